import type { Sayings } from '../catalogue.ts'
import { clockOf, datePartsOf, decimal, grouped, periodOf, rounded, small } from '../clock.ts'
import { LOCATORS } from './locators.ts'
import { unit } from './units.ts'

const SPELLED = [
  'aucun',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
]
const HOURS = [
  '',
  'une',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
]
/** No-break space: before high punctuation, % and between figures and units; narrow within numbers. */
export const NB = '\u00a0'
const THIN = '\u202f'
const pad = (n: number) => String(n).padStart(2, '0')
const COMMON =
  /^(Place|Rue|Caserne|Parc|Boulevard|Gare|Mairie|Palais|Ministère|Préfecture|Jardin|Pont|Porte|Poterne|Église|État-major|Rond-point|Parvis|Quai|Avenue)(?= |$)/

function hourText(hour: number, minute: number): string {
  if (hour === 0 && minute === 0) return 'minuit'
  if (hour === 12 && minute === 0) return 'midi'
  return minute === 0 ? `${hour}${NB}h` : `${hour}${NB}h${NB}${pad(minute)}`
}

const on = (day: number) => (day === 18 ? '' : ` le ${day}`)

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
)

/** Levels of confidence, and the parts of a row of the census that have one each. */
const LEVELS: Readonly<Record<string, string>> = {
  high: 'haute',
  medium: 'moyenne',
  low: 'basse',
  names: 'noms',
  area: 'superficie',
  share: 'part',
  prior: 'a priori',
}

/** A day of a month takes an article: du 12 février. */
const DATE = new RegExp(`^\\d{1,2}(er)?[ \\u00a0](${MONTHS.join('|')})`)

export const say: Sayings = {
  number: (n) => grouped(n, THIN),
  figure: (n) => decimal(n, THIN, ','),
  date: (iso) => {
    const period = periodOf(iso)
    if (period !== undefined) return say.span(say.date(period[0]), say.date(period[1]))
    const parts = datePartsOf(iso)
    if (parts === undefined) return iso
    const first = parts.day === 1 ? '1er' : parts.day
    const date = `${first === undefined ? '' : `${first} `}${MONTHS[parts.month - 1]} ${parts.year}`
    return parts.hour === undefined ? date : `${date}, ${hourText(parts.hour, parts.minute ?? 0)}`
  },
  count: (n) => SPELLED[n] ?? grouped(n, THIN),
  about: (n) => grouped(rounded(n), THIN),
  percent: (share) =>
    share > 0 && share < 0.0005
      ? `moins de 0,1${NB}%`
      : `${share > 0 && share < 0.095 ? (share * 100).toFixed(1).replace('.', ',') : Math.round(share * 100)}${NB}%`,
  clock: (at) => {
    const { day, hour, minute } = clockOf(at)
    return `${hour}${NB}h${NB}${pad(minute)}${on(day)}`
  },
  moment: (at) => {
    const { day, hour, minute } = clockOf(at)
    return `${hour}${NB}h${minute === 0 ? '' : `${NB}${pad(minute)}`}${on(day)}`
  },
  level: (text) =>
    say.clauses(
      text
        .split('; ')
        .map((part) =>
          part
            .replace(/[a-z]+/g, (word) => LEVELS[word] ?? word)
            .replace(/, not a source/, ', non une source'),
        ),
    ),
  span: (from, to) => `${DATE.test(from) ? 'du' : 'de'} ${from} ${DATE.test(to) ? 'au' : 'à'} ${to}`,
  at: (at) => {
    const { day, hour, minute } = clockOf(at)
    return `à ${hourText(hour, minute)}${on(day)}`
  },
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    const whole = `${HOURS[hours] ?? hours} heure${hours === 1 ? '' : 's'}`
    if (hours === 0) return `${rest}${NB}minutes`
    return rest === 0 ? whole : `${whole} et ${rest}${NB}minutes`
  },
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`,
  // the tables write plain spaces: no line may begin with a French mark, nor break within a number or an hour
  text: (text) =>
    text
      .replace(/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/g, `$1${THIN}`)
      .replace(/(\d) h(?!\p{L})( (?=\d\d(?!\d)))?/gu, (_, digit, minutes) =>
        minutes === undefined ? `${digit}${NB}h` : `${digit}${NB}h${NB}`,
      )
      .replace(/(\d) (?=(?:%|km|min|mars)(?!\p{L}))/gu, `$1${NB}`)
      .replaceAll("'", '’')
      .replace(/ ([:;?!»])/g, `${NB}$1`)
      .replaceAll('« ', `«${NB}`),
  told: ({ fr }) => say.text(fr),
  colon: (name) => `${name}${NB}:`,
  clauses: (parts) => parts.join(`${NB}; `),
  place: (name) => (COMMON.test(name) ? small(name) : name).replaceAll("'", '’'),
  locator: (text) => LOCATORS[text] ?? text.replaceAll('; ', `${NB}; `),
  unit,
}
