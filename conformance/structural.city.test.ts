/**
 * S-1 to S-7: what follows when a mechanism is switched off or a decision is taken otherwise. Nothing in the rules says
 * these outcomes; if one of them fails, something is scripted or a mechanism does not act.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { at, COUNTER, type Day, KIND, measures, TASK } from '../src/engine/index.ts'
import { type Done, forkedAt, median, NOON, runOf, simulationOf, times, type Wanted } from './runs.ts'

const ELEVEN = at(18, 11)
const AFTER_NOON = NOON + 300
const TEAMS = [10, 40, 150]

describe('S-1 (K-01) nobody wakes or learns', () => {
  const nobody = (teams: number) =>
    runOf({ seed: 1, knockOuts: { nobodyWakes: true }, values: { teams }, until: AFTER_NOON })

  test('no crowd comes, nobody takes arms and no company refuses', () => {
    const { day, events } = nobody(40)
    expect(sum(day.s.crowd)).toBe(0)
    expect(sum(day.s.bnUnder)).toBe(0)
    expect(sum(day.s.broken)).toBe(0)
    expect(sum(day.s.passive)).toBe(0)
    expect(events.filter((e) => e.kind === 'volley' || e.kind === 'fire-refused')).toEqual([])
  })

  test('guns leave at the rate of the teams and of the gangs, no faster and no slower', () => {
    const removed = TEAMS.map((teams) => nobody(teams).measures['guns-away'] as number)
    for (let i = 1; i < removed.length; i++)
      expect(removed[i]).toBeGreaterThanOrEqual(removed[i - 1] as number)
    expect(removed.at(-1)).toBeGreaterThan(removed[0] as number)
    for (const [i, teams] of TEAMS.entries()) {
      const able = gunsPossible(nobody(teams).day, ELEVEN)
      expect(Math.abs((removed[i] as number) - able)).toBeLessThanOrEqual(2)
    }
  })

  test('the government stays, the army keeps every gun that it has not yet taken away', () => {
    const run = simulationOf({ seed: 1, scale: 0.01, knockOuts: { nobodyWakes: true } })
    run.until(at(19, 6))
    const m = measures(run.day)
    for (const id of [
      'fall-back-ordered',
      'withdrawal-ordered',
      'thiers-leaves',
      'headquarters-leave',
      'columns-start',
    ])
      expect(m[id], id).toBe(Number.POSITIVE_INFINITY)
    const { s, landmarks } = run.day
    for (const park of landmarks.attackedParks) expect(s.holder[park]).toBe(1)
  })
})

describe('S-2 (K-02) unshakeable soldiers', () => {
  const knockOuts = { unshakeable: true }
  const hard: Done[] = []
  const early: Done[] = []
  beforeAll(() => {
    for (const seed of [1, 2, 3, 4]) hard.push(runOf({ seed, knockOuts, until: AFTER_NOON }))
    for (const seed of [1, 2])
      early.push(runOf({ seed, knockOuts, levers: { fireOrder: 'early' }, until: AFTER_NOON }))
  })

  test('no order to fire is refused and no company breaks', () => {
    for (const { day } of [...hard, ...early]) {
      expect(day.s.counter[COUNTER.refusals]).toBe(0)
      expect(sum(day.s.passive)).toBe(0)
      expect(sum(day.s.broken)).toBe(0)
    }
  })

  test('every order to fire is a volley, and early orders bring volleys in every run', () => {
    for (const { day } of [...hard, ...early])
      expect(day.s.counter[COUNTER.volleys]).toBe(day.s.counter[COUNTER.fireOrders])
    expect(Math.max(...hard.map((run) => run.measures.volleys as number))).toBeGreaterThan(0)
    for (const run of early) expect(run.measures.volleys).toBeGreaterThan(0)
  })

  test('the army holds both parks and every gun not yet taken away at noon', () => {
    for (const { day, measures: m } of [...hard, ...early]) {
      const guns = day.landmarks.attackedParks.reduce((n, park) => n + (day.city.sites[park]?.guns ?? 0), 0)
      expect(
        (m['guns-held-noon'] as number) + (day.s.counter[COUNTER.gunsAway] as number),
      ).toBeGreaterThanOrEqual(guns - 5)
    }
  })
})

describe('S-3 the columns leave two hours later', () => {
  const seeds = [1, 2, 3, 4, 5]
  const until = at(18, 15)
  const scale = 0.05
  const asWas: Done[] = []
  const later: Done[] = []
  beforeAll(() => {
    for (const seed of seeds) asWas.push(runOf({ seed, scale, until }))
    for (const seed of seeds) later.push(runOf({ seed, scale, ablations: { columnsLater: 120 }, until }))
  })

  test('no park falls before 07:00', () => {
    for (const run of later)
      for (const taken of times(run, 'park-taken')) expect(taken).toBeGreaterThanOrEqual(at(18, 7))
    for (const run of later) expect(run.measures['first-park-taken']).toBeGreaterThanOrEqual(at(18, 7))
    expect(Math.min(...asWas.flatMap((run) => times(run, 'park-taken')))).toBeLessThan(at(18, 7))
  })

  test('from contact to the loss of Montmartre takes less time', () => {
    expect(median(later.map(contactToLoss))).toBeLessThan(median(asWas.map(contactToLoss)))
  })
})

describe('S-4 guns removed', () => {
  const away = (wanted: Wanted) => runOf({ ...wanted, until: AFTER_NOON }).measures['guns-away'] as number

  test('grow with the number of teams and never fall', () => {
    rises(TEAMS.map((teams) => away({ seed: 1, values: { teams } })))
  })

  test('grow with teams added by L-01 and never fall', () => {
    rises([away({ seed: 1 }), ...[30, 100].map((teamsAdded) => away({ seed: 1, levers: { teamsAdded } }))])
  })

  test('grow with teams that set out earlier and never fall', () => {
    rises([7, 5, 3].map((hour) => away({ seed: 2, levers: { teamsHour: at(18, hour) } })))
  })
})

describe('S-5 (K-03) no National Guard', () => {
  test('no building changes hands in the evening, though with the Guard some do', () => {
    const evening = (run: Done) => times(run, 'site-taken').filter((t) => t >= at(18, 18)).length
    const until = at(18, 24)
    const guarded = runOf({ seed: 1, scale: 0.01, until })
    const without = [1, 2].map((seed) => runOf({ seed, scale: 0.01, knockOuts: { noGuard: true }, until }))
    expect(evening(guarded)).toBeGreaterThan(0)
    for (const run of without) {
      expect(sum(run.day.s.bnUnder)).toBe(0)
      expect(evening(run)).toBe(0)
    }
  })
})

describe('S-6 police alone in front', () => {
  const seeds = [1, 2, 4]
  const asWas: Done[] = []
  const police: Done[] = []
  beforeAll(() => {
    for (const seed of seeds) asWas.push(runOf({ seed, until: AFTER_NOON }))
    for (const seed of seeds) police.push(runOf({ seed, levers: { policeFront: true }, until: AFTER_NOON }))
  })

  test('more people are hit', () => {
    expect(median(police.map(hit))).toBeGreaterThan(median(asWas.map(hit)))
  })

  test('those in front do not fraternise: no order to fire is refused', () => {
    expect(Math.max(...asWas.map(({ day }) => day.s.counter[COUNTER.refusals] as number))).toBeGreaterThan(0)
    for (const { day } of police) expect(day.s.counter[COUNTER.refusals]).toBe(0)
  })

  test('there is no fraternisation at the parks: the line, no longer in front, does not slip', () => {
    expect(median(asWas.map(slippedAtParks))).toBeGreaterThan(0)
    for (const run of police) expect(slippedAtParks(run)).toBe(0)
  })
})

describe('S-7 the gates ordered shut at 20:00', () => {
  test('fewer men reach Versailles, in the median of five seeds', () => {
    const gatesShut = at(18, 20)
    const changes = [1, 2, 3, 4, 5].map((seed) => {
      const [base, shut] = forkedAt(gatesShut, { seed, scale: 0.01, until: at(19, 9) }, { gatesShut })
      expect(shut.measures['gates-shut']).toBeGreaterThan(base.measures['gates-shut'] as number)
      return (shut.measures['men-at-versailles'] as number) - (base.measures['men-at-versailles'] as number)
    })
    expect(median(changes)).toBeLessThan(0)
  })
})

function sum(field: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < field.length; i++) total += field[i] as number
  return total
}

/** Guns that gangs and teams can have got away by a moment, from the parameters alone: no crowd, no loss. */
function gunsPossible(day: Day, moment: number): number {
  const { p, s, city, landmarks } = day
  const all = landmarks.attackedParks.reduce((n, park) => n + (city.sites[park]?.guns ?? 0), 0)
  return landmarks.attackedParks.reduce((n, park) => {
    const guns = city.sites[park]?.guns ?? 0
    const byHand = Math.max(0, (moment - (s.takenAt[park] as number)) / 60 - 50) * (p.haulGangs / 50)
    const harnessed = Math.max(0, (moment - (s.teamsAt[park] as number)) / 60) / p.harnessMinutes
    const teams = s.teamsAt[park] === 0 ? 0 : Math.min(harnessed, (p.teams * guns) / all)
    return n + Math.floor(Math.min(guns, byHand + teams))
  }, 0)
}

