/**
 * One scale, measured in a process of its own so that its peak of memory is its own: `node measure.js SCALE ROUNDS`
 * prints one line of JSON. `main.ts` starts it.
 */
import { pathToFileURL } from 'node:url'
import { at, type Day, PHASES, Simulation } from 'commune/engine'
import { createSetting, openScenario } from 'commune/scenario'
import { readScenario } from 'commune/scenario/pack'
import { median, type Timed, timeAct } from './phases.ts'

/** Milliseconds, heads and bytes; per person: of the present. */
export interface Measured {
  readonly scale: number
  readonly rounds: number
  readonly present: number
  readonly ticks: number
  readonly hash: string
  readonly openMs: number
  readonly synthesisMs: number
  readonly startMs: number
  readonly actMs: number
  readonly bareNs: number
  readonly bareLowNs: number
  readonly bareHighNs: number
  readonly act: Window
  readonly morning: Window
  readonly phases: readonly {
    readonly name: string
    readonly actShare: number
    readonly morningShare: number
  }[]
  readonly bytes: Bytes
  readonly peakMb: number
}

/** A stretch of the act: cost of a whole tick per present person, and beside the bare loop's. */
export interface Window {
  readonly nsPerPersonTick: number
  readonly lowNs: number
  readonly highNs: number
  readonly personTicksPerSecond: number
  readonly ratio: number
}

/** Bytes a person: arrays of the synthesis, of the run's state, and all that a run holds (state, scratch and setting). */
export interface Bytes {
  readonly people: number
  readonly state: number
  readonly scratch: number
}

/** One act; the peak of memory so far, in the first round that of a single run from the tables on. */
interface Round {
  readonly timed: Timed
  readonly startMs: number
  readonly peakMb: number
}

export function measure(scale: number, rounds: number): Measured {
  const begin = performance.now()
  const { data, neighbours } = readScenario('data/paris-1871')
  const scenario = openScenario(data, neighbours)
  const opened = performance.now()
  const setting = createSetting(scenario, { seed: 1, scale })
  const made = performance.now()
  const done: Round[] = []
  let last: Simulation | undefined
  for (let round = 0; round < rounds; round++) {
    last = undefined
    globalThis.gc?.()
    const before = performance.now()
    last = new Simulation(setting, { list: [], keep: false })
    const startMs = performance.now() - before
    const timed = timeAct(last)
    done.push({ timed, startMs, peakMb: process.resourceUsage().maxRSS / 1024 })
  }
  if (last === undefined) throw new RangeError('at least one round')
  const present = setting.people.present
  const timed = done.map((round) => round.timed)
  const bare = timed.flatMap((t) => t.bare).map((ms) => (ms * 1e6) / present)
  const bareNs = median(bare)
  return {
    scale,
    rounds,
    present,
    ticks: timed[0]?.ticks.length ?? 0,
    hash: last.hash(),
    openMs: opened - begin,
    synthesisMs: made - opened,
    startMs: median(done.map((round) => round.startMs)),
    actMs: median(timed.map((t) => sum(t.ticks))),
    bareNs,
    bareLowNs: Math.min(...bare),
    bareHighNs: Math.max(...bare),
    act: stretch(timed, present, bareNs, () => true),
    morning: stretch(timed, present, bareNs, inMorning),
    phases: shares(timed),
    bytes: bytesOf(last.day),
    peakMb: done[0]?.peakMb ?? 0,
  }
}

function inMorning(moment: number): boolean {
  return moment > at(18, 6) && moment <= at(18, 12)
}

/** Median round of the mean cost of a tick in a stretch. */
function stretch(
  timed: readonly Timed[],
  present: number,
  bareNs: number,
  within: (moment: number) => boolean,
): Window {
  const costs = timed.map((t) => {
    const ticks = t.ticks.filter((_, i) => within(t.moments[i] as number))
    return (sum(ticks) * 1e6) / ticks.length / present
  })
  const ns = median(costs)
  return {
    nsPerPersonTick: ns,
    lowNs: Math.min(...costs),
    highNs: Math.max(...costs),
    personTicksPerSecond: 1e9 / ns,
    ratio: ns / bareNs,
  }
}

function shares(timed: readonly Timed[]): Measured['phases'] {
  const share = (t: Timed, phase: number, within: (moment: number) => boolean) => {
    const pick = (ms: readonly number[]) => sum(ms.filter((_, i) => within(t.moments[i] as number)))
    return pick(t.phases[phase] ?? []) / pick(t.ticks)
  }
  return PHASES.map(([name], i) => ({
    name,
    actShare: median(timed.map((t) => share(t, i, () => true))),
    morningShare: median(timed.map((t) => share(t, i, inMorning))),
  }))
}

function bytesOf({ people, s, f }: Day): Bytes {
  const bytes = (holder: object): number =>
    Object.values(holder).reduce((n: number, value: unknown): number => {
      if (ArrayBuffer.isView(value)) return n + value.byteLength
      return typeof value === 'object' && value !== null && !(value instanceof ArrayBuffer)
        ? n + bytes(value)
        : n
    }, 0)
  const each = (total: number) => total / people.count
  return { people: each(bytes(people)), state: each(s.buffer.byteLength), scratch: each(bytes(f)) }
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.stdout.write(
    `${JSON.stringify(measure(Number(process.argv[2] ?? 0.01), Number(process.argv[3] ?? 1)))}\n`,
  )
