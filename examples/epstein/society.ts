/**
 * State of a run of model I: who stands where, in flat arrays, and the few ways in which that changes. The
 * rules are in model.ts.
 */
import { below, draw, fixed, key, mul } from 'commune/engine'
import { flip, makeSight, SEEN, type Sight } from './sight.ts'
import { makeVision, type Vision } from './vision.ts'

/** Everything a run depends on. Shares are of the cells; vision in cells; jail in cycles. */
export interface Settings {
  readonly seed: number
  readonly size: number
  readonly people: number
  readonly police: number
  readonly vision: number
  readonly legitimacy: number
  readonly threshold: number
  readonly jail: number
  /** Integer part of C / A (outbursts) or the real ratio (none). */
  readonly floor: boolean
}

/**
 * The run known as punctuated equilibrium (defaults of NetLogo's Rebellion model, which follows the paper).
 */
export const PUNCTUATED: Settings = {
  seed: 1,
  size: 40,
  people: 0.7,
  police: 0.04,
  vision: 7,
  legitimacy: 0.82,
  threshold: 0.1,
  jail: 30,
  floor: true,
}

/** What stands in a cell. */
export const HOLDS = { nobody: 0, quiet: 1, active: 2, police: 3 } as const
const { nobody: NOBODY, quiet: QUIET, active: ACTIVE, police: POLICE } = HOLDS

/** A run's state. Agents 0 .. people - 1 are people, the rest police. */
export interface Society {
  readonly settings: Settings
  readonly vision: Vision
  /** Who has turn 0, 1, ... of the present cycle. */
  readonly turnOf: Int32Array
  readonly people: number
  /** Per person: hardship H, aversion to risk R (Q16.16), and G - T for the present legitimacy. */
  readonly hardship: Uint16Array
  readonly aversion: Uint16Array
  readonly slack: Int32Array
  /**
   * Per agent: cell, -1 in jail; the first cycle in which it is free again; turns it has had, which address
   * its draws.
   */
  readonly cell: Int32Array
  readonly freeFrom: Int32Array
  readonly count: Int32Array
  /** Per cell: what stands there, and who did last. */
  readonly holds: Uint8Array
  readonly who: Int32Array
  /** Where active people and where police stand. */
  readonly sight: Sight
  cycle: number
  active: number
  /** Turns taken since the start. */
  turns: number
}

const PLACE = key('epstein place')
const HARDSHIP = key('epstein hardship')
const AVERSION = key('epstein aversion')

/** A society at cycle 0: everybody quiet, each on a random cell. */
export function makeSociety(settings: Settings): Society {
  const { seed, size } = settings
  const cells = size * size
  const people = Math.round(settings.people * cells)
  const agents = people + Math.round(settings.police * cells)
  if (!(agents > 0 && agents < cells))
    throw new RangeError(`${agents} agents on ${cells} cells: expected fewer agents`)
  const vision = makeVision(size, settings.vision)
  const society: Society = {
    settings,
    vision,
    turnOf: new Int32Array(agents),
    people,
    hardship: Uint16Array.from({ length: people }, (_, id) => draw(seed, HARDSHIP, id, 0, 0) >>> 16),
    aversion: Uint16Array.from({ length: people }, (_, id) => draw(seed, AVERSION, id, 0, 0) >>> 16),
    slack: new Int32Array(people),
    cell: new Int32Array(agents),
    freeFrom: new Int32Array(agents),
    count: new Int32Array(agents),
    holds: new Uint8Array(cells),
    who: new Int32Array(cells).fill(-1),
    sight: makeSight(vision),
    cycle: 0,
    active: 0,
    turns: 0,
  }
  setLegitimacy(society, settings.legitimacy)
  for (let id = 0; id < agents; id++) putAnywhere(society, id, id < people ? QUIET : POLICE)
  return society
}

/** Changes legitimacy from now on: G - T = H (1 - L) - T for everybody. */
export function setLegitimacy({ hardship, slack, settings }: Society, legitimacy: number): void {
  const share = fixed(1 - legitimacy)
  const threshold = fixed(settings.threshold)
  for (let id = 0; id < slack.length; id++) slack[id] = mul(hardship[id]!, share) - threshold
}

/** People in jail now. */
export function jailed({ cell, people }: Society): number {
  let count = 0
  for (let id = 0; id < people; id++) if (cell[id]! < 0) count++
  return count
}

/** Puts an agent on a random empty cell of the torus. There is one: agents are fewer than cells. */
export function putAnywhere(society: Society, id: number, kind: number): void {
  const { settings, holds, count } = society
  let there = 0
  let k = 0
  do there = below(draw(settings.seed, PLACE, id, k++, count[id]!), holds.length)
  while (holds[there] !== NOBODY)
  put(society, id, there, kind)
}

/** Puts an agent on an empty cell. */
function put(society: Society, id: number, there: number, kind: number): void {
  society.holds[there] = kind
  society.who[there] = id
  society.cell[id] = there
  if (kind === POLICE) flip(society.sight, there, SEEN.police)
}

/** Takes an active person to jail. */
export function takeAway(society: Society, id: number): void {
  const from = society.cell[id]!
  society.holds[from] = NOBODY
  society.cell[id] = -1
  society.active--
  flip(society.sight, from, SEEN.active)
}

/** Moves an agent to an empty cell. */
export function relocate(society: Society, id: number, there: number): void {
  const { holds, who, cell } = society
  const from = cell[id]!
  const kind = holds[from]!
  holds[from] = NOBODY
  holds[there] = kind
  who[there] = id
  cell[id] = there
  if (kind === QUIET) return
  const seenAs = kind === ACTIVE ? SEEN.active : SEEN.police
  flip(society.sight, from, seenAs)
  flip(society.sight, there, seenAs)
}
