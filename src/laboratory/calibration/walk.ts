/**
 * Proposals: from a place in the cube a walk under the guess alone, which costs no run. One free key at a time is moved, drawn
 * at random: half of the time anywhere in its prior, else by a small step that turns back at the borders. Both ways are
 * symmetric, each step is kept with the chance that leaves (prior x guess) as it is, and the keys to move are drawn at random,
 * so the whole walk is reversible: what `waves` needs to correct for a wrong guess (Liu 2001, surrogate transitions).
 */
import { below, draw, key } from '../../engine/index.ts'
import type { Emulator } from './emulator.ts'

const RULE = key('calibration walk')
const NEAR = key('calibration stroll')
/** Shares of the keys that a walk may move, one drawn for each walk. */
const FREE = [0.15, 0.5, 1, 1] as const
/** Steps for each free key. */
const SWEEPS = 12
const STEP = 0.15

const unit = (drawn: number) => (drawn + 0.5) / 4294967296

/** Where a walk from u ends; addressed by (seed, number of the proposal). */
export function walk(guess: Emulator, u: Float64Array, seed: number, number: number): Float64Array {
  const share = FREE[below(draw(seed, RULE, number, 0, 0), FREE.length)]!
  const free: number[] = []
  for (let i = 0; i < u.length; i++) if (unit(draw(seed, RULE, number, 1, i)) < share) free.push(i)
  const at = u.slice()
  let z = guess.at(at)
  let chance = guess.chanceOf(z)
  for (let step = 0; step < SWEEPS * free.length; step++) {
    const drawn = (what: number) => draw(seed, RULE, number, 2 + what, step)
    const i = free[below(drawn(0), free.length)]!
    const to = rounded(drawn(1) & 1 ? unit(drawn(2)) : reflected(at[i]! + STEP * (2 * unit(drawn(2)) - 1)))
    const other = guess.moved(z, at, i, to)
    const better = guess.chanceOf(other)
    if (unit(drawn(3)) * chance >= better) continue
    at[i] = to
    z = other
    chance = better
  }
  return at
}

/** Share of the keys that a stroll moves and how far at most: a few by much or more of them by less, drawn for each stroll. */
const STROLLS = [
  [0.05, 0.5],
  [0.1, 0.2],
  [0.25, 0.1],
  [0.6, 0.05],
] as const

/** A place near u, as likely the other way round. Some keys move by a step that turns back at the borders. */
export function stroll(u: Float64Array, seed: number, number: number): Float64Array {
  const drawn = (what: number, i: number) => draw(seed, NEAR, number, what, i)
  const [share, step] = STROLLS[below(drawn(0, 0), STROLLS.length)]!
  return u.map((at, i) =>
    unit(drawn(1, i)) < share ? rounded(reflected(at + step * (2 * unit(drawn(2, i)) - 1))) : at,
  )
}

/** Back into the cube as from a mirror. */
function reflected(u: number): number {
  return u < 0 ? -u : u > 1 ? 2 - u : u
}

/** Places in the cube are middles of ten thousand steps, so that a world can be written down in few figures. */
export function rounded(u: number): number {
  const step = Math.floor(u * 10000)
  return ((step < 0 ? 0 : step > 9999 ? 9999 : step) + 0.5) / 10000
}
