/**
 * `npm run bench`: what a tick of the day costs a present person beside the bare loop, phase by phase, from one person in a
 * hundred to all of Paris; synthesis, memory; Epstein's model on 200 x 200. Prints a table, writes results/day.json.
 *
 *   --quick   one round, scales 0.01 and 0.1
 */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { tryFolder, writeOne } from 'commune/paths'
import { MODEL_VERSION } from 'commune/scenario'
import { epsteinBench } from './epstein.ts'
import { machine } from './machine.ts'
import type { Measured } from './measure.ts'

const SCALES = [0.01, 0.03, 0.1, 0.3, 1]
const QUICK = [0.01, 0.1]
const RESULTS = 'benchmarks/results'

function measured(scale: number, rounds: number): Measured {
  const script = fileURLToPath(new URL('measure.js', import.meta.url))
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', script, String(scale), String(rounds)], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  ) as Measured
}

function row(cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(8) : cell.padStart(12))).join('')
}

function tableOf(all: readonly Measured[]): string[] {
  const lines = [
    row([
      'scale',
      'present',
      'tick ns',
      'bare ns',
      'ratio',
      '06-12 ns',
      '06-12 ratio',
      'Mpt/s',
      'act s',
      'synth s',
      'start s',
      'B/person',
      'peak MB',
    ]),
  ]
  for (const m of all)
    lines.push(
      row([
        String(m.scale),
        String(m.present),
        m.act.nsPerPersonTick.toFixed(2),
        m.bareNs.toFixed(2),
        m.act.ratio.toFixed(2),
        m.morning.nsPerPersonTick.toFixed(2),
        m.morning.ratio.toFixed(2),
        (m.act.personTicksPerSecond / 1e6).toFixed(0),
        (m.actMs / 1000).toFixed(2),
        (m.synthesisMs / 1000).toFixed(2),
        (m.startMs / 1000).toFixed(2),
        m.bytes.people.toFixed(1),
        m.peakMb.toFixed(0),
      ]),
    )
  return lines
}

function phasesOf({ scale, phases }: Measured): string[] {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  return [
    `shares of the phases at scale ${scale}`,
    row(['phase', 'act', '06-12']),
    ...phases.map((p) => row([p.name.padEnd(10), percent(p.actShare), percent(p.morningShare)])),
  ]
}

function main(): void {
  const quick = process.argv.includes('--quick')
  tryFolder(RESULTS)
  const load = loadavg()[0] ?? 0
  const all = (quick ? QUICK : SCALES).map((scale) => measured(scale, quick ? 1 : 3))
  const epstein = epsteinBench(quick ? 3 : 7)
  const largest = all.at(-1) as Measured
  const lines = [
    ...tableOf(all),
    '',
    ...phasesOf(largest),
    '',
    `Epstein model I, 200 x 200: ${(epstein.updatesPerSecond / 1e6).toFixed(2)} million turns a second (${(epstein.slowest / 1e6).toFixed(2)} to ${(epstein.fastest / 1e6).toFixed(2)})`,
    `a whole tick costs a present person ${largest.act.ratio.toFixed(2)} times the bare loop at scale ${largest.scale} (goal: at most 1)`,
    `load before: ${load.toFixed(2)}, after: ${(loadavg()[0] ?? 0).toFixed(2)} on ${cpus().length} cores`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  writeOne(
    `${RESULTS}/${quick ? 'day-quick' : 'day'}.json`,
    `${JSON.stringify({ model: MODEL_VERSION, machine: machine(load), scales: all, epstein }, null, 2)}\n`,
  )
}

main()
