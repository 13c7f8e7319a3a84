/**
 * The identity of men, in every run: whoever was engaged, in garrison or in a fort is, at every moment, one of obeying,
 * passive, refusing, gone over, held, disarmed, wounded, dead or strayed; and the companies' counts are their men's.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { at, type Day, hourText, SOLDIER, STANCE, WHERE } from '../src/engine/index.ts'
import { createRun } from '../src/scenario/index.ts'
import { settingOf, simulationOf, theScenario, type Wanted } from './runs.ts'

const MOMENTS = [at(18, 2), at(18, 6), at(18, 9), at(18, 12), at(18, 18), at(18, 23), at(19, 6), at(20, 11)]
const RUNS: Wanted[] = [
  { seed: 1, scale: 0.01 },
  { seed: 2, scale: 0.01, levers: { gatesShut: at(18, 20) } },
  { seed: 3, scale: 0.01, levers: { fireOrder: 'early', armyKeepsEcole: true } },
]

describe('identity of men', () => {
  for (const wanted of RUNS) {
    describe(`seed ${wanted.seed}, levers ${Object.keys(wanted.levers ?? {}).join(' and ') || 'none'}`, () => {
      const seen: { clock: string; men: number; soldiers: number; companies: string[]; people: string[] }[] =
        []
      beforeAll(() => {
        const run = simulationOf(wanted)
        const { day } = run
        for (const moment of MOMENTS) {
          run.until(moment)
          const men = total(stances(day))
          seen.push({
            clock: hourText(moment, 18),
            men,
            soldiers: day.forces.soldiers,
            companies: companiesOff(day),
            people: peopleOff(day),
          })
        }
      })

      test('the stances add up to the men engaged, in garrison and in the forts', () => {
        for (const { clock, men, soldiers } of seen) expect(men, clock).toBe(soldiers)
      })

      test("a company's obeying and passive men are those of its soldiers", () => {
        for (const { clock, companies } of seen) expect(few(companies), clock).toEqual([])
      })

      test('crowd, women and Guards under arms are those of the people', () => {
        for (const { clock, people } of seen) expect(few(people), clock).toEqual([])
      })
    })
  }

  test("the bodies' men are the soldiers", () => {
    const { forces } = settingOf({ seed: 1, scale: 0.01 })
    expect(forces.bodies.reduce((n, body) => n + body.men, 0)).toBe(forces.soldiers)
  })

  test('holds in other worlds, seeds and levers, whatever they are', () => {
    const levers = fc.record(
      {
        gatesShut: fc.integer({ min: at(18, 6), max: at(19, 6) }),
        fireOrder: fc.constantFrom('early' as const, 'late' as const, 'never' as const),
        policeFront: fc.boolean(),
        cordonKept: fc.boolean(),
        alarmCannon: fc.boolean(),
        teamsAdded: fc.integer({ min: 0, max: 200 }),
      },
      { requiredKeys: [] },
    )
    const run = fc.record({ seed: fc.nat(), world: fc.integer({ min: 0, max: 1000000 }), levers })
    fc.assert(
      fc.property(run, (options) => {
        const simulation = createRun(theScenario(), { ...options, scale: 0.002 } as Parameters<
          typeof createRun
        >[1])
        for (const moment of [at(18, 8), at(18, 13)]) {
          simulation.until(moment)
          const { day } = simulation
          expect(total(stances(day))).toBe(day.forces.soldiers)
          expect(Math.max(...day.s.soldierStance)).toBeLessThanOrEqual(SOLDIER.strayed)
          expect(peopleOff(day)).toEqual([])
        }
      }),
      { numRuns: 3, seed: 1871 },
    )
  })
})

/** The first few of a list and how many there are. */
function few(list: readonly string[]): string[] {
  return list.length <= 3 ? [...list] : [...list.slice(0, 3), `and ${list.length - 3} more`]
}

/** Men by stance, counted one by one. */
function stances(day: Day): number[] {
  const men = new Array<number>(SOLDIER.strayed + 1).fill(0)
  for (const stance of day.s.soldierStance) men[stance] = (men[stance] ?? Number.NaN) + 1
  return men
}

function total(men: readonly number[]): number {
  return men.reduce((a, b) => a + b, 0)
}

/** Companies, not of dissolved bodies, whose counts are not those of their soldiers. */
function companiesOff({ s, forces }: Day): string[] {
  const off: string[] = []
  forces.bodies.forEach((body, b) => {
    if (s.bodyWhere[b] === WHERE.dissolved) return
    for (let c = body.firstCompany; c < body.lastCompany; c++) {
      const men = [0, 0]
      for (let i = forces.soldierStart[c] as number; i < (forces.soldierStart[c + 1] as number); i++) {
        const stance = s.soldierStance[i] as number
        if (stance <= SOLDIER.passive) men[stance] = (men[stance] as number) + 1
      }
      if (men[0] !== s.obeying[c] || men[1] !== s.passive[c])
        off.push(
          `company ${c} of ${body.id} (where ${s.bodyWhere[b]}): counts ${s.obeying[c]} and ${s.passive[c]}, men ${men.join(' and ')}`,
        )
    }
  })
  return off
}

/** Fields over cells and battalions that are not the sums over people. */
function peopleOff({ s, city, people }: Day): string[] {
  const crowd = new Int32Array(city.cells)
  const women = new Int32Array(city.cells)
  const under = new Int32Array(255)
  for (let i = 0; i < people.present; i++) {
    if (s.personStance[i] === STANCE.underArms) under[people.battalion[i] as number]!++
    if (s.personStance[i] !== STANCE.out) continue
    crowd[s.personCell[i] as number]!++
    if (((people.traits[i] as number) & 1) === 1) women[s.personCell[i] as number]!++
  }
  const off: string[] = []
  for (let c = 0; c < city.cells; c++)
    if (crowd[c] !== s.crowd[c] || women[c] !== s.women[c])
      off.push(`cell ${c}: ${s.crowd[c]} out, ${s.women[c]} women; people ${crowd[c]}, ${women[c]}`)
  for (let n = 1; n < 255; n++)
    if (under[n] !== s.bnUnder[n]) off.push(`battalion ${n}: ${s.bnUnder[n]} under arms, people ${under[n]}`)
  return off
}
