/** S-8, S-9, S-11, S-12: the same bits whatever the order, the threads, the interruptions; nobody's luck hangs on another's. */
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import {
  at,
  draw,
  END_OF_ACT,
  hash,
  type Levers,
  measures,
  type People,
  type Setting,
  Simulation,
  STANCE,
  type State,
  TRAIT,
} from '../src/engine/index.ts'
import { FOLDER, NOON, runOf, settingOf, simulationOf, theScenario } from './runs.ts'

const QUIET = { list: [], keep: false }

describe('S-8 identical hash', () => {
  const wanted = { seed: 3, scale: 0.01 }

  test('when the cells are visited in another order', () => {
    const { cells } = theScenario().city
    const forwards = runOf({ ...wanted, until: NOON }).hash
    const backwards = simulationOf(
      wanted,
      Int32Array.from({ length: cells }, (_, c) => cells - 1 - c),
    )
    const shuffled = simulationOf(wanted, permutation(cells, 18))
    for (const run of [backwards, shuffled]) {
      run.until(NOON)
      expect(run.hash()).toBe(forwards)
    }
  })

  test('when the run is saved at noon, put back into a fresh one and goes on', () => {
    const first = simulationOf(wanted)
    first.until(NOON)
    const fresh = simulationOf(wanted)
    fresh.restore(first.snapshot())
    expect(fresh.hash()).toBe(first.hash())
    for (const run of [first, fresh]) run.until(at(18, 20))
    expect(fresh.hash()).toBe(first.hash())
  })

  test('a quarter of an hour after any save, put back in any order: nothing lives outside the state', () => {
    const run = simulationOf(wanted)
    const saved: { bytes: Uint8Array; later: string }[] = []
    for (let hour = at(18, 4); hour < at(19, 2); hour += 1800) {
      run.until(hour)
      const bytes = run.snapshot()
      run.until(hour + 900)
      saved.push({ bytes, later: run.hash() })
    }
    const other = simulationOf(wanted)
    for (const { bytes, later } of saved.reverse()) {
      other.restore(bytes)
      other.until((other.day.s.clock[1] as number) + 900)
      expect(other.hash(), `saved at tick ${(other.day.s.clock[0] as number) - 3}`).toBe(later)
    }
  })

  test('on one, two and four threads', async () => {
    const jobs = [1, 2, 3, 4].map((seed) => ({ seed, scale: 0.001 }))
    const until = at(18, 7)
    const alone = jobs.map((options) => runOf({ ...options, until }).hash)
    expect(await onThreads(jobs.slice(0, 2), 2, until), '2 threads').toEqual(alone.slice(0, 2))
    expect(await onThreads(jobs, 4, until), '4 threads').toEqual(alone)
  })
})

describe('S-9 removing one person changes no other draw', () => {
  test("a child of five who is taken out leaves everybody else's whole day as it was", () => {
    const setting = settingOf({ seed: 5, scale: 0.01 })
    const gone = find(setting, (age) => age < 2)
    expectSameButFor(gone, setting, at(18, 15))
  })

  test('an adult taken out of a city that sleeps (K-01) leaves the whole state as it was', () => {
    const setting = settingOf({ seed: 5, scale: 0.01, knockOuts: { nobodyWakes: true } })
    const gone = find(setting, (age) => age >= 2)
    expectSameButFor(gone, setting, NOON)
  })

  test('an adult taken out leaves threshold and offset of all others, and their next draws', () => {
    const setting = settingOf({ seed: 5, scale: 0.01 })
    const gone = find(setting, (age, guard) => age >= 2 && guard)
    const [all, others] = [new Simulation(setting, QUIET), new Simulation(without(setting, gone), QUIET)]
    expect(dropped(all.day.s.personClock, gone)).toEqual(Array.from(others.day.s.personClock))
    expect(dropped(all.day.people.offset, gone)).toEqual(Array.from(others.day.people.offset))
    expect(all.day.f.origin).toEqual(others.day.f.origin)
    expect(all.day.f.discipline).toEqual(others.day.f.discipline)
    expect(all.day.f.battalionLuck).toEqual(others.day.f.battalionLuck)
    for (let i = 0; i < others.day.people.present; i++) {
      const j = i < gone ? i : i + 1
      for (const rule of [50, 51, 52, 53, 55])
        expect(draw(5, rule, all.day.people.id[j] as number, 0, 7)).toBe(
          draw(5, rule, others.day.people.id[i] as number, 0, 7),
        )
    }
  })

  test('the test can fail: without a Guard who took arms the morning is another', () => {
    const setting = settingOf({ seed: 5, scale: 0.01 })
    const all = new Simulation(setting, QUIET)
    all.until(NOON)
    const gone = all.day.s.personStance.indexOf(STANCE.underArms)
    expect(gone).toBeGreaterThan(-1)
    const others = new Simulation(without(setting, gone), QUIET)
    others.until(NOON)
    expect(others.day.s.bnUnder).not.toEqual(all.day.s.bnUnder)
  })
})

