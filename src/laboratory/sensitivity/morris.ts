/**
 * Morris screening: elementary effects along random trajectories (Morris 1991; mu* after Campolongo, Cariboni and Saltelli 2007).
 *
 *   EE = (f(x + D e_i) - f(x)) / D      mu = mean EE      mu* = mean |EE|      sigma = standard deviation of EE
 *
 * x on p levels at the middles of p equal intervals, D = 1/2 (p/2 levels), e_i the unit step of one key. A trajectory moves each
 * key once, in an order of its own: d + 1 runs give one effect for each of d keys. All in units of the cube: an effect is the
 * change of the output per full range of the key. mu* large: the key matters; sigma large beside it: not linear, or in company.
 *
 * Not here: shares of variance (Sobol indices); a screening orders keys, it measures nothing else. A failed run (NaN) takes
 * away the two effects that it ends; they are counted. Intervals of mu* by resampling trajectories.
 */
import { below, draw, key } from '../../engine/index.ts'
import type { Points } from '../designs/index.ts'
import { percentiles, resample } from '../intervals/resample.ts'
import { checkOutputs, failures } from './outputs.ts'

const RULE = key('morris trajectory')

export interface MorrisOptions {
  readonly keys: readonly string[]
  readonly seed: number
  /** Default 20. */
  readonly trajectories?: number
  /** Even; default 4. */
  readonly levels?: number
}

export interface MorrisDesign {
  readonly trajectories: number
  readonly seed: number
  /** Trajectory t, step s in row t (d + 1) + s. */
  readonly points: Points
  /** Column that moves between steps s and s + 1 of trajectory t, at t d + s. */
  readonly moved: Int32Array
}

export interface ElementaryEffect {
  readonly key: string
  readonly mu: number
  readonly muStar: number
  /** 95 % interval of mu*. */
  readonly low: number
  readonly high: number
  readonly sigma: number
  /** Effects that stand behind it. */
  readonly n: number
}

export interface MorrisResult {
  /** Largest mu* first. */
  readonly effects: readonly ElementaryEffect[]
  readonly runs: number
  readonly failed: number
  /** Effects lost to failed runs. */
  readonly dropped: number
}

/** A trajectory of a key hangs on the seed and the key: with another key in the list its levels and its place among the others stay. */
export function morris({ keys, seed, trajectories = 20, levels = 4 }: MorrisOptions): MorrisDesign {
  if (!Number.isInteger(levels) || levels < 2 || levels % 2 === 1)
    throw new RangeError(`Morris design: ${levels} levels; expected an even number`)
  if (!Number.isInteger(trajectories) || trajectories < 2)
    throw new RangeError(`Morris design: ${trajectories} trajectories; expected two or more`)
  const d = keys.length
  const values = new Float64Array(trajectories * (d + 1) * d)
  const moved = new Int32Array(trajectories * d)
  const subjects = keys.map(key)
  for (let t = 0; t < trajectories; t++) {
    const at = subjects.map((subject) => below(draw(seed, RULE, subject, t, 0), levels))
    const places = subjects.map((subject) => draw(seed, RULE, subject, t, 1))
    const order = keys.map((_, j) => j).sort((a, b) => places[a]! - places[b]! || a - b)
    moved.set(order, t * d)
    for (let s = 0; s <= d; s++) {
      at.forEach((level, j) => {
        values[(t * (d + 1) + s) * d + j] = (level + 0.5) / levels
      })
      const next = order[s]
      if (next !== undefined) at[next] = (at[next]! + levels / 2) % levels
    }
  }
  return { trajectories, seed, moved, points: { keys, n: trajectories * (d + 1), values } }
}

export function elementaryEffects(
  design: MorrisDesign,
  outputs: ArrayLike<number>,
  resamples = 500,
): MorrisResult {
  const { points, trajectories, seed } = design
  checkOutputs(outputs, points.n)
  const table = effectTable(design, outputs)
  const effects = points.keys.map((name, j) => {
    const column = table[j]!
    const all = moments(column, new Int32Array(trajectories).fill(1))
    const counts = new Int32Array(trajectories)
    const stars = Array.from(
      { length: resamples },
      (_, b) => moments(column, resample(counts, seed, b)).muStar,
    )
    return { key: name, ...all, ...percentiles(stars) }
  })
  const kept = effects.reduce((sum, effect) => sum + effect.n, 0)
  return {
    effects: effects.sort((a, b) => (b.muStar || 0) - (a.muStar || 0)),
    runs: points.n,
    failed: failures(outputs),
    dropped: trajectories * points.keys.length - kept,
  }
}

/** Key by key: the effect of each trajectory, NaN where a run failed. */
function effectTable({ points, trajectories, moved }: MorrisDesign, outputs: ArrayLike<number>) {
  const d = points.keys.length
  const table = points.keys.map(() => new Float64Array(trajectories))
  for (let t = 0; t < trajectories; t++)
    for (let s = 0; s < d; s++) {
      const j = moved[t * d + s]!
      const row = t * (d + 1) + s
      const step = points.values[(row + 1) * d + j]! - points.values[row * d + j]!
      table[j]![t] = (outputs[row + 1]! - outputs[row]!) / step
    }
  return table
}

function moments(effects: Float64Array, counts: Int32Array) {
  let n = 0
  let sum = 0
  let absolute = 0
  let squares = 0
  effects.forEach((effect, t) => {
    const count = counts[t]!
    if (Number.isNaN(effect) || count === 0) return
    n += count
    sum += count * effect
    absolute += count * Math.abs(effect)
    squares += count * effect * effect
  })
  const mu = sum / n
  const sigma = Math.sqrt(Math.max(0, (squares - n * mu * mu) / (n - 1)))
  return { mu, muStar: absolute / n, sigma, n }
}
