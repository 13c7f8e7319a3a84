/** What every decision of the catalogue does, from the stored answers: the markdown page of docs/answers. */
import { type Dataset, printable } from '../evidence/index.ts'
import { changeTitles, type Outcome, type StoredAnswer, type StoredAnswers } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import { headline, worldsLines } from './answer.ts'
import { wrap } from './layout.ts'

/** The five ways in which the day can end, from the army holding on to the government captured. */
export const ENDS: readonly Outcome[] = [
  'army-holds-the-guns',
  'stand-off',
  'army-out-in-order',
  'army-out-broken',
  'government-captured',
]

/** Share of each way of ending, without the change and with it. */
export function sharesOf(
  { outcomes }: Pick<StoredAnswer, 'outcomes'>,
  side: 'baseline' | 'counterfactual',
): Readonly<Partial<Record<Outcome, number>>> {
  return Object.fromEntries(outcomes.map((one) => [one.outcome, one[side]]))
}

/** One table: a row a decision, shares with the change and, in brackets, without it. `made`: the command. */
export function answersPage(data: Dataset, stored: StoredAnswers, words: Catalogue, made: string): string {
  const { ask, run, say, language } = words
  const cell = (answer: StoredAnswer, end: Outcome) => {
    const share = (side: 'baseline' | 'counterfactual') => say.percent(sharesOf(answer, side)[end] ?? 0)
    return `${share('counterfactual')} (${share('baseline')})`
  }
  const rows = stored.answers.map((answer) =>
    [
      changeTitles(data, answer.question.levers, [], language),
      ...ENDS.map((end) => cell(answer, end)),
      headline(answer, words),
      answer.carried_out === null ? '-' : say.percent(answer.carried_out.share),
    ].join(' | '),
  )
  const [first] = stored.answers
  const pairs = first?.pairs ?? 0
  const head = [
    ask.all.decision,
    ...ENDS.map((end) => run.outcome.names[end]),
    ask.all.effect,
    ask.all.carried,
  ]
  return printable(
    `${[
      `# ${ask.all.title}`,
      '',
      ...wrap(ask.all.lead({ pairs, version: stored.version, scale: stored.scale }), 120),
      ...(first === undefined ? [] : worldsLines(first, words).flatMap((line) => wrap(line, 120))),
      '',
      `| ${head.join(' | ')} |`,
      `|---|${ENDS.map(() => '---:|').join('')}---|---:|`,
      ...rows.map((row) => `| ${row} |`),
      '',
      ...wrap(ask.caveat, 120),
      '',
      ...wrap(ask.all.made, 120),
      '',
      '```sh',
      made,
      '```',
    ].join('\n')}\n`,
  )
}
