/**
 * Which arrondissement each of the battalions belongs to, how many men it has, in what order they lie.
 *
 * Arrondissement: national_guard, battalion rows. Numbers that no source places, and in worlds above 0 a share of the
 * recalled ones, go to the arrondissement that has most room: legion rows battalions_expected minus those placed, ties
 * to more Guards a battalion (the rule those rows state). Men: the Guards of an arrondissement over its battalions,
 * equal in world 0, uneven in the others (assumed). The order of battalions along the cells of an arrondissement is not
 * known: by number in world 0, by chance in others.
 */
import { draw, key } from '../../engine/random/draw.ts'
import type { Dataset } from '../../evidence/dataset.ts'
import { lacking } from '../../evidence/index.ts'
import { countsOf } from '../counts.ts'
import { shared } from './apportion.ts'
import { battalionRow } from './rows.ts'

const RULE = key('population/battalions')
/** Share of the recalled assignments that a world above 0 draws anew (assumption). */
const DOUBTED = 0.2
/** Sizes of battalions relative to their mean in worlds above 0, low to high (sizes ran from 350 to 2,600 men). */
const SIZE = [0.7, 1.3] as const

/** Battalion numbers of each arrondissement - 1 in the order of the stretches they take along its cells. */
export interface Muster {
  /** By number from 1; entry 0 is unused. */
  readonly arrondissement: Uint8Array
  readonly men: Uint32Array
  readonly order: readonly (readonly number[])[]
}

export function muster(data: Dataset, world: number, guards: Int32Array, legions: Float64Array): Muster {
  const arrondissement = assign(data, world, guards, legions)
  const { districts, battalions } = countsOf(data)
  const men = new Uint32Array(battalions + 1)
  const order = Array.from({ length: districts }, (_, a) => {
    const mine = Array.from({ length: battalions }, (_, i) => i + 1).filter(
      (b) => arrondissement[b] === a + 1,
    )
    if (world !== 0) mine.sort((p, q) => draw(world, RULE, p, 1, 0) - draw(world, RULE, q, 1, 0) || p - q)
    const sizes = mine.map((b) =>
      world === 0 ? 1 : SIZE[0] + ((SIZE[1] - SIZE[0]) * draw(world, RULE, b, 2, 0)) / 4294967296,
    )
    if (mine.length === 0 && guards[a]! > 0)
      throw lacking(
        'national_guard.tsv',
        `no battalion lies in arrondissement ${a + 1}, which has ${guards[a]} Guards`,
        'a battalion in each that has Guards',
      )
    if (mine.length === 0) return mine
    shared(sizes, guards[a]!).forEach((n, i) => {
      men[mine[i]!] = n
    })
    return mine
  })
  return { arrondissement, men, order }
}

function assign(data: Dataset, world: number, guards: Int32Array, legions: Float64Array): Uint8Array {
  const { districts, battalions } = countsOf(data)
  const out = new Uint8Array(battalions + 1)
  const count = new Int32Array(districts)
  const open: number[] = []
  for (let b = 1; b <= battalions; b++) {
    const row = battalionRow(data, b)
    const doubted = world !== 0 && draw(world, RULE, key(row.id), 0, 0) < DOUBTED * 4294967296
    if (row.arrondissement === 0 || doubted) open.push(b)
    else place(b, row.arrondissement)
  }
  for (const b of open) place(b, roomiest(count, guards, legions))
  return out

  function place(b: number, arrondissement: number): void {
    out[b] = arrondissement
    count[arrondissement - 1]! += 1
  }
}

function roomiest(count: Int32Array, guards: Int32Array, legions: Float64Array): number {
  let best = 0
  for (let a = 1; a < count.length; a++) {
    const gain = legions[a]! - count[a]! - (legions[best]! - count[best]!)
    if (gain > 0 || (gain === 0 && guards[a]! * (count[best]! + 1) > guards[best]! * (count[a]! + 1)))
      best = a
  }
  return best + 1
}
