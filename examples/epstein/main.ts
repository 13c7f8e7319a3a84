/** Prints the outbursts of model I with the integer part of C / A, without it, and with more police. */
import { type Bursts, findBursts, type Spread } from './bursts.ts'
import { runCycle } from './model.ts'
import { makeSociety, PUNCTUATED, type Settings } from './society.ts'

const CYCLES = 2000
const SHOWN = 160
const SHADES = ' .:-=+*#%@'

/** Active people after each of `cycles` cycles. */
function run(settings: Settings, cycles: number): Int32Array {
  const society = makeSociety(settings)
  return Int32Array.from({ length: cycles }, () => {
    runCycle(society)
    return society.active
  })
}

/** One character a cycle, darker with more people active; `top` is the darkest. */
function sparkline(series: Int32Array, top: number): string {
  const shade = (active: number): number =>
    Math.min(SHADES.length - 1, Math.ceil((active * SHADES.length) / top))
  return Array.from(series, (active) => SHADES[active === 0 ? 0 : shade(active)]).join('')
}

const figure = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(value < 10 ? 1 : 0))
const pair = ({ mean, deviation }: Spread): string =>
  Number.isNaN(mean) ? '-' : `${figure(mean)} (${figure(deviation)})`

function row(name: string, b: Bursts): string {
  const cells = [
    figure(b.meanActive),
    `${b.count}`,
    pair(b.peak),
    `${b.greatest}`,
    pair(b.activation),
    pair(b.interval),
  ]
  return `${name.padEnd(24)}${cells.map((c) => c.padStart(13)).join('')}${`${figure(100 * b.calm)} %`.padStart(8)}`
}

const RUNS: readonly (readonly [string, Settings])[] = [
  ['floor(C/A), seed 1', PUNCTUATED],
  ['floor(C/A), seed 2', { ...PUNCTUATED, seed: 2 }],
  ['floor(C/A), seed 3', { ...PUNCTUATED, seed: 3 }],
  ['real C/A', { ...PUNCTUATED, floor: false }],
  ['floor(C/A), 7.4 % police', { ...PUNCTUATED, police: 0.074 }],
]

console.log(
  `Civil violence, model I: 40 x 40 cells, 70 % people, 4 % police, ${CYCLES} cycles; outburst: over 50 active`,
)
const heads = ['mean active', 'outbursts', 'peak (s.d.)', 'highest', 'total (s.d.)', 'every (s.d.)']
console.log(`${''.padEnd(24)}${heads.map((h) => h.padStart(13)).join('')}${'calm'.padStart(8)}`)
for (const [name, settings] of RUNS) {
  const series = run(settings, CYCLES)
  console.log(row(name, findBursts(series)))
  console.log(`  |${sparkline(series.slice(-SHOWN), 300)}|`)
}
