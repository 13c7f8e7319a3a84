import { beforeAll, describe, expect, it } from 'vitest'
import { openScenario } from '../../scenario/index.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { assessClaim } from '../claims/index.ts'
import {
  type Executor,
  freshExecutor,
  observe,
  RunFailure,
  type Runner,
  settingKey,
} from '../ensemble/index.ts'
import { InputError, parseLevers } from '../levers.ts'
import { BASELINE, inWorld, priorWorlds, readAcceptedWorlds, shuffled } from '../worlds.ts'
import { type Asked, ask } from './ask.ts'
import { askedMeasures, measuredIn, measureNamed } from './measures.ts'
import { planPairs } from './pairs.ts'
import { primaryMeasure } from './question.ts'

const source = readScenario('data/paris-1871')
const { data } = source
const levers = parseLevers(data, [['gates.shut', '20:00']])
const worlds = { choice: 'baseline', worlds: [BASELINE], acceptedWith: null } as const
const PAIRS = 3
const SCALE = 0.001

/** The real model in this thread, last setting first; remembers what it ran. Seed `broken` fails. */
function runnerHere(broken?: number): Runner {
  const scenario = openScenario(source.data, source.neighbours)
  const known = new Map<string, ReturnType<typeof observe>>()
  return {
    workers: 1,
    run: async (settings, done, hooks) => {
      for (let i = settings.length - 1; i >= 0; i--) {
        const setting = settings[i]!
        const key = settingKey(setting)
        if (setting.seed === broken) {
          hooks?.failed?.(new RunFailure(setting, 'broken on purpose'), i)
          continue
        }
        if (!known.has(key)) known.set(key, observe(scenario, setting))
        done(known.get(key)!, i, [])
      }
    },
    close: async () => {},
  }
}

describe('A what-if', () => {
  let executor: Executor
  let asked: Asked
  beforeAll(async () => {
    executor = freshExecutor(runnerHere())
    asked = await ask(data, executor, { levers, worlds, replicates: PAIRS, scale: SCALE })
  })

  it('gives as effect the mean paired difference of its own runs, primary measure first', () => {
    const { answer, pairs } = asked
    expect(answer.primary).toBe('men-at-versailles')
    const [first] = answer.effects
    expect(first!.measure).toBe('men-at-versailles')
    const d = pairs.map(
      (pair) =>
        measuredIn(pair.counterfactual, 'men-at-versailles') - measuredIn(pair.baseline, 'men-at-versailles'),
    )
    expect(first!.difference).toBeCloseTo(d.reduce((a, b) => a + b, 0) / PAIRS, 6)
    expect(first!.counterfactual - first!.baseline).toBeCloseTo(first!.difference, 6)
    expect(first!.low).toBeLessThanOrEqual(first!.difference)
    expect(first!.high).toBeGreaterThanOrEqual(first!.difference)
  })

  it('concludes nothing from a handful of pairs', () => {
    for (const { conclusion, differing } of asked.answer.effects)
      expect(conclusion).toBe(differing === 0 ? 'no effect' : 'undecided')
  })

  it('shares out all days among the exclusive outcomes', () => {
    const sum = (side: 'baseline' | 'counterfactual') =>
      asked.answer.outcomes.reduce((total, outcome) => total + outcome[side], 0)
    expect(sum('baseline')).toBeCloseTo(1, 9)
    expect(sum('counterfactual')).toBeCloseTo(1, 9)
  })

  it('leaves the morning before an order of the evening as it was, and says that it is unaffected', () => {
    const morning = asked.answer.effects.find(({ measure }) => measure === 'crowd-at-park')!
    expect(morning.difference).toBe(0)
    expect(morning.differing).toBe(0)
    expect(morning.variance_ratio).toBe('unaffected')
    expect(morning.conclusion).toBe('no effect')
  })

  it('says in what share of worlds the order was carried out, and that one world resolves no dependence', () => {
    const gates = asked.answer.effects.find(({ measure }) => measure === 'gates-shut')!
    expect(gates.counterfactual).toBeGreaterThan(0)
    expect(asked.answer.carried_out!.share).toBe(
      asked.pairs.filter((pair) => pair.counterfactual!.carriedOut[0]!.carried).length / PAIRS,
    )
    expect(asked.answer.hangs_on).toMatchObject({ resolved: false, keys: [], why: 'one-world' })
  })

  it('names its runs and holds nothing that JSON cannot say', () => {
    expect(asked.answer.run_ids).toHaveLength(PAIRS)
    const ids = asked.answer.run_ids.flatMap(({ baseline, counterfactual }) => [baseline, counterfactual])
    expect(new Set(ids).size).toBe(2 * PAIRS)
    expect(JSON.parse(JSON.stringify(asked.answer))).toEqual(asked.answer)
  })

  it('counts a run that fails and leaves its pair out', async () => {
    const { answer } = await ask(data, freshExecutor(runnerHere(1)), {
      levers,
      worlds,
      replicates: 1,
      scale: SCALE,
    })
    expect(answer).toMatchObject({ pairs: 0, failed: 1 })
  })

  it('lets a claim on the same change use the same runs; one world never decides', async () => {
    const claim = { ...CLAIM, lever: { 'gates.shut': '20:00' } }
    const result = await assessClaim(data, executor, claim, {
      worlds,
      seeds: PAIRS,
      variantSeeds: 0,
      scale: SCALE,
    })
    // at a thousandth of the city few battalions have the men to go to a gate
    const seldom = asked.answer.carried_out!.share < 0.5
    expect(result.reason).toBe(seldom ? 'seldom-carried-out' : 'too-few-worlds')
    expect(result.verdict).toBe(seldom ? 'not testable' : 'undecided')
    expect(result.effect.difference).toBeCloseTo(asked.answer.effects[0]!.difference, 6)
    expect(result.effects).toEqual([{ world: 0, effect: expect.closeTo(result.effect.difference, 6) }])
  })
})

