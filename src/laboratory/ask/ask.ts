/**
 * A what-if from question to answer: pairs of runs in looks of 64, 128, 256 ..., stopped by nothing but the width of the interval of the
 * primary measure (intervals/looks.ts). Time, disk and threads are the executor's.
 */
import { endOfAct, type KnockOuts, type Levers, type Model, modelOf } from '../../engine/index.ts'
import type { Dataset } from '../../evidence/index.ts'
import { MODEL_VERSION, modelVersion } from '../../scenario/index.ts'
import type { EnsembleSetting, Executor } from '../ensemble/index.ts'
import { concludeWithTwice, decide, looks } from '../intervals/index.ts'
import { InputError } from '../levers.ts'
import type { World, WorldChoice } from '../worlds.ts'
import type { Answer, Look } from './answer.ts'
import { carriedOutShare } from './carried.ts'
import { dependence } from './dependence.ts'
import { columns, effectsOf, luckShare, outcomesOf, pairingOf, primaryEffect } from './effects.ts'
import { type AskedMeasure, askedMeasures, measureNamed } from './measures.ts'
import { failedPair, type Pair, type PairPlan, planPairs, runId, runPairs, settingsOf } from './pairs.ts'
import { primaryMeasure, questionOf } from './question.ts'

/** Worlds in the order in which they are asked (see `shuffled`). */
export interface AskedWorlds {
  readonly choice: WorldChoice
  readonly worlds: readonly World[]
  readonly acceptedWith: string | null
}

export interface AskRequest {
  readonly levers: Levers
  readonly knockOuts?: KnockOuts
  readonly worlds: AskedWorlds
  /** Most pairs. */
  readonly replicates: number
  /** Default 0.1. */
  readonly scale?: number
  /** Id of the primary measure; default: that of the first lever. */
  readonly measure?: string | undefined
  /** Widest interval that ends the runs; default: twice what is negligible either way. 0: all that were asked. */
  readonly width?: number | undefined
}

/** How far it is, in runs. */
export interface AskProgress {
  readonly ready: number
  readonly total: number
  readonly stored: number
}

export interface Asked {
  readonly answer: Answer
  readonly pairs: readonly Pair[]
}

const WIDTHS = 4

/** Throws an InputError for a question without a change. A run that fails is counted, and its pair left out. */
export async function ask(
  data: Dataset,
  executor: Executor,
  request: AskRequest,
  progress?: (progress: AskProgress) => void,
): Promise<Asked> {
  const { levers, knockOuts = {}, replicates } = request
  sameModel(data, executor)
  const primary = measureNamed(data, request.measure ?? primaryMeasure(data, levers, knockOuts))
  const plans = plansOf(request)
  const pairs: Pair[] = []
  const made: Look[] = []
  let stored = 0
  for (const n of looks(replicates)) {
    const before = stored
    const next = await runPairs(executor, plans.slice(pairs.length, n), (ready, kept) => {
      stored = before + kept
      progress?.({ ready: 2 * pairs.length + ready, total: 2 * replicates, stored })
    })
    pairs.push(...next)
    const look = lookAt(pairs, primary, request, modelOf(data))
    made.push(look)
    if (look.decision !== 'go on') break
  }
  return { answer: answerOf(data, executor, request, primary, plans, pairs, made), pairs }
}

/** Runs and lists of one model: an executor that runs other additions than the data carry would answer another question. */
function sameModel(data: Dataset, { version = MODEL_VERSION }: Executor): void {
  const asked = modelVersion(data)
  if (version !== asked)
    throw new InputError(
      `the runs are of the model ${version}, the question is asked of ${asked}`,
      'the same additions (withOwn) for the data and for whoever runs them',
    )
}

function plansOf({ levers, knockOuts = {}, worlds, replicates, scale = 0.1 }: AskRequest): PairPlan[] {
  return planPairs(worlds.worlds, replicates, { scale }, { levers, knockOuts })
}

/** All runs that a question may need. */
export function askedSettings(request: AskRequest): EnsembleSetting[] {
  return settingsOf(plansOf(request))
}

