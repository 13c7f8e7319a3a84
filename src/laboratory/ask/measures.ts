/**
 * What a question can be asked about: the measures of the engine and the five outcomes as yes or no. `negligible` is the largest mean
 * difference that is taken for none, all assumed: a tick for hours, two runs in a hundred for chances, and for counts what no reader
 * would call a difference.
 */
import {
  actsOutside,
  COUNTS,
  type Levers,
  MARCH_COUNTS,
  MARCH_OUTCOMES,
  MARCH_TIMES,
  TIMES,
} from '../../engine/index.ts'
import { type Dataset, nearest, type TargetRow, type Words } from '../../evidence/index.ts'
import { withAccents } from '../chronicle/places.ts'
import type { Observation } from '../ensemble/index.ts'
import { InputError } from '../levers.ts'
import { OUTCOMES, type Outcome } from '../outcome.ts'
import { MEASURE } from '../targets.ts'
import type { Unit } from './answer.ts'

export interface AskedMeasure {
  readonly id: string
  readonly unit: Unit
  readonly label: Words
  readonly negligible: number
  /** Value of the record in the unit; undefined if there is none. */
  readonly record: number | undefined
}

export const OUTCOME_PREFIX = 'outcome:'

const OUTCOME_LABELS: Readonly<Record<Outcome, Words>> = {
  'government-captured': { en: 'The government is captured', fr: 'Le gouvernement est pris' },
  'army-out-in-order': { en: 'The army leaves Paris in order', fr: 'L’armée quitte Paris en ordre' },
  'army-out-broken': { en: 'The army leaves Paris broken', fr: 'L’armée quitte Paris brisée' },
  'army-holds-the-guns': { en: 'The army holds the guns', fr: 'L’armée tient les canons' },
  'stand-off': { en: 'Stand-off', fr: 'Face-à-face' },
}

/** Measures that no target has named. */
const LABELS: Readonly<Record<string, Words>> = {
  'fire-orders': { en: 'Orders to fire', fr: 'Ordres de tirer' },
  volleys: { en: 'Volleys in the whole city', fr: 'Salves dans toute la ville' },
  'guns-away-end': { en: 'Guns got away by the army in all', fr: 'Canons emmenés par l’armée en tout' },
  'guns-held-noon': {
    en: 'Guns of the attacked parks held by the army at noon',
    fr: 'Canons des parcs attaqués tenus par l’armée à midi',
  },
  'people-out-12': {
    en: 'Unarmed people out for the rising at noon',
    fr: 'Personnes sans armes dehors pour le soulèvement à midi',
  },
  'government-captured': { en: 'Hour of the government’s capture', fr: 'Heure de la prise du gouvernement' },
  'headquarters-leave': { en: 'The army’s headquarters leave', fr: 'L’état-major de l’armée part' },
  barricades: { en: 'Barricades begun by 20:00', fr: 'Barricades commencées avant 20 h' },
  'march-leaves': {
    en: 'A march on Versailles leaves the walls',
    fr: 'Une marche sur Versailles sort des murs',
  },
  'march-contact': { en: 'A march stands before the army', fr: 'Une marche arrive devant l’armée' },
  'versailles-taken': { en: 'Versailles taken', fr: 'Versailles pris' },
  'government-moves': {
    en: 'The government moves on from Versailles',
    fr: 'Le gouvernement quitte Versailles',
  },
  'fort-taken': { en: 'Guards in Mont-Valérien', fr: 'Des gardes au Mont-Valérien' },
  'bank-taken': { en: 'Guards in the Bank of France', fr: 'Des gardes à la Banque de France' },
  'march-men-out': { en: 'Guards who marched out', fr: 'Gardes sortis des murs' },
  'march-men-contact': { en: 'Guards who came before the army', fr: 'Gardes parvenus devant l’armée' },
  'march-army': { en: 'Men who obeyed at Versailles', fr: 'Hommes qui obéissaient à Versailles' },
  'march-army-volleys': { en: 'Volleys of the army outside', fr: 'Salves de l’armée hors des murs' },
  'march-guard-volleys': { en: 'Volleys of the Guard outside', fr: 'Salves de la Garde hors des murs' },
  'march-army-refusals': {
    en: 'Bodies of troops that refused outside',
    fr: 'Corps de troupes qui refusèrent hors des murs',
  },
  'march-guard-refusals': {
    en: 'Battalions of the Guard that refused',
    fr: 'Bataillons de la Garde qui refusèrent',
  },
  'march-guards-hit': { en: 'Guards struck outside', fr: 'Gardes atteints hors des murs' },
  'march-soldiers-hit': { en: 'Soldiers struck outside', fr: 'Soldats atteints hors des murs' },
  'march-army-gone-over': {
    en: 'Share of the army that ceased to obey',
    fr: 'Part de l’armée qui cessa d’obéir',
  },
  'fort-federate': { en: 'Mont-Valérien federate at the end', fr: 'Mont-Valérien fédéré à la fin' },
  'bank-coin': {
    en: 'Coin taken at the Bank, million francs',
    fr: 'Espèces prises à la Banque, millions de francs',
  },
  'march-ends-no-march': { en: 'No march', fr: 'Pas de marche' },
  'march-ends-versailles-taken': { en: 'The march takes Versailles', fr: 'La marche prend Versailles' },
  'march-ends-army-dissolves': {
    en: 'The army dissolves before the march',
    fr: 'L’armée se défait devant la marche',
  },
  'march-ends-stand-off': { en: 'The march ends in a stand-off', fr: 'La marche s’arrête face à l’armée' },
  'march-ends-turned-back': { en: 'The march is turned back', fr: 'La marche est repoussée' },
  'gates-shut': { en: 'Gates shut at the end, of six', fr: 'Portes fermées à la fin, sur six' },
}

