/**
 * R-71 An order to fire puts the chance q of the kernel to each obeying man of a body at once. Draws are addressed by the
 * soldier and the number `k` of the order.
 */
import type { Day } from '../day.ts'
import { draw } from '../random/draw.ts'
import { SOLDIER } from '../state/forces.ts'
import { company } from './obedience.ts'

/** Men who obey the order, of all who obey or are passive. */
export function obeyingOrder(day: Day, b: number, shared: number, k: number): { obey: number; men: number } {
  const { s, forces } = day
  const body = forces.bodies[b]
  let obey = 0
  let men = 0
  for (let c = body.firstCompany; c < body.lastCompany; c++) {
    const q = company(day, c, shared)
    men += s.obeying[c] + s.passive[c]
    for (let i = forces.soldierStart[c]; i < forces.soldierStart[c + 1]; i++)
      if (s.soldierStance[i] === SOLDIER.obeying && !refuses(day, i, q, k)) obey++
  }
  return { obey, men }
}

/** Those who would not fire are passive from now on. */
export function dropRefusers(day: Day, b: number, shared: number, k: number): void {
  const { s, forces } = day
  const body = forces.bodies[b]
  for (let c = body.firstCompany; c < body.lastCompany; c++) {
    const q = company(day, c, shared)
    for (let i = forces.soldierStart[c]; i < forces.soldierStart[c + 1]; i++) {
      if (s.soldierStance[i] !== SOLDIER.obeying || !refuses(day, i, q, k)) continue
      s.soldierStance[i] = SOLDIER.passive
      s.obeying[c]--
      s.passive[c]++
    }
  }
}

function refuses(day: Day, i: number, q: number, k: number): boolean {
  return draw(day.seed, 71, day.forces.soldierKey[i], 1, k) / 65536 < q
}
