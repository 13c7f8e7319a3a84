/** From data to a first evening: everything a run needs. */
import {
  type Ablations,
  type City,
  type Events,
  type KnockOuts,
  type Levers,
  modelOf,
  ONE,
  type Parameters,
  type Setting,
  Simulation,
} from '../engine/index.ts'
import type { Dataset } from '../evidence/index.ts'
import { buildCity } from './city/build.ts'
import { buildExogenous } from './exogenous.ts'
import { buildForces, federatedChance } from './forces/build.ts'
import { buildLandmarks } from './landmarks.ts'
import { buildPopulation } from './population/build.ts'
import { drawWorld, type WorldOptions } from './world.ts'

/** Bumped whenever the same command gives other bytes. */
export const MODEL_VERSION = '0.6.0'

/** The version of the model that a data set carries: with additions their name behind it, as in 0.6.0+lamps-1. */
export function modelVersion(data: object): string {
  const { own } = modelOf(data)
  return own === undefined ? MODEL_VERSION : `${MODEL_VERSION}+${own.name}`
}

export interface RunOptions extends WorldOptions {
  readonly seed: number
  readonly world?: number
  readonly scale?: number
  readonly tickSeconds?: number
  readonly levers?: Levers
  readonly knockOuts?: KnockOuts
  readonly ablations?: Ablations
}

export interface Scenario {
  readonly data: Dataset
  readonly city: City
  /** The people last put together: runs of one world and scale share them. Changes speed alone, never an answer. */
  readonly latest?: Latest
}

interface Latest {
  key: string
  /** Tables and city it was made from: another pair is another people. */
  data?: Dataset
  city?: City
  population?: ReturnType<typeof buildPopulation>
}

export function openScenario(data: Dataset, neighbours: Int32Array): Scenario {
  return { data, city: buildCity(data, neighbours), latest: { key: '' } }
}

/** The setting of a run. Throws on a scale outside 0..1 or a seed that is not a whole number from 0 to 2^32 - 1. */
export function createSetting(scenario: Scenario, options: RunOptions): Setting {
  const { data, city } = scenario
  const { seed, world = 0, scale = 1, tickSeconds = 300 } = options
  if (!Number.isInteger(seed) || seed < 0 || seed > 4294967295)
    throw new RangeError(`seed should be a whole number from 0 to 4294967295, is ${seed}`)
  if (!(scale > 0 && scale <= 1)) throw new RangeError(`scale should be above 0 and at most 1, is ${scale}`)
  const p: Parameters = drawWorld(data.uncertainties, world, options)
  const forces = buildForces(data, city, { world, p })
  const { people, battalions } = populationOf(scenario, world, scale, Math.round(p.guardsPresent))
  const landmarks = buildLandmarks(data, city)
  return {
    model: modelOf(data),
    seed,
    world,
    weight: Math.round(ONE / scale),
    tickSeconds,
    city,
    people,
    forces,
    battalions: { ...battalions, federated: federatedChance(data) },
    landmarks,
    points: pointsOf(forces, city, landmarks),
    p,
    exogenous: buildExogenous(data),
    levers: options.levers ?? {},
    knockOuts: options.knockOuts ?? {},
    ablations: options.ablations ?? {},
  }
}

/** The people of a world at a scale. Personal offsets are luck, drawn anew by each run, so each gets an array of its own. */
function populationOf(
  scenario: Scenario,
  world: number,
  scale: number,
  present: number,
): ReturnType<typeof buildPopulation> {
  const { data, city, latest = { key: '' } } = scenario
  const key = `${world} ${scale} ${present}`
  let { population } = latest
  if (population === undefined || latest.key !== key || latest.data !== data || latest.city !== city) {
    delete latest.population
    population = buildPopulation(data, city, { world, scale, present })
    Object.assign(latest, { key, data, city, population })
  }
  const { people, battalions } = population
  return { people: { ...people, offset: people.offset.slice() }, battalions }
}

export function createRun(
  scenario: Scenario,
  options: RunOptions,
  events?: Events,
  visit?: Int32Array,
): Simulation {
  return new Simulation(createSetting(scenario, options), events, visit)
}

/** Places where crowd and troops may meet: attacked parks and the posts of bodies inside the wall, except the rally of the army. */
function pointsOf(forces: Setting['forces'], city: City, landmarks: Setting['landmarks']): number[] {
  const rally = city.sites[landmarks.ecoleMilitaire]?.cell
  const cells = landmarks.attackedParks.map((site) => city.sites[site]?.cell ?? 0)
  for (const body of forces.bodies)
    if (body.outside < 0 && body.men >= 100 && !cells.includes(body.objective) && body.objective !== rally)
      cells.push(body.objective)
  return cells
}
