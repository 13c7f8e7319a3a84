/**
 * Many runs beside the record. Each run is compared by itself (`compareTargets`); here the answers are put together: the
 * median with its 5-95 % range, how often it never happened, how many runs lie inside, how many targets a run meets jointly.
 *
 * A target of several parts is met by a run when every part is. A target with the rule `share>=x` is a property of many
 * runs: the ensemble meets it when at least that share of runs lies inside; the others are met when the median does.
 */

import { END_OF_ACT } from '../../engine/index.ts'
import type { TargetRow, Words } from '../../evidence/index.ts'
import { type Comparison, compareTargets, score, type Use } from '../targets.ts'
import { median, neverShare, quantile, share } from './statistics.ts'

export interface PartSummary {
  readonly id: string
  readonly label: Words
  readonly use: Use
  readonly kind: 'time' | 'count' | 'share'
  readonly measure: string
  /** What the record says, in the measure's unit (times in seconds of the clock), and in words. */
  readonly record: {
    readonly words: Words
    readonly value?: number | undefined
    readonly low?: number | undefined
    readonly high?: number | undefined
  }
  /** Tolerated band; open sides undefined. */
  readonly low: number | undefined
  readonly high: number | undefined
  readonly median: number
  readonly p5: number
  readonly p95: number
  /** Shares of the runs: never happened; inside the band. */
  readonly never: number
  readonly inside: number
  /** The ensemble meets it (see above); how far its median lies outside, in the unit; not outside by more than the band's own width. */
  readonly met: boolean
  readonly miss: number
  readonly near: boolean
}

export interface TargetSummary {
  readonly id: string
  readonly use: Use
  readonly parts: readonly PartSummary[]
  /** Share of the runs with every part inside. */
  readonly inside: number
  readonly met: boolean
}

export interface Judgement {
  readonly runs: number
  readonly targets: readonly TargetSummary[]
  /** Run by run: how many targets have every part inside. */
  readonly joint: readonly number[]
  readonly jointMedian: number
  /** Targets of which the ensemble meets every part. */
  readonly met: number
  /** The same for the targets that calibration may see and for those that it may not. */
  readonly metByUse: Readonly<Record<Use, readonly [met: number, all: number]>>
}

/** Judges runs by their measures; T-01, which is given, is left out. */
export function judge(
  rows: readonly TargetRow[],
  runs: readonly Readonly<Record<string, number>>[],
): Judgement {
  const compared = runs.map((measures) => compareTargets(rows, measures, END_OF_ACT))
  const parts = rows.flatMap((row, i) => {
    const column = compared.map((run) => run[i]).filter((c): c is Comparison => c !== undefined)
    return column.some((c) => c.inside !== undefined) ? [summary(row, column)] : []
  })
  const targets = whole(parts, compared)
  const joint = compared.map((run) => score(run).inside)
  return {
    runs: runs.length,
    targets,
    joint,
    jointMedian: median(joint),
    met: targets.filter((t) => t.met).length,
    metByUse: byUse(targets),
  }
}

function summary(row: TargetRow, column: readonly Comparison[]): PartSummary {
  const { id, label, use, kind, measure } = column[0]!
  const values = column.map((c) => c.simulated ?? Number.NaN)
  const inside = share(column, (c) => c.inside === true)
  // a bar that differs from run to run (more than another measure) is no band
  const moving = row.rule.startsWith('above:')
  const low = moving ? undefined : column[0]?.low
  const high = column[0]?.high
  const needed = /^share>=(.+)$/.exec(row.rule)?.[1]
  const middle = median(values)
  const miss = moving ? 0 : outside(middle, low, high)
  const met = needed !== undefined ? inside >= Number(needed) : moving ? inside >= 0.5 : miss === 0
  const unit = (v: number | undefined) => (v === undefined || kind !== 'time' ? v : v * 60)
  const width = low !== undefined && high !== undefined ? high - low : undefined
  return {
    id,
    label,
    use,
    kind,
    measure,
    record: { words: row.record, value: unit(row.value), low: unit(row.low), high: unit(row.high) },
    low,
    high,
    median: middle,
    p5: quantile(values, 0.05),
    p95: quantile(values, 0.95),
    never: neverShare(values),
    inside,
    met,
    miss,
    near: met || (width !== undefined && Math.abs(miss) <= width),
  }
}

function outside(value: number, low: number | undefined, high: number | undefined): number {
  if (low !== undefined && value < low) return value - low
  if (high !== undefined && value > high) return value - high
  return 0
}

function whole(parts: readonly PartSummary[], compared: readonly (readonly Comparison[])[]): TargetSummary[] {
  const groups = new Map<string, PartSummary[]>()
  for (const part of parts) groups.set(wholeId(part.id), [...(groups.get(wholeId(part.id)) ?? []), part])
  const failed = compared.map((run) => new Set(score(run).outside))
  return [...groups].map(([id, list]) => ({
    id,
    parts: list,
    use: list.some((p) => p.use === 'check') ? 'check' : (list[0]?.use ?? 'check'),
    inside: share(failed, (set) => !set.has(id)),
    met: list.every((p) => p.met),
  }))
}

/** T-14a -> T-14. */
export function wholeId(id: string): string {
  return id.replace(/[a-z]$/, '')
}

function byUse(targets: readonly TargetSummary[]): Judgement['metByUse'] {
  const count = (use: Use) => {
    const of = targets.filter((t) => t.use === use)
    return [of.filter((t) => t.met).length, of.length] as const
  }
  return { input: count('input'), fit: count('fit'), check: count('check') }
}
