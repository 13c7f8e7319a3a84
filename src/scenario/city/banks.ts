/**
 * Which piece of land a cell is on: a flood over neighbouring land cells that never crosses water, from the points of lands.tsv.
 * A pair of neighbours in cell_barriers.tsv has water, or its edge, between the centres; water cells carry nobody.
 */
import { NO_BANK } from '../../engine/index.ts'
import { type Dataset, lacking } from '../../evidence/index.ts'
import { nearestCell, type Sheet } from './metres.ts'

/** Names of the pieces of land in the order of lands.tsv: the number of each is that of its bank. A town without the table is one piece. */
export function landsOf({ lands }: Pick<Dataset, 'lands'>): readonly string[] {
  return lands.length === 0 ? ['land'] : [...new Set(lands.map(({ land }) => land))]
}

/** A cell on each piece of land, and on each part of one that the cells cut off, with the number of the land. */
function seedsOf(data: Dataset, sheet: Sheet): readonly { readonly cell: number; readonly bank: number }[] {
  const names = landsOf(data)
  if (data.lands.length === 0) return [{ cell: sheet.water.indexOf(0), bank: 0 }]
  return data.lands.map(({ land, lat, lon }) => ({
    cell: nearestCell(sheet, lat, lon),
    bank: names.indexOf(land),
  }))
}

/** Neighbours one can walk to: six slots a cell as in `neighbours`, -1 where the river is in between. */
export function openNeighbours(data: Dataset, neighbours: Int32Array): Int32Array {
  const index = new Map(data.cells.map((cell, c) => [cell.h3, c]))
  const count = data.cells.length
  const barred = new Set<number>()
  for (const { a, b } of data.barriers) {
    const from = index.get(a),
      to = index.get(b)
    if (from === undefined || to === undefined) continue
    barred.add(from * count + to).add(to * count + from)
  }
  return neighbours.map((to, slot) => {
    const from = Math.floor(slot / 6)
    if (to < 0 || data.cells[from]?.water === 1 || data.cells[to]?.water === 1) return -1
    return barred.has(from * count + to) ? -1 : to
  })
}

/** Where a part of a land that the cells cut off is walked to from the rest of it. */
export interface Spit {
  readonly from: number
  readonly to: number
}

export interface Banks {
  /** Number of the land of every cell. */
  readonly bank: Uint8Array
  readonly spits: readonly Spit[]
}

/** Banks of all cells. Throws a DataError if a land cell is reached from no land: the tables of cells, barriers and lands disagree. */
export function fillBanks(data: Dataset, sheet: Sheet, open: Int32Array): Banks {
  const bank = new Uint8Array(data.cells.length).fill(NO_BANK)
  const part = new Int32Array(data.cells.length).fill(-1)
  const cut: { cell: number; name: number; at: number }[] = []
  seedsOf(data, sheet).forEach(({ cell, bank: name }, at) => {
    const again = bank.includes(name) && bank[cell] !== name
    flood(bank, part, open, cell, name, at)
    if (again) cut.push({ cell, name, at })
  })
  const lost = data.cells.find((cell, c) => cell.water === 0 && bank[c] === NO_BANK)
  if (lost)
    throw lacking(
      'cells.tsv',
      `cell "${lost.h3}" is land but no street reaches it`,
      data.lands.length === 0
        ? 'land in one piece, or lands.tsv with a point on each'
        : 'land that joins a land of lands.tsv',
      lost.line,
    )
  return { bank, spits: cut.map(({ cell, name, at }) => spit(sheet, { bank, part }, cell, name, at)) }
}

/** The cell of the same land, outside the part cut off, that is nearest to the cell in it. */
function spit(
  { x, y }: Sheet,
  { bank, part }: { readonly bank: Uint8Array; readonly part: Int32Array },
  from: number,
  name: number,
  at: number,
): Spit {
  let to = -1
  let least = Infinity
  for (let c = 0; c < bank.length; c++) {
    const dx = x[c]! - x[from]!
    const dy = y[c]! - y[from]!
    if (bank[c] !== name || part[c] === at || dx * dx + dy * dy >= least) continue
    least = dx * dx + dy * dy
    to = c
  }
  return { from, to }
}

function flood(
  bank: Uint8Array,
  part: Int32Array,
  open: Int32Array,
  from: number,
  name: number,
  at: number,
): void {
  const waiting = [from]
  bank[from] = name
  part[from] = at
  for (let c = waiting.pop(); c !== undefined; c = waiting.pop()) {
    for (let k = 6 * c; k < 6 * c + 6; k++) {
      const to = open[k]!
      if (to < 0 || bank[to] === name) continue
      bank[to] = name
      part[to] = at
      waiting.push(to)
    }
  }
}
