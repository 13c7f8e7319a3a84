import type { Sayings } from '../catalogue.ts'
import { clockOf, datePartsOf, decimal, grouped, periodOf, rounded, small } from '../clock.ts'

/** Between a figure and its sign: no line breaks there. */
const NB = '\u00a0'

const SPELLED = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const pad = (n: number) => String(n).padStart(2, '0')
const day = (d: number) => (d === 18 ? '' : ` on the ${d}th`)

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

export const say: Sayings = {
  number: (n) => grouped(n, ','),
  figure: (n) => decimal(n, ',', '.'),
  date: (iso) => {
    const period = periodOf(iso)
    if (period !== undefined) return `${say.date(period[0])} to ${say.date(period[1])}`
    const parts = datePartsOf(iso)
    if (parts === undefined) return iso
    const date = `${parts.day === undefined ? '' : `${parts.day} `}${MONTHS[parts.month - 1]} ${parts.year}`
    return parts.hour === undefined ? date : `${date}, ${pad(parts.hour)}:${pad(parts.minute ?? 0)}`
  },
  count: (n) => SPELLED[n] ?? grouped(n, ','),
  about: (n) => grouped(rounded(n), ','),
  percent: (share) =>
    share > 0 && share < 0.0005
      ? `less than 0.1${NB}%`
      : `${share > 0 && share < 0.095 ? (share * 100).toFixed(1) : Math.round(share * 100)}${NB}%`,
  clock: (at) => {
    const { day: d, hour, minute } = clockOf(at)
    return d === 18 ? `${pad(hour)}:${pad(minute)}` : `${d} ${pad(hour)}:${pad(minute)}`
  },
  moment: (at) => {
    const { day: d, hour, minute } = clockOf(at)
    return `${pad(hour)}:${pad(minute)}${day(d)}`
  },
  level: (text) => text,
  span: (from, to) => `${from} to ${to}`,
  at: (at) => `at ${say.moment(at)}`,
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60)
    const rest = minutes % 60
    const whole = `${SPELLED[hours] ?? hours} ${hours === 1 ? 'hour' : 'hours'}`
    if (hours === 0) return `${rest} minutes`
    return rest === 0 ? whole : `${whole} and ${rest} minutes`
  },
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  text: (text) => text,
  told: ({ en }) => en,
  colon: (name) => `${name}:`,
  clauses: (parts) => parts.join('; '),
  place: (name) =>
    /^Gun park/.test(name)
      ? `the ${small(name)}`
      : /barracks$|Ministry$|station$|Prefecture|Hôtel|^Gate/.test(name)
        ? `the ${name}`
        : name,
  locator: (text) => text,
  unit: (text) => text,
}
