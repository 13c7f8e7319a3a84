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

/** The same text for settings that differ in their levers alone: their runs have a trunk in common. */
export function trunkKey({ levers: _, ...rest }: EnsembleSetting): string {
  return settingKey(rest)
}

/** The same text for settings of one world and scale, whatever their luck and what is changed: they have their people in common. */
export function peopleKey({
  seed: _,
  levers,
  knockOuts,
  ablations,
  windows,
  ...rest
}: EnsembleSetting): string {
  return settingKey({ seed: 0, ...rest })
}

/** Places of settings that have the same key, in the order of their first appearance. */
export function placesBy(
  settings: readonly EnsembleSetting[],
  keyOf: (setting: EnsembleSetting) => string,
): number[][] {
  const groups = new Map<string, number[]>()
  settings.forEach((setting, i) => {
    const key = keyOf(setting)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [i])
    else group.push(i)
  })
  return [...groups.values()]
}

/** Sorted copies of objects that settings share: the points of a world stand in every one of its settings. */
const SORTED = new WeakMap<object, unknown>()

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const before = SORTED.get(value)
  if (before !== undefined) return before
  const now = inOrder(value)
  SORTED.set(value, now)
  return now
}

function inOrder(value: object): unknown {
  const entries = Object.entries(value).filter(([, v]) => v !== undefined && !empty(v))
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]))
}

function empty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
