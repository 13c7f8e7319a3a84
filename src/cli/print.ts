/** The report of a run on paper or screen: timetable, account, outcome, and how to have it again. */

import { type Measure, measuresOf, modelOf } from '../engine/index.ts'
import { type Dataset, overall, shares } from '../evidence/index.ts'
import { type CarriedOut, knockOutIds, leverWords, type RunResult } from '../laboratory/index.ts'
import { account, PROSE, theRecord, timetableLines, valueText, wrap } from '../report/index.ts'
import type { Catalogue } from '../words/index.ts'
import { biasLines } from './bias.ts'
import { commandFor } from './json.ts'
import type { Screen } from './screen.ts'
import type { Tables } from './tables.ts'

interface Details {
  readonly seconds: number
  readonly words: Catalogue
}

export function printRun(
  screen: Screen,
  tables: Tables,
  result: RunResult,
  { seconds, words }: Details,
): void {
  const { paint, width } = screen
  const { data } = tables
  const { run: w } = words
  const model = modelOf(data)
  const levers = Object.entries(leverWords(data, result.request.levers)).map(
    ([key, value]) => `${key}=${value}`,
  )
  const knockOuts = knockOutIds(data, result.request.knockOuts)
  const print = (lines: readonly string[]) => {
    for (const line of lines) screen.out(line)
  }
  print([
    paint.bold(
      w.settings.line({
        ...result.request,
        version: result.version,
        long: result.chronicle.outside !== undefined,
        ...(model.told ? {} : { title: data.scenario.title[words.language] }),
      }),
    ),
  ])
  if (levers.length > 0) print(wrap(w.settings.levers(levers), width))
  for (const one of result.carriedOut) print([`  ${carriedText(one, words)}`])
  if (knockOuts.length > 0) print(wrap(w.settings.knockOuts(knockOuts), width))
  if (result.comparisons.length > 0)
    print([
      '',
      paint.bold(w.timetable.title),
      '',
      ...timetableLines(result.comparisons, data.sources, words, width, paint),
    ])
  print([''])
  if (model.told) {
    printAccount(screen, data, result, words, levers.length, knockOuts.length)
    print([
      '',
      ...wrap(
        `${words.say.colon(paint.bold(w.outcome.title))} ${outcomeText(result, words)}`,
        Math.min(width, PROSE),
      ),
    ])
  } else
    print([
      paint.bold(w.settings.measured),
      '',
      ...measuresOf(model).map((one) => measured(one, result, words)),
    ])
  print([''])
  const total = overall(shares(data))
  print([
    w.end.hash(result.hash),
    w.end.reproduce(commandFor(tables, result, words.language)),
    w.end.tables(tables.digest),
    w.end.shares(total),
    w.end.seconds({ seconds, persons: Math.round(result.chronicle.inhabitants * result.request.scale) }),
    '',
    ...(model.told ? biasLines(tables, result.request.scale, words) : []),
    ...wrap(w.end.caveat, Math.min(width, PROSE)).map(paint.dim),
  ])
}

/** A measure and its value, for scenarios without an account. */
function measured({ id, kind, label }: Measure, { measures }: RunResult, words: Catalogue): string {
  const text = valueText({ simulated: measures[id], kind }, words)
  return `  ${text.padStart(8)}  ${label?.[words.language] ?? id}`
}

function printAccount(
  { out, paint, width }: Screen,
  data: Dataset,
  result: RunResult,
  words: Catalogue,
  levers: number,
  knockOuts: number,
): void {
  const told = account(
    result.chronicle,
    theRecord(data),
    { world: result.request.world, levers, knockOuts },
    words,
  )
  const column = Math.min(width, PROSE)
  out(paint.bold(told.title))
  out('')
  for (const line of wrap(told.intro, column)) out(paint.dim(line))
  for (const { title, sentences } of told.paragraphs) {
    out('')
    out(paint.bold(title))
    for (const line of wrap(sentences.join(' '), column)) out(line)
  }
}

function outcomeText({ chronicle: { whole, ending } }: RunResult, { run: { outcome } }: Catalogue): string {
  return whole ? `${outcome.names[ending.outcome]}. ${outcome.detail(ending)}` : `${outcome.open}.`
}

function carriedText({ key, kind, at, late, share }: CarriedOut, words: Catalogue): string {
  return words.account.outside.carried({
    key,
    t: Number.isFinite(at) ? at : undefined,
    late: Number.isFinite(late) ? Math.round(late / 60) : 0,
    share,
    state: kind === 'state',
  })
}
