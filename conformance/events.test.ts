/** Every event of real runs has the place, the subject and the value that its kind is said to have (engine/definitions/events). */
import { beforeAll, expect, test } from 'vitest'
import {
  at,
  EVENTS,
  type EventSubject,
  type EventValue,
  endOfAct,
  type Levers,
  type SimEvent,
  type Simulation,
} from '../src/engine/index.ts'
import { readScenario } from '../src/scenario/pack/folder.ts'
import { createRun, openScenario } from '../src/scenario/setting.ts'

/** Runs in which between them most kinds come about. */
const RUNS: readonly (readonly [seed: number, levers: Levers])[] = [
  [1, {}],
  [2, { gatesShut: at(18, 16), alarmCannon: true, fireOrder: 'early' }],
  [3, { marchHour: at(18, 20), marchBattalions: 254, valerienHour: at(19, 1), bankHour: at(19, 2) }],
  [5, { marchHour: at(19, 6), marchRoad: 'neuilly', ministersEntered: true, armyKeepsEcole: true }],
]
const runs: Simulation[] = []

beforeAll(() => {
  const { data, neighbours } = readScenario('data/paris-1871')
  const scenario = openScenario(data, neighbours)
  for (const [seed, levers] of RUNS) {
    const run = createRun(scenario, { seed, scale: 0.02, levers })
    run.until(endOfAct(levers))
    runs.push(run)
  }
})

const definitionOf = (kind: string) => EVENTS.find((one) => one.kind === kind)!

type Range = readonly [low: number, high: number]
function subjectsOf({ day }: Simulation): Readonly<Record<EventSubject, Range>> {
  return {
    none: [-1, -1],
    body: [0, day.forces.bodies.length - 1],
    battalion: [1, 254],
    quarter: [1, 80],
    site: [0, day.city.sites.length - 1],
    point: [0, day.points.length - 1],
    road: [-1, 3],
    'outer place': [0, 6],
  }
}

function valuesOf({ day }: Simulation): Readonly<Partial<Record<EventValue, Range>>> {
  return {
    none: [0, 0],
    site: [-1, day.city.sites.length - 1],
    cell: [0, day.city.cells - 1],
    brigade: [0, day.forces.brigades.length - 1],
    company: [0, day.forces.companies - 1],
    road: [0, 3],
    errand: [1, 3],
    'outer place': [0, 6],
    'yes or no': [0, 1],
  }
}

const within = (n: number, [low, high]: Range): boolean => Number.isInteger(n) && n >= low && n <= high

function wrongWith(run: Simulation, event: SimEvent): string[] {
  const { place, subject, value, unwritten } = definitionOf(event.kind)
  if (unwritten === true) return ['is said never to be written']
  const cells: Range = place === 'cell' ? [0, run.day.city.cells - 1] : [-1, -1]
  return [
    ...(within(event.cell, cells) ? [] : [`cell ${event.cell} is no ${place}`]),
    ...(within(event.subject, subjectsOf(run)[subject]) ? [] : [`subject ${event.subject} is no ${subject}`]),
    ...(within(event.value, valuesOf(run)[value] ?? [0, 400_000])
      ? []
      : [`value ${event.value} is no ${value}`]),
  ]
}

test('an event has the place, subject and value of its kind', () => {
  const wrong = runs.flatMap((run) =>
    run.day.events.list.flatMap((event) => wrongWith(run, event).map((what) => `${event.kind}: ${what}`)),
  )
  expect([...new Set(wrong)]).toEqual([])
})

test('a site of an event lies in the cell that the event names, a body of troops is not in two places', () => {
  for (const run of runs)
    for (const { kind, cell, subject } of run.day.events.list) {
      const fields = definitionOf(kind)
      if (fields.subject === 'site' && fields.place === 'cell')
        expect(run.day.city.sites[subject]?.cell, kind).toBe(cell)
    }
})

test('the runs meet most kinds that are written', () => {
  const met = new Set(runs.flatMap((run) => run.day.events.list.map(({ kind }) => kind)))
  const unmet = EVENTS.filter(({ kind, unwritten }) => unwritten !== true && !met.has(kind)).map(
    ({ kind }) => kind,
  )
  expect(unmet.length, unmet.join(', ')).toBeLessThan(14)
})

test('every kind stands once, with a number of its own', () => {
  expect(EVENTS.map(({ number }) => number)).toEqual(EVENTS.map((_, i) => i))
  expect(new Set(EVENTS.map(({ kind }) => kind)).size).toBe(EVENTS.length)
})
