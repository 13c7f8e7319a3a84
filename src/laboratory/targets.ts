/**
 * What a run gave beside what the record says: one row for each part of a target (T-14a, T-14b). Comparison only; the
 * engine never sees a target. Rules beyond a plain band: `share>=0.8` is a property of many runs, so one run is held
 * against the band itself; `above:T-21a` asks for more than another part of the same run.
 */
import { type Measure, type Model, measuresOf, PARIS_DAY, takenAt } from '../engine/index.ts'
import type { TargetRow, Words } from '../evidence/index.ts'
import { withAccents } from './chronicle/places.ts'

/** The measure that a row of targets.tsv speaks of (M-nn); undefined where the model takes none. */
export function measureOfTarget(model: Model, target: string): Measure | undefined {
  return measuresOf(model).find((one) => one.target === target)
}

/** Words that the column `measure` of targets.tsv may hold. */
export function targetWords(model: Model): string[] {
  return measuresOf(model).flatMap(({ target }) => target ?? [])
}

export type Use = 'input' | 'fit' | 'check'

export interface Comparison {
  readonly id: string
  readonly label: Words
  readonly record: Words
  readonly source: string
  readonly sourceIds: readonly string[]
  readonly use: Use
  readonly kind: 'time' | 'count' | 'share'
  readonly measure: string
  /** Seconds of the clock, a count or a share; Infinity for never; undefined where the run ended before. */
  readonly simulated: number | undefined
  /** Tolerated band in the same unit; undefined where open. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** Undefined where nothing is compared: given (T-01), or the run ended before. */
  readonly inside: boolean | undefined
  /** How far outside the band, in the same unit: below 0 too early or too few, above 0 too late or too many. */
  readonly miss: number | undefined
}

export function compareTargets(
  targets: readonly TargetRow[],
  measures: Readonly<Record<string, number>>,
  until: number,
  model: Model = PARIS_DAY,
): Comparison[] {
  const done: Comparison[] = []
  for (const row of targets) done.push(compare(row, measures, until, done, model))
  return done
}

function compare(
  row: TargetRow,
  measures: Readonly<Record<string, number>>,
  until: number,
  before: readonly Comparison[],
  model: Model,
): Comparison {
  const kind = row.kind === 'time' || row.kind === 'share' ? row.kind : 'count'
  const unit = (value: number | undefined) =>
    value === undefined ? undefined : kind === 'time' ? value * 60 : value
  const taken = measureOfTarget(model, row.measure)
  const measure = taken?.id ?? row.measure
  const simulated = value(measure, taken, measures, until)
  const above = /^above:(\S+)$/.exec(row.rule)?.[1]
  const floor = above === undefined ? undefined : before.find((b) => b.id === above)?.simulated
  const low = above === undefined ? unit(row.toleratedLow) : floor === undefined ? undefined : floor + 1
  const high = unit(row.toleratedHigh)
  const open =
    simulated === undefined ||
    (simulated === Infinity && until < (high ?? low ?? Infinity)) ||
    (low === undefined && high === undefined)
  const miss = open ? undefined : outside(simulated, low, high)
  return {
    id: row.id,
    label: withAccents(row.label),
    record: row.record,
    source: row.source,
    sourceIds: row.sourceIds,
    use: row.use as Use,
    kind,
    measure,
    simulated: open && simulated === Infinity ? undefined : simulated,
    low,
    high,
    inside: miss === undefined ? undefined : miss === 0,
    miss,
  }
}

/** The measure, or undefined when its moment lies after the end of the run. */
function value(
  id: string,
  measure: Measure | undefined,
  measures: Readonly<Record<string, number>>,
  until: number,
): number | undefined {
  const at = measure === undefined ? Infinity : takenAt(measure)
  return at !== Infinity && at > until ? undefined : measures[id]
}

function outside(value: number, low: number | undefined, high: number | undefined): number {
  if (low !== undefined && value < low) return value - low
  if (high !== undefined && value > high) return value - high
  // a time with an open end that never comes is never inside
  return value === Infinity ? Infinity : 0
}

export interface Score {
  /** Whole targets compared (inputs included, T-01 left out), and those with every part inside. */
  readonly all: number
  readonly inside: number
  /** Ids of whole targets outside. */
  readonly outside: readonly string[]
}

/** A compound target counts as inside when each of its parts is. */
export function score(comparisons: readonly Comparison[]): Score {
  const whole = new Map<string, boolean>()
  for (const { id, inside } of comparisons) {
    if (inside === undefined) continue
    const name = id.replace(/[a-z]$/, '')
    whole.set(name, (whole.get(name) ?? true) && inside)
  }
  const outside = [...whole].filter(([, ok]) => !ok).map(([name]) => name)
  return { all: whole.size, inside: whole.size - outside.length, outside }
}
