/** A place that somebody typed: a quarter, or a site of the city, in either language, accents or not. */
import type { City } from '../../engine/index.ts'
import { type Dataset, fold, nearest, type Words, wordsOf } from '../../evidence/index.ts'
import { accented, quarterNames } from '../chronicle/places.ts'
import { InputError } from '../levers.ts'

export interface FoundPlace {
  readonly name: Words
  /** The quarter itself, or a cell to look round. */
  readonly quarter: number | undefined
  readonly cell: number
}

/** Kinds that a bare name means first: "Montmartre" is its gun park, "Bastille" its square. */
const FIRST = ['park', 'square', 'town_hall', 'barracks', 'ministry', 'prefecture', 'station']

export function findPlace(data: Dataset, city: City, text: string): FoundPlace {
  const quarters = quarterNames(data)
  const wanted = wordsOf(text).join(' ')
  for (const [number, name] of quarters)
    if (wordsOf(name).join(' ') === wanted) return { name: { en: name, fr: name }, quarter: number, cell: -1 }
  const found = city.sites
    .map((site) => ({
      site,
      rank: rank(site.kind),
      names: [site.name.en, site.name.fr, site.id.replaceAll('-', ' ')].map((name) => wordsOf(name)),
    }))
    .filter(
      ({ names }) =>
        wanted !== '' && names.some((words) => wordsOf(text).every((word) => words.includes(word))),
    )
    .sort(
      (a, b) =>
        exact(b.names, wanted) - exact(a.names, wanted) ||
        a.rank - b.rank ||
        a.site.name.en.length - b.site.name.en.length,
    )[0]
  if (found !== undefined)
    return { name: accented(found.site.name), quarter: undefined, cell: found.site.cell }
  for (const [number, name] of quarters)
    if (wanted !== '' && wordsOf(text).every((word) => wordsOf(name).includes(word)))
      return { name: { en: name, fr: name }, quarter: number, cell: -1 }
  throw new InputError(
    `no place called "${text.slice(0, 60)}"`,
    `a quarter or a place of the city, such as ${suggestions(city)}`,
    nearestName(city, quarters, text),
  )
}

/** Where somebody lives who was asked for without a place: near the park that the troops are first sent to. Throws an InputError where none has that role. */
export function mainPark({ scenario }: Dataset, city: City): FoundPlace {
  const site = city.sites.find(({ id }) => id === scenario.roles.places.mainPark)
  if (site === undefined)
    throw new InputError(
      'no place was named, and none of the scenario is its main park',
      '--near and a place',
    )
  return { name: accented(site.name), quarter: undefined, cell: site.cell }
}

function rank(kind: string): number {
  const at = FIRST.indexOf(kind)
  return at < 0 ? FIRST.length : at
}

/** Three places that most people would think of: parks and squares first. */
function suggestions(city: City): string {
  const [first, second, third] = city.sites
    .toSorted((a, b) => rank(a.kind) - rank(b.kind))
    .map((site) => accented(site.name).en)
  return (
    [first, second].filter((name) => name !== undefined).join(', ') +
    (third === undefined ? '' : ` or ${third}`)
  )
}

function exact(names: readonly string[][], wanted: string): number {
  return names.some((words) => words.join(' ') === wanted) ? 1 : 0
}

function nearestName(city: City, quarters: Map<number, string>, text: string): string | undefined {
  const names = [...quarters.values(), ...city.sites.flatMap((site) => [site.name.en, site.name.fr])]
  const whole = nearest(text, names)
  if (whole !== undefined) return whole
  const single = names.flatMap((name) => name.split(/[\s'()-]+/)).filter((word) => word.length > 4)
  return nearest(fold(text), single)
}
