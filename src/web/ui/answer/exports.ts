/** What an answer is taken away as: the laboratory's JSON, a table of its runs, the report in one page with its map. */
import {
  type Answer,
  type Asked,
  type Observation,
  type Pair,
  QUARTERS,
  quarterNames,
  type StoredAnswer,
  type Told,
} from '../../../laboratory/index.ts'
import { quarterDifferences, reportPage } from '../../../report/page/index.ts'
import { wordsFor } from '../../../words/index.ts'
import type { Tables } from '../../worker/protocol.ts'
import type { QuartersReply, QuartersRequest } from '../../worker/quarters.ts'
import { csv } from '../state/csv.ts'
import { dataset } from '../state/dataset.ts'

/** Exactly what `commune ask --json` prints: the digest of the tables and how to have it again before all else; a stored answer without the names of its runs. */
export function answerJson(answer: Answer | StoredAnswer, data: string): string {
  return `${JSON.stringify({ data, again: `${commandFor(answer)} --json`, ...answer })}\n`
}

/** One line a run, measures in columns; a time that never came stands as Infinity. */
export function runsCsv(pairs: readonly Pair[]): string {
  const sides = whole(pairs).flatMap(({ baseline, counterfactual }) => [
    { side: 'baseline', run: baseline },
    { side: 'counterfactual', run: counterfactual },
  ])
  const ids = Object.keys(sides[0]?.run.measures ?? {}).sort()
  return csv([
    ['world', 'seed', 'side', 'hash', 'outcome', ...ids],
    ...sides.map(({ side, run }) => [
      run.setting.world ?? 0,
      run.setting.seed,
      side,
      run.hash,
      run.outcome,
      ...ids.map((id) => run.measures[id] ?? ''),
    ]),
  ])
}

function whole(pairs: readonly Pair[]): { baseline: Observation; counterfactual: Observation }[] {
  return pairs.flatMap(({ baseline, counterfactual }) =>
    baseline === undefined || counterfactual === undefined ? [] : [{ baseline, counterfactual }],
  )
}

/** The command that asks the same on a command line. */
export function commandFor({ question, asked, scale, worlds, primary }: Told): string {
  const levers = Object.entries(question.levers).map(([key, value]) => {
    const lever = `${key}=${value}`
    return `--lever ${/\s/.test(lever) ? `"${lever}"` : lever}`
  })
  return [
    `commune ask ${question.scenario}`,
    ...levers,
    `--measure ${primary}`,
    `--replicates ${asked}`,
    `--worlds ${worlds.choice}`,
    ...(scale === 0.1 ? [] : [`--scale ${scale}`]),
    '--width 0',
  ].join(' ')
}

/** Where the map of a report is drawn: a worker that is started for it, with the pack that it reads. */
export interface Drawer {
  readonly spawn: () => Worker
  readonly pack: string
}

/** The map of quarters; undefined where none could be drawn: the report then does without, as one of the command line may. */
function quarterSvg(
  { spawn, pack }: Drawer,
  asked: Omit<QuartersRequest, 'type' | 'pack'>,
): Promise<string | undefined> {
  const worker = spawn()
  return new Promise<string | undefined>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<QuartersReply>) =>
      resolve(data.type === 'quarters-drawn' ? data.svg : undefined)
    worker.onerror = () => resolve(undefined)
    worker.postMessage({ type: 'quarters', pack, ...asked } satisfies QuartersRequest)
  }).finally(() => worker.terminate())
}

/** The report of `commune report ask`, drawn in this document. */
export async function reportOf(
  tables: Tables,
  { answer, pairs }: Asked,
  language: 'en' | 'fr',
  dataDigest: string,
  drawer: Drawer,
): Promise<string> {
  const data = dataset(tables)
  const names = quarterNames(data)
  const good = whole(pairs)
  const baseline = good.map((pair) => pair.baseline)
  const counterfactual = good.map((pair) => pair.counterfactual)
  const words = wordsFor(language)
  const svg = await quarterSvg(drawer, {
    values: quarterDifferences(baseline, counterfactual, QUARTERS),
    language,
    measure: words.report.charts.quarters,
  })
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(answer)))
  return reportPage(
    {
      data,
      answer,
      baseline,
      counterfactual,
      quarters: Array.from({ length: QUARTERS }, (_, i) => names.get(i + 1) ?? String(i + 1)),
      command: commandFor(answer),
      quarterPicture: svg === undefined ? undefined : () => svg,
      dataDigest,
      answerDigest: Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    },
    words,
    document,
  )
}
