import { expect, test } from 'vitest'
import { ONE } from '../numeric/fixed.ts'
import { crowdFlow, FREE_SPEED, JAM_DENSITY, slowdown, slowdownTable, walkingSpeed } from './density.ts'

const printed = (thousandths: number, unit: number): string => (thousandths / unit).toFixed(2)

// persons per 100 m2, speed in m/s, flow in persons per metre and second, as printed in two digits
test.each([
  [50, '1.30', '0.65'],
  [100, '1.06', '1.06'],
  [175, '0.70', '1.22'],
  [200, '0.61', '1.21'],
  [300, '0.33', '0.99'],
  [400, '0.16', '0.63'],
  [500, '0.04', '0.19'],
])(
  'R-30 Weidmann: at %i persons per 100 m2 people walk %s m/s and %s pass a metre each second',
  (density, speed, flow) => {
    expect(printed(walkingSpeed(density), 1000)).toBe(speed)
    expect(printed(crowdFlow(density), 100_000)).toBe(flow)
  },
)

test('R-30 the greatest flow, 1.2249 per metre and second, lies at 1.75 persons per m2', () => {
  const flows = Array.from({ length: JAM_DENSITY }, (_, density) => crowdFlow(density))
  const peak = Math.max(...flows)
  // the formula never reaches 1.225: a figure of 1.23 comes from multiplying the speed after rounding it to
  // 0.70
  expect(peak / 100_000).toBeCloseTo(1.2249, 3)
  expect(Math.abs(flows.indexOf(peak) - 175)).toBeLessThan(5)
})

test('R-30 speed falls with density from the free speed to nothing, and stays there', () => {
  expect(walkingSpeed(0)).toBe(FREE_SPEED)
  for (let density = 1; density <= JAM_DENSITY; density++)
    expect(slowdown(density)).toBeLessThanOrEqual(slowdown(density - 1))
  expect(walkingSpeed(JAM_DENSITY)).toBe(0)
  expect(walkingSpeed(JAM_DENSITY + 1000)).toBe(0)
  expect(slowdown(0)).toBe(ONE)
})

test('R-30 a later jam density leaves people faster at the same density', () => {
  const late = slowdownTable(900)
  expect(slowdown(400, late)).toBeGreaterThan(slowdown(400))
  expect(slowdown(600, late)).toBeGreaterThan(0)
})
