/** The patterns of model section 1, each as a yes or no of one run, so that an ensemble gives the share of its runs that show it. */
import type { Scenario } from '../../scenario/index.ts'
import { type Distances, distances, type Mobilisation, mobilisation } from './mobilisation.ts'
import type { Observation } from './observe.ts'
import { type BreakingOrder, breakingOrder, lineRegiments, type Regiment } from './troops.ts'

/** Worked out once for a scenario. */
export interface Ground {
  readonly regiments: readonly Regiment[]
  readonly from: Distances
}

export function groundOf(scenario: Scenario): Ground {
  return { regiments: lineRegiments(scenario), from: distances(scenario) }
}

/** One run with what the patterns need. */
export interface Seen {
  readonly run: Observation
  readonly order: BreakingOrder
  readonly rising: Mobilisation
  /** Targets met jointly in this run. */
  readonly joint: number
}

export function see(ground: Ground, runs: readonly Observation[], joint: readonly number[]): Seen[] {
  return runs.map((run, i) => ({
    run,
    order: breakingOrder(ground.regiments, run),
    rising: mobilisation(ground.from, run),
    joint: joint[i] ?? 0,
  }))
}

export interface Pattern {
  readonly id: string
  readonly label: string
  readonly what: string
  readonly holds: (seen: Seen) => boolean
}

const JOINT = 17
const POLICE = 0.02
const OUTWARD = 0.3
const HALF = 0.5

export const PATTERNS: readonly Pattern[] = [
  {
    id: 'a',
    label: `(a) timetable: ${JOINT} of 27`,
    what: `at least ${JOINT} of the 27 targets met in the same run`,
    holds: (s) => s.joint >= JOINT,
  },
  {
    id: 'b1',
    label: '(b) the 88th breaks first',
    what: 'no line regiment breaks before the 88th de marche',
    holds: (s) => s.order.firstIs88th,
  },
  {
    id: 'b2',
    label: "(b) Faron's troops last",
    what: 'neither 35th, 42nd nor 109th breaks before a Montmartre regiment that breaks',
    holds: (s) => s.order.faronLast,
  },
  {
    id: 'b3',
    label: '(b) police hold',
    what: 'under 2 % of police, gendarmes and Republican Guards passive, refusing or gone over at the end',
    holds: (s) => (s.run.measures['police-gone-over'] ?? 1) < POLICE,
  },
  {
    id: 'c1',
    label: '(c) outward from the parks',
    what: `rank correlation of first drum and distance from the attacked parks is ${OUTWARD} or more (assumed bar)`,
    holds: (s) => s.rising.fromParks >= OUTWARD,
  },
  {
    id: 'c2',
    label: '(c) before the Committee',
    what: 'half or more of the quarters that rise do so before the Committee meets',
    holds: (s) => s.rising.beforeCommittee >= HALF,
  },
  {
    id: 'e1',
    label: '(e) the army leaves',
    what: 'the evacuation is ordered and carried out, in order or broken',
    holds: (s) => s.run.outcome.startsWith('army-out'),
  },
  {
    id: 'e2',
    label: '(e) regiments left behind',
    what: '2 to 6 formed regiments are still inside on 19 March 06:00',
    holds: (s) => within(s.run.measures['regiments-inside'], 2, 6),
  },
]

/** The sentence of the issue: first, last and police in the same run. */
export function orderAsRecorded(s: Seen): boolean {
  return s.order.firstIs88th && s.order.faronLast && (s.run.measures['police-gone-over'] ?? 1) < POLICE
}

function within(value: number | undefined, low: number, high: number): boolean {
  return value !== undefined && value >= low && value <= high
}
