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

/** One servant to each household that keeps them before any gets a second; what is left lives anywhere. */
export function servants(site: Site, kind: Uint8Array): void {
  const { parts, next, start } = site
  const list = new Uint8Array(sum(parts.domestics))
  expand(parts.domestics, list)
  shuffle(list, site.world, site.group, SERVANTS)
  let given = 0
  for (let round = 0; given < list.length; round++) {
    const keeps = (h: number) => next[h]! < start[h + 1]! && (round > 3 || kind[h] === 2 || kind[h]! >= 5)
    given = deal(site, list, given, keeps, SERVANTS + 1 + round)
  }
}

/** At most one person of the list to each household that takes one, all with the same chance; returns how many are gone. */
function deal(
  site: Site,
  list: Uint8Array,
  given: number,
  takes: (h: number) => boolean,
  what: number,
): number {
  let open = 0
  for (let h = 0; h < site.parts.households; h++) if (takes(h)) open++
  let need = Math.min(open, list.length - given)
  for (let h = 0; need > 0; h++) {
    if (!takes(h)) continue
    if (below(draw(site.world, RULE, site.group, what, h), open--) >= need) continue
    site.kinds[site.next[h]!++] = list[given++]!
    need--
  }
  return given
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
function place(site: Site, left: Int32Array, from: number, to: number, open: number, need: number): void {
  for (let h = from; h < to; h++) {
    const ready = SMALL_CHILD[ageOf(site.kinds[site.start[h]!]!)]!
    for (let p = site.next[h]!; p < site.start[h + 1]!; p++) {
      const drawn = draw(site.world, RULE, site.group, CHILDREN, p)
      if (below(drawn, open--) >= need) continue
      need--
      site.kinds[site.next[h]!++] = child(left, ready, Math.imul(drawn, 0x9e3779b1) >>> 0)
    }
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
  const { parts, next, start } = site
  const list = new Uint8Array(sum(parts.others))
  expand(parts.others, list)
  shuffle(list, site.world, site.group, OTHERS)
  let given = 0
  for (let h = 0; h < parts.households; h++) {
    while (next[h]! < start[h + 1]!) site.kinds[next[h]!++] = list[given++]!
  }
}