/** Minutes from the attack on the Montmartre park to its loss; never is +Infinity. */
function contactToLoss(run: Done): number {
  const attacked = times(run, 'park-attacked', run.day.landmarks.montmartre)[0] ?? 0
  return ((run.measures['montmartre-lost'] as number) - attacked) / 60
}

function hit({ day }: Done): number {
  return (day.s.counter[COUNTER.killed] as number) + (day.s.counter[COUNTER.wounded] as number)
}

/** Men of the line and chasseurs sent to take the guns who no longer obey. */
function slippedAtParks({ day }: Done): number {
  const { bodies, soldierStart } = day.forces
  let men = 0
  for (const body of bodies) {
    if (body.task !== TASK.seizePark || body.kind > KIND.chasseurs) continue
    for (
      let i = soldierStart[body.firstCompany] as number;
      i < (soldierStart[body.lastCompany] as number);
      i++
    )
      if ((day.s.soldierStance[i] as number) !== 0 && (day.s.soldierStance[i] as number) <= 3) men++
  }
  return men
}

/** Never falls from one step to the next, and is more at the end than at the start. */
function rises(values: readonly number[]): void {
  for (let i = 1; i < values.length; i++)
    expect(values[i], values.join(' ')).toBeGreaterThanOrEqual(values[i - 1] as number)
  expect(values.at(-1), values.join(' ')).toBeGreaterThan(values[0] as number)
}
