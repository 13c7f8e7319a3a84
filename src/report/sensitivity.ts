/** Sensitivity as lines: tables of effects, indices and ranks, with what each can and cannot say. */
import type { MorrisResult, Ranking, SobolResult } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import { type Column, type Paint, PLAIN, PROSE, rule, tableRow, wrap } from './layout.ts'

/** Keys shown; weaker ones are counted. */
const SHOWN = 20
/** `U-63 Brigades broken before the fall-back`. */
export type KeyLabels = (id: string) => string

export interface SensitivityShown {
  readonly measure: string
  readonly never: number
  readonly labels: KeyLabels
}

const figure = (value: number, digits = 2) => (Number.isNaN(value) ? '-' : value.toFixed(digits))
const span = (low: number, high: number, digits = 2) => `${figure(low, digits)} ... ${figure(high, digits)}`

export function morrisLines(
  result: MorrisResult,
  shown: SensitivityShown,
  unit: (value: number) => string,
  words: Catalogue,
  paint: Paint = PLAIN,
): string[] {
  const { columns } = words.sensitivity
  const rows = result.effects
    .slice(0, SHOWN)
    .map(({ key, muStar, low, high, mu, sigma }) => [
      shown.labels(key),
      unit(muStar),
      `${unit(low)} ... ${unit(high)}`,
      unit(mu),
      unit(sigma),
    ])
  return [
    ...head('morris', shown, { runs: result.runs, failed: result.failed, finite: true }, words, paint),
    ...tableOf(
      [columns.key, columns.muStar, columns.interval, columns.mu, columns.sigma],
      rows,
      [46, 10, 24, 10, 10],
      paint,
    ),
    ...(result.effects.every(({ muStar }) => !(muStar > 0)) ? [words.sensitivity.flat] : []),
    ...tail('morris', result.effects.length, words, paint),
  ]
}

export function sobolLines(
  result: SobolResult,
  shown: SensitivityShown,
  runs: number,
  words: Catalogue,
  paint: Paint = PLAIN,
): string[] {
  const { columns } = words.sensitivity
  const rows = result.indices
    .slice(0, SHOWN)
    .map(({ key, first, total }) => [
      shown.labels(key),
      figure(first.value),
      span(first.low, first.high),
      figure(total.value),
      span(total.low, total.high),
    ])
  return [
    ...head('sobol', shown, { runs, failed: result.failed, finite: true }, words, paint),
    ...tableOf(
      [columns.key, columns.first, columns.interval, columns.total, columns.interval],
      rows,
      [46, 12, 18, 8, 18],
      paint,
    ),
    ...result.notes.flatMap((note) => wrap(note[words.language], PROSE)),
    ...tail('sobol', result.indices.length, words, paint),
  ]
}

export function rankLines(
  result: Ranking,
  shown: SensitivityShown,
  words: Catalogue,
  paint: Paint = PLAIN,
): string[] {
  const { sensitivity, say } = words
  const { columns } = sensitivity
  const resolved = result.keys.filter((key) => key.resolved)
  const listed = resolved.length > 0 ? resolved : result.keys.slice(0, 5)
  const rows = listed
    .slice(0, SHOWN)
    .map(({ key, index, low, high, beats, goesWith }) => [
      shown.labels(key),
      figure(index),
      span(low, high),
      `${say.percent(beats)}${goesWith.length > 0 ? `, ${sensitivity.stronger(goesWith)}` : ''}`,
    ])
  return [
    ...head(result.method, shown, { runs: result.runs, failed: result.failed, finite: false }, words, paint),
    ...(resolved.length === 0 ? wrap(sensitivity.none({ runs: result.runs }), PROSE) : []),
    ...tableOf([columns.key, columns.index, columns.interval, columns.beats], rows, [46, 8, 18, 30], paint),
    ...tail(result.method, listed.length, words, paint),
  ]
}

type Method = Ranking['method'] | 'morris' | 'sobol'

function head(
  method: Method,
  { measure, never }: SensitivityShown,
  runs: { runs: number; failed: number; finite: boolean },
  { sensitivity }: Catalogue,
  paint: Paint,
): string[] {
  return [
    paint.bold(sensitivity.title({ method, measure })),
    ...wrap(sensitivity.runs({ ...runs, never }), PROSE),
    '',
  ]
}

function tail(method: Method, keys: number, { sensitivity }: Catalogue, paint: Paint): string[] {
  return [
    ...(keys > SHOWN ? [sensitivity.more(keys - SHOWN)] : []),
    '',
    ...wrap(sensitivity.limits[method], PROSE).map(paint.dim),
  ]
}

function tableOf(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  paint: Paint,
): string[] {
  const columns: Column[] = widths.map((width, i) => ({ width, right: i > 0 && i < widths.length - 1 }))
  const total = widths.reduce((sum, width) => sum + width + 2, -2)
  return [
    ...tableRow(names, columns).map(paint.bold),
    paint.dim(rule(total)),
    ...rows.flatMap((row) => tableRow(row, columns)),
  ]
}
