/**
 * Speed of Epstein's model I on 200 x 200 cells: turns a second on one core, a turn being one activation of
 * one person or police agent (move and decide, or move and arrest). People in jail take no turn and are not
 * counted.
 *
 * The model is the one of examples/epstein, unchanged. For comparison, other toolkits on tasks of this kind
 * do about 1.1 million (MASON) and 0.02 million (Mesa) a second.
 */
import { pathToFileURL } from 'node:url'
import { runCycle } from '../examples/epstein/model.ts'
import { jailed, makeSociety, PUNCTUATED } from '../examples/epstein/society.ts'

export interface EpsteinSpeed {
  /** Turns a second: the median round, and the slowest and the fastest. */
  readonly updatesPerSecond: number
  readonly slowest: number
  readonly fastest: number
  /** Measured: rounds of `cycles` cycles each, and turns in all of them. */
  readonly rounds: number
  readonly cycles: number
  readonly updates: number
  readonly agents: number
  /** State at the end, the same on every machine. */
  readonly active: number
  readonly jailed: number
}

/** Runs `rounds` rounds of `cycles` cycles after `warmUp` cycles that are not timed. */
export function epsteinBench(rounds = 7, cycles = 50, warmUp = 50): EpsteinSpeed {
  const society = makeSociety({ ...PUNCTUATED, size: 200 })
  for (let cycle = 0; cycle < warmUp; cycle++) runCycle(society)
  const first = society.turns
  const speeds = Array.from({ length: rounds }, () => {
    const before = society.turns
    const start = performance.now()
    for (let cycle = 0; cycle < cycles; cycle++) runCycle(society)
    return (1000 * (society.turns - before)) / (performance.now() - start)
  }).sort((a, b) => a - b)
  return {
    updatesPerSecond: speeds[Math.floor(rounds / 2)]!,
    slowest: speeds[0]!,
    fastest: speeds[rounds - 1]!,
    rounds,
    cycles,
    updates: society.turns - first,
    agents: society.cell.length,
    active: society.active,
    jailed: jailed(society),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const speed = epsteinBench()
  const millions = (value: number): string => (value / 1e6).toFixed(2)
  console.log(`Epstein model I, 200 x 200 cells, ${speed.agents} agents, one core`)
  console.log(
    `${millions(speed.updatesPerSecond)} million agent updates a second (${millions(speed.slowest)} to ${millions(speed.fastest)})`,
  )
  console.log(
    `${speed.rounds} rounds of ${speed.cycles} cycles; at the end ${speed.active} active, ${speed.jailed} in jail`,
  )
}
