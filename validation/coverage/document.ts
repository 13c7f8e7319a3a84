/** docs/validation/coverage.md. */
import { table } from 'commune/report/figures'
import type { Version } from '../version.ts'
import type { Rate } from './coverage.ts'
import type { EngineCoverage } from './engine.ts'
import type { StandInCoverage } from './stand-in.ts'

export interface CoverageFindings {
  readonly version: Version
  readonly standIn: { readonly even: StandInCoverage; readonly normal: StandInCoverage }
  readonly engine: { readonly even: EngineCoverage; readonly normal: EngineCoverage }
}

const figure = (share: number) => `${(share * 100).toFixed(1)} %`
const cells = ({ truths, rate, low, high, nominal }: Rate) => [
  String(truths),
  figure(rate),
  `${figure(low)} - ${figure(high)}`,
  figure(nominal),
]
const HEAD = ['truths', 'covered', '95 % interval', 'nominal']

export function coverageDocument({ version, standIn, engine }: CoverageFindings): string {
  const { even, normal } = standIn
  return `# Does calibration find a truth that is known?

Written by \`npm run coverage\`. Model ${version.model} (code ${version.code}), data ${version.data}. Edit nothing here.

A record is made from a run at a known truth and an error; calibration sees the record alone; the truth ought to lie within the middle 95 % of
the accepted worlds in 95 of 100 cases. With errors even over three standard deviations the acceptance rule is exact, so the rate has to be
the nominal one (a little above 95 % where few worlds are accepted); with normal errors of one standard deviation, as the implausibility reads
them, no less.

## The whole algorithm on a stand-in

Twelve keys, five outputs with luck of their own; a prior draw passes about once in two hundred. Waves as in \`commune calibrate\`: ${Math.round(even.runs)} runs a
calibration; ${figure(even.reached)} of the calibrations came to as many worlds as were asked for.

${table(
  ['errors', ...HEAD],
  [
    ['even', ...cells(even.all)],
    ['normal', ...cells(normal.all)],
  ],
)}

Key by key (key 1 to key 7 act, the others do nothing):

${table(
  ['key', 'even: covered', '95 % interval', 'normal: covered', '95 % interval'],
  even.byKey.map(({ key, rate }, k) => {
    const other = normal.byKey[k]!.rate
    return [
      key,
      figure(rate.rate),
      `${figure(rate.low)} - ${figure(rate.high)}`,
      figure(other.rate),
      `${figure(other.low)} - ${figure(other.high)}`,
    ]
  }),
)}

The interval beside a rate over all keys takes keys of one truth as independent, which they are not quite.

## The acceptance on the model

${engine.even.keys.join(', ')} free over their priors, all other uncertainties as in world 0; ${engine.even.runs} runs at scale ${engine.even.scale}. Each run in turn is the truth, the others may be
accepted (${figure(engine.even.accepted)} of them at the median); ${engine.even.tooFew} truths accept fewer than 19 worlds and are left out. This tests the acceptance with the real fit targets, not the waves.

${table(
  ['errors', 'key', ...HEAD],
  [
    ...engine.even.byKey.map(({ key, rate }) => ['even', key, ...cells(rate)]),
    ['even', 'all', ...cells(engine.even.all)],
    ...engine.normal.byKey.map(({ key, rate }) => ['normal', key, ...cells(rate)]),
    ['normal', 'all', ...cells(engine.normal.all)],
  ],
)}
`
}
