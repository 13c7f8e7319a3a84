import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadFolder } from '../evidence/files/load.ts'
import { indexOf } from '../evidence/index.ts'
import { wordsFor } from '../words/index.ts'
import { figureText } from './figure.ts'

const index = indexOf(loadFolder(fileURLToPath(new URL('../../data/paris-1871', import.meta.url))))
const both = (id: string, part: 'value' | 'range' = 'value') =>
  (['en', 'fr'] as const).map((language) =>
    figureText(index.byId(id)!, part, wordsFor(language).say).replace(/[\u00a0\u202f]/g, ' '),
  )

test('numbers, hours, dates and ranges are written as each language writes them', () => {
  expect(both('d18-004')).toEqual(['3,000', '3 000'])
  expect(both('d18-063')).toEqual(['05:30', '5 h 30'])
  expect(both('d18-216')).toEqual(['19 01:00', '1 h 00 le 19'])
  expect(both('L05', 'range')).toEqual(['5,700–7,400', '5 700–7 400'])
  expect(both('V03')).toEqual(['16 December 1871', '16 décembre 1871'])
  expect(both('d18-238')).toEqual(['9,401,819', '9 401 819'])
})
