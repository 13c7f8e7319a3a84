/** Who could have decided otherwise: holder, hours, what the record has, what was changed, on what evidence. */
import type { LeverRow } from '../../evidence/index.ts'
import { parseMoment } from '../../laboratory/index.ts'
import type { Catalogue } from '../../words/index.ts'
import { moment } from '../moment.ts'
import { entities, p, section, table } from './html.ts'
import type { ReportInput } from './input.ts'

export function decision({ data, answer }: ReportInput, words: Catalogue): string {
  const { report: w, say, language } = words
  const chosen = Object.entries(answer.question.levers).flatMap(([key, value]) => {
    const row = data.levers.find((lever) => lever.key === key)
    return row === undefined ? [] : [{ row, value }]
  })
  const levers = chosen.map(({ row, value }) => [
    `<h3>${entities(say.text(row.title[language]))}</h3>`,
    p(say.text(row.description[language])),
    table({ head: ['', ''], rows: rows(row, value, words) }, say.text(row.title[language])),
  ])
  const off = answer.question.knock_outs.flatMap((id) => {
    const row = data.knockouts.find((one) => one.id === id)
    return row === undefined
      ? []
      : [p(`${say.colon(id)} ${say.text(row.title[language])}. ${say.text(row.description[language])}`)]
  })
  return section('who', w.sections.who, [...levers.flat(), ...off])
}

function rows(row: LeverRow, value: string, words: Catalogue): string[][] {
  const { report: w, say, language, run } = words
  const said: Readonly<Record<string, string>> = { yes: w.yes, no: w.no, never: w.never }
  const shown = (text: string) => {
    const seconds = row.type === 'time' ? parseMoment(text) : undefined
    return seconds === undefined ? (said[text] ?? text) : say.moment(seconds)
  }
  return [
    [w.who.holder, say.text(row.holder[language])],
    [w.who.when, `${moment(row.earliest, words)} – ${moment(row.latest, words)}`],
    [w.who.past, row.initial === '' ? w.no : shown(row.initial)],
    [w.who.set, shown(value)],
    [
      w.who.evidence,
      `${row.evidence.join(', ')} (${say.clauses([w.evidence[row.status], `${say.colon(run.levers.evidence.toLowerCase())} ${row.source}`])})`,
    ],
  ]
}
