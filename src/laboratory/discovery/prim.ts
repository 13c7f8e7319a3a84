/**
 * PRIM, the patient rule induction method (Friedman and Fisher 1999): a box of assumptions in which the output is high.
 *
 *   peeling   from the whole, cut off the alpha of the cases at one end of one key, again and again, each time the cut that leaves
 *             the highest mean; down to the least mass
 *   pasting   then grow the box at one end of one key by a little as long as the mean does not fall, from the best box and from five smaller ones
 *
 * The boxes on the way trade coverage (how much of what is of interest lies inside) for density (how much inside is of interest).
 * The one taken separates best:
 *
 *   separation = b (1 - b) (mean inside - mean outside)^2         b the mass of the box
 *
 * the variance of the output that knowing "inside or not" explains. It wants both a pure and a large box. (Friedman and Fisher
 * leave the choice to the eye; a rule that can be fixed beforehand is wanted here.) Patience matters: alpha of 5 % lets later
 * cuts put right an early one. A key with few values is cut a value at a time.
 *
 * Not here: several boxes one after another (covering); whether a box is real (discovery.ts tests that on other runs).
 */
import { type Box, type Cases, type Limits, members, OPEN, replaced, restricted, statistics } from './box.ts'

export interface PrimOptions {
  /** Share cut off at a time; default 0.05. */
  readonly alpha?: number
  /** Least share of the cases that a box may hold; default 0.1. */
  readonly leastMass?: number
}

export interface Step {
  readonly box: Box
  readonly n: number
  readonly mass: number
  readonly mean: number
  readonly coverage: number
  readonly separation: number
}

/** All boxes from the whole down to the least mass; those that pasting made of the best one and of five smaller ones. */
export interface Trajectory {
  readonly peeling: readonly Step[]
  readonly pasting: readonly (readonly Step[])[]
  readonly best: Step
}

/** Share of the box by which pasting grows it at a time. */
const PASTE = 0.01

export function prim(cases: Cases, { alpha = 0.05, leastMass = 0.1 }: PrimOptions = {}): Trajectory {
  if (!(alpha > 0 && alpha < 0.5))
    throw new RangeError(`PRIM: cuts of ${alpha}; expected more than 0, less than 0.5`)
  const least = Math.max(1, Math.ceil(leastMass * cases.y.length))
  const orders = cases.columns.map(orderOf)
  const peeling = [
    step(
      cases,
      cases.columns.map(() => OPEN),
    ),
  ]
  for (;;) {
    const next = peel(cases, orders, peeling.at(-1)!, alpha, least)
    if (next === undefined) break
    peeling.push(next)
  }
  const top = best(peeling)
  const smaller = peeling.slice(peeling.indexOf(top))
  const apart = Math.ceil(smaller.length / 6)
  const pasting = smaller.filter((_, s) => s % apart === 0).map((from) => grown(cases, orders, from))
  return { peeling, pasting, best: best([top, ...pasting.flat()]) }
}

/** The boxes of pasting, from one of the peeled ones on. */
function grown(cases: Cases, orders: readonly Int32Array[], from: Step): Step[] {
  const steps: Step[] = []
  for (let at: Step | undefined = from; at !== undefined; ) {
    at = paste(cases, orders, at)
    if (at !== undefined) steps.push(at)
  }
  return steps
}

/** Drops restrictions that cost next to no separation: a box with fewer keys is easier to believe. */
export function pruned(cases: Cases, at: Step, loss = 0.03): Step {
  let kept = at
  for (;;) {
    const fewer = kept.box
      .map((limits, j) => (restricted(limits) ? step(cases, replaced(kept.box, j, OPEN)) : undefined))
      .filter((one): one is Step => one !== undefined)
    const next = fewer.length === 0 ? undefined : best(fewer)
    if (next === undefined || next.separation < (1 - loss) * kept.separation) return kept
    kept = next
  }
}

