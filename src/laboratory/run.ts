/** One run from its options to everything that is said about it. Pure: time and files belong to the caller. */
import {
  type Day,
  endOfAct,
  givenMeasures,
  type KnockOuts,
  type Levers,
  type Model,
  measures,
  modelOf,
  PARIS_DAY,
  type SimEvent,
  type Simulation,
} from '../engine/index.ts'
import { createRun, modelVersion, type Scenario } from '../scenario/index.ts'
import { type CarriedOut, carriedOut } from './carried-out.ts'
import type { Chronicle } from './chronicle/chronicle.ts'
import { gather } from './chronicle/gather.ts'
import { type Sample, sample } from './sample.ts'
import { checkScale } from './scale.ts'
import { type Comparison, compareTargets } from './targets.ts'

export interface RunRequest {
  readonly seed: number
  readonly world?: number
  readonly scale?: number
  readonly levers?: Levers
  readonly knockOuts?: KnockOuts
  /** Seconds of the clock; the end of the act if not given. */
  readonly until?: number
}

export interface RunResult {
  readonly version: string
  readonly request: Required<RunRequest>
  readonly hash: string
  readonly measures: Readonly<Record<string, number>>
  readonly comparisons: readonly Comparison[]
  readonly chronicle: Chronicle
  /** For each lever of the run: whether it was carried out, when and how late. */
  readonly carriedOut: readonly CarriedOut[]
  readonly events: readonly SimEvent[]
  readonly snapshot: () => Uint8Array
}

/** Runs the day; `watch` sees every tick. Throws an InputError for a scale that leaves almost nobody. */
export function runOnce(
  scenario: Scenario,
  request: RunRequest,
  watch?: (sample: Sample, day: Day) => void,
): RunResult {
  const full = wholeRequest(request, modelOf(scenario.data))
  checkScale(scenario.data, full.scale)
  const run = createRun(scenario, full)
  const samples: Sample[] = []
  run.until(full.until, (day) => {
    const one = sample(day)
    samples.push(one)
    watch?.(one, day)
  })
  return resultOf(scenario, run, full, samples)
}

/** A request with nothing left open. */
export function wholeRequest(request: RunRequest, model: Model = PARIS_DAY): Required<RunRequest> {
  const until = endOfAct(request.levers, model)
  return { world: 0, scale: 1, levers: {}, knockOuts: {}, until, ...request }
}

/** All that is said about a run that has come to its end, from the samples of its ticks. */
export function resultOf(
  scenario: Scenario,
  run: Simulation,
  request: Required<RunRequest>,
  samples: readonly Sample[],
): RunResult {
  const values: Record<string, number> = { ...measures(run.day), ...givenMeasures(run.day) }
  return {
    version: modelVersion(scenario.data),
    request,
    hash: run.hash(),
    measures: values,
    comparisons: compareTargets(scenario.data.targets, values, request.until, run.day.model),
    chronicle: gather(scenario.data, run.day, samples, values),
    carriedOut: carriedOut(run.day),
    events: run.day.events.list,
    snapshot: () => run.snapshot(),
  }
}
