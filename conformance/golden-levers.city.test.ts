/**
 * A golden hash for every lever, knock-out and ablation: state and events of a day in which it acts. A lever that does nothing any
 * more, or does it an hour late, changes its hash. Written anew together with golden.json:
 *
 *   UPDATE_GOLDEN=1 npx vitest run conformance/golden
 *
 * All runs but one are of world 2, seed 1, scale 0.001: the smallest day found in which the army withdraws, the fort is sent to and columns march
 * (in world 0 at this scale neither happens, and army.keeps-ecole, mont-valerien and march give the baseline). A run begins from the
 * baseline's snapshot shortly before its lever can act.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Ablations, at, type KnockOuts, type Levers, type Simulation } from '../src/engine/index.ts'
import { parseKnockOuts, parseLevers } from '../src/laboratory/index.ts'
import { MODEL_VERSION } from '../src/scenario/index.ts'
import { NOON, simulationOf, theScenario } from './runs.ts'

const FILE = 'conformance/golden-levers.json'
const RUN = { seed: 1, scale: 0.001 }
const WORLD = 2
const EVENING = 0
const NINE = at(18, 9)
const NIGHT = at(19, 6)

interface Case {
  readonly name: string
  /** Default: 2. */
  readonly world?: number
  readonly levers?: Levers
  readonly knockOuts?: KnockOuts
  readonly ablations?: Ablations
  /** Forked from the baseline here, and looked at there: seconds of the clock. */
  readonly from: number
  readonly until: number
}

/** Levers as typed; beside each the window in which it acts. */
const LEVERS: readonly (readonly [words: string, from: number, until: number])[] = [
  ['teams.hour=17 23:30', EVENING, NINE],
  ['soldiers.fed=yes', EVENING, NINE],
  ['police.front=yes', EVENING, NINE],
  ['cordon.kept=yes', EVENING, NINE],
  ['fire.order=early', EVENING, NINE],
  ['fire.order=never', EVENING, NINE],
  ['alarm.cannon=yes', EVENING, NINE],
  ['committee.dawn=yes', EVENING, NINE],
  ['press.silent=yes', EVENING, at(18, 14)],
  ['eased=yes', EVENING, NINE],
  ['ministry.entered=yes', at(18, 14), at(18, 18)],
  ['gates.shut=20:00', at(18, 14), NIGHT],
  ['gates.shut=22:00', at(18, 14), NIGHT],
  ['army.keeps-ecole=yes', at(18, 14), NIGHT],
  ['calmon.entered=yes', at(18, 21), NIGHT],
  ['ministers.entered=yes', at(18, 21), NIGHT],
  ['mont-valerien.occupied=19 06:00', at(18, 21), at(19, 14)],
  ['mont-valerien.occupied=19 07:00', at(18, 21), at(19, 14)],
  ['mont-valerien.occupied=19 06:00 mont-valerien.battalions=12', at(18, 21), at(19, 14)],
  ['bank.occupied=19 08:00', at(18, 21), at(19, 14)],
  ['bank.occupied=19 09:00', at(18, 21), at(19, 14)],
  ['march.versailles=19 06:00', at(18, 21), at(19, 14)],
  ['march.versailles=19 07:00', at(18, 21), at(19, 14)],
  ['march.versailles=19 06:00 march.battalions=20', at(18, 21), at(19, 14)],
  ...['neuilly', 'issy', 'sevres', 'chatillon'].map(
    (road) => [`march.versailles=19 06:00 march.road=${road}`, at(18, 21), at(19, 14)] as const,
  ),
]
const TEAMS = 'teams.added=100'
const ABLATED: { readonly [name in keyof Ablations]-?: Ablations[name] } = {
  equalOrigin: true,
  policeAsLine: true,
  noSharedShocks: true,
  columnsLater: 60,
}

/** `a.b=19 06:00 c.d=2` as pairs; an hour may hold a space. */
function typed(words: string): [string, string][] {
  return words.split(/ (?=[a-z])/).map((one) => one.split('=') as [string, string])
}

