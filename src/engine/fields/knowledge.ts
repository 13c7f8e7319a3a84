/**
 * Expected share of a cell's adults who know, from the integrated hazards of its rising groups:
 *   K = sum_g a_g (1 - e^-H_g) / sum_g a_g,     a_g adults of the group, H_g hazard       [Q16.16]
 * Leaders and news go by this rather than by a head-count, so that a tenth of the people behave like all of them.
 */
import type { Day } from '../day.ts'
import { chance } from '../numeric/curves.ts'
import { GROUPS } from '../state/state.ts'

export function shareKnowing(day: Day, cell: number): number {
  const { s, f } = day
  if (f.adults[cell] === 0) return 0
  let sum = 0
  for (let g = cell * GROUPS; g < (cell + 1) * GROUPS; g++)
    if (s.hear[g] > 0) sum += f.adultsByGroup[g] * chance(s.hear[g])
  return Math.floor(sum / f.adults[cell])
}
