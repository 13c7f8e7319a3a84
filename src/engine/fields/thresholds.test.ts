import { expect, test } from 'vitest'
import { settingOf } from '../../../conformance/runs.ts'
import { Simulation } from '../simulation.ts'
import { TRAIT } from '../state/people.ts'
import { grievance } from './grievance.ts'

const SHARES = { lookShare: 0.03, armsShare: 0.3 }

function scores(day: Simulation['day'], counts: (i: number) => boolean): number[] {
  const { traits, hardship, offset } = day.people
  const table = grievance(false)
  const found: number[] = []
  for (let i = 0; i < day.people.present; i++) {
    if (((traits[i]! >> TRAIT.ageShift) & TRAIT.ageMask) < 2 || !counts(i)) continue
    const kind = (traits[i]! >> TRAIT.classShift) & TRAIT.classMask
    found.push(
      (table[(kind << 8) | hardship[i]!]! + Math.floor(day.p.offsetSpread * 1024) * offset[i]!) / 65536,
    )
  }
  return found
}

test('thresholds are passed by the shares asked for, whatever a lever eases', () => {
  const setting = settingOf({ seed: 1, scale: 0.02 })
  const p = { ...setting.p, ...SHARES }
  const { day } = new Simulation({ ...setting, p })
  const guard = (i: number) => {
    const n = day.people.battalion[i]!
    return n > 0 && day.s.bnColour[n] === 1
  }
  const passing = (list: number[], bar: number) => list.filter((score) => score >= bar).length / list.length
  const { look, arms } = day.f.thresholds
  expect(
    passing(
      scores(day, () => true),
      look / 65536,
    ),
  ).toBeCloseTo(SHARES.lookShare, 2)
  expect(passing(scores(day, guard), arms / 65536 - p.callPull)).toBeCloseTo(SHARES.armsShare, 2)
  const eased = new Simulation({ ...setting, p, levers: { eased: true } })
  expect(eased.day.f.thresholds).toEqual({ look, arms })
})

test('nobody goes by himself where the share is nothing', () => {
  const setting = settingOf({ seed: 1, scale: 0.005 })
  const { day } = new Simulation({ ...setting, p: { ...setting.p, lookShare: 0, armsShare: 0 } })
  expect(scores(day, () => true).every((score) => score * 65536 < day.f.thresholds.look)).toBe(true)
})
