import { expect, test } from 'vitest'
import { wordsFor } from './index.ts'

const at = (day: number, hour: number, minute = 0) => ((day - 17) * 24 + hour - 21) * 3600 + minute * 60
const { say: en } = wordsFor('en')
const { say: fr } = wordsFor('fr')

test('hours of the 18th stand without their day, others with it', () => {
  expect([en.clock(at(18, 5, 20)), en.clock(at(19, 2, 5)), en.at(at(19, 2, 5)), en.at(at(17, 23))]).toEqual([
    '05:20',
    '19 02:05',
    'at 02:05 on the 19th',
    'at 23:00 on the 17th',
  ])
  expect([
    fr.clock(at(18, 5, 20)),
    fr.at(at(18, 5, 20)),
    fr.at(at(18, 12)),
    fr.at(at(19, 0)),
    fr.at(at(18, 8)),
  ]).toEqual(['5\u00a0h\u00a020', 'à 5\u00a0h\u00a020', 'à midi', 'à minuit le 19', 'à 8\u00a0h'])
})

test('within a sentence an hour says its day after it, and a span its articles', () => {
  expect([en.moment(at(19, 6)), fr.moment(at(19, 6)), fr.moment(at(17, 21, 5)), fr.clock(at(19, 1))]).toEqual(
    ['06:00 on the 19th', '6\u00a0h le 19', '21\u00a0h\u00a005 le 17', '1\u00a0h\u00a000 le 19'],
  )
  expect([fr.span('21\u00a0h le 17', '8\u00a0h'), fr.span('12 février 1871', '17\u00a0mars')]).toEqual([
    'de 21\u00a0h le 17 à 8\u00a0h',
    'du 12 février 1871 au 17\u00a0mars',
  ])
})

test('French of the tables breaks within no number, hour or unit', () => {
  expect(fr.text('22 690 hommes, soit 7 500, à 6 h 25 ; à 30 min')).toBe(
    '22\u202f690 hommes, soit 7\u202f500, à 6\u00a0h\u00a025\u00a0; à 30\u00a0min',
  )
})

test('numbers are grouped with commas in English and narrow spaces in French', () => {
  expect([en.number(1668000), fr.number(1668000), en.number(999)]).toEqual([
    '1,668,000',
    '1\u202f668\u202f000',
    '999',
  ])
})

test('about keeps two figures and small numbers as they are', () => {
  expect([en.about(4321), en.about(97), en.about(1668000)]).toEqual(['4,300', '97', '1,700,000'])
})

test('a small share keeps a decimal, a large one does not', () => {
  expect([en.percent(0.0004), en.percent(0.015), en.percent(0.72), en.percent(0), fr.percent(0.015)]).toEqual(
    ['less than 0.1\u00a0%', '1.5\u00a0%', '72\u00a0%', '0\u00a0%', '1,5\u00a0%'],
  )
})

test('lists end in and or et', () => {
  expect([en.list(['a']), en.list(['a', 'b', 'c']), fr.list(['a', 'b'])]).toEqual([
    'a',
    'a, b and c',
    'a et b',
  ])
})

test('French writes the common noun of a place small and its apostrophe curved', () => {
  expect([
    fr.place('Place Pigalle'),
    fr.place("Parc d'artillerie de Belleville"),
    fr.place('Palais-Bourbon'),
  ]).toEqual(['place Pigalle', 'parc d’artillerie de Belleville', 'Palais-Bourbon'])
})
