/**
 * What one worker is given at once: settings that share world, seed and scale, so that the trunk is run once; where there are
 * plenty, all seeds of a world, so that its people are put together once.
 */
import { type EnsembleSetting, peopleKey, placesBy, trunkKey } from './setting.ts'

/** More branches than this are cut into tasks of their own: little is left to save, and other workers may help. */
const MOST = 8
/** With this many trunks for each worker nobody waits for help, and a trunk is run once for all of its branches. */
const PLENTY = 8

/** Places of settings by task, in the order of their first appearance; enough tasks for all workers where there are enough settings. */
export function tasksOf(settings: readonly EnsembleSetting[], workers: number): number[][] {
  const worlds = placesBy(settings, peopleKey)
  if (worlds.length >= PLENTY * workers) return worlds
  const groups = placesBy(settings, trunkKey)
  const most =
    groups.length >= PLENTY * workers
      ? settings.length
      : groups.length >= workers
        ? MOST
        : Math.min(MOST, Math.ceil(settings.length / workers))
  return groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / most) }, (_, k) => group.slice(k * most, (k + 1) * most)),
  )
}