const words = { en: 'x', fr: 'x' }
const CLAIM = {
  id: 'C-99',
  title: words,
  who: words,
  where: [{ source: 'assumption', locator: '' }],
  statement: words,
  mechanism: words,
  measure: 'men-at-versailles',
  direction: 'less',
  threshold: 1,
  reading: words,
  horizon: { until: '1871-03-20T12:00', beyond: false, note: words },
  counter: [],
  variants: [],
  refute: words,
} as const

describe('Questions', () => {
  it('have a primary measure fixed for each lever of the model beforehand', () => {
    const ids = askedMeasures(data).map(({ id }) => id)
    for (const row of data.levers.filter(({ available }) => available)) {
      const value = row.type === 'flag' ? 'yes' : row.type === 'choice' ? (row.options[0] ?? '') : undefined
      if (value === undefined) continue
      expect(ids).toContain(primaryMeasure(data, parseLevers(data, [[row.key, value]]), {}))
    }
  })

  it('take a measure by its target and answer a wrong word with the nearest', () => {
    expect(measureNamed(data, 'T-27').id).toBe('men-at-versailles')
    expect(() => measureNamed(data, 'men-at-versaille')).toThrow(InputError)
    expect(() => measureNamed(data, 'men-at-versaille')).toThrow(/nearest: men-at-versailles/)
  })

  it('have a label in both languages for every measure', () => {
    for (const { id, label } of askedMeasures(data)) {
      expect(label.en, id).not.toBe(id)
      expect(label.fr, id).not.toBe(id)
    }
  })
})

describe('Pairs', () => {
  const five = priorWorlds(5)
  it('lie two in a world, share no luck between worlds, and go round with new luck', () => {
    const plans = planPairs(five, 12, {}, { levers })
    expect(plans.map(({ world }) => world.id)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 1, 1])
    expect(new Set(plans.map(({ seed }) => seed)).size).toBe(12)
    for (const { baseline, counterfactual } of plans)
      expect(settingKey(baseline)).toBe(settingKey({ ...counterfactual, levers: {} }))
  })

  it('keep the luck of an accepted world first, and ask one such world in four twice', () => {
    const accepted = [7, 8, 9].map((id) => ({ id, luck: id + 100, points: { forceFactor: 0.5 } }))
    const plans = planPairs(accepted, 6, {}, { levers })
    expect(plans.map(({ world, seed }) => [world.id, seed])).toEqual([
      [7, 107],
      [7, 2],
      [8, 108],
      [9, 109],
      [7, 3],
      [7, 4],
    ])
    expect(plans.map(({ baseline }) => baseline.world)).toEqual([107, 107, 108, 109, 107, 107])
  })

  it('of a question are among the pairs of a claim with more in each world', () => {
    const few = planPairs(five, 10, {}, { levers }).map(({ baseline }) => settingKey(baseline))
    const many = planPairs(five, 20, {}, { levers }, 4).map(({ baseline }) => settingKey(baseline))
    expect(few.every((key) => many.includes(key))).toBe(true)
  })
})

describe('Worlds', () => {
  it('are shuffled by their numbers alone', () => {
    const list = priorWorlds(50)
    const ids = shuffled(list).map(({ id }) => id)
    expect(shuffled([...list].reverse()).map(({ id }) => id)).toEqual(ids)
    expect(ids).not.toEqual(list.map(({ id }) => id))
  })

  it('accepted are read with their points, and a wrong file is named', () => {
    const file = { format: 1, version: '1', data: 'd', worlds: [{ id: 3, points: { forceFactor: 0.25 } }] }
    const [world] = readAcceptedWorlds(file).worlds
    expect(inWorld(world!)).toEqual({ world: 3, points: { forceFactor: 0.25 } })
    expect(() => readAcceptedWorlds({ ...file, worlds: [{ id: 3 }, { id: 3 }] })).toThrow(
      'world 3 stands twice',
    )
    expect(() => readAcceptedWorlds({ ...file, worlds: [{ id: 1, points: { forceFactor: 2 } }] })).toThrow(
      'the point of forceFactor is 2',
    )
    expect(() => readAcceptedWorlds(null)).toThrow('expected format 1')
  })
})
