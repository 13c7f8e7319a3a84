/** The places that institutions know by their roles: ids of places.tsv named in scenario.yaml. */
import { type City, type Landmarks, roadMetresTo } from '../engine/index.ts'
import type { Dataset } from '../evidence/index.ts'
import { buildMarchMap } from './city/march-map.ts'
import { siteOf } from './city/sites.ts'

type Roles = Dataset['scenario']['roles']['places']

/** Ids of a role; none where the scenario lacks it. */
export function rolePlaces(roles: Roles, role: string): readonly string[] {
  const ids = roles[role]
  return ids === undefined ? [] : typeof ids === 'string' ? [ids] : ids
}

/** Sites by role; -1 where the scenario lacks it. */
export function buildLandmarks({ scenario }: Pick<Dataset, 'scenario'>, city: City): Landmarks {
  const { places } = scenario.roles
  const sites = (role: string) => rolePlaces(places, role).map((id) => siteOf(city, id))
  const site = (role: string) => sites(role)[0] ?? -1
  return {
    montmartre: site('mainPark'),
    buttesChaumont: site('secondPark'),
    parks: city.sites.flatMap((s, i) => (s.kind === 'park' && s.guns > 0 ? [i] : [])),
    attackedParks: sites('attackedParks'),
    bastille: site('square'),
    princeEugene: site('barracks'),
    hotelDeVille: site('townHall'),
    vendome: site('staffOfGuard'),
    prefecture: site('policeHeadquarters'),
    foreignMinistry: site('seat'),
    louvre: site('staffOfArmy'),
    ecoleMilitaire: site('rally'),
    clichy: site('forwardStaff'),
    committee: site('committee'),
    bank: site('bank'),
    calmon: site('councilHouse'),
    exits: sites('exits'),
    gates: city.sites.flatMap((s, i) => (s.kind === 'gate' ? [i] : [])),
    versailles: city.outside.ids.indexOf(rolePlaces(places, 'refuge')[0] ?? ''),
    march: buildMarchMap(city),
  }
}

export { roadMetresTo }
