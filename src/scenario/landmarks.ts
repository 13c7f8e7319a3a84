/** The places that institutions know by name, found in the city by the ids of places.tsv. */
import { type City, type Landmarks, roadMetresTo } from '../engine/index.ts'
import { buildMarchMap } from './city/march-map.ts'
import { siteOf } from './city/sites.ts'

/** Gates by which the army may leave for Versailles: south and west of the left bank, and the river road. */
export const EXITS: readonly string[] = [
  'porte-de-versailles',
  'porte-d-issy',
  'porte-de-sevres',
  'poterne-de-javel-porte-du-bas-meudon-left-bank',
  'porte-de-vanves',
  'porte-de-chatillon-de-chevreuse',
]

/** The parks that the army is sent to seize. */
const MONTMARTRE = 'parc-de-montmartre-champ-des-polonais'
const BUTTES_CHAUMONT = 'parc-des-buttes-chaumont'
export const landmarkParks: readonly string[] = [MONTMARTRE, BUTTES_CHAUMONT]

export function buildLandmarks(city: City): Landmarks {
  const site = (id: string) => siteOf(city, id)
  const gates = city.sites.flatMap((s, i) => (s.kind === 'gate' ? [i] : []))
  const parks = city.sites.flatMap((s, i) => (s.kind === 'park' && s.guns > 0 ? [i] : []))
  return {
    montmartre: site(MONTMARTRE),
    buttesChaumont: site(BUTTES_CHAUMONT),
    parks,
    attackedParks: landmarkParks.map(site),
    bastille: site('place-de-la-bastille'),
    princeEugene: site('caserne-du-prince-eugene-chateau-d-eau'),
    hotelDeVille: site('hotel-de-ville'),
    vendome: site('etat-major-de-la-garde-nationale'),
    prefecture: site('prefecture-de-police'),
    foreignMinistry: site('ministere-des-affaires-etrangeres'),
    louvre: site('etat-major-general-vinoy-louvre'),
    ecoleMilitaire: site('ecole-militaire'),
    clichy: site('place-de-clichy'),
    committee: site('central-committee-rue-basfroi'),
    bank: site('banque-de-france'),
    calmon: site('ministere-de-l-interieur'),
    exits: EXITS.map(site),
    gates,
    versailles: city.outside.ids.indexOf('versailles-chateau'),
    march: buildMarchMap(city),
  }
}

export { roadMetresTo }
