/** What the value of an uncertainty can be at all, by its unit: the model divides by some, and no share is above one. */
import type { UncertaintyRow } from './dataset.ts'

/** Most men of one row of forces.tsv (assumed: no unit of the day came near half of it). */
export const MOST_MEN = 20000

/** Most guns of a park; 417 were counted in all of Paris. */
export const MOST_GUNS = 1000

/** What a value in a unit can be at all, `above` 0 where the model divides by it. */
export type Bound = readonly [low: number, high: number, above?: 'above']
/** Minutes and hours of an act of four days and a half, metres across the map, men of a garrison. */
const BOUNDS: Readonly<Record<string, Bound>> = {
  share: [0, 1],
  factor: [0, 10],
  score: [0, 10],
  logit: [-50, 50],
  'logit/h': [-50, 50],
  'logit s.d.': [0, 50],
  's.d.': [0, 50],
  '1/min': [0, 10],
  '1/h': [0, 10],
  min: [0.1, 6480],
  h: [0.01, 2160],
  m: [0, 20000, 'above'],
  'km/h': [0, 60, 'above'],
  men: [0, 100000],
  'men/day': [0, 100000],
  'persons/soldier': [0, 1000, 'above'],
  hits: [0, 100],
  people: [0, 100000],
  teams: [0, 1000],
  gangs: [0, 1000],
  times: [0, 100],
  'million francs': [0, 10000],
}
/** Keys whose bound is not that of their unit. */
const OWN: Readonly<Record<string, Bound>> = {
  guardsPresent: [1, 1_000_000],
  forceFactor: [0.1, 4],
  nightSpeed: [0, 10, 'above'],
  battalionMen: [1, 10000],
  haulGangs: [0, 1000, 'above'],
}

export const UNITS: readonly string[] = Object.keys(BOUNDS)

/** Undefined for a unit that no uncertainty has. */
export function boundOf({ key, unit }: Pick<UncertaintyRow, 'key' | 'unit'>): Bound | undefined {
  return OWN[key] ?? BOUNDS[unit]
}

/** Does a value lie within a bound? */
export function within([low, high, above]: Bound, value: number): boolean {
  return value >= low && value <= high && !(above !== undefined && value <= low)
}
