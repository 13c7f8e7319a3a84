/** A what-if in words, and the measure that it is about unless another is asked for. */
import type { KnockOuts, Levers } from '../../engine/index.ts'
import type { Dataset, Words } from '../../evidence/index.ts'
import { knockOutIds, leverWords } from '../levers.ts'
import type { Question } from './answer.ts'
import { OUTCOME_PREFIX } from './measures.ts'

/** The measure on which each decision would be felt first; chosen beforehand, so that no answer can choose it. */
const PRIMARY: Readonly<Record<string, string>> = {
  'teams.hour': 'guns-away-end',
  'teams.added': 'guns-away-end',
  'soldiers.fed': 'regiments-broken',
  'police.front': 'guns-held-noon',
  'cordon.kept': 'guns-held-noon',
  'fire.order': 'guns-held-noon',
  'alarm.cannon': 'guards-at-park',
  'committee.dawn': 'hotel-de-ville-taken',
  'gates.shut': 'men-at-versailles',
  'ministry.entered': `${OUTCOME_PREFIX}government-captured`,
  'calmon.entered': `${OUTCOME_PREFIX}government-captured`,
  'ministers.entered': `${OUTCOME_PREFIX}government-captured`,
  'army.keeps-ecole': 'regiments-broken',
  'mont-valerien.occupied': 'fort-federate',
  'mont-valerien.battalions': 'fort-federate',
  'march.versailles': 'march-ends-versailles-taken',
  'march.battalions': 'march-ends-versailles-taken',
  'march.road': 'march-ends-versailles-taken',
  'bank.occupied': 'bank-taken',
  'press.silent': 'people-out-12',
  eased: 'people-out-12',
}
const OF_KNOCK_OUTS = 'guns-held-noon'
const OF_ANY = `${OUTCOME_PREFIX}army-out-broken`

/** Of several levers the first in the order of levers.tsv decides. */
export function primaryMeasure(data: Dataset, levers: Levers, knockOuts: KnockOuts): string {
  const [first] = Object.keys(leverWords(data, levers))
  if (first === undefined) return knockOutIds(data, knockOuts).length > 0 ? OF_KNOCK_OUTS : OF_ANY
  return PRIMARY[first] ?? OF_ANY
}

export function questionOf(data: Dataset, levers: Levers, knockOuts: KnockOuts): Question {
  const typed = leverWords(data, levers)
  const ids = knockOutIds(data, knockOuts)
  return {
    scenario: 'paris-1871',
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
  const titles = Object.entries(levers).map(([key, value]) => {
    const said = CHANGED[key]?.[value] ?? CHANGED[key]?.any
    if (said !== undefined) return said[language].replace('{}', valueText(value, language))
    const title = data.levers.find((row) => row.key === key)?.title[language] ?? key
    return value === 'yes' ? title : `${title}, ${valueText(value, language)}`
  })
  const off = knockOuts.map((id) => data.knockouts.find((row) => row.id === id)?.title[language] ?? id)
  return [...titles, ...off].join(' + ').replaceAll("'", language === 'fr' ? '’' : "'")
}

/** Changes as one says them, by lever, of any value or of one; {} is the value. Titles of levers.tsv name the question, not the change. */
const CHANGED: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'teams.hour': { any: { en: 'Gun teams leave {}', fr: 'Attelages envoyés {}' } },
  'teams.added': { any: { en: '{} more gun teams', fr: '{} attelages de plus' } },
  'fire.order': {
    early: { en: 'Order to fire given early', fr: 'Ordre de tirer donné tôt' },
    late: { en: 'Order to fire given late', fr: 'Ordre de tirer donné tard' },
    never: { en: 'No order to fire', fr: 'Aucun ordre de tirer' },
  },
  'gates.shut': { any: { en: 'Gates shut {}', fr: 'Portes fermées {}' } },
  'mont-valerien.occupied': {
    any: { en: 'Battalions sent to Mont-Valérien {}', fr: 'Bataillons envoyés au Mont-Valérien {}' },
  },
  'mont-valerien.battalions': {
    1: { en: 'one battalion sent there', fr: 'un seul bataillon envoyé' },
    any: { en: '{} battalions sent there', fr: '{} bataillons envoyés' },
  },
  'march.versailles': { any: { en: 'March on Versailles {}', fr: 'Marche sur Versailles {}' } },
  'march.battalions': {
    1: { en: 'one battalion asked to march', fr: 'un seul bataillon appelé à marcher' },
    any: { en: '{} battalions asked to march', fr: '{} bataillons appelés à marcher' },
  },
  'march.road': { any: { en: 'march {}', fr: 'marche {}' } },
  eased: {
    yes: {
      en: 'Pay, rents and capital eased before the day',
      fr: 'Mesures adoucies sur la solde, les loyers et la capitale',
    },
  },
  'bank.occupied': { any: { en: 'Bank of France occupied {}', fr: 'Banque de France occupée {}' } },
}

/** Words of the levers that are a choice among some. */
const OPTIONS: Readonly<Record<string, Words>> = {
  early: { en: 'early', fr: 'tôt' },
  late: { en: 'late', fr: 'tard' },
  never: { en: 'never', fr: 'jamais' },
  three: { en: 'by three roads', fr: 'par trois routes' },
  neuilly: { en: 'by Neuilly', fr: 'par Neuilly' },
  issy: { en: 'by Issy', fr: 'par Issy' },
  sevres: { en: 'by Sèvres', fr: 'par Sèvres' },
  chatillon: { en: 'by Châtillon', fr: 'par Châtillon' },
}

/** An option of a choice as a reader sees it; a number or an unknown word as it is. */
export function optionText(option: string, language: keyof Words): string {
  return OPTIONS[option]?.[language] ?? option
}

/** Hours as each language says them: at 22:00, à 22 h; "19 02:00" is two in the morning of the 19th. */
function valueText(value: string, language: keyof Words): string {
  const found = /^(?:(\d\d) )?(\d\d):(\d\d)$/.exec(value)
  if (found === null) return optionText(value, language)
  const [, day, hour, minute] = found
  if (language === 'en') return `at ${hour}:${minute}${day === undefined ? '' : ` on the ${day}th`}`
  const clock = `à ${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`
  return day === undefined ? clock : `${clock} le ${day}`
}
