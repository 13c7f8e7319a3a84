/**
 * Vite plugin: the base plan as a module of the page, drawn from the tables when the page is built, so that
 * the map is there before the engine has opened its pack.
 */

import { map } from '../../report/index.ts'
import { readTables } from '../../scenario/pack/folder.ts'

const ID = 'virtual:plan'

export function basePlanModule(folder: string): {
  name: string
  resolveId: (id: string) => string | undefined
  load: (id: string) => string | undefined
} {
  return {
    name: 'commune-base-plan',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export default ${JSON.stringify(planModule(folder))}` : undefined),
  }
}

/** What the page draws without the engine: layers, names, sun, and where the gates stand in the wall. */
export function planModule(folder: string): map.PlanModule {
  const data = readTables(folder)
  const from = map.ground(data)
  return {
    layers: map.planLayers(data, from),
    names: map.names(data, from),
    sun: map.sunOf(data),
    gates: Object.fromEntries([...from.wall.gates].map(([id, gate]) => [id, gate])),
  }
}