function lookAt(pairs: readonly Pair[], primary: AskedMeasure, request: AskRequest, model: Model): Look {
  const { replicates, width = WIDTHS * primary.negligible } = request
  const effect = primaryEffect(pairs, primary, endOfAct(request.levers, model))
  const { low, high } = effect.simultaneous
  const rule = { asked: replicates, width: width === 0 ? undefined : width }
  return {
    pairs: pairs.length,
    difference: effect.mean.value,
    low,
    high,
    decision: decide(pairs.length, { low, high }, rule),
  }
}

function answerOf(
  data: Dataset,
  executor: Executor,
  { levers, knockOuts = {}, worlds, replicates, scale = 0.1 }: AskRequest,
  primary: AskedMeasure,
  plans: readonly PairPlan[],
  pairs: readonly Pair[],
  made: readonly Look[],
): Answer {
  const all = askedMeasures(data, levers)
  const until = endOfAct(levers, modelOf(data))
  const first = primaryEffect(pairs, primary, until)
  const [main, ...rest] = effectsOf(pairs, primary, first, all, until)
  const { difference: value, low, high, conclusion } = main!
  const lessened = luckShare(pairs, first, until)
  const twice = concludeWithTwice({ value, low, high }, primary.negligible, lessened)
  const used = [...new Set(pairs.map((pair) => pair.world))]
  const failed = pairs.filter(failedPair).length
  return {
    format: 1,
    question: questionOf(data, levers, knockOuts),
    version: modelVersion(data),
    scale,
    worlds: {
      choice: worlds.choice,
      count: used.length,
      families: new Set(pairs.map((pair) => pair.family)).size,
      accepted_with: worlds.acceptedWith,
    },
    asked: replicates,
    pairs: pairs.length - failed,
    failed,
    looks: made,
    primary: primary.id,
    effects: [main!, ...rest],
    outcomes: outcomesOf(pairs, all),
    pairing: pairingOf(pairs, [main!, ...rest], until),
    carried_out: carriedOutShare(pairs),
    conclusion: {
      primary: conclusion,
      negligible: primary.negligible,
      twice,
      would_twice_change: twice !== conclusion,
    },
    hangs_on: dependence(
      data,
      used,
      familiesIn(pairs, used),
      worldEffects(pairs, used, primary.id, until),
      primary.id,
    ),
    run_ids: idsOf(executor, plans.slice(0, pairs.length), modelVersion(data)),
  }
}

/** The store's names of the runs; without a store, names of their own. */
function idsOf(executor: Executor, plans: readonly PairPlan[], version: string): Answer['run_ids'] {
  const settings = settingsOf(plans)
  const ids = executor.runIds?.(settings) ?? settings.map((setting) => runId(setting, version))
  return plans.map(({ world, seed }, i) => ({
    world: world.id,
    seed,
    baseline: ids[2 * i]!,
    counterfactual: ids[2 * i + 1]!,
  }))
}

/** The family of each world, among those that the question may be asked in. */
export function familiesIn(pairs: readonly Pair[], worlds: readonly World[]): number[] {
  const of = new Map(pairs.map(({ world, family }) => [world.id, family]))
  return worlds.map(({ id }) => of.get(id) ?? id)
}

/** Mean paired difference of each world; NaN where no pair counts. */
export function worldEffects(
  pairs: readonly Pair[],
  worlds: readonly World[],
  id: string,
  until: number,
): number[] {
  const { baseline, counterfactual } = columns(pairs, id, until)
  const sums = new Map(worlds.map((world) => [world.id, { sum: 0, n: 0 }]))
  pairs.forEach((pair, i) => {
    const entry = sums.get(pair.world.id)
    if (entry === undefined || failedPair(pair)) return
    entry.sum += counterfactual[i]! - baseline[i]!
    entry.n++
  })
  return worlds.map((world) => {
    const { sum, n } = sums.get(world.id)!
    return n === 0 ? Number.NaN : sum / n
  })
}
