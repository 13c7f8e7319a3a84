/**
 * What the record says and every report repeats: the killing of the generals on 18 March, and beside it the repression
 * that ended the seventy-two days. Figures come from the rows named here; both are printed whatever the run gave.
 */
import { type Dataset, type FactRow, giverOf, type Words } from '../evidence/index.ts'
import type { Catalogue } from '../words/index.ts'

const GENERALS = ['d18-202', 'd18-250'] as const
const AFTER = { dead: 'L09', shot: 'L11', arrests: 'L13', hostages: 'L15' } as const

interface Range {
  readonly low: number
  readonly high: number
  readonly value: number
}

export interface TheRecord {
  readonly generals:
    | { readonly at: Range; readonly ids: readonly string[]; readonly sources: readonly Words[] }
    | undefined
  readonly after:
    | {
        readonly dead: Range
        readonly shot: Range
        readonly arrests: Range
        readonly hostages: Range
        readonly ids: readonly string[]
        readonly sources: readonly Words[]
      }
    | undefined
  /** Hour at which the record has Lecomte taken (d18-112), seconds after 17 March 21:00. */
  readonly lecomte: number | undefined
}

/** The rows that every report carries, read from the data. */
export function theRecord(data: Dataset): TheRecord {
  const day = new Map(data.day.map((row) => [row.id, row]))
  const later = new Map(data.campaign.map((row) => [row.id, row]))
  const killed = day.get(GENERALS[0])
  const at = killed === undefined ? undefined : hours(killed)
  const rows = Object.values(AFTER).map((id) => later.get(id))
  const [dead, shot, arrests, hostages] = rows.map((row) => (row === undefined ? undefined : numbers(row)))
  return {
    generals:
      at === undefined
        ? undefined
        : {
            at,
            ids: [...GENERALS, 'D-06'],
            sources: givers(
              data,
              GENERALS.map((id) => day.get(id)),
            ),
          },
    after:
      dead && shot && arrests && hostages
        ? { dead, shot, arrests, hostages, ids: Object.values(AFTER), sources: givers(data, rows) }
        : undefined,
    lecomte: clock(day.get('d18-112')?.value),
  }
}

/** The sentences themselves, in neutral words. */
export function recordOfTheDead({ generals, after }: TheRecord, words: Catalogue): string[] {
  const w = words.account.dead
  const names = (all: readonly Words[]) =>
    words.say.clauses([...new Set(all.map((one) => words.say.told(one)))])
  const out: string[] = []
  if (generals !== undefined)
    out.push(
      w.generals({
        hour: generals.at.value,
        low: generals.at.low,
        high: generals.at.high,
        ids: generals.ids.join(', '),
        sources: names(generals.sources),
      }),
    )
  if (after !== undefined)
    out.push(
      w.repression({
        low: after.dead.low,
        high: after.dead.high,
        shotLow: after.shot.low,
        shotHigh: after.shot.high,
        arrests: after.arrests.value,
        hostagesLow: after.hostages.low,
        hostagesHigh: after.hostages.high,
        ids: after.ids.join(', '),
        sources: names(after.sources),
      }),
    )
  return [...out, w.neutral()]
}

function numbers(row: FactRow): Range | undefined {
  const value = Number(row.value)
  return Number.isFinite(value) ? { value, low: row.low ?? value, high: row.high ?? value } : undefined
}

function hours(row: FactRow): Range | undefined {
  const value = clock(row.value)
  const [low, high] = (row.range.match(/\d\d:\d\d/g) ?? []).map(clock)
  return value === undefined ? undefined : { value, low: low ?? value, high: high ?? value }
}

function clock(text: string | undefined): number | undefined {
  const found = /^(\d\d):(\d\d)$/.exec(text ?? '')
  return found === null ? undefined : (Number(found[1]) + 3) * 3600 + Number(found[2]) * 60
}

/** Who gives these figures. */
function givers(data: Dataset, rows: readonly (FactRow | undefined)[]): Words[] {
  return rows.flatMap((row) => (row === undefined ? [] : [giverOf({ ...row, rests: [] }, data)]))
}
