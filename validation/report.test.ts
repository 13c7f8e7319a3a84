import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isTime, measuresOf, PARIS_DAY } from 'commune/engine'
import {
  type EnsembleSetting,
  type Observation,
  scaleBias,
  settingKey,
  ablationVerdict as verdict,
} from 'commune/laboratory'
import { openScenario } from 'commune/scenario'
import { readScenario } from 'commune/scenario/pack'
import { afterAll, describe, expect, it } from 'vitest'
import { Cache } from './cache.ts'
import { OptionError, readOptions } from './options.ts'
import { plan } from './plan.ts'
import { publish } from './publish.ts'

import { findingsFrom } from './summary/findings.ts'

const dir = mkdtempSync(join(tmpdir(), 'commune-validation-'))
afterAll(() => rmSync(dir, { recursive: true }))
const version = { model: '0', code: '0', data: '0' }
const source = readScenario('data/paris-1871')
const scenario = openScenario(source.data, source.neighbours)

const MEASURES = {
  ...Object.fromEntries(measuresOf(PARIS_DAY).map((m) => [m.id, isTime(m) ? Infinity : 0])),
}

/** A run in which nothing ever happens: the hardest one to print. */
function nothing(setting: EnsembleSetting): Observation {
  const never: number[] = new Array(80).fill(Infinity)
  const nobody: number[] = new Array(80).fill(0)
  return {
    setting,
    hash: '',
    measures: MEASURES,
    outcome: 'stand-off',
    men: 0,
    away: 0,
    breaks: setting.seed % 2 === 0 ? [['88th-de-marche-battalion-i', 40000]] : [],
    knew: never,
    drum: never,
    reported: never,
    committee: Infinity,
    adults: nobody,
    outNoon: nobody,
    outPeak: nobody,
    leftBehind: [],
    columns: [],
    carriedOut: [],
  }
}

describe('The report', () => {
  const options = readOptions(['--quick', '--worlds', '3', '--seeds', '2'])!
  const all = plan(options)

  it('prints runs in which nothing ever happens without a number that is none', () => {
    const cache = new Cache(join(dir, 'all.jsonl'))
    for (const setting of [all.prior, all.small, all.full, ...all.ablations, ...all.ticks].flat())
      cache.add(nothing(setting))
    const out = join(dir, 'report')
    publish(findingsFrom(scenario, all, cache, { version, options }), source, out)
    const files = readdirSync(out)
    expect(files.filter((f) => f.endsWith('.svg')).sort()).toEqual([
      'ablations.svg',
      'breaks.svg',
      'joint.svg',
      'scale.svg',
      'ticks.svg',
      'timetable.svg',
      'turnout.svg',
    ])
    for (const file of files) {
      const text = readFileSync(join(out, file), 'utf8')
      expect(text, file).not.toMatch(/NaN|undefined|Infinity/)
      if (file.endsWith('.svg'))
        expect(text, file).toMatch(/<title id="t">[^<]+<\/title><desc id="d">[^<]+<\/desc>/)
    }
  })

  it('stores the bias of the small scale so that it can be read back', () => {
    const cache = new Cache(join(dir, 'biased.jsonl'))
    for (const setting of all.small) cache.add(nothing(setting))
    for (const setting of all.full) {
      const run = nothing(setting)
      cache.add({
        ...run,
        outcome: 'army-out-broken',
        measures: { ...MEASURES, 'faron-leaves': 50000, killed: 8 },
      })
    }
    const out = join(dir, 'biased')
    publish(findingsFrom(scenario, all, cache, { version, options }), source, out)
    const document = JSON.parse(readFileSync(join(out, 'scale-bias.json'), 'utf8'))
    const found = scaleBias(document, options.small)
    expect(found?.biases.map((b) => [b.id, b.shift])).toEqual([
      ['T-12', Infinity],
      ['T-25a', -8],
    ])
    expect(found?.outcomes).toEqual([
      { outcome: 'army-out-broken', shift: -1 },
      { outcome: 'stand-off', shift: 1 },
    ])
    expect(scaleBias(document, 0.5)).toBeUndefined()
    expect(() => scaleBias({}, 0.5)).toThrow(TypeError)
  })

  it('says which sections have not been run', () => {
    const cache = new Cache(join(dir, 'few.jsonl'))
    for (const setting of all.small) cache.add(nothing(setting))
    const out = join(dir, 'few')
    publish(findingsFrom(scenario, all, cache, { version, options }), source, out)
    const text = readFileSync(join(out, 'README.md'), 'utf8')
    expect(text).toContain('| prior worlds | 1 to 3, seed = world | 0.02 | not run for this version |')
    expect(existsSync(join(out, 'prior.json'))).toBe(false)
  })
})

describe('Stored runs', () => {
  it('come back as they went, never included, and a torn line loses one run alone', () => {
    const file = join(dir, 'torn.jsonl')
    const first = nothing({ seed: 1, scale: 0.1 })
    new Cache(file).add(first)
    appendFileSync(file, '{"setting":{"seed":2')
    const again = new Cache(file)
    again.add(nothing({ seed: 3 }))
    const last = new Cache(file)
    expect(last.get({ seed: 1, world: 0, scale: 0.1 })).toEqual(first)
    expect(last.get({ seed: 2 })).toBeUndefined()
    expect(last.get({ seed: 3 })?.committee).toBe(Infinity)
  })
})

describe('Plan, options and verdicts', () => {
  it('shares the baseline between sections', () => {
    const all = plan(readOptions([])!)
    const keys = new Set(
      [all.prior, all.small, all.full, ...all.ablations, ...all.ticks].flat().map(settingKey),
    )
    // 256 worlds, 16 seeds at two scales, four ablations, three lengths of a tick with 96 seeds
    expect(keys.size).toBe(256 + 16 * 2 + 16 * 4 + 96 * 3 - 16)
  })

  it('refuses words it does not know, with what was expected', () => {
    expect(() => readOptions(['--only', 'everything'])).toThrow(/prior, baseline/)
    expect(() => readOptions(['--worlds', '-3'])).toThrow(OptionError)
    expect(() => readOptions(['--scale', '2'])).toThrow(OptionError)
    expect(() => readOptions(['--fast'])).toThrow(OptionError)
    expect(readOptions(['--help'])).toBeUndefined()
  })

  it('calls a pattern an input when fewer than half as many ablated runs show it', () => {
    expect(verdict(1, 0.4)).toBe('input')
    expect(verdict(1, 0.6)).toBe('weaker')
    expect(verdict(1, 0.9)).toBe('stays')
    expect(verdict(0.2, 0)).toBe('absent')
    expect(verdict(0.2, 0.9)).toBe('stronger')
  })
})
