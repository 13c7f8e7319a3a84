import { describe, expect, it } from 'vitest'
import { openScenario } from '../../scenario/index.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { distances, mobilisation } from './mobilisation.ts'
import { settingKey } from './setting.ts'
import { breakingOrder, lineRegiments } from './troops.ts'

const { data, neighbours } = readScenario('data/paris-1871')
const scenario = openScenario(data, neighbours)
const regiments = lineRegiments(scenario)
const order = (breaks: readonly (readonly [string, number])[]) => breakingOrder(regiments, { breaks })

describe('Pattern (b), the breaking order', () => {
  it('knows the camps: 88th on the butte; 35th, 42nd and 109th with Faron; engineers are no regiment', () => {
    const camp = (name: string) => regiments.find((r) => r.name === name)?.camp
    expect(camp('88th de marche')).toBe('montmartre')
    expect(
      regiments
        .filter((r) => r.camp === 'faron')
        .map((r) => r.name)
        .sort(),
    ).toEqual(['109th line', '35th line', '42nd line'])
    expect(regiments.some((r) => r.name.startsWith('Engineers'))).toBe(false)
    expect(regiments.every((r) => r.bodies.length > 0)).toBe(true)
  })

  it('takes the first battalion of a regiment, and gun crews do not count', () => {
    const found = order([
      ['machine-guns-rue-houdon', 10],
      ['88th-de-marche-battalion-iii', 20],
      ['88th-de-marche-battalion-i', 30],
      ['136th-line-1', 40],
      ['109th-line-battalion-ii', 50],
    ])
    expect(found).toEqual({ firstIs88th: true, alone: true, faronBroke: true, faronLast: true })
  })

  it('is first but not alone when another regiment breaks in the same tick', () => {
    expect(
      order([
        ['88th-de-marche-battalion-i', 20],
        ['136th-line-1', 20],
      ]),
    ).toMatchObject({ firstIs88th: true, alone: false })
  })

  it('is not Faron last when one of his regiments breaks before a Montmartre regiment that breaks', () => {
    expect(
      order([
        ['88th-de-marche-battalion-i', 20],
        ['42nd-line-battalion-i', 30],
        ['76th-de-marche-battalion-i', 40],
      ]).faronLast,
    ).toBe(false)
  })

  it('shows nothing when nobody breaks', () => {
    expect(order([])).toEqual({ firstIs88th: false, alone: false, faronBroke: false, faronLast: false })
  })
})

describe('Pattern (c), the spread of the rising', () => {
  const from = distances(scenario)

  it('measures from the parks: Clignancourt is nearer than Auteuil', () => {
    expect(from.park).toHaveLength(80)
    expect(from.park[69]!).toBeLessThan(1500)
    expect(from.park[60]!).toBeGreaterThan(5000)
  })

  it('gives one for a rising that goes outward from the parks, and leaves out quarters that never rise', () => {
    const drum = from.park.map((metres, q) => (q === 5 ? Infinity : metres))
    const found = mobilisation(from, { drum, reported: drum.map((t) => t + 60), committee: 2000 })
    expect(found.fromParks).toBeCloseTo(1)
    expect(found.risen).toBe(79)
    expect(found.firstReport).toBe(found.firstDrum + 60)
    expect(found.beforeCommittee).toBeCloseTo(drum.filter((t) => t < 2000).length / 79)
  })
})

describe('The key of a setting', () => {
  it('is the same for the same run, however it is written', () => {
    expect(settingKey({ seed: 1, scale: 1, levers: {} })).toBe(
      settingKey({ tickSeconds: 300, world: 0, seed: 1 }),
    )
    expect(settingKey({ seed: 1, ablations: { equalOrigin: true } })).not.toBe(settingKey({ seed: 1 }))
  })
})
