/** The levers as a list to read: what it is, who could, when, what may be set, what happened, on what evidence. */
import type { Dataset, LeverRow } from '../evidence/index.ts'
import type { Catalogue } from '../words/index.ts'
import { type Paint, PLAIN, wrap } from './layout.ts'
import { moment } from './moment.ts'

export function leverList(data: Dataset, words: Catalogue, width: number, paint: Paint = PLAIN): string[] {
  const { levers: w } = words.run
  const lines = [paint.bold(w.title)]
  for (const row of data.levers) lines.push('', ...oneLever(row, words, width, paint))
  lines.push('', ...wrap(w.knockOuts, width).map(paint.bold))
  for (const row of data.knockouts)
    lines.push(
      '',
      `${row.id}  ${words.say.text(row.title[words.language])}`,
      ...wrap(words.say.text(row.description[words.language]), width, '    '),
    )
  return lines
}

function oneLever(row: LeverRow, words: Catalogue, width: number, paint: Paint): string[] {
  const {
    language,
    run: { levers: w },
  } = words
  const field = (name: string, text: string) =>
    wrap(`${words.say.colon(name)} ${text}`, width, '    ').map(paint.dim)
  return [
    `${row.id.padEnd(6)}${paint.bold(row.key)}  ${words.say.text(row.title[language])}${row.available ? '' : `  (${w.unavailable})`}`,
    ...wrap(words.say.text(row.description[language]), width, '    '),
    ...field(w.holder, words.say.text(row.holder[language])),
    ...field(w.when, words.say.span(moment(row.earliest, words), moment(row.latest, words))),
    ...field(w.values, leverValues(row, words)),
    ...field(w.initial, initial(row, words)),
    ...field(w.evidence, row.evidence.join(', ')),
  ]
}

/** What was done in 1871: the value as it is typed and, where that is a word, what it means. */
function initial({ initial: value }: LeverRow, { run: { levers: w } }: Catalogue): string {
  const meant = w.meant[value]
  return meant === undefined ? value : `${value} (${meant})`
}

/** What a lever may be set to. */
export function leverValues(row: LeverRow, words: Catalogue): string {
  const {
    run: { levers: w },
  } = words
  if (row.type === 'flag') return w.yesNo
  if (row.type === 'choice') return row.options.join(', ')
  const what = row.type === 'time' ? w.time : w.whole
  const show = (text: string) => (row.type === 'time' ? moment(text, words) : text)
  return `${what}, ${words.say.span(show(row.minimum), show(row.maximum))}`
}
