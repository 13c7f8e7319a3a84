import type { Dataset } from '../../../evidence/index.ts'
import type { Tables } from '../../worker/protocol.ts'

/** The tables as the laboratory's functions want them: the grid, which the page has no use for, is empty. */
export function dataset(tables: Tables): Dataset {
  return { ...tables, cells: [], barriers: [] }
}
