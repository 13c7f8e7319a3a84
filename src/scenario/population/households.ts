/**
 * Puts the persons of a group (arrondissement, present or absent) together into households: heads and wives here, the
 * others in `members`. Every person of the pool is used once, so the joint table is met exactly.
 * Assumed: husbands and wives are matched by rank of age and then of class, loosely.
 */
import { below, draw, key } from '../../engine/random/draw.ts'
import { pick } from './apportion.ts'
import { type Cast, cast } from './heads.ts'
import { expand, shuffle } from './lists.ts'
import { children, others, type Site, servants } from './members.ts'
import { NONE, statusOf } from './table.ts'

const RULE = key('population/households')
/** Objects of the draws of one group. */
const SIZES = 1
const WIVES = 2
const CLASS_OF_HEAD = 3
/** Order in which heads and wives of an age are matched: worker, domestic, concierge, employee, none, liberal, rentier, shopkeeper. */
const MATCH = [0, 3, 4, 1, 7, 5, 6, 2]
/** Households of a group: kinds of the persons, household after household, the head first. */
export interface Assembly {
  readonly households: number
  /** First person of a household; households + 1 entries. */
  readonly start: Int32Array
  readonly kinds: Uint8Array
  /** Class 0..6 of the household: that of its head, or of another head of the group if the head has no occupation. */
  readonly kind: Uint8Array
}

export function assemble(world: number, group: number, pool: Int32Array, sizes: Int32Array): Assembly {
  const parts = cast(pool, sizes)
  const start = lay(world, group, parts, sizes)
  const site: Site = {
    world,
    group,
    parts,
    start,
    next: start.slice(0, parts.households),
    kinds: new Uint8Array(start[parts.households]!),
  }
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