const TICK = 300
const CHANCE = 0.02
const NEGLIGIBLE: Readonly<Record<string, number>> = {
  'march-men-out': 200,
  'march-men-contact': 200,
  'march-army': 100,
  'march-army-gone-over': 0.01,
  'march-guards-hit': 5,
  'march-soldiers-hit': 5,
  'guns-away': 1,
  'guns-away-end': 1,
  'guns-held-noon': 1,
  'people-out-12': 1000,
  'guards-north-07': 200,
  'guards-north-09': 200,
  'battalions-out-20': 2,
  'loyal-guards': 20,
  'men-at-versailles': 100,
  killed: 0.5,
  wounded: 0.5,
  barricades: 5,
  'police-gone-over': 0.005,
}
/** Of every other count. */
const FEW = 0.1

/** What only a lever outside the walls can bring about. */
const OUTSIDE: readonly (readonly [id: string, unit: Unit])[] = [
  ...Object.keys(MARCH_TIMES).map((id) => [id, 'time'] as const),
  ...Object.keys(MARCH_COUNTS).map((id) => [id, 'count'] as const),
  ['march-army-gone-over', 'share'],
  ['fort-federate', 'chance'],
  ['bank-coin', 'count'],
  ...MARCH_OUTCOMES.map((outcome) => [`march-ends-${outcome}`, 'chance'] as const),
]

/**
 * All measures that a question may be about, in the order of the engine, outcomes last; with `levers`, without those that
 * these levers cannot bring about.
 */
export function askedMeasures(data: Pick<Dataset, 'targets'>, levers?: Levers): AskedMeasure[] {
  const byMeasure = new Map(data.targets.map((row) => [MEASURE[row.measure] ?? row.measure, row]))
  return [
    ...TIMES.map(({ id }) => described(id, 'time', byMeasure.get(id))),
    ...COUNTS.map(({ id }) => described(id, countUnit(id), byMeasure.get(id))),
    ...(levers === undefined || actsOutside(levers) ? OUTSIDE : []).map(([id, unit]) =>
      described(id, unit, undefined),
    ),
    ...OUTCOMES.map((outcome) => ({
      id: OUTCOME_PREFIX + outcome,
      unit: 'chance' as const,
      label: OUTCOME_LABELS[outcome],
      negligible: CHANCE,
      record: undefined,
    })),
  ]
}

function countUnit(id: string): Unit {
  if (id === 'columns-end') return 'time'
  return id === 'police-gone-over' ? 'share' : 'count'
}

function described(id: string, unit: Unit, target: TargetRow | undefined): AskedMeasure {
  const value = target?.value
  return {
    id,
    unit,
    label: target === undefined ? (LABELS[id] ?? { en: id, fr: id }) : withAccents(target.label),
    negligible: unit === 'time' ? TICK : unit === 'chance' ? CHANCE : (NEGLIGIBLE[id] ?? FEW),
    record: value === undefined ? undefined : unit === 'time' ? value * 60 : value,
  }
}

/** A measure by id or by its target (T-27). Throws an InputError for another word. */
export function measureNamed(data: Pick<Dataset, 'targets'>, word: string): AskedMeasure {
  const all = askedMeasures(data)
  const target = data.targets.find((row) => row.id.toLowerCase() === word.toLowerCase())
  const id = target === undefined ? word : (MEASURE[target.measure] ?? target.measure)
  const found = all.find((measure) => measure.id === id)
  if (found !== undefined) return found
  const ids = all.map((measure) => measure.id)
  const near = nearest(word, ids)
  throw new InputError(`no measure called "${word.slice(0, 60)}"`, `one of ${ids.join(', ')}`, near)
}

/** What a run says of a measure; Infinity for never, NaN for a run that failed or knows nothing of it. */
export function measuredIn(observation: Observation | undefined, id: string): number {
  if (observation === undefined) return Number.NaN
  if (id.startsWith(OUTCOME_PREFIX)) return observation.outcome === id.slice(OUTCOME_PREFIX.length) ? 1 : 0
  return observation.measures[id] ?? Number.NaN
}
