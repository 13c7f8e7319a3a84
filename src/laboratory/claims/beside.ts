/**
 * An answer and a claim that ask the same change and give other numbers: what they share, where they part and why. Pure comparison of
 * what is stored of both; nothing is computed anew.
 */
import type { Dataset } from '../../evidence/index.ts'
import type { Told } from '../ask/answer.ts'
import { knockOutIds, leverWords, parseKnockOuts, parseLevers } from '../levers.ts'
import type { ClaimFile, ClaimResult } from './index.ts'

/** Why two numbers on one change are not the same; `companion`: the claim's measure is not the one that the answer is about, but stands in its table. */
export type Parting = 'decisions' | 'measure' | 'companion' | 'pairs' | 'worlds' | 'scale' | 'version'

export interface Basis {
  /** Pairs of runs that count, and worlds that they lie in. */
  readonly pairs: number
  readonly worlds: number
  readonly choice: Told['worlds']['choice']
  readonly scale: number
  readonly version: string
  /** Difference of the measure, in its unit, with its 95 % interval. */
  readonly difference: number
  readonly low: number
  readonly high: number
}

export interface Beside {
  readonly claim: string
  readonly answer: Basis
  readonly assessed: Basis
  /** Of the claim, where it asks something else than the answer's first measure. */
  readonly label: ClaimResult['label']
  readonly unit: ClaimResult['unit']
  /** Decisions that the claim changes and the answer does not, and the other way round. */
  readonly more: Readonly<Record<string, string>>
  readonly less: Readonly<Record<string, string>>
  readonly partings: readonly Parting[]
  /** Both intervals overlap; undefined where they are of different measures or decisions, or one holds for all measures together. */
  readonly agree: boolean | undefined
}

type AnswerLike = Pick<Told, 'question' | 'effects' | 'pairs' | 'worlds' | 'scale' | 'version' | 'primary'>

/** What stands beside an answer and a claim that change the same; undefined where they do not, or where the numbers are the same. */
export function beside(
  data: Dataset,
  answer: AnswerLike,
  file: ClaimFile,
  result: ClaimResult,
): Beside | undefined {
  const asked = changed(data, answer.question.levers, answer.question.knock_outs)
  const claimed = changed(data, file.lever ?? {}, file.knock_out ?? [])
  const more = without(claimed, asked)
  const less = without(asked, claimed)
  const shared = Object.keys(asked).some((key) => claimed[key] === asked[key])
  // one must hold the other whole: two sets that only cross ask two questions
  if (!shared || (Object.keys(more).length > 0 && Object.keys(less).length > 0)) return undefined
  const [primary] = answer.effects
  const effect = answer.effects.find(({ measure }) => measure === result.measure) ?? primary
  if (primary === undefined || effect === undefined) return undefined
  const mine: Basis = { ...basisOf(answer, answer.pairs), ...bounds(effect) }
  const theirs: Basis = {
    ...basisOf(result, result.worlds.count * result.seeds - result.failed),
    ...bounds(result.effect),
  }
  const apart = Object.keys({ ...more, ...less }).length > 0
  const same = !apart && effect.measure === result.measure
  if (same && mine.difference === theirs.difference) return undefined
  const about = effect.measure !== result.measure ? 'measure' : effect === primary ? undefined : 'companion'
  return {
    claim: file.id,
    answer: mine,
    assessed: theirs,
    label: result.label,
    unit: result.unit,
    more,
    less,
    partings: partings(mine, theirs, apart, about),
    agree: same && effect === primary ? mine.low <= theirs.high && theirs.low <= mine.high : undefined,
  }
}

function partings(a: Basis, b: Basis, apart: boolean, about: 'measure' | 'companion' | undefined): Parting[] {
  const out: Parting[] = []
  if (apart) out.push('decisions')
  if (about !== undefined) out.push(about)
  if (a.version !== b.version) out.push('version')
  if (a.scale !== b.scale) out.push('scale')
  if (a.choice !== b.choice) out.push('worlds')
  if (a.pairs !== b.pairs || a.worlds !== b.worlds) out.push('pairs')
  return out
}

/** Levers and knock-outs in the program's own words, knock-outs by id: two spellings of one change are one. */
function changed(
  data: Dataset,
  levers: Readonly<Record<string, string>>,
  knockOuts: readonly string[],
): Record<string, string> {
  const off = knockOutIds(data, parseKnockOuts(data, knockOuts))
  return {
    ...leverWords(data, parseLevers(data, Object.entries(levers))),
    ...Object.fromEntries(off.map((id) => [id, 'yes'])),
  }
}

function without(
  all: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([key, value]) => other[key] !== value))
}

const basisOf = (
  {
    worlds,
    scale,
    version,
  }: Pick<Told, 'scale' | 'version'> & { worlds: Pick<Told['worlds'], 'count' | 'choice'> },
  pairs: number,
) => ({ pairs, worlds: worlds.count, choice: worlds.choice, scale, version })

const bounds = ({ difference, low, high }: { difference: number; low: number; high: number }) => ({
  difference,
  low,
  high,
})
