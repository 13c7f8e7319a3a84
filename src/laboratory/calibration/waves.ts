/**
 * History matching by waves: a sample of the prior, restricted to worlds whose run lies within the cut-off for all fit targets.
 *
 *   wave 1     n points of a scrambled Sobol design over all keys, one run each, and worlds of an earlier calibration if given
 *   wave k     cut-off c_k: as low as leaves enough runs of the wave before, never below the last one. Chains start from these
 *              and move, if the run made there lies within c_k, else they stay. Two things are drawn anew each time:
 *              place   near: x' a stroll from x; or far: x' by a walk under the guess g, gone to with chance min(1, g(x) / g(x'))
 *              luck    that of x, with its people; or one of its own
 *   last wave  c_k is the cut-off of the calibration; the chains go on until they have been seen at enough worlds
 *
 * The state is a place and the luck of its run. Strolls are as likely either way and the walk leaves prior x g as it is, so all
 * four leave prior x luck x 1(run within c_k) as it is whatever g is: a bad guess costs runs, not truth (surrogate transitions,
 * Liu 2001; kept random numbers, Andrieu, Doucet and Holenstein 2010; tightening cut-offs, Del Moral, Doucet and Jasra 2012).
 * A place counts by how often its runs pass. Limits: chains of one ancestor are not independent; ancestors, kinds of luck and
 * moves are counted in each wave.
 */
import { below, draw, key } from '../../engine/index.ts'
import { sobol } from '../designs/index.ts'
import { emulator } from './emulator.ts'
import { worst } from './implausibility.ts'
import { rounded, stroll, walk } from './walk.ts'

export interface Trial {
  /** Number of the trial, from 1. */
  readonly id: number
  /** Number of the trial whose luck and people it has: its own, or that of the trial it is a near neighbour of. */
  readonly luck: number
  /** Place in the cube, in the order of the keys. */
  readonly u: Float64Array
}

/** A trial with its signed implausibilities; NaN where the run was stopped before, undefined where it failed. */
export interface Tried extends Trial {
  readonly z: Float64Array | undefined
  readonly wave: number
}

/** Makes one run of each trial; it may stop a run once it is certainly beyond the cut-off. */
export type Simulate = (
  trials: readonly Trial[],
  cutOff: number,
  wave: number,
) => Promise<readonly (Float64Array | undefined)[]>

export interface Search {
  readonly keys: readonly string[]
  readonly targets: number
  readonly seed: number
  /** Points of the first wave; of these the first `whole` are run to the end. */
  readonly first: number
  readonly whole: number
  /** Places and lucks to begin from as well, of an earlier calibration: run anew with the first wave, as starts and as lessons. */
  readonly earlier?: readonly Omit<Trial, 'id'>[]
  readonly chains: number
  /** Worlds wanted from the last wave. */
  readonly wanted: number
  readonly cutOff: number
  /** Most waves after the first, and most moves of each chain in the last. */
  readonly mostWaves?: number
  readonly mostMoves?: number
}

export interface Wave {
  readonly number: number
  readonly cutOff: number
  /** Runs made; of these within the cut-off, gone to, failed. */
  readonly runs: number
  readonly within: number
  readonly taken: number
  readonly failed: number
  /** Different worlds that the chains began from, kinds of luck in the end, and chains that never moved. */
  readonly ancestors: number
  readonly lucks: number
  readonly unmoved: number
  /** Share of the variance of each target that the guess explains; NaN where it knew too little. */
  readonly explained: readonly number[]
}

export interface Matched {
  readonly waves: readonly Wave[]
  readonly tried: readonly Tried[]
  /** Worlds at which the chains of the last wave were seen standing; fewer than wanted where it did not get there. */
  readonly accepted: readonly Tried[]
  readonly reached: boolean
}

/** Beyond this a run of the first wave is of no use as a place to start from. */
const FIRST_CUT = 10
/** A cut-off leaves at least this share of the chains as places to start from. */
const LEAST_SHARE = 0.45
const MOVES = 3
/** Moves of the last wave between two looks at where the chains stand; the guess learns anew as often. */
const LOOK_EVERY = 4
/** One proposal in six goes far, one in three has luck of its own. */
const FAR = 6
const NEW = 3

const ACCEPT = key('calibration accept')
const START = key('calibration start')
const PLACE = key('calibration near or far')
const LUCK = key('calibration luck')

export async function match(search: Search, simulate: Simulate): Promise<Matched> {
  const { cutOff, mostWaves = 24 } = search
  const first = await prior(search, simulate)
  const tried: Tried[] = [...first]
  const waves: Wave[] = [firstWave(first)]
  let accepted: readonly Tried[] = []
  let standing: readonly Tried[] = first.filter((one) => worst(one.z ?? [Infinity]) < Infinity && known(one))
  for (let number = 2; number <= mostWaves + 1; number++) {
    const cut = nextCut(standing, search, waves.at(-1)!.cutOff)
    const start = standing.filter((one) => worst(one.z!) <= cut)
    if (start.length === 0) break
    const chains = await move({ search, simulate, cut, number, start, tried })
    waves.push(chains.wave)
    standing = chains.standing
    if (cut === cutOff) accepted = chains.seen
    if (cut === cutOff) break
  }
  return { waves, tried, accepted, reached: accepted.length >= search.wanted }
}