const { data } = theScenario()
const CASES: readonly Case[] = [
  ...LEVERS.map(([name, from, until]) => ({ name, levers: parseLevers(data, typed(name)), from, until })),
  ...data.knockouts.map(({ id }) => ({
    name: id,
    knockOuts: parseKnockOuts(data, [id]),
    from: EVENING,
    until: NOON,
  })),
  // in world 2 the guns are lost before any team comes
  { name: TEAMS, world: 0, levers: parseLevers(data, typed(TEAMS)), from: EVENING, until: NOON },
  ...Object.entries(ABLATED).map(([name, value]) => ({
    name,
    ablations: { [name]: value },
    from: EVENING,
    until: NINE,
  })),
]

/** Hash of the state at a moment and of what happened since the fork. */
function hashOf(run: Simulation, since: number): string {
  const events = run.day.events.list.filter((event) => event.at >= since)
  return createHash('sha256')
    .update(`${run.hash()} ${JSON.stringify(events)}`)
    .digest('hex')
    .slice(0, 16)
}

const update = process.env.UPDATE_GOLDEN === '1'
const found: Record<string, string> = {}
/** The baseline in the window of each case. */
const still: Record<string, string> = {}

/** All cases of a world: the baseline once, and each case from its snapshot on. */
function runAll(world: number, cases: readonly Case[]): void {
  const base = simulationOf({ ...RUN, world })
  const snapshots = new Map<number, Uint8Array>()
  const moments = new Set(cases.flatMap(({ from, until }) => [from, until]))
  for (const moment of [...moments].sort((a, b) => a - b)) {
    base.until(moment)
    snapshots.set(moment, base.snapshot())
    for (const { name, from, until } of cases) if (until === moment) still[name] = hashOf(base, from)
  }
  for (const { name, from, until, levers, knockOuts, ablations } of cases) {
    const run = simulationOf({ ...RUN, world, levers, knockOuts, ablations })
    if (from > EVENING) run.restore(snapshots.get(from)!)
    run.until(until)
    found[name] = hashOf(run, from)
  }
}

beforeAll(() => {
  for (const world of new Set(CASES.map(({ world = WORLD }) => world)))
    runAll(
      world,
      CASES.filter((one) => (one.world ?? WORLD) === world),
    )
}, 600_000)

describe('golden hashes of levers', () => {
  test('every lever, every option, every knock-out and every ablation has one', () => {
    const words = [TEAMS, ...LEVERS.map(([text]) => text)].flatMap(typed)
    const expected = data.levers.flatMap(({ key, type, options, initial }) =>
      type === 'choice' ? options.filter((one) => one !== initial).map((one) => `${key}=${one}`) : [key],
    )
    const there = new Set(words.flatMap(([key, value]) => [key, `${key}=${value}`]))
    expect(expected.filter((one) => !there.has(one))).toEqual([])
    expect(CASES.length).toBe(LEVERS.length + data.knockouts.length + 1 + Object.keys(ABLATED).length)
  })

  test('each does something, and no two do the same', () => {
    expect(CASES.filter(({ name }) => found[name] === still[name]).map(({ name }) => name)).toEqual([])
    const names = new Map<string, string[]>()
    for (const [name, hash] of Object.entries(found)) names.set(hash, [...(names.get(hash) ?? []), name])
    expect([...names.values()].filter((same) => same.length > 1)).toEqual([])
  })

  test.skipIf(update)('each gives the bytes and the events that it gave', () => {
    const golden = JSON.parse(readFileSync(FILE, 'utf8')) as { version: string; hashes: typeof found }
    expect(golden.version, 'UPDATE_GOLDEN=1 npx vitest run conformance/golden').toBe(MODEL_VERSION)
    expect(found).toEqual(golden.hashes)
  })

  test.runIf(update)('are written anew', () => {
    writeFileSync(FILE, `${JSON.stringify({ version: MODEL_VERSION, hashes: found }, null, 2)}\n`)
  })
})