describe('S-11 a lever set to what happened, and forks', () => {
  const wanted = { seed: 2, scale: 0.01 }
  const nothing: Levers = {
    alarmCannon: false,
    committeeDawn: false,
    eased: false,
    pressSilent: false,
    soldiersFed: false,
    cordonKept: false,
    policeFront: false,
    ministryEntered: false,
    calmonEntered: false,
    ministersEntered: false,
    armyKeepsEcole: false,
    teamsAdded: 0,
    gatesShut: END_OF_ACT + 1,
  }

  test('levers set to what happened give the same hash', () => {
    const run = simulationOf({ ...wanted, levers: nothing })
    run.until(at(18, 21))
    expect(run.hash()).toBe(runOf({ ...wanted, until: at(18, 21) }).hash)
  })

  const deeds: (readonly [name: string, moment: number, levers: Levers])[] = [
    ['gates ordered shut at 20:00 (L-08)', at(18, 20), { gatesShut: at(18, 20) }],
    ['alarm cannon at 05:00 (L-06)', at(18, 5), { alarmCannon: true }],
    ['Committee in session at 05:30 (L-07)', at(18, 5, 30), { committeeDawn: true }],
    ['Foreign Ministry entered at 15:00 (L-09)', at(18, 15), { ministryEntered: true }],
  ]
  for (const [name, moment, levers] of deeds)
    test(`${name}: all hashes before it are equal, the fork is the full rerun, and the day is another`, () => {
      const until = moment + 5400
      const base = simulationOf(wanted)
      const rerun = simulationOf({ ...wanted, levers })
      const hashes = [base, rerun].map((run) => {
        const list: string[] = []
        run.until(moment - 300, (day) => list.push(hash(day.s)))
        return list
      })
      expect(hashes[1]).toEqual(hashes[0])
      const fork = simulationOf({ ...wanted, levers })
      fork.restore(base.snapshot())
      for (const run of [base, rerun, fork]) run.until(until)
      expect(fork.hash()).toBe(rerun.hash())
      expect(rerun.hash()).not.toBe(base.hash())
    })
})

describe('S-12 the length of a tick', () => {
  const days = [150, 300, 600].map((tickSeconds) => {
    const run = simulationOf({ seed: 1, scale: 0.01, tickSeconds })
    return () => {
      run.until(at(18, 8))
      return run.day
    }
  })

  test('with ticks of 150, 300 and 600 s the first park is taken within one long tick of each other', () => {
    const taken = days.map((until) => measures(until())['first-park-taken'] as number)
    expect(Math.max(...taken)).toBeLessThan(at(18, 6, 30))
    expect(Math.max(...taken) - Math.min(...taken)).toBeLessThanOrEqual(600)
  })

  test('the first drum beats at the same second, the next two within ten minutes', () => {
    const drums = days.map((until) => [...until().s.qDrum].filter((t) => t > 0).sort((a, b) => a - b))
    for (const n of [0, 1, 2]) {
      const beats = drums.map((moments) => moments[n] as number)
      expect(Math.max(...beats) - Math.min(...beats)).toBeLessThanOrEqual(n === 0 ? 0 : 600)
    }
  })

  test('by eight the integrated hazards of learning agree to a twentieth over three seeds, those of muster to a fiftieth', () => {
    const sums = [150, 300, 600].map((tickSeconds) => {
      const total = [0, 0]
      for (const seed of [1, 2, 3]) {
        const run = simulationOf({ seed, scale: 0.01, tickSeconds })
        run.until(at(18, 8))
        const { hear, bnHazard } = run.day.s
        for (const [k, field] of [hear, bnHazard].entries()) total[k]! += field.reduce((a, b) => a + b, 0)
      }
      return total
    })
    for (const [k, most] of [0.05, 0.02].entries()) {
      const values = sums.map((pair) => pair[k] as number)
      expect(Math.max(...values) / Math.min(...values) - 1).toBeLessThan(most)
    }
  })
})