async function prior(
  { keys, seed, first, whole, earlier = [] }: Search,
  simulate: Simulate,
): Promise<Tried[]> {
  const values = sobol({ keys, seed }).points(first).values.map(rounded)
  const drawn = Array.from({ length: first }, (_, i) => ({
    id: i + 1,
    luck: i + 1,
    u: values.slice(i * keys.length, (i + 1) * keys.length),
  }))
  const trials = [...drawn, ...earlier.map((one, i) => ({ ...one, id: first + i + 1 }))]
  const z = [
    ...(await simulate(trials.slice(0, whole), Infinity, 1)),
    ...(await simulate(trials.slice(whole), FIRST_CUT, 1)),
  ]
  return trials.map((trial, i) => ({ ...trial, z: z[i], wave: 1 }))
}

function firstWave(tried: readonly Tried[]): Wave {
  return {
    number: 1,
    cutOff: Infinity,
    runs: tried.length,
    within: tried.length,
    taken: tried.length,
    failed: tried.filter((one) => one.z === undefined).length,
    ancestors: tried.length,
    lucks: tried.length,
    unmoved: 0,
    explained: [],
  }
}

/** Run to the end, so that its worst is known. */
function known({ z }: Tried): boolean {
  return z !== undefined && !z.some(Number.isNaN)
}

function learnt(tried: readonly Tried[]) {
  return tried.flatMap(({ u, z }) => (z === undefined ? [] : [{ u, z }]))
}

/** The smallest cut-off that leaves enough to start from, at least the last one and below the one before. */
function nextCut(standing: readonly Tried[], { chains, cutOff }: Search, before: number): number {
  const sizes = distinct(standing)
    .map((one) => worst(one.z!))
    .sort((a, b) => a - b)
  const least = Math.min(sizes.length, Math.max(2, Math.ceil(LEAST_SHARE * chains)))
  const enough = sizes[least - 1] ?? Infinity
  return Math.max(cutOff, Math.min(enough, before))
}

export function distinct(tried: readonly Tried[]): Tried[] {
  return [...new Map(tried.map((one) => [one.id, one])).values()]
}

interface Moving {
  readonly search: Search
  readonly simulate: Simulate
  readonly cut: number
  readonly number: number
  readonly start: readonly Tried[]
  /** All trials so far: the guess learns from them, and numbers go on from them. */
  readonly tried: Tried[]
}

async function move({ search, simulate, cut, number, start, tried }: Moving) {
  const { chains, seed, wanted, mostMoves = 12 } = search
  const before = tried.length
  let guess = emulator(learnt(tried), search.targets, cut)
  const last = cut === search.cutOff
  const origin = starts(start, chains, seed, number)
  const standing = origin.slice()
  const far = (id: number) => below(draw(seed, PLACE, id, 0, 0), FAR) === 0
  const other = (id: number) => below(draw(seed, LUCK, id, 0, 0), NEW) === 0
  let [within, taken] = [0, 0]
  let seen: Tried[] = []
  const done = (moves: number) => (last ? moves >= mostMoves || seen.length >= wanted : moves >= MOVES)
  for (let moves = 0; !done(moves); moves++) {
    if (moves > 0 && moves % LOOK_EVERY === 0) guess = emulator(learnt(tried), search.targets, cut)
    const trials = standing.map(({ u, luck }, c) => {
      const id = tried.length + c + 1
      return {
        id,
        luck: other(id) ? id : luck,
        u: far(id) ? walk(guess, u, seed, id) : stroll(u, seed, id),
      }
    })
    const scores = await simulate(trials, cut, number)
    trials.forEach((trial, c) => {
      const one: Tried = { ...trial, z: scores[c], wave: number }
      tried.push(one)
      if (!known(one) || worst(one.z!) > cut) return
      within++
      const ratio = far(one.id) ? guess.chance(standing[c]!.u) / guess.chance(one.u) : 1
      if ((draw(seed, ACCEPT, one.id, 0, 0) + 0.5) / 4294967296 >= ratio) return
      taken++
      standing[c] = one
    })
    if (last && (moves + 1) % LOOK_EVERY === 0) seen = distinct([...seen, ...standing])
  }
  if (last) seen = distinct([...seen, ...standing])
  const wave: Wave = {
    number,
    cutOff: cut,
    runs: tried.length - before,
    within,
    taken,
    failed: tried.slice(before).filter((one) => one.z === undefined).length,
    ancestors: distinct(origin).length,
    lucks: new Set(standing.map(({ luck }) => luck)).size,
    unmoved: standing.filter((one, c) => one.id === origin[c]!.id).length,
    explained: guess.surfaces.map((surface) => surface?.explained ?? Number.NaN),
  }
  return { wave, standing, seen }
}

/** As many places as there are chains, each start as often as the others (or once less), in an order drawn anew. */
function starts(from: readonly Tried[], chains: number, seed: number, wave: number): Tried[] {
  const order = [...from]
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(draw(seed, START, wave, 0, i), i + 1)
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
  return Array.from({ length: chains }, (_, c) => order[c % order.length]!)
}