export function step(cases: Cases, box: Box): Step {
  const { n, mass, mean, coverage, outside } = statistics(cases, box)
  const separation =
    n === 0 || mass === 1 ? 0 : mass * (1 - mass) * (mean - outside) ** 2 * (mean > outside ? 1 : -1)
  return { box, n, mass, mean, coverage, separation }
}

function best(steps: readonly Step[]): Step {
  return steps.reduce((a, b) => (b.separation > a.separation ? b : a))
}

/** Rows of a column in rising order. */
function orderOf(column: Float64Array): Int32Array {
  return Int32Array.from({ length: column.length }, (_, i) => i).sort(
    (a, b) => column[a]! - column[b]! || a - b,
  )
}

interface Cut {
  readonly j: number
  readonly limits: Limits
  readonly mean: number
  readonly n: number
}

/** The cut that leaves the highest mean; of equals the one that leaves more. */
function peel(
  cases: Cases,
  orders: readonly Int32Array[],
  at: Step,
  alpha: number,
  least: number,
): Step | undefined {
  const flags = new Uint8Array(cases.y.length)
  for (const i of members(cases, at.box)) flags[i] = 1
  const total = at.mean * at.n
  let chosen: Cut | undefined
  orders.forEach((order, j) => {
    const rows = order.filter((i) => flags[i] === 1)
    for (const cut of cuts(cases, j, rows, at, Math.max(1, Math.floor(alpha * at.n)), total))
      if (
        cut.n >= least &&
        (chosen === undefined || cut.mean > chosen.mean || (cut.mean === chosen.mean && cut.n > chosen.n))
      )
        chosen = cut
  })
  return chosen === undefined ? undefined : step(cases, replaced(at.box, chosen.j, chosen.limits))
}

/** Both ends of one key cut by `size` cases, and by as many more as share the value at the cut. */
function cuts(cases: Cases, j: number, rows: Int32Array, at: Step, size: number, total: number): Cut[] {
  const column = cases.columns[j]!
  const n = rows.length
  const old = at.box[j]!
  let from = size
  while (from < n && column[rows[from]!] === column[rows[from - 1]!]) from++
  let to = n - 1 - size
  while (to >= 0 && column[rows[to]!] === column[rows[to + 1]!]) to--
  const sum = (start: number, end: number) => {
    let found = 0
    for (let k = start; k < end; k++) found += cases.y[rows[k]!]!
    return found
  }
  const found: Cut[] = []
  if (from < n) {
    const low = (column[rows[from - 1]!]! + column[rows[from]!]!) / 2
    found.push({ j, limits: { low, high: old.high }, mean: (total - sum(0, from)) / (n - from), n: n - from })
  }
  if (to >= 0) {
    const high = (column[rows[to]!]! + column[rows[to + 1]!]!) / 2
    found.push({ j, limits: { low: old.low, high }, mean: (total - sum(to + 1, n)) / (to + 1), n: to + 1 })
  }
  return found
}

/** The growth by 1 % of the box, at one end of one key, that leaves the highest mean, if the mean does not fall. */
function paste(cases: Cases, orders: readonly Int32Array[], at: Step): Step | undefined {
  const size = Math.max(1, Math.floor(PASTE * at.n))
  const larger = at.box.flatMap((limits, j) => {
    if (!restricted(limits)) return []
    const column = cases.columns[j]!
    const free = new Set(members(cases, replaced(at.box, j, OPEN)))
    const rows = orders[j]!.filter((i) => free.has(i))
    const below = rows.filter((i) => column[i]! < limits.low).slice(-size)
    const above = rows.filter((i) => column[i]! > limits.high).slice(0, size)
    const low = below.length === 0 ? undefined : replaced(at.box, j, { ...limits, low: column[below[0]!]! })
    const high =
      above.length === 0 ? undefined : replaced(at.box, j, { ...limits, high: column[above.at(-1)!]! })
    return [low, high].filter((box) => box !== undefined).map((box) => step(cases, box))
  })
  if (larger.length === 0) return undefined
  const next = larger.reduce((a, b) => (b.mean > a.mean ? b : a))
  return next.mean >= at.mean && next.n > at.n ? next : undefined
}
