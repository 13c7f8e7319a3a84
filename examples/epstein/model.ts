/**
 * Civil violence, model I (Epstein 2002, PNAS 99 suppl. 3, 7243-50), built from the engine's parts: addressed draws,
 * Q16.16 arithmetic, flat arrays. It is a baseline and a test of those parts, no model of Paris: police never defect,
 * nobody shoots, nothing is contested, nobody commands.
 *
 *   grievance    G = H (1 - L)                     H ~ U(0,1) fixed per person, L legitimacy, the same for all
 *   arrest risk  P = 1 - exp(-k floor(C / A))      C police, A active people in sight, oneself counted in A; k = 2.3
 *   net risk     N = R P                           R ~ U(0,1) fixed per person (the jail term does not enter)
 *
 *   rule M  everybody: move to a random empty cell in sight, or stay if there is none
 *   rule A  people: active if G - N > T, otherwise quiet
 *   rule C  police: arrest one random active person in sight and step onto the person's cell
 *
 * Each cycle every free agent has one turn (M, then A or C), in an order drawn afresh. A jail term is an integer drawn from
 * 0 .. Jmax; after that many whole cycles the person returns, with the same grievance, to a random empty cell.
 *
 * The integer part in P is what makes outbursts: once active people outnumber police in sight, risk is exactly zero. With
 * the real ratio (`floor: false`) the stated formula gives none.
 * Not in the sources and therefore assumed: where the released return, and that police step onto the cell of an arrest.
 */
import { below, chance, draw, fixed, key, mul, ONE } from 'commune/engine'
import { makeOrdering, type Ordering, orderByKey } from './order.ts'
import { countInSight, findActive, flip, makeSight, SEEN, type Sight } from './sight.ts'
import { cellAt, makeVision, type Vision } from './vision.ts'

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

/** The run known as punctuated equilibrium (defaults of NetLogo's Rebellion model, which follows the paper). */
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
  readonly turnOrder: Ordering
  readonly people: number
  /** Per person: hardship H, aversion to risk R (Q16.16), and G - T for the present legitimacy. */
  readonly hardship: Uint16Array
  readonly aversion: Uint16Array
  readonly slack: Int32Array
  /** Per agent: cell, -1 in jail, and the first cycle in which it is free again. */
  readonly cell: Int32Array
  readonly freeFrom: Int32Array
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

const ORDER = key('epstein order')
const PLACE = key('epstein place')
const MOVE = key('epstein move')
const ARREST = key('epstein arrest')
const TERM = key('epstein term')
const RETURN = key('epstein return')
const HARDSHIP = key('epstein hardship')
const AVERSION = key('epstein aversion')

/** k, so that one police agent against one active person is a risk of 0.9. */
const K = fixed(2.3)
/** P by floor(C / A). */
const RISK = Int32Array.from({ length: 256 }, (_, ratio) => chance(K * ratio))
/** Random tries to find an empty cell (steps of Marsaglia's xorshift from one addressed draw) before counting them. */
const TRIES = 16

/** A society at cycle 0: everybody quiet, on cells taken by lowest draw. */
export function makeSociety(settings: Settings): Society {
  const { seed, size } = settings
  const cells = size * size
  const people = Math.round(settings.people * cells)
  const agents = people + Math.round(settings.police * cells)
  if (!(agents > 0 && agents < cells))
    throw new RangeError(`${agents} agents on ${cells} cells: expected fewer agents`)
  const places = makeOrdering(cells)
  for (let c = 0; c < cells; c++) places.keys[c] = draw(seed, PLACE, c, 0, 0)
  orderByKey(places)
  const vision = makeVision(size, settings.vision)
  const society: Society = {
    settings,
    vision,
    turnOrder: makeOrdering(agents),
    people,
    hardship: Uint16Array.from({ length: people }, (_, id) => draw(seed, HARDSHIP, id, 0, 0) >>> 16),
    aversion: Uint16Array.from({ length: people }, (_, id) => draw(seed, AVERSION, id, 0, 0) >>> 16),
    slack: new Int32Array(people),
    cell: new Int32Array(agents),
    freeFrom: new Int32Array(agents),
    holds: new Uint8Array(cells),
    who: new Int32Array(cells).fill(-1),
    sight: makeSight(vision),
    cycle: 0,
    active: 0,
    turns: 0,
  }
  setLegitimacy(society, settings.legitimacy)
  for (let id = 0; id < agents; id++) put(society, id, places.order[id]!, id < people ? QUIET : POLICE)
  return society
}

/** Changes legitimacy from now on: G - T = H (1 - L) - T for everybody. */
export function setLegitimacy({ hardship, slack, settings }: Society, legitimacy: number): void {
  const share = fixed(1 - legitimacy)
  const threshold = fixed(settings.threshold)
  for (let id = 0; id < slack.length; id++) slack[id] = mul(hardship[id]!, share) - threshold
}

