/** A scenario from its data folder, and a folder made into a pack. */
import { writeFileSync } from 'node:fs'
import { loadFolder } from '../../evidence/files/load.ts'
import type { Dataset } from '../../evidence/index.ts'
import { packScenario } from './format.ts'
import { neighboursOf } from './neighbours.ts'

export interface Scenario {
  readonly data: Dataset
  readonly neighbours: Int32Array
}

/** Reads the tables and lays the grid over them. */
export function readScenario(dir: string): Scenario {
  const data = loadFolder(dir)
  return { data, neighbours: neighboursOf(data) }
}

/** Writes the pack of a data folder; returns its size in bytes. */
export function writePack(dir: string, file: string): number {
  const bytes = packScenario(readScenario(dir))
  writeFileSync(file, bytes)
  return bytes.length
}
