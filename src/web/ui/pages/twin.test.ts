import { expect, test } from 'vitest'
import type { Story } from '../../../report/index.ts'
import { twinRows } from './twin.ts'

const story = (...entries: [at: number, doing: string][]): Story => ({
  title: '',
  person: '',
  lot: undefined,
  unnamed: undefined,
  entries: entries.map(([at, doing]) => ({ at, clock: String(at), doing, facts: [] })),
  summary: undefined,
  footnote: undefined,
})

test('the same hours stand in one row, and the first difference is marked once', () => {
  const rows = twinRows(
    story([1, 'asleep'], [2, 'out'], [4, 'home']),
    story([1, 'asleep'], [3, 'out'], [4, 'home']),
  )
  expect(rows.map(({ at, parts }) => [at, parts])).toEqual([
    [1, false],
    [2, true],
    [3, false],
    [4, false],
  ])
  expect([rows[1]?.right, rows[2]?.left]).toEqual([undefined, undefined])
})

test('two equal days never part', () => {
  const one = story([1, 'asleep'], [2, 'out'])
  expect(twinRows(one, one).some(({ parts }) => parts)).toBe(false)
})
