/** A scenario from its data folder, and a folder made into a pack. */
import type { Folder } from '../../evidence/files/folder.ts'
import { loadFolder } from '../../evidence/files/load.ts'
import type { Dataset } from '../../evidence/index.ts'
import { tryFile, writeOne } from '../../paths/index.ts'
import { passFolder } from './check.ts'
import { packScenario } from './format.ts'
import { neighboursOf } from './neighbours.ts'

export { type Checked, checkAll, passFolder } from './check.ts'

export interface Scenario {
  readonly data: Dataset
  readonly neighbours: Int32Array
}

/** Reads the tables and lays the grid over them. Throws a DataError with all that `commune check` says of a folder that it refuses. */
export function readScenario(from: string | Folder): Scenario {
  const data = readTables(from)
  return { data, neighbours: neighboursOf(data) }
}

/** The tables alone, of a folder that has nothing wrong with it. Throws a DataError as `readScenario`. */
export function readTables(from: string | Folder): Dataset {
  return loadFolder(passFolder(from))
}

/** Writes the pack of a data folder, whole or not at all; returns its size in bytes. Throws a PathError or a DiskError. */
export function writePack(dir: string, file: string): number {
  const place = tryFile(file)
  const bytes = packScenario(readScenario(dir))
  writeOne(place, bytes)
  return bytes.length
}
