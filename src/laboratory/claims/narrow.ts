/**
 * A claim in some of the stored worlds only: those whose assumptions lie within the ranges that a reader sets. Says how many
 * are left and in what share of them the effect appears; with fewer than 30, or of fewer than 8 families, it says nothing.
 */
import type { StoredAnswers } from '../ask/stored.ts'
import { type ShareOfWorlds, shareOfWorlds } from '../intervals/share.ts'
import type { ClaimResult } from './claim.ts'

export const LEAST_REMAINING = 30
export const LEAST_FAMILIES = 8
/** Bounds of the verdict's rule (intervals/verdict.ts). */
const MOST = 0.8
const FEW = 0.2

export interface Range {
  readonly low: number
  readonly high: number
}

/** `most`, `few`: the interval of the share lies above 80 %, below 20 %; `reverse`: the reverse effect does in most worlds. */
export type Leaning = 'most' | 'few' | 'between' | 'reverse'

export interface Narrowed {
  /** Worlds left in which at least one pair counts, and all such worlds. */
  readonly remaining: number
  readonly all: number
  /** Families that the worlds left belong to. */
  readonly families: number
  /** Share of the worlds left with the effect that the claim names; undefined where nothing is said. */
  readonly share: ShareOfWorlds | undefined
  readonly mean: number | undefined
  readonly leaning: Leaning | undefined
  /** Effects of the worlds left, in their order. */
  readonly effects: readonly number[]
}

export function narrow(
  result: ClaimResult,
  stored: Pick<StoredAnswers, 'keys' | 'values'>,
  ranges: Readonly<Record<string, Range>>,
): Narrowed {
  const limits = stored.keys.flatMap((key, k) => {
    const range = ranges[key.key]
    return range === undefined ? [] : [{ k, ...range }]
  })
  const inside = new Map(
    stored.values
      .filter(({ values }) => limits.every(({ k, low, high }) => within(values[k], low, high)))
      .map(({ world, family }) => [world, family]),
  )
  const counted = result.effects.filter(
    (one): one is { world: number; effect: number } => one.effect !== null,
  )
  const left = counted.filter(({ world }) => inside.has(world))
  const effects = left.map(({ effect }) => effect)
  const kin = left.map(({ world }) => inside.get(world)!)
  const families = new Set(kin).size
  const none = { share: undefined, mean: undefined, leaning: undefined }
  const found = { remaining: effects.length, all: counted.length, families, effects }
  if (effects.length < LEAST_REMAINING || families < LEAST_FAMILIES) return { ...found, ...none }
  const sign = result.direction === 'more' ? 1 : -1
  const share = shareOfWorlds(
    effects.map((e) => sign * e > result.threshold),
    kin,
  )
  const reverse = shareOfWorlds(
    effects.map((e) => sign * e < -result.threshold),
    kin,
  )
  const mean = effects.reduce((sum, e) => sum + e, 0) / effects.length
  return { ...found, share, mean, leaning: leaningOf(share, reverse) }
}

const within = (value: number | undefined, low: number, high: number) =>
  value !== undefined && value >= low && value <= high

function leaningOf(share: { low: number; high: number }, reverse: { low: number }): Leaning {
  if (share.low >= MOST) return 'most'
  if (reverse.low >= MOST) return 'reverse'
  return share.high <= FEW ? 'few' : 'between'
}
