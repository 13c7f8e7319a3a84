/**
 * R-50 The order in which a cell's people learn: each adult has one 8-bit threshold, draw(seed, R-50, person); the lowest
 * hazard reaches the highest threshold. People of a cell and rising group stand in falling order of threshold, so a tick
 * touches just those whom the hazard newly reaches. Made once a run.
 */
import type { Setting } from '../day.ts'
import { draw } from '../random/draw.ts'
import { TRAIT } from '../state/people.ts'
import { GROUPS } from '../state/state.ts'

/** Rising group of an occupation class (EX-60..62): workers and concierges; shops, clerks, servants; owners, professions. */
export const GROUP_OF_CLASS = Uint8Array.from([0, 1, 1, 1, 0, 2, 2, 0])

export interface Listeners {
  /** Adults of cell c and group g: order[start[3 c + g] .. start[3 c + g + 1]), thresholds falling. */
  readonly start: Int32Array
  readonly order: Uint32Array
  readonly threshold: Uint8Array
}

export function listeners({ city, people, seed }: Setting): Listeners {
  const start = new Int32Array(city.cells * GROUPS + 1)
  const order = new Uint32Array(people.present)
  const threshold = new Uint8Array(people.present)
  const own = new Uint8Array(people.present)
  const count = new Int32Array(GROUPS * 256)
  const { traits, cellStart, id } = people
  const slot = (i: number) =>
    GROUP_OF_CLASS[(traits[i] >> TRAIT.classShift) & TRAIT.classMask] * 256 + 255 - own[i]
  let n = 0
  for (let c = 0; c < city.cells; c++) {
    count.fill(0)
    for (let i = cellStart[c]; i < cellStart[c + 1]; i++) {
      if (((traits[i] >> TRAIT.ageShift) & TRAIT.ageMask) < 2) continue
      own[i] = draw(seed, 50, id[i], 0, 0) >>> 24
      count[slot(i)]++
    }
    for (let k = 0; k < count.length; k++) {
      if ((k & 255) === 0) start[c * GROUPS + (k >> 8)] = n
      const here = count[k]
      count[k] = n
      n += here
    }
    for (let i = cellStart[c]; i < cellStart[c + 1]; i++) {
      if (((traits[i] >> TRAIT.ageShift) & TRAIT.ageMask) < 2) continue
      const k = count[slot(i)]++
      order[k] = i
      threshold[k] = own[i]
    }
  }
  start[city.cells * GROUPS] = n
  return { start, order, threshold }
}
