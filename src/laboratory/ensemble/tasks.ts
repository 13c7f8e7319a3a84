/** What one worker is given at once: settings that share world, seed and scale, so that people and trunk are made once. */
import { trunkKey } from './fork.ts'
import type { EnsembleSetting } from './setting.ts'

/** More branches than this are cut into tasks of their own: little is left to save, and other workers may help. */
const MOST = 8
/** With this many trunks for each worker nobody waits for help, and a trunk is run once for all of its branches. */
const PLENTY = 8

/** Places of settings by task, in the order of their first appearance; enough tasks for all workers where there are enough settings. */
export function tasksOf(settings: readonly EnsembleSetting[], workers: number): number[][] {
  const groups = new Map<string, number[]>()
  settings.forEach((setting, i) => {
    const key = trunkKey(setting)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [i])
    else group.push(i)
  })
  const most =
    groups.size >= PLENTY * workers
      ? settings.length
      : groups.size >= workers
        ? MOST
        : Math.min(MOST, Math.ceil(settings.length / workers))
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / most) }, (_, k) => group.slice(k * most, (k + 1) * most)),
  )
}
