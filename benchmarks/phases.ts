/** One act, tick by tick, with the time of each phase; the bare loop runs in between, over the same people. */
import { type Day, END_OF_ACT, now, PHASES, type Simulation } from 'commune/engine'
import { bareLoop } from './bare-loop.ts'

export interface Timed {
  /** Seconds of the clock after each tick; milliseconds of each tick; milliseconds by phase, tick after tick. */
  readonly moments: number[]
  readonly ticks: number[]
  readonly phases: number[][]
  /** Milliseconds of single passes of the bare loop. */
  readonly bare: number[]
}

/** Passes of the bare loop after every so many ticks. */
const EVERY = 12
const PASSES = 3

export function timeAct(run: Simulation, until = END_OF_ACT): Timed {
  const { day } = run
  const timed: Timed = { moments: [], ticks: [], phases: PHASES.map(() => []), bare: [] }
  const write = new Uint8Array(day.people.present)
  let sum = 0
  while (now(day) < until) {
    timeTick(day, timed)
    if (timed.ticks.length % EVERY !== 0) continue
    for (let pass = 0; pass < PASSES; pass++) {
      const start = performance.now()
      sum += bareLoop(day.s.personStance, write, day.people.present, timed.ticks.length + pass)
      timed.bare.push(performance.now() - start)
    }
  }
  if (sum < 0) throw new Error('the bare loop counts upwards')
  return timed
}

function timeTick(day: Day, { moments, ticks, phases }: Timed): void {
  const first = performance.now()
  let before = first
  PHASES.forEach(([, ...rules], i) => {
    for (const rule of rules) rule(day)
    const after = performance.now()
    phases[i]?.push(after - before)
    before = after
  })
  ticks.push(before - first)
  moments.push(now(day))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
}
