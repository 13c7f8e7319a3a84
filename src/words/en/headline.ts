/** The sentence that answers a question: "Gates shut at 22:00: about 5,800 fewer soldiers reach Versailles, 13,700 instead of 19,500." */
import type { AskWords, HeadlineFact } from '../ask.ts'
import { capital } from '../clock.ts'
import { level, levelsIn } from '../levels.ts'
import type { CountSaying } from '../measures.ts'
import { say } from './sayings.ts'

const NB = '\u00a0'
const { number } = say
const figure = (n: number) => (Number.isInteger(n) ? number(n) : say.figure(Number(n.toPrecision(12))))
const none = (n: number) => (n === 0 ? 'none' : figure(n))
const percent = (share: number) => `${figure(Number((share * 100).toFixed(4)))}${NB}%`

/** The hour without its preposition: 02:05 on the 19th. */
const hour = (at: number) => say.at(at).replace(/^at /, '')

/** A measure that has no saying of its own is named by its label. */
const countOf = ({ said, label }: HeadlineFact): CountSaying =>
  typeof said === 'object' ? said : { many: [`of “${label}”`, ''], one: [`of “${label}”`, ''] }
const eventOf = ({ said, label }: HeadlineFact) =>
  typeof said === 'string' ? said : `“${label}” comes about`
const shareOf = ({ said, label }: HeadlineFact) => (typeof said === 'string' ? said : `the share “${label}”`)

const rounded = ({ unit, baseline, counterfactual }: HeadlineFact) => levelsIn(unit, baseline, counterfactual)

function span(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60)
  if (minutes < 90) return `${minutes}${NB}${minutes === 1 ? 'minute' : 'minutes'}`
  return `${Math.floor(minutes / 60)}${NB}h${NB}${String(minutes % 60).padStart(2, '0')}`
}

/** "in 36 % of the runs", "in none of the runs". */
const bare = (share: number) => (share === 0 ? 'none' : share === 1 ? 'all' : percent(share))
const often = (share: number) => `in ${share === 1 ? 'all the runs' : `${bare(share)} of the runs`}`

const mean = (f: HeadlineFact) =>
  f.never >= 0.05 ? ' (on average; where it never comes, the end of the days counts)' : ''

function sentence({ change }: HeadlineFact, text: string): string {
  return change === undefined ? `${capital(text)}.` : `${change}: ${text}.`
}

/** What a level is said as, where no difference is told. */
function levelText(f: HeadlineFact, value: number): string {
  const one = level(f.unit, value)
  if (f.unit === 'time') return say.at(one)
  if (f.unit === 'count') return none(one)
  return f.unit === 'share' ? percent(one) : often(one)
}

/** Both levels: "A with the change, B without". */
function both(f: HeadlineFact): string {
  const [a, b] = [levelText(f, f.counterfactual), levelText(f, f.baseline).replace(/ (of )?the runs$/, '')]
  return `${a} with the change, ${b} without${f.unit === 'time' ? mean(f) : ''}`
}

function moved(f: HeadlineFact): string {
  const { baseline, counterfactual, difference } = rounded(f)
  if (difference === 0) return same(f)
  const up = difference > 0
  if (f.unit === 'time')
    return sentence(
      f,
      `${eventOf(f)} about ${span(difference)} ${up ? 'later' : 'earlier'}, ${say.at(counterfactual)} instead of ${hour(baseline)}${mean(f)}`,
    )
  if (f.unit === 'chance')
    return sentence(f, `${eventOf(f)} ${often(counterfactual)} instead of ${bare(baseline)}`)
  if (f.unit === 'share')
    return sentence(
      f,
      `${shareOf(f)} is about ${figure(Number((Math.abs(difference) * 100).toFixed(4)))} ${Math.abs(difference) === 0.01 ? 'point' : 'points'} ${up ? 'larger' : 'smaller'}, ${percent(counterfactual)} instead of ${percent(baseline)}`,
    )
  const size = Math.abs(difference)
  const saying = countOf(f)
  const [noun, said] = size === 1 ? saying.one : saying.many
  const many =
    saying.amount === true
      ? `${figure(size)} ${noun} ${up ? 'more' : 'less'}`
      : `${figure(size)} ${up ? 'more' : 'fewer'} ${noun}`
  return sentence(
    f,
    `about ${[many, said].filter((one) => one !== '').join(' ')}, ${none(counterfactual)} instead of ${none(baseline)}`,
  )
}

function same(f: HeadlineFact): string {
  const [a, b] = [levelText(f, f.counterfactual), levelText(f, f.baseline)]
  const told = a === b ? `${a} either way${f.unit === 'time' ? mean(f) : ''}` : both(f)
  return sentence(f, `no difference that would count. ${subject(f)} ${told}`)
}

/** What the figures are of; a clause says it itself. */
function subject(f: HeadlineFact): string {
  if (f.unit === 'share') return `${capital(shareOf(f))}:`
  if (f.unit !== 'count') return capital(eventOf(f))
  const [noun, rest] = countOf(f).many
  const known = typeof f.said === 'object'
  return `${known ? capital(`${noun} ${rest.replace(/^are /, '')}`) : `“${f.label}”`}:`
}

function whether(f: HeadlineFact): string {
  if (f.unit === 'time') return `${eventOf(f)} earlier or later`
  if (f.unit === 'chance') return `${eventOf(f)} more or less often`
  if (f.unit === 'share') return `${shareOf(f)} is larger or smaller`
  const saying = countOf(f)
  return `more or ${saying.amount === true ? 'less' : 'fewer'} ${saying.many.filter((one) => one !== '').join(' ')}`
}

export const headline: AskWords['headline'] = {
  moved,
  same,
  open: (f) =>
    sentence(
      f,
      `these runs cannot tell whether ${whether(f)}: ${both(f)}, and luck and assumptions could make as much`,
    ),
  few: (f) => sentence(f, `too few runs to conclude whether ${whether(f)}: so far ${both(f)}`),
}