/** A permutation of 0..n-1 from addressed draws. */
function permutation(n: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = draw(seed, 1, i, 0, 0) % (i + 1)
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
  return order
}

/** Deals the jobs to so many threads and gathers the hashes in the order of the jobs. */
async function onThreads(
  jobs: readonly { seed: number; scale: number }[],
  threads: number,
  until: number,
): Promise<string[]> {
  const hashes: string[] = []
  const deal = Array.from({ length: threads }, (_, t) => jobs.filter((_, j) => j % threads === t))
  await Promise.all(
    deal.map(
      (mine) =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL('one-run.mjs', import.meta.url), {
            workerData: { folder: FOLDER, jobs: mine, until },
          })
          worker.on('message', ({ options, hash }) => {
            hashes[jobs.findIndex((job) => job.seed === options.seed)] = hash
          })
          worker.on('error', reject)
          worker.on('exit', () => resolve())
        }),
    ),
  )
  return hashes
}

/** First present person, past the middle of the list, of an age band and enrolment. */
function find({ people }: Setting, fits: (age: number, guard: boolean, home: number) => boolean): number {
  for (let i = Math.floor(people.present / 3); i < people.present; i++) {
    const age = ((people.traits[i] as number) >> TRAIT.ageShift) & TRAIT.ageMask
    if (fits(age, (people.battalion[i] as number) > 0, people.home[i] as number)) return i
  }
  throw new Error('nobody fits')
}

/** The setting without one present person: everybody after moves up one place. */
function without(setting: Setting, gone: number): Setting {
  const { people } = setting
  const cut = <T extends Uint8Array | Int8Array | Uint16Array | Uint32Array>(field: T): T =>
    field.filter((_, i) => i !== gone) as T
  const fields = {
    id: cut(people.id),
    home: cut(people.home),
    traits: cut(people.traits),
    battalion: cut(people.battalion),
    hardship: cut(people.hardship),
    nerve: cut(people.nerve),
    cell: cut(people.cell),
    stance: cut(people.stance),
    offset: cut(people.offset),
    clock: cut(people.clock),
  }
  const cellStart = people.cellStart.map((start) => (start > gone ? start - 1 : start))
  const rest: People = { ...fields, cellStart, count: people.count - 1, present: people.present - 1 }
  return { ...setting, people: rest }
}

function dropped(field: ArrayLike<number>, gone: number): number[] {
  return Array.from(field).filter((_, i) => i !== gone)
}

/** Runs with and without one person: at every half hour every array of the state agrees, the person's own place left out. */
function expectSameButFor(gone: number, setting: Setting, until: number): void {
  const all = new Simulation(setting, QUIET)
  const others = new Simulation(without(setting, gone), QUIET)
  for (let moment = at(18, 3); moment <= until; moment += 1800) {
    all.until(moment)
    others.until(moment)
    for (const name of Object.keys(all.day.s) as (keyof State)[]) {
      if (name === 'buffer') continue
      const skip = name.startsWith('person') ? gone : Number.POSITIVE_INFINITY
      expect(
        firstOther(all.day.s[name] as Int32Array, others.day.s[name] as Int32Array, skip),
        `${name} at ${moment}`,
      ).toBe(-1)
    }
  }
}

/** First place where two fields differ when place `skip` is left out of the first, -1 if none. */
function firstOther(all: Int32Array, others: Int32Array, skip: number): number {
  if (all.length - (skip < all.length ? 1 : 0) !== others.length) return others.length
  for (let i = 0; i < others.length; i++) if (others[i] !== all[i < skip ? i : i + 1]) return i
  return -1
}
