/**
 * Fills the households of a group round their heads and wives: servants, then children, then everybody else.
 * Assumed: living-in domestics go to shopkeepers, the professions and rentiers first; children go to couples rather
 * than lone heads, small ones to young heads; where grown children, kin and lodgers live is chance.
 */
import { below, draw, key } from '../../engine/random/draw.ts'
import type { Cast } from './heads.ts'
import { expand, shuffle } from './lists.ts'
import { ageOf, NONE } from './table.ts'
import { sum } from './uncertain.ts'

const RULE = key('population/members')
/** Objects of the draws of one group. */
const CHILDREN = 4
const OTHERS = 5
const SERVANTS = 6
/** Slots of a lone head are this much readier to hold a child than those of a couple. */
const LONE_CHILD = 0.4
/** Readiness for a child of 0-4 against one of 5-14, by age of the head. */
const SMALL_CHILD = [1, 1, 4, 3, 1.2, 0.4, 0.15, 0.1]

/** Households of a group being filled. */
export interface Site {
  readonly world: number
  readonly group: number
  readonly parts: Cast
  readonly start: Int32Array
  /** Next free place of a household. */
  readonly next: Int32Array
  readonly kinds: Uint8Array
}

/** Rounds after which servants live with anybody. */
const KEPT_ROUNDS = 3

/** One servant to each household that keeps them before any gets a second; what is left lives anywhere. */
export function servants(site: Site, kind: Uint8Array): void {
  const { parts } = site
  const list = new Uint8Array(sum(parts.domestics))
  expand(parts.domestics, list)
  shuffle(list, site.world, site.group, SERVANTS)
  const open = new Int32Array(parts.households)
  let given = 0
  for (let round = 0; given < list.length; round++) {
    const count = withRoom(site, kind, round > KEPT_ROUNDS, open)
    given = deal(site, list, given, open.subarray(0, count), SERVANTS + 1 + round)
  }
}

/** Lists the households that have room for a servant and keep one; with `any`, all that have room. Returns how many. */
function withRoom({ parts, next, start }: Site, kind: Uint8Array, any: boolean, into: Int32Array): number {
  let count = 0
  for (let h = 0; h < parts.households; h++) {
    if (next[h]! >= start[h + 1]! || !(any || kind[h] === 2 || kind[h]! >= 5)) continue
    into[count++] = h
  }
  return count
}

/** At most one person of the list to each of the households, all with the same chance; returns how many are gone. */
function deal(
  { world, group, kinds, next }: Site,
  list: Uint8Array,
  given: number,
  households: Int32Array,
  what: number,
): number {
  let need = Math.min(households.length, list.length - given)
  let gone = given
  for (let i = 0; need > 0; i++) {
    const h = households[i]!
    if (below(draw(world, RULE, group, what, h), households.length - i) >= need) continue
    kinds[next[h]!++] = list[gone++]!
    need--
  }
  return gone
}

export function children(site: Site): void {
  const { parts, start, next } = site
  const { couples, households } = parts
  const slots = (from: number, to: number) => {
    let total = 0
    for (let h = from; h < to; h++) total += start[h + 1]! - next[h]!
    return total
  }
  const total = sum(parts.children)
  const ofCouples = slots(0, couples)
  const ofLone = slots(couples, households)
  const toLone = Math.min(
    ofLone,
    Math.max(
      total - ofCouples,
      Math.round((total * LONE_CHILD * ofLone) / (ofCouples + LONE_CHILD * ofLone)),
    ),
  )
  const left = parts.children.slice()
  place(site, left, 0, couples, ofCouples, total - toLone)
  place(site, left, couples, households, ofLone, toLone)
}

/** Fills `need` of the `open` places of households from..to with children, small ones with young heads. */
function place(
  { world, group, kinds, start, next }: Site,
  left: Int32Array,
  from: number,
  to: number,
  open: number,
  need: number,
): void {
  let free = open
  let wanted = need
  for (let h = from; h < to; h++) {
    const ready = SMALL_CHILD[ageOf(kinds[start[h]!]!)]!
    const end = start[h + 1]!
    let at = next[h]!
    for (let p = at; p < end; p++) {
      const drawn = draw(world, RULE, group, CHILDREN, p)
      if (below(drawn, free--) >= wanted) continue
      wanted--
      kinds[at++] = child(left, ready, Math.imul(drawn, 0x9e3779b1) >>> 0)
    }
    next[h] = at
  }
}

/** Takes one child from the pool: age by readiness, then boy or girl by what is left. */
function child(left: Int32Array, ready: number, drawn: number): number {
  const base = NONE << 4
  const small = left[base]! + left[base + 1]!
  const large = left[base + 2]! + left[base + 3]!
  const age = ((drawn & 0xffff) * (small * ready + large)) / 65536 < small * ready ? 0 : 1
  const boys = left[base + age * 2]!
  const girls = left[base + age * 2 + 1]!
  const kind = base + age * 2 + (((drawn >>> 16) * (boys + girls)) / 65536 < boys ? 0 : 1)
  left[kind]! -= 1
  return kind
}

export function others(site: Site): void {
  const { parts, next, start, kinds } = site
  const list = new Uint8Array(sum(parts.others))
  expand(parts.others, list)
  shuffle(list, site.world, site.group, OTHERS)
  let given = 0
  for (let h = 0; h < parts.households; h++) {
    const end = start[h + 1]!
    for (let p = next[h]!; p < end; p++) kinds[p] = list[given++]!
    next[h] = end
  }
}
