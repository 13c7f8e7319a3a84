import { describe, expect, it } from 'vitest'
import { at } from '../../engine/index.ts'
import { loadFolder } from '../../evidence/files/load.ts'
import { judge } from './judge.ts'
import { allowance } from './tolerance.ts'

const { targets } = loadFolder('data/paris-1871')

/** A run that does exactly what the record says. */
const RECORD: Readonly<Record<string, number>> = {
  'first-park-taken': at(18, 5, 30),
  'all-parks-taken': at(18, 6),
  'rappel-montmartre': at(18, 6, 30),
  'crowd-at-park': at(18, 7, 30),
  'guards-at-park': at(18, 8),
  'three-battalions-at-park': at(18, 8, 30),
  'line-volleys-montmartre': 0,
  'brigade-head-taken': at(18, 8, 45),
  'montmartre-lost': at(18, 10, 30),
  'bastille-company-refuses': at(18, 10),
  'faron-leaves': at(18, 11),
  'fall-back-ordered': at(18, 10),
  'withdrawal-ordered': at(18, 12),
  'thiers-leaves': at(18, 15, 45),
  'committee-informed': at(18, 14),
  'first-column': at(18, 16),
  'prince-eugene-taken': at(18, 15),
  'hotel-de-ville-ringed': at(18, 19, 30),
  'hotel-de-ville-taken': at(18, 22, 25),
  'vendome-taken': at(18, 21),
  'prefecture-taken': at(18, 23, 30),
  'guns-away': 20,
  'loyal-guards': 550,
  'guards-north-07': 11000,
  'guards-north-09': 15000,
  'battalions-out-20': 100,
  'regiments-broken': 4,
  'police-gone-over': 0,
  killed: 8,
  wounded: 12,
  'columns-start': at(18, 21),
  'columns-end': at(19, 5),
  'men-at-versailles': 22690,
  'regiments-inside': 3,
  'batteries-inside': 6,
}

const runs = (...changes: Readonly<Record<string, number>>[]) =>
  changes.map((change) => ({ ...RECORD, ...change }))
const target = (id: string, list: Parameters<typeof judge>[1]) =>
  judge(targets, list).targets.find((t) => t.id === id)!

describe('Many runs beside the record', () => {
  it('counts 27 targets, T-02 to T-28, and the recorded day meets them all', () => {
    const { targets: whole, joint, met } = judge(targets, runs({}))
    expect(whole.map((t) => t.id)).toEqual(
      Array.from({ length: 27 }, (_, i) => `T-${String(i + 2).padStart(2, '0')}`),
    )
    expect(joint).toEqual([27])
    expect(met).toBe(27)
  })

  it('meets a compound target only when every part is inside in the same run', () => {
    const list = runs({ 'thiers-leaves': at(18, 20) }, { 'withdrawal-ordered': at(18, 9) }, {})
    expect(judge(targets, list).joint).toEqual([26, 26, 27])
    const both = target('T-14', list)
    expect(both.inside).toBeCloseTo(1 / 3)
    // each part has its median inside, so the ensemble meets the target although most single runs do not
    expect(both.parts.map((p) => p.inside)).toEqual([2 / 3, 2 / 3])
    expect(both.met).toBe(true)
  })

  it('takes the joint median over runs, not over targets', () => {
    const far = { 'faron-leaves': Infinity, killed: 0, wounded: 0 }
    expect(judge(targets, runs({}, far, far)).jointMedian).toBe(25)
  })

  it('keeps never in the median and prints its share', () => {
    const part = target('T-12', runs({ 'faron-leaves': Infinity }, { 'faron-leaves': Infinity }, {}))
      .parts[0]!
    expect(part.median).toBe(Infinity)
    expect(part.never).toBeCloseTo(2 / 3)
    expect(part.met).toBe(false)
    expect(part.miss).toBe(Infinity)
    expect(part.near).toBe(false)
  })

  it('T-08 is a property of the ensemble: no volley in at least 80 % of runs', () => {
    const volley = { 'line-volleys-montmartre': 1 }
    expect(target('T-08', runs({}, {}, {}, {}, volley)).met).toBe(true)
    const missed = target('T-08', runs({}, {}, {}, volley))
    expect(missed.met).toBe(false)
    expect(missed.parts[0]!.median).toBe(0)
  })

  it('T-21b asks for more than T-21a in the same run', () => {
    const flat = { 'guards-north-07': 100, 'guards-north-09': 100 }
    expect(target('T-21', runs(flat)).inside).toBe(0)
    expect(target('T-21', runs({ ...flat, 'guards-north-09': 101 })).inside).toBe(1)
  })

  it('says by how much a median lies outside, and whether within one band', () => {
    const part = target('T-05', runs({ 'crowd-at-park': at(18, 8, 40) })).parts[0]!
    expect(part.miss).toBe(40 * 60)
    expect(part.near).toBe(true)
    expect(target('T-05', runs({ 'crowd-at-park': at(18, 9, 1) })).parts[0]!.near).toBe(false)
  })
})

describe('What may move between scales and ticks', () => {
  const band = { kind: 'time' as const, low: at(18, 7), high: at(18, 8) }
  it('is a quarter of the band of a time, a tenth of a count but never under half a unit', () => {
    expect(allowance(band, at(18, 7, 30), 'scale')).toBe(900)
    expect(allowance({ kind: 'count', low: 60, high: 150 }, 100, 'scale')).toBe(10)
    expect(allowance({ kind: 'count', low: 60, high: 150 }, 100, 'ticks')).toBe(22.5)
    expect(allowance({ kind: 'count', low: 0, high: 0 }, 0, 'ticks')).toBe(0.5)
  })
  it('is a quarter of an hour for a time with an open side', () => {
    expect(allowance({ kind: 'time', low: undefined, high: at(19, 6) }, at(19, 2), 'ticks')).toBe(900)
  })
})
