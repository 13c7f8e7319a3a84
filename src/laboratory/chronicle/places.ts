/** Names for what an event points at: cells, quarters, sites and bodies of troops, in both languages. */
import type { Day } from '../../engine/index.ts'
import { type Dataset, fold, type Words } from '../../evidence/index.ts'

const SPOKEN = new Set([
  'square',
  'barracks',
  'palace',
  'town_hall',
  'ministry',
  'prefecture',
  'headquarters',
  'station',
  'park',
])
const NEAR_METRES = 350

export interface Names {
  site(index: number): Words
  quarter(number: number): string
  /** The place in whose sight a cell lies, else its quarter. */
  cell(index: number): Words
  /** The unit that a body is of, without its battalion: "88th de marche". */
  unit(body: number): Words
  arrondissement(cell: number): number
}

export function namesFor(data: Dataset, day: Day): Names {
  const quarters = quarterNames(data)
  const rows = new Map(data.forces.map((row) => [row.id, row.names]))
  const { city, forces } = day
  const site = (index: number): Words => accented(city.sites[index]?.name ?? { en: '', fr: '' })
  const quarter = (number: number) => quarters.get(number) ?? String(number)
  return {
    site,
    quarter,
    cell: (index) => {
      const near = nearestSite(day, index)
      const name = quarter(city.quartier[index] ?? 0)
      return near >= 0 ? site(near) : { en: name, fr: name }
    },
    unit: (body) => {
      const { en, fr } = rows.get(forces.bodies[body]?.row ?? '') ?? { en: '', fr: '' }
      return {
        en: firstPart(en).replace(' a pied', ' à pied').replace(' a cheval', ' à cheval'),
        fr: firstPart(fr),
      }
    },
    arrondissement: (cell) => city.arrondissement[cell] ?? 0,
  }
}

/** Names of the 80 quarters as one says them, without notes in brackets. */
export function quarterNames(data: Dataset): Map<number, string> {
  return new Map(
    data.population.filter((row) => row.level === 'quartier').map((row) => [row.number, plain(row.name)]),
  )
}

/** English keeps the accents of a French name. */
export function withAccents({ en, fr }: Words): Words {
  const french = new Map(fr.split(/[\s'()]+/).map((word) => [fold(word), word]))
  return { en: en.replace(/[^\s'()]+/g, (word) => sameLetters(word, french.get(fold(word)))), fr }
}

/** The same without what stands in brackets. */
export function accented(name: Words): Words {
  const { en, fr } = withAccents(name)
  return { en: plain(en), fr: plain(fr) }
}

/** English words that only look like French ones without accents. */
const ENGLISH = new Set(['A', 'Prefecture', 'regiments', 'Regiments', 'general', 'General', 'barricades'])

/** The French word where only accents differ, with the English word's own capital. */
function sameLetters(word: string, french: string | undefined): string {
  if (french === undefined || ENGLISH.has(word)) return word
  const large = word.slice(0, 1) !== word.slice(0, 1).toLowerCase()
  return (large ? french.slice(0, 1).toUpperCase() : french.slice(0, 1).toLowerCase()) + french.slice(1)
}

function nearestSite({ city }: Day, cell: number): number {
  let best = -1
  let least = NEAR_METRES * NEAR_METRES
  city.sites.forEach((site, i) => {
    if (!SPOKEN.has(site.kind)) return
    const dx = (city.x[site.cell] ?? 0) - (city.x[cell] ?? 0)
    const dy = (city.y[site.cell] ?? 0) - (city.y[cell] ?? 0)
    const far = dx * dx + dy * dy
    if (far >= least) return
    least = far
    best = i
  })
  return best
}

/** A name without what stands in brackets. */
function plain(name: string): string {
  return name.replace(/ ?\([^()]*\)/g, '').trim()
}

function firstPart(name: string): string {
  return plain(name.split(',')[0] ?? name)
}