/** One cycle: a turn for every agent who is not in jail. */
export function runCycle(society: Society): void {
  const { turnOrder, people, cell, freeFrom } = society
  const { order } = turnOrder
  const cycle = ++society.cycle
  drawOrder(society)
  let waiting = 0
  for (let turn = 0; turn < order.length; turn++) {
    const id = order[turn]!
    if (cell[id]! >= 0) move(society, id)
    else if (freeFrom[id]! <= cycle) comeBack(society, id)
    else {
      waiting++
      continue
    }
    if (id < people) decide(society, id)
    else arrest(society, id)
  }
  society.turns += order.length - waiting
}

/** Order of the turns of this cycle: by each agent's own draw. */
function drawOrder({ settings, turnOrder, cycle }: Society): void {
  const { seed } = settings
  const { keys } = turnOrder
  for (let id = 0; id < keys.length; id++) keys[id] = draw(seed, ORDER, id, 0, cycle)
  orderByKey(turnOrder)
}

/** People in jail now. */
export function jailed({ cell, people }: Society): number {
  let count = 0
  for (let id = 0; id < people; id++) if (cell[id]! < 0) count++
  return count
}

/** Rule A. Who would be active at certain arrest, or never, need not look round. */
function decide(society: Society, id: number): void {
  const { slack, holds, cell, aversion } = society
  const here = cell[id]!
  const before = holds[here]!
  const margin = slack[id]!
  const active =
    margin > 0 && (margin > aversion[id]! || margin > mul(aversion[id]!, arrestRisk(society, here)))
  const after = active ? ACTIVE : QUIET
  if (after === before) return
  holds[here] = after
  flip(society.sight, here, SEEN.active)
  society.active += active ? 1 : -1
}

/** P for a person on cell `here`, Q16.16. */
function arrestRisk({ sight, holds, settings }: Society, here: number): number {
  const seen = countInSight(sight, here)
  const police = seen >>> 16
  const active = (seen & 65535) + (holds[here] === ACTIVE ? 0 : 1)
  return settings.floor
    ? RISK[Math.floor(police / active)]!
    : chance(mul(K, Math.floor((police * ONE) / active)))
}

/** Rule M. */
function move(society: Society, id: number): void {
  const offset = emptyInSight(society, id)
  if (offset >= 0) relocate(society, id, cellAt(society.vision, society.cell[id]!, offset))
}

/** Offset of a random empty cell in sight of agent `id`, -1 if all are taken. Every empty cell is equally likely. */
function emptyInSight({ settings, cycle, vision, holds, cell }: Society, id: number): number {
  const { reach } = vision
  const here = cell[id]!
  let luck = draw(settings.seed, MOVE, id, 0, cycle) | 1
  for (let k = 0; k < TRIES; k++) {
    const offset = Math.imul(luck >>> 16, reach) >>> 16
    if (holds[cellAt(vision, here, offset)] === NOBODY) return offset
    luck ^= luck << 13
    luck ^= luck >>> 17
    luck ^= luck << 5
  }
  return countedEmpty(vision, holds, here, luck >>> 0)
}

/** The same by counting the empty cells first: for the rare agent whom every try has led to a taken cell. */
function countedEmpty(vision: Vision, holds: Uint8Array, here: number, luck: number): number {
  const { reach } = vision
  let empty = 0
  for (let k = 0; k < reach; k++) if (holds[cellAt(vision, here, k)] === NOBODY) empty++
  let left = below(luck, empty)
  for (let k = 0; k < reach; k++) if (holds[cellAt(vision, here, k)] === NOBODY && left-- === 0) return k
  return -1
}

/** Rule C. */
function arrest(society: Society, id: number): void {
  const { settings, cycle, sight, cell, who } = society
  const active = countInSight(sight, cell[id]!) & 65535
  if (active === 0) return
  const which = below(draw(settings.seed, ARREST, id, 0, cycle), active)
  const there = findActive(sight, cell[id]!, which)
  const person = who[there]!
  const term = below(draw(settings.seed, TERM, person, 0, cycle), settings.jail + 1)
  society.freeFrom[person] = cycle + 1 + term
  takeAway(society, person)
  relocate(society, id, there)
}

/** End of a jail term: a random empty cell anywhere. Fewer agents than cells, so there is one. */
function comeBack(society: Society, id: number): void {
  const { settings, cycle, holds } = society
  let k = 0
  let there = 0
  do there = below(draw(settings.seed, RETURN, id, k++, cycle), holds.length)
  while (holds[there] !== NOBODY)
  put(society, id, there, QUIET)
}

/** Puts an agent on an empty cell. */
function put(society: Society, id: number, there: number, kind: number): void {
  society.holds[there] = kind
  society.who[there] = id
  society.cell[id] = there
  if (kind === POLICE) flip(society.sight, there, SEEN.police)
}

/** Takes an active person to jail. */
function takeAway(society: Society, id: number): void {
  const from = society.cell[id]!
  society.holds[from] = NOBODY
  society.cell[id] = -1
  society.active--
  flip(society.sight, from, SEEN.active)
}

/** Moves an agent to an empty cell. */
function relocate(society: Society, id: number, there: number): void {
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
