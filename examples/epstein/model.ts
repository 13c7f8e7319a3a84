/**
 * Civil violence, model I (Epstein 2002, PNAS 99 suppl. 3, 7243-50), built from the engine's parts: addressed
 * draws, Q16.16 arithmetic, flat arrays. It is a baseline and a test of those parts, no model of Paris:
 * police never defect, nobody shoots, nothing is contested, nobody commands.
 *
 *   grievance    G = H (1 - L)                 H ~ U(0,1) fixed per person, L legitimacy, the same for all
 *   arrest risk  P = 1 - exp(-k floor(C / A))  C police, A active people in sight, oneself counted in A; k = 2.3
 *   net risk     N = R P                       R ~ U(0,1) fixed per person (the jail term does not enter)
 *
 *   rule M  everybody: move to a random empty cell in sight, or stay if there is none
 *   rule A  people: active if G - N > T, otherwise quiet
 *   rule C  police: arrest one random active person in sight and step onto the person's cell
 *
 * A cycle has as many turns (M, then A or C) as there are agents; who has a turn is drawn each time anew, so
 * in one cycle some have several and some none. Turns drawn by people in jail are lost. A jail term is an
 * integer drawn from 0 .. Jmax: from that many cycles later on the person's next turn is a return, with the
 * same grievance, to a random empty cell.
 *
 * The integer part in P is what makes outbursts: once active people outnumber police in sight, risk is
 * exactly zero. With the real ratio (`floor: false`) the stated formula gives none.
 * The order of turns matters too: giving everybody exactly one turn a cycle raises the mean number active
 * from about 28 to 36 and the mean peak from about 195 to 245.
 * Assumed, for want of a source: where the released return, and that police step onto the cell of an arrest.
 */
import { below, chance, draw, fixed, key, mul, ONE } from 'commune/engine'
import { countInSight, findActive, flip, SEEN } from './sight.ts'
import { HOLDS, putAnywhere, relocate, type Society, takeAway } from './society.ts'
import { cellAt, type Vision } from './vision.ts'

const { nobody: NOBODY, quiet: QUIET, active: ACTIVE } = HOLDS

const TURN = key('epstein turn')
const MOVE = key('epstein move')
const ARREST = key('epstein arrest')
const TERM = key('epstein term')

/** k, so that one police agent against one active person is a risk of 0.9. */
const K = fixed(2.3)
/** P by floor(C / A). */
const RISK = Int32Array.from({ length: 256 }, (_, ratio) => chance(K * ratio))
/**
 * Random tries to find an empty cell (steps of Marsaglia's xorshift from one addressed draw) before counting
 * them.
 */
const TRIES = 16

/** One cycle: as many turns as there are agents. */
export function runCycle(society: Society): void {
  const { turnOf, people, cell, freeFrom, count } = society
  const cycle = ++society.cycle
  drawTurns(society)
  let lost = 0
  for (let turn = 0; turn < turnOf.length; turn++) {
    const id = turnOf[turn]!
    if (cell[id]! >= 0) move(society, id)
    else if (freeFrom[id]! <= cycle) putAnywhere(society, id, QUIET)
    else {
      lost++
      continue
    }
    if (id < people) decide(society, id)
    else arrest(society, id)
    count[id]! += 1
  }
  society.turns += turnOf.length - lost
}

/** Who has the turns of this cycle. */
function drawTurns({ settings, turnOf, cycle }: Society): void {
  const { seed } = settings
  const agents = turnOf.length
  for (let turn = 0; turn < agents; turn++) turnOf[turn] = below(draw(seed, TURN, turn, 0, cycle), agents)
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

/**
 * Offset of a random empty cell in sight of agent `id`, -1 if all are taken. Every empty cell is equally
 * likely.
 */
function emptyInSight({ settings, count, vision, holds, cell }: Society, id: number): number {
  const { reach } = vision
  const here = cell[id]!
  let luck = draw(settings.seed, MOVE, id, 0, count[id]!) | 1
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
  const { settings, cycle, count, sight, cell, who } = society
  const active = countInSight(sight, cell[id]!) & 65535
  if (active === 0) return
  const which = below(draw(settings.seed, ARREST, id, 0, count[id]!), active)
  const there = findActive(sight, cell[id]!, which)
  const person = who[there]!
  const term = below(draw(settings.seed, TERM, person, 0, count[person]!), settings.jail + 1)
  society.freeFrom[person] = cycle + term
  takeAway(society, person)
  relocate(society, id, there)
}
