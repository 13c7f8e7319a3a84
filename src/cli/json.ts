/** One run as one JSON object. Infinity is no JSON: a measure that never came is null and named in `never`. */
import { endOfAct } from '../engine/index.ts'
import { knockOutIds, leverWords, momentText, type RunResult } from '../laboratory/index.ts'
import { recordOfTheDead, theRecord } from '../report/index.ts'
import { type Catalogue, type Language, wordsFor } from '../words/index.ts'
import { commandLine, type Tables, tableWords } from './tables.ts'

export interface RunIdentity {
  readonly scenario: string
  readonly version: string
  /** Digest of what runs read of the tables. */
  readonly data: string
  readonly seed: number
  readonly world: number
  readonly scale: number
  readonly levers: Readonly<Record<string, string>>
  readonly knockOuts: readonly string[]
  readonly until: string
}

/** What makes one run another run: with these, the same bytes. */
export function identity(
  { data, digest }: Pick<Tables, 'data' | 'digest'>,
  version: string,
  { seed, world, scale, levers, knockOuts, until }: RunResult['request'],
): RunIdentity {
  return {
    scenario: data.scenario.id,
    version,
    data: digest,
    seed,
    world,
    scale,
    levers: leverWords(data, levers),
    knockOuts: knockOutIds(data, knockOuts),
    until: momentText(until),
  }
}

/** The command line that gives this run again. */
export function commandFor(
  tables: Tables,
  { request }: Pick<RunResult, 'request'>,
  language: Language,
): string {
  const { seed, world, scale, levers, knockOuts, until } = request
  const typed = Object.entries(leverWords(tables.data, levers))
  return commandLine([
    ...['run', tables.data.scenario.id, '--seed', String(seed)],
    ...(world === 0 ? [] : ['--world', String(world)]),
    ...(scale === 1 ? [] : ['--scale', String(scale)]),
    ...typed.flatMap(([key, value]) => ['--lever', `${key}=${value}`]),
    ...knockOutIds(tables.data, knockOuts).flatMap((id) => ['--knock-out', id]),
    ...(until === endOfAct(levers) ? [] : ['--until', momentText(until)]),
    ...(language === 'en' ? [] : ['--lang', language]),
    ...tableWords(tables),
  ])
}

/** Measures with null for what never came, and the list of these. */
export function finite(measures: Readonly<Record<string, number>>): {
  measures: Record<string, number | null>
  never: string[]
} {
  const entries = Object.entries(measures)
  return {
    measures: Object.fromEntries(entries.map(([id, value]) => [id, Number.isFinite(value) ? value : null])),
    never: entries.filter(([, value]) => !Number.isFinite(value)).map(([id]) => id),
  }
}

export function runJson(
  tables: Tables,
  result: RunResult,
  seconds: number,
  words: Catalogue,
): Record<string, unknown> {
  const { ending, whole, outside } = result.chronicle
  return {
    ...identity(tables, result.version, result.request),
    again: `${commandFor(tables, result, words.language)} --json`,
    hash: result.hash,
    ...finite(result.measures),
    targets: targetsJson(result),
    outcome: whole ? ending.outcome : null,
    march: whole ? (outside?.march?.outcome ?? null) : null,
    carried_out: result.carriedOut.map(({ at, late, ...one }) => ({
      ...one,
      at: finiteOr(at),
      late: finiteOr(late),
    })),
    ending,
    record: recordOfTheDead(theRecord(tables.data), words),
    events: result.events,
    seconds: Math.round(seconds * 1000) / 1000,
  }
}

/** Targets with times as HH:MM (or "19 02:00"); counts and shares as numbers; null for never and for what was not reached. */
export function targetsJson({ comparisons }: RunResult): Record<string, unknown>[] {
  const { language } = wordsFor('en')
  return comparisons.map(({ id, label, record, simulated, inside, use, kind, measure, low, high }) => {
    const show = (value: number | undefined) =>
      value === undefined || !Number.isFinite(value) ? null : kind === 'time' ? momentText(value) : value
    return {
      id,
      record: record[language],
      simulated: show(simulated),
      inside: inside ?? null,
      use,
      kind,
      measure,
      label: label[language],
      tolerated: [show(low), show(high)],
      never: simulated === Infinity,
    }
  })
}

function finiteOr(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
