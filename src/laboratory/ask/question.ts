/** A what-if in words, and the measure that it is about unless another is asked for. */
import {
  type KnockOuts,
  type Levers,
  leverOf,
  leversOf,
  type Model,
  modelOf,
  PARIS_DAY,
} from '../../engine/index.ts'
import type { Dataset, Words } from '../../evidence/index.ts'
import { knockOutIds, leverWords } from '../levers.ts'
import type { Question } from './answer.ts'
import { OUTCOME_PREFIX } from './measures.ts'

const OF_KNOCK_OUTS = 'guns-held-noon'
const OF_ANY = `${OUTCOME_PREFIX}army-out-broken`

/** Of several levers the first in the order of levers.tsv decides. */
export function primaryMeasure(data: Dataset, levers: Levers, knockOuts: KnockOuts): string {
  const [first] = Object.keys(leverWords(data, levers))
  if (first === undefined) return knockOutIds(data, knockOuts).length > 0 ? OF_KNOCK_OUTS : OF_ANY
  return leverOf(modelOf(data), first)?.primary ?? OF_ANY
}

export function questionOf(data: Dataset, levers: Levers, knockOuts: KnockOuts): Question {
  const typed = leverWords(data, levers)
  const ids = knockOutIds(data, knockOuts)
  return {
    scenario: data.scenario.id,
    levers: typed,
    knock_outs: ids,
    text: {
      en: `What follows from: ${changeTitles(data, typed, ids, 'en')}?`,
      fr: `${changeTitles(data, typed, ids, 'fr')}\u00a0: qu’est-ce que cela change\u00a0?`,
    },
  }
}

/** Titles of what is changed, with the value where the title does not say it. */
export function changeTitles(
  data: Dataset,
  levers: Readonly<Record<string, string>>,
  knockOuts: readonly string[],
  language: keyof Words,
): string {
  const model = modelOf(data)
  const titles = Object.entries(levers).map(([key, value]) => {
    const { changed } = leverOf(model, key) ?? {}
    const said = changed?.[value] ?? changed?.any
    if (said !== undefined) return said[language].replace('{}', valueText(value, language, model))
    const title = data.levers.find((row) => row.key === key)?.title[language] ?? key
    return value === 'yes' ? title : `${title}, ${valueText(value, language, model)}`
  })
  const off = knockOuts.map((id) => data.knockouts.find((row) => row.id === id)?.title[language] ?? id)
  return [...titles, ...off].join(' + ').replaceAll("'", language === 'fr' ? '’' : "'")
}

/** An option of a choice as a reader sees it; a number or an unknown word as it is. */
export function optionText(option: string, language: keyof Words, model: Model = PARIS_DAY): string {
  const options = leversOf(model).flatMap((lever) => lever.options ?? [])
  return options.find(({ word }) => word === option)?.said[language] ?? option
}

/** Hours as each language says them: at 22:00, à 22 h; "19 02:00" is two in the morning of the 19th. */
function valueText(value: string, language: keyof Words, model: Model): string {
  const found = /^(?:(\d\d) )?(\d\d):(\d\d)$/.exec(value)
  if (found === null) return optionText(value, language, model)
  const [, day, hour, minute] = found
  if (language === 'en') return `at ${hour}:${minute}${day === undefined ? '' : ` on the ${day}th`}`
  const clock = `à ${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`
  return day === undefined ? clock : `${clock} le ${day}`
}
