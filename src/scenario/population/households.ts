/**
 * Puts the persons of a group (arrondissement, present or absent) together into households: head, wife, children,
 * servants, kin and lodgers. Every person of the pool is used once, so the joint table is met exactly.
 *
 * Assumed: husbands and wives are matched by rank of age and then of class, loosely; living-in domestics go to
 * shopkeepers, the professions and rentiers first; children go to couples, small ones to young heads; the rest is chance.
 */
import { below, draw, key } from '../../engine/random/draw.ts'
import { pick } from './apportion.ts'
import { type Cast, cast } from './heads.ts'
import { ageOf, NONE, statusOf } from './table.ts'

const RULE = key('population/households')
/** Objects of the draws of one group. */
const SIZES = 1
const WIVES = 2
const SERVANTS = 3
const CHILDREN = 4
const OTHERS = 5
const CLASS_OF_HEAD = 6
/** Slots of a lone head are this much readier to hold a child than those of a couple. */
const LONE_CHILD = 0.4
/** Order in which heads and wives of an age are matched: worker, domestic, concierge, employee, none, liberal, rentier, shopkeeper. */
const MATCH = [0, 3, 4, 1, 7, 5, 6, 2]
/** Readiness for a child of 0-4 against one of 5-14, by age of the head. */
const SMALL_CHILD = [1, 1, 4, 3, 1.2, 0.4, 0.15, 0.1]

/** Households of a group: kinds of the persons, household after household, the head first. */
export interface Assembly {
  readonly households: number
  /** First person of a household; households + 1 entries. */
  readonly start: Int32Array
  readonly kinds: Uint8Array
  /** Class 0..6 of the household: that of its head, or of another head of the group if the head has no occupation. */
  readonly kind: Uint8Array
}

interface Site {
  readonly world: number
  readonly group: number
  readonly parts: Cast
  readonly start: Int32Array
  /** Next free place of a household. */
  readonly next: Int32Array
  readonly kinds: Uint8Array
}

export function assemble(world: number, group: number, pool: Int32Array, sizes: Int32Array): Assembly {
  const parts = cast(pool, sizes)
  const start = lay(world, group, parts, sizes)
  const site: Site = { world, group, parts, start, next: start.slice(0, parts.households), kinds: new Uint8Array(start[parts.households]!) }
  heads(site)
  const kind = headClasses(site)
  servants(site, kind)
  children(site)
  others(site)
  return { households: parts.households, start, kinds: site.kinds, kind }
}

/** First couples, then lone heads, each with sizes in chance order. */
function lay(world: number, group: number, { couples, households }: Cast, sizes: Int32Array): Int32Array {
  const readiness = Float64Array.from(sizes, (_, k) => (k >= 2 ? 1 / k : 0))
  const small = pick(sizes, readiness, households - couples - sizes[1]!)
  small[1] = sizes[1]!
  const big = sizes.map((n, k) => n - small[k]!)
  const start = new Int32Array(households + 1)
  const of = new Uint8Array(households)
  expand(big, of.subarray(0, couples))
  expand(small, of.subarray(couples))
  shuffle(of.subarray(0, couples), world, group, SIZES)
  shuffle(of.subarray(couples), world, group, SIZES + 16)
  for (let h = 0; h < households; h++) start[h + 1] = start[h]! + of[h]!
  return start
}

function expand(counts: ArrayLike<number>, into: Uint8Array): void {
  let at = 0
  for (let k = 0; k < counts.length; k++) {
    into.fill(k, at, at + counts[k]!)
    at += counts[k]!
  }
}

/** Kinds in the order of age, then of MATCH. */
function ranked(counts: Int32Array, into: Uint8Array): Uint8Array {
  let at = 0
  for (let age = 0; age < 8; age++) {
    for (const status of MATCH) {
      for (let woman = 0; woman < 2; woman++) {
        const kind = woman | (age << 1) | (status << 4)
        into.fill(kind, at, at + counts[kind]!)
        at += counts[kind]!
      }
    }
  }
  return into
}

function shuffle(list: Uint8Array | Int32Array, world: number, group: number, what: number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = below(draw(world, RULE, group, what, i), i + 1)
    const kept = list[i]!
    list[i] = list[j]!
    list[j] = kept
  }
}

/** Heads take the first place of their household, wives the second. */
function heads({ world, group, parts, next, kinds }: Site): void {
  const { couples, households } = parts
  const husbands = ranked(parts.husbands, new Uint8Array(couples))
  const wives = ranked(parts.wives, new Uint8Array(couples))
  const lone = ranked(parts.lone, new Uint8Array(households - couples))
  const reach = 1 + Math.floor(couples / 30)
  for (let h = 0; h < couples; h++) {
    const other = Math.min(couples - 1, h + below(draw(world, RULE, group, WIVES, h), reach))
    const wife = wives[other]!
    wives[other] = wives[h]!
    kinds[next[h]!] = husbands[h]!
    kinds[next[h]! + 1] = wife
    next[h]! += 2
  }
  for (let h = couples; h < households; h++) {
    kinds[next[h]!] = lone[h - couples]!
    next[h]! += 1
  }
}

function headClasses({ world, group, parts, start, kinds }: Site): Uint8Array {
  const out = new Uint8Array(parts.households)
  for (let h = 0; h < parts.households; h++) {
    let status = statusOf(kinds[start[h]!]!)
    for (let k = 0; status === NONE && k < 32; k++) {
      const like = below(draw(world, RULE, group, CLASS_OF_HEAD, h * 32 + k), parts.households)
      status = statusOf(kinds[start[like]!]!)
    }
    out[h] = status === NONE ? 0 : status
  }
  return out
}

/** One servant to each household that keeps them before any gets a second; what is left lives anywhere. */
function servants(site: Site, kind: Uint8Array): void {
  const { parts, next, start } = site
  const list = new Uint8Array(parts.domestics.reduce((a, b) => a + b, 0))
  expand(parts.domestics, list)
  shuffle(list, site.world, site.group, SERVANTS)
  let given = 0
  for (let round = 0; given < list.length; round++) {
    const keeps = (h: number) => next[h]! < start[h + 1]! && (round > 3 || kind[h] === 2 || kind[h]! >= 5)
    given = deal(site, list, given, keeps, SERVANTS + 16 * (round + 1))
  }
}

/** At most one person of the list to each household that takes one, all with the same chance; returns how many are gone. */
function deal(site: Site, list: Uint8Array, given: number, takes: (h: number) => boolean, what: number): number {
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

function children(site: Site): void {
  const { parts, start, next } = site
  const { couples, households } = parts
  const slots = (from: number, to: number) => {
    let total = 0
    for (let h = from; h < to; h++) total += start[h + 1]! - next[h]!
    return total
  }
  const total = parts.children.reduce((a, b) => a + b, 0)
  const ofCouples = slots(0, couples)
  const ofLone = slots(couples, households)
  const toLone = Math.min(ofLone, Math.max(total - ofCouples, Math.round((total * LONE_CHILD * ofLone) / (ofCouples + LONE_CHILD * ofLone))))
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

function others(site: Site): void {
  const { parts, next, start } = site
  const list = new Uint8Array(parts.others.reduce((a, b) => a + b, 0))
  expand(parts.others, list)
  shuffle(list, site.world, site.group, OTHERS)
  let given = 0
  for (let h = 0; h < parts.households; h++) {
    while (next[h]! < start[h + 1]!) site.kinds[next[h]!++] = list[given++]!
  }
}

