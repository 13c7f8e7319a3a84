/**
 * Dispositions: what of a person's score never changes during an act, worked out once so that people who
 * cannot act are never touched again.
 *
 *   need = theta_role - h (1 - L) ease - sigma e        [score, Q16.16]     pull that he needs where there is nothing to fear
 *
 * Kept are adults whose need is below the largest pull there can be; in each cell in order of need, so that a sweep stops at
 * the first who needs more pull than there is. A member of a loyal battalion loyal enough to answer the government
 * (L - h (1 - L) + sigma e >= theta_loyal) has need LOYAL and comes first.
 */
import type { Setting } from '../day.ts'
import { ONE } from '../numeric/fixed.ts'
import { TRAIT } from '../state/people.ts'
import { grievance, LEGITIMACY } from './grievance.ts'
import type { Thresholds } from './thresholds.ts'

export const LOYAL = -4 * ONE
const NEVER = 1 << 28
const PACK = 2097152 // 2^21, above the number of persons

export interface Dispositions {
  /** Persons of cell c who may act: people[start[c] .. start[c + 1]), by rising need. */
  readonly start: Int32Array
  readonly people: Uint32Array
  readonly need: Int32Array
  /** Moment within a round of `goMinutes` at which the person weighs it, in 256ths; ticks that a round takes, rounded up. */
  readonly slot: Uint8Array
  readonly every: number
}

export function dispositions(
  setting: Setting,
  federated: Uint8Array,
  { look, arms: ready }: Thresholds,
): Dispositions {
  const { people, city, p, knockOuts } = setting
  const table = grievance(setting.levers.eased === true)
  const most = Math.floor((p.pull + p.callPull) * ONE)
  const sigma = Math.floor(p.offsetSpread * 1024)
  const arms = Math.min(look, ready)
  const loyal = Math.floor(p.loyalThreshold * ONE)
  const start = new Int32Array(city.cells + 1)
  const packed = new Float64Array(people.present)
  const { traits, hardship, offset, battalion, cellStart } = people
  let n = 0
  for (let c = 0; c < city.cells; c++) {
    start[c] = n
    for (let i = cellStart[c]; i < cellStart[c + 1]; i++) {
      if (((traits[i] >> TRAIT.ageShift) & TRAIT.ageMask) < 2) continue
      const kind = (traits[i] >> TRAIT.classShift) & TRAIT.classMask
      const grief = table[(kind << 8) | hardship[i]]
      const own = sigma * offset[i]
      const b = knockOuts.noGuard === true ? 0 : battalion[i]
      const looks = knockOuts.noWomen === true && (traits[i] & TRAIT.woman) !== 0 ? NEVER : look
      let need = (b > 0 && federated[b] === 1 ? arms : looks) - grief - own
      if (b > 0 && federated[b] === 0 && LEGITIMACY[kind] - grief + own >= loyal) need = LOYAL
      if (need < most) packed[n++] = (need + 8 * ONE) * PACK + i
    }
    packed.subarray(start[c], n).sort()
  }
  start[city.cells] = n
  const order = new Uint32Array(n)
  const need = new Int32Array(n)
  const slot = new Uint8Array(n)
  const every = Math.max(1, Math.min(255, Math.ceil((p.goMinutes * 60) / setting.tickSeconds)))
  for (let k = 0; k < n; k++) {
    const high = Math.floor(packed[k] / PACK)
    order[k] = packed[k] - high * PACK
    need[k] = high - 8 * ONE
    slot[k] = Math.imul(people.id[order[k]], 0x9e3779b1) >>> 24
  }
  return { start, people: order, need, slot, every }
}
