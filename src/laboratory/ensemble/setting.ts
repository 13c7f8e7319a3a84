/** One run of an ensemble, by everything that decides its result and nothing else. */
import type { RunOptions } from '../../scenario/index.ts'
import type { Windows } from './windows.ts'

export type EnsembleSetting = Pick<
  RunOptions,
  'seed' | 'world' | 'scale' | 'tickSeconds' | 'levers' | 'knockOuts' | 'ablations' | 'values' | 'points'
> & {
  /** The run is stopped once a measure is certainly outside its window: for calibration, where a rejected run's end is of no use. */
  readonly windows?: Windows
}

/** The same text for the same setting, whatever the order in which its fields were written. */
export function settingKey(setting: EnsembleSetting): string {
  const full = { world: 0, scale: 1, tickSeconds: 300, ...setting }
  return JSON.stringify(sorted(full))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, v]) => v !== undefined && !empty(v))
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]))
}

function empty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
