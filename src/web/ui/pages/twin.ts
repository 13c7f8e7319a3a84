/** Two stories of one person side by side: rows by the hour, and the hour from which they differ. */
import type { Story, StoryEntry } from '../../../report/index.ts'

export interface TwinRow {
  readonly at: number
  readonly clock: string
  readonly left: StoryEntry | undefined
  readonly right: StoryEntry | undefined
  /** Both days say the same. */
  readonly same: boolean
  /** The first row at which the two days differ. */
  readonly parts: boolean
}

export function twinRows(left: Story, right: Story): TwinRow[] {
  const hours = [...new Set([...left.entries, ...right.entries].map(({ at }) => at))].sort((a, b) => a - b)
  let parted = false
  return hours.map((at) => {
    const [one, other] = [left, right].map(({ entries }) => entries.find((entry) => entry.at === at))
    const differ = text(one) !== text(other)
    const parts = differ && !parted
    parted ||= differ
    return { at, clock: (one ?? other)?.clock ?? '', left: one, right: other, same: !differ, parts }
  })
}

const text = (entry: StoryEntry | undefined) =>
  entry === undefined ? '' : [entry.doing, ...entry.facts.map((fact) => fact.text)].join('|')
