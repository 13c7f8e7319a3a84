/** A scenario from its data folder. */
import type { Dataset } from '../../evidence/index.ts'
import { loadFolder } from '../../evidence/files/load.ts'
import { neighboursOf } from './neighbours.ts'

export interface Scenario { readonly data: Dataset; readonly neighbours: Int32Array }

/** Reads the tables and lays the grid over them. */
export function readScenario(dir: string): Scenario {
  const data = loadFolder(dir)
  return { data, neighbours: neighboursOf(data) }
}
