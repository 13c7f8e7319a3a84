/**
 * The share of worlds in which something holds, when worlds come in families: Wilson's interval with the number of worlds that would say as much
 * if they were independent.
 *
 *   v = G / (G - 1) sum over G families of (yes_f - p n_f)^2 / n^2      variance of the share p over families
 *   n_eff = p (1 - p) / v, at least G and at most n                     (Kish 1965); G where p is 0 or 1
 */
import { type Interval, shareInterval } from '../ensemble/statistics.ts'

export interface ShareOfWorlds extends Interval {
  readonly value: number
}

/** `holds[i]`: whether it holds in world i, or in what share of its runs; `families[i]`: its family. No worlds: NaN, between 0 and 1. */
export function shareOfWorlds(
  holds: readonly (boolean | number)[],
  families: readonly (number | string)[],
): ShareOfWorlds {
  const n = holds.length
  const p = holds.reduce<number>((sum, one) => sum + Number(one), 0) / n
  const off = new Map<number | string, number>()
  for (const [i, one] of holds.entries()) {
    const family = families[i]!
    off.set(family, (off.get(family) ?? 0) + Number(one) - p)
  }
  const g = off.size
  const squares = [...off.values()].reduce((sum, value) => sum + value * value, 0)
  const variance = g > 1 ? ((g / (g - 1)) * squares) / n ** 2 : 0
  const effective = variance > 0 ? Math.min(n, Math.max(g, (p * (1 - p)) / variance)) : g
  return { value: p, ...shareInterval(p * effective, effective) }
}
