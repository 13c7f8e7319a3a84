/** La phrase qui répond : « Portes fermées à 22 h : environ 5 800 soldats de moins gagnent Versailles, 13 700 au lieu de 19 500. » */
import type { AskWords, HeadlineFact } from '../ask.ts'
import { capital } from '../clock.ts'
import { level, levelsIn } from '../levels.ts'
import type { CountSaying } from '../measures.ts'
import { NB, say } from './sayings.ts'

const { number } = say
const figure = (n: number) => (Number.isInteger(n) ? number(n) : say.figure(Number(n.toPrecision(12))))
const percent = (share: number) => `${figure(Number((share * 100).toFixed(4)))}${NB}%`
/** « plus ou moins de soldats », « d’ordres ». */
const de = (noun: string) => (/^[aeiouyéèêàâîôûœh]/i.test(noun) ? `d’${noun}` : `de ${noun}`)

/** L’heure sans sa préposition : 2 h 05 le 19. */
const hour = (at: number) => say.at(at).replace(/^à /, '')

/** Une mesure sans phrase à elle est nommée par son titre. */
const countOf = ({ said, label }: HeadlineFact): CountSaying =>
  typeof said === 'object'
    ? said
    : { many: [`unités de «${NB}${label}${NB}»`, ''], one: [`unité de «${NB}${label}${NB}»`, ''] }
const eventOf = ({ said, label }: HeadlineFact) =>
  typeof said === 'string' ? said : `«${NB}${label}${NB}» se produit`
const shareOf = ({ said, label }: HeadlineFact) =>
  typeof said === 'string' ? said : `la part «${NB}${label}${NB}»`

const rounded = ({ unit, baseline, counterfactual }: HeadlineFact) => levelsIn(unit, baseline, counterfactual)

function span(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60)
  if (minutes < 90) return `${minutes}${NB}${minutes < 2 ? 'minute' : 'minutes'}`
  return `${Math.floor(minutes / 60)}${NB}h${NB}${String(minutes % 60).padStart(2, '0')}`
}

const bare = (share: number) => (share === 0 ? 'aucune' : share === 1 ? 'toutes' : percent(share))
const often = (share: number) =>
  share === 0
    ? 'dans aucune simulation'
    : share === 1
      ? 'dans toutes les simulations'
      : `dans ${percent(share)} des simulations`

const mean = (f: HeadlineFact) =>
  f.never >= 0.05 ? ` (en moyenne${NB}; quand cela n’arrive pas, on compte la fin des journées)` : ''

function sentence({ change }: HeadlineFact, text: string): string {
  return change === undefined ? `${capital(text)}.` : `${change}${NB}: ${text}.`
}

/** Un niveau tel qu’on le dit, quand aucune différence n’est dite. */
function levelText(f: HeadlineFact, value: number): string {
  const one = level(f.unit, value)
  if (f.unit === 'time') return say.at(one)
  if (f.unit === 'count') return figure(one)
  return f.unit === 'share' ? percent(one) : often(one)
}

function both(f: HeadlineFact): string {
  const [a, b] = [
    levelText(f, f.counterfactual),
    levelText(f, f.baseline).replace(/ (les |des )?simulations?$/, ''),
  ]
  return `${a} avec le changement, ${b} sans lui${f.unit === 'time' ? mean(f) : ''}`
}

function moved(f: HeadlineFact): string {
  const { baseline, counterfactual, difference } = rounded(f)
  if (difference === 0) return same(f)
  const up = difference > 0
  if (f.unit === 'time')
    return sentence(
      f,
      `${eventOf(f)} environ ${span(difference)} plus ${up ? 'tard' : 'tôt'}, ${say.at(counterfactual)} au lieu de ${hour(baseline)}${mean(f)}`,
    )
  if (f.unit === 'chance')
    return sentence(f, `${eventOf(f)} ${often(counterfactual)}, contre ${bare(baseline)} sans le changement`)
  if (f.unit === 'share') {
    const points = Number((Math.abs(difference) * 100).toFixed(4))
    return sentence(
      f,
      `${shareOf(f)} est ${up ? 'plus grande' : 'plus petite'} d’environ ${figure(points)} ${points < 2 ? 'point' : 'points'}, ${percent(counterfactual)} au lieu de ${percent(baseline)}`,
    )
  }
  const size = Math.abs(difference)
  const saying = countOf(f)
  const [noun, said] = size < 2 ? saying.one : saying.many
  return sentence(
    f,
    `environ ${[figure(size), noun, up ? 'de plus' : 'de moins', said].filter((one) => one !== '').join(' ')}, ${figure(counterfactual)} au lieu de ${figure(baseline)}`,
  )
}

function same(f: HeadlineFact): string {
  const [a, b] = [levelText(f, f.counterfactual), levelText(f, f.baseline)]
  const told =
    a === b
      ? `${a}${f.unit === 'chance' ? ', avec ou sans le changement' : ' dans les deux cas'}${f.unit === 'time' ? mean(f) : ''}`
      : both(f)
  return sentence(f, `aucune différence qui compte. ${subject(f)} ${told}`)
}

/** De quoi sont les chiffres ; une proposition le dit d’elle-même. */
function subject(f: HeadlineFact): string {
  if (f.unit === 'share') return `${capital(shareOf(f))}${NB}:`
  if (f.unit !== 'count') return capital(eventOf(f))
  const [noun, rest] = countOf(f).many
  const known = typeof f.said === 'object'
  return `${known ? capital(`${noun} ${rest.replace(/^sont /, '')}`) : `«${NB}${f.label}${NB}»`}${NB}:`
}

function whether(f: HeadlineFact): string {
  if (f.unit === 'time') return `${eventOf(f)} plus tôt ou plus tard`
  if (f.unit === 'chance') return `${eventOf(f)} plus ou moins souvent`
  if (f.unit === 'share') return `${shareOf(f)} est plus grande ou plus petite`
  const [noun, said] = countOf(f).many
  return `plus ou moins ${[de(noun), said].filter((one) => one !== '').join(' ')}`
}

export const headline: AskWords['headline'] = {
  moved,
  same,
  open: (f) =>
    sentence(
      f,
      `ces simulations ne permettent pas de dire si ${whether(f)}${NB}: ${both(f)}, et le hasard ou les hypothèses peuvent en faire autant`,
    ),
  few: (f) => sentence(f, `trop peu de simulations pour dire si ${whether(f)}${NB}: jusqu’ici ${both(f)}`),
}
