import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { at } from '../engine/index.ts'
import { loadFolder } from '../evidence/files/load.ts'
import {
  InputError,
  knockOutIds,
  leverWords,
  momentText,
  parseKnockOuts,
  parseLevers,
  parseMoment,
  splitLever,
} from './levers.ts'

const data = loadFolder(fileURLToPath(new URL('../../data/paris-1871', import.meta.url)))
const levers = (...words: string[]) => parseLevers(data, words.map(splitLever))

test('a lever that was typed becomes a typed lever, by key or by id', () => {
  expect(levers('gates.shut=22:00', 'teams.added=100', 'soldiers.fed', 'fire.order=early')).toEqual({
    gatesShut: at(18, 22),
    teamsAdded: 100,
    soldiersFed: true,
    fireOrder: 'early',
  })
  expect(levers('L-08=19 02:00')).toEqual({ gatesShut: at(19, 2) })
})

test('S-11 a lever set to what happened is no lever at all', () => {
  const initial = data.levers.filter((row) => row.available).map((row) => `${row.key}=${row.initial}`)
  expect(initial.length).toBe(21)
  expect(levers(...initial)).toEqual({})
})

test('every lever that the data call available is known to the engine', () => {
  for (const row of data.levers.filter((one) => one.available)) {
    const hour = /-(\d\d)T(\d\d:\d\d)/.exec(row.maximum)
    const values: Record<string, string> = {
      time: `${hour?.[1]} ${hour?.[2]}`,
      number: '1',
      flag: 'yes',
      choice: row.options[1] ?? '',
    }
    const pair = [
      row.key,
      row.options[0] === row.initial ? values[row.type] : (row.options[0] ?? values[row.type]),
    ]
    expect(Object.keys(parseLevers(data, [pair as [string, string]], true)), row.key).toHaveLength(1)
  }
  expect(levers('teams.hour=06:00')).toEqual({ teamsHour: at(18, 6) })
})

test('a wrong key names the nearest lever', () => {
  expect(() => levers('gate.shut=22:00')).toThrow(/no lever called "gate.shut".*nearest: gates.shut/)
})

test('a knock-out is refused as a lever, and a lever as a knock-out', () => {
  expect(() => levers('K-02')).toThrow(/knock-out, no lever.*--knock-out K-02/)
  expect(() => levers('unshakeable')).toThrow(InputError)
  expect(() => parseKnockOuts(data, ['gates.shut'])).toThrow(/goes with --lever/)
  expect(() => parseKnockOuts(data, ['K-07'])).toThrow(/one of K-01, K-02/)
})

test('a value outside its range says what was expected', () => {
  expect(() => levers('gates.shut=09:00')).toThrow(/a time from 10:00 to 20 12:00/)
  expect(() => levers('gates.shut=25:00')).toThrow(InputError)
  expect(() => levers('teams.added=151')).toThrow(/a whole number from 0 to 150/)
  expect(() => levers('teams.added=')).toThrow(InputError)
  expect(() => levers('soldiers.fed=perhaps')).toThrow(/yes or no/)
  expect(() => levers('fire.order=nevr')).toThrow(/nearest: never/)
  expect(() => levers('march.road=issy')).toThrow(/an hour too: march.versailles/)
  expect(() => levers('march.road=isy', 'march.versailles=19 06:00')).toThrow(/nearest: issy/)
  expect(() => levers('eased', 'L-15=yes')).toThrow(/given twice/)
})

test('levers and knock-outs are written as they are typed', () => {
  expect(leverWords(data, levers('soldiers.fed', 'gates.shut=19 02:00'))).toEqual({
    'soldiers.fed': 'yes',
    'gates.shut': '19 02:00',
  })
  const words = leverWords(data, levers('teams.hour=06:00', 'teams.added=5', 'fire.order=never'))
  expect(leverWords(data, parseLevers(data, Object.entries(words)))).toEqual(words)
  expect(knockOutIds(data, parseKnockOuts(data, ['no-news', 'K-02']))).toEqual(['K-02', 'K-06'])
})

test('moments are read and written alike', () => {
  for (const text of ['06:30', '19 02:00', '17 21:05', '20 12:00', '21 18:00', '22 00:00'])
    expect(momentText(parseMoment(text) ?? -1)).toBe(text)
  for (const text of ['17 21:00', '22 00:05', '24:00', '6h30', '', '23 06:00', '12:60'])
    expect(parseMoment(text), text).toBeUndefined()
})
