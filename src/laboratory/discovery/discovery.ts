/**
 * Scenario discovery: which assumptions make an answer come out, tested on runs that did not choose them (Bryant and Lempert 2010).
 *
 * Worlds are dealt into two halves by draws. PRIM finds a box on the first; restrictions that cost next to nothing, or whose quasi-p on
 * that half is 0.05 or more, go. The second half, which the box has never seen, says what it is worth:
 *
 *   quasi-p of key j   P(Binomial(n, m_j) >= k)   n cases in the box, k of interest, m_j the share of interest without the restriction of j
 *   p of the box       P(Hypergeometric >= k)     the chance of k of interest among n drawn from all (Fisher's exact test)
 *
 * Worlds of one family (laboratory/families.ts) are dealt into the same half, or the second half would hold near copies of what chose the box.
 * For the p of the box a family counts once: it is inside, or of interest, if most of its worlds are.
 *
 * `separates`: p < 0.01 on the held-out half, and the share of interest inside exceeds that outside by 0.25 or more (assumed: less
 * would not tell a reader what to believe). A box that chance has made fails the first in 99 of 100 cases. Outputs are 0 or 1;
 * runs without an output (NaN) are left out and counted.
 *
 * Limits: one box, with sides along the keys; a slanted or broken region gives a poor box, not an error. With under some 100 worlds a
 * half little is found. Keys that go together in accepted worlds can stand for one another in a box.
 */
import { draw, key } from '../../engine/index.ts'
import type { Points } from '../designs/index.ts'
import { type Interval, shareInterval } from '../ensemble/statistics.ts'
import {
  type Box,
  type BoxStatistics,
  type Cases,
  casesOf,
  members,
  OPEN,
  replaced,
  restricted,
  statistics,
} from './box.ts'
import { binomialTail, hypergeometricTail } from './chance.ts'
import { type PrimOptions, prim, pruned, type Step, step } from './prim.ts'

export interface DiscoveryOptions extends PrimOptions {
  readonly seed: number
  /** Family of each run; default: each its own. */
  readonly families?: readonly (number | string)[]
}

export interface Restriction {
  readonly key: string
  /** Undefined: open on that side. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** On the held-out half. */
  readonly quasiP: number
}

export interface Discovery {
  /** Empty when nothing beats the whole. The key that matters most first. */
  readonly restrictions: readonly Restriction[]
  /** On the half that chose the box, and on the half that did not. */
  readonly chosenOn: BoxStatistics
  readonly heldOut: BoxStatistics
  /** Wilson's interval of the density on the held-out half. */
  readonly density: Interval
  /** Chance of so dense a box on the held-out half if the box meant nothing. */
  readonly p: number
  readonly separates: boolean
  /** Trade-off of coverage and density on the first half, from the whole to the smallest box. */
  readonly tradeOff: readonly Pick<Step, 'mass' | 'mean' | 'coverage'>[]
  readonly runs: number
  readonly failed: number
}

export const LEAST_P = 0.01
export const LEAST_GAP = 0.25
const MOST_QUASI_P = 0.05
const HALVES = key('discovery halves')

export function discover(points: Points, outputs: ArrayLike<number>, options: DiscoveryOptions): Discovery {
  if (outputs.length !== points.n) throw new RangeError(`${outputs.length} outputs for ${points.n} runs`)
  const rows = Array.from({ length: points.n }, (_, i) => i).filter((i) => !Number.isNaN(outputs[i]!))
  const odd = rows.find((i) => outputs[i] !== 0 && outputs[i] !== 1)
  if (odd !== undefined) throw new RangeError(`output of run ${odd + 1} is ${outputs[odd]}; expected 0 or 1`)
  const familyOf = (row: number) => options.families?.[row] ?? row
  const [first, second] = halves(rows, familyOf, options.seed)
  const chosen = casesOf(points, outputs, first)
  const held = casesOf(points, outputs, second)
  const { best, peeling } = prim(chosen, options)
  const { box } = significant(chosen, pruned(chosen, best))
  const heldOut = statistics(held, box)
  const p = chanceOf(held, box, second.map(familyOf))
  const { n, mean } = heldOut
  return {
    restrictions: restrictionsOf(held, box),
    chosenOn: statistics(chosen, box),
    heldOut,
    density: shareInterval(n === 0 ? 0 : Math.round(n * mean), n),
    p,
    separates: p < LEAST_P && heldOut.mean - heldOut.outside >= LEAST_GAP,
    tradeOff: peeling.map(({ mass, mean, coverage }) => ({ mass, mean, coverage })),
    runs: rows.length,
    failed: points.n - rows.length,
  }
}

type Family = number | string

/** Families in the order of their draws: the first ones choose, until they hold half of the rows or more. */
function halves(
  rows: readonly number[],
  familyOf: (row: number) => Family,
  seed: number,
): [number[], number[]] {
  const families = new Map<Family, number[]>()
  for (const row of rows) families.set(familyOf(row), [...(families.get(familyOf(row)) ?? []), row])
  const drawn = (members: readonly number[]) => draw(seed, HALVES, members[0]!, 0, 0)
  const order = [...families.values()].sort((a, b) => drawn(a) - drawn(b) || a[0]! - b[0]!)
  const halves: [number[], number[]] = [[], []]
  for (const members of order) halves[2 * halves[0].length < rows.length ? 0 : 1].push(...members)
  for (const half of halves) half.sort((a, b) => a - b)
  return halves
}

/** Takes away the restriction with the largest quasi-p while that is 0.05 or more. */
function significant(cases: Cases, at: Step): Step {
  let kept = at
  for (;;) {
    const weakest = kept.box
      .map((limits, j) => ({ j, p: restricted(limits) ? quasiP(cases, kept.box, j) : -1 }))
      .reduce((a, b) => (b.p > a.p ? b : a))
    if (weakest.p < MOST_QUASI_P) return kept
    kept = step(cases, replaced(kept.box, weakest.j, OPEN))
  }
}

function quasiP(cases: Cases, box: Box, j: number): number {
  const { n, mean } = statistics(cases, box)
  const without = statistics(cases, replaced(box, j, OPEN))
  return n === 0 ? 1 : binomialTail(Math.round(n * mean), n, without.mean)
}

/** The p of the box: each family once, by what most of its cases are. */
function chanceOf(held: Cases, box: Box, families: readonly Family[]): number {
  const within = new Set(members(held, box))
  const seen = new Map<Family, { n: number; inside: number; yes: number }>()
  families.forEach((family, i) => {
    const { n, inside, yes } = seen.get(family) ?? { n: 0, inside: 0, yes: 0 }
    seen.set(family, { n: n + 1, inside: inside + (within.has(i) ? 1 : 0), yes: yes + held.y[i]! })
  })
  const all = [...seen.values()].map(({ n, inside, yes }) => ({ inside: 2 * inside > n, yes: 2 * yes > n }))
  const inside = all.filter((family) => family.inside)
  if (inside.length === 0) return 1
  const yes = (list: typeof all) => list.filter((family) => family.yes).length
  return hypergeometricTail(yes(inside), inside.length, yes(all), all.length)
}

function restrictionsOf(held: Cases, box: Box): Restriction[] {
  const side = (value: number) => (Number.isFinite(value) ? value : undefined)
  return box
    .flatMap((limits, j) =>
      restricted(limits)
        ? [
            {
              key: held.keys[j]!,
              low: side(limits.low),
              high: side(limits.high),
              quasiP: quasiP(held, box, j),
            },
          ]
        : [],
    )
    .sort((a, b) => a.quasiP - b.quasiP)
}
