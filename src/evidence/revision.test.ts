import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadFolder } from './files/load.ts'
import { citationOf, faultOf, indexOf, revise, revisionYaml, valuesOf } from './index.ts'

const data = loadFolder(fileURLToPath(new URL('../../data/paris-1871', import.meta.url)))
const index = indexOf(data)
const drift = index.byId('U-14')!
const toll = index.byId('L05')!

test('a field changed twice is one change, changed back is none', () => {
  const once = revise([], drift, 'value', '0.04', 'slower')
  expect(once).toEqual([
    { id: 'U-14', table: 'uncertainties.tsv', field: 'value', from: '0.03', to: '0.04', why: 'slower' },
  ])
  expect(revise(once, drift, 'value', '0.045', '')).toHaveLength(1)
  expect(revise(once, drift, 'value', ' 0.03 ', '')).toEqual([])
})

test('a number stays a number, an hour an hour, and low, value and high in order', () => {
  expect(faultOf(toll, [], 'value', 'many')).toBe('not-a-number')
  expect(faultOf(index.byId('d18-063')!, [], 'value', '6am')).toBe('not-a-time')
  expect(faultOf(toll, [], 'low', '8000')).toBe('out-of-order')
  expect(faultOf(toll, revise([], toll, 'value', '7000', ''), 'low', '6800')).toBeUndefined()
})

test('only values of uncertainties can be run', () => {
  const changes = revise(revise([], drift, 'value', '0.04', ''), toll, 'value', '7000', '')
  expect(valuesOf(changes, data.uncertainties)).toEqual({ drift: 0.04 })
})

test('the YAML is read back as the same changes, whatever the reason holds', () => {
  const why = `it's: "so" # & *\n- no`
  const read = parse(revisionYaml(revise([], drift, 'value', '0.04', why), '0.1.0')) as { changes: unknown[] }
  expect(read.changes).toEqual([
    {
      id: 'U-14',
      table: 'uncertainties.tsv',
      field: 'value',
      from: '0.03',
      to: '0.04',
      why: why.replace('\n', ' '),
    },
  ])
})

test('a citation names author, title, year, place in the source, table and row', () => {
  expect(citationOf(index.byId('d18-106')!, data, '0.1.0')).toBe(
    'Prosper-Olivier Lissagaray, History of the Commune of 1871, French text (1876), djvu/117. https://fr.wikisource.org/wiki/Page:Lissagaray_-_Histoire_de_la_Commune_de_1871,_MS.djvu/117 In: Commune 0.1.0, paris-1871, day18.tsv, d18-106.',
  )
  const french = {
    title: () => 'Titre',
    author: () => 'Auteur',
    year: () => '1876',
    locator: () => 'p. 1',
    clauses: (parts: readonly string[]) => parts.join('; '),
    within: 'Dans\u00a0:',
  }
  expect(citationOf(index.byId('d18-106')!, data, '0.1.0', french)).toBe(
    'Auteur, Titre (1876), p. 1. https://fr.wikisource.org/wiki/Page:Lissagaray_-_Histoire_de_la_Commune_de_1871,_MS.djvu/117 Dans\u00a0: Commune 0.1.0, paris-1871, day18.tsv, d18-106.',
  )
})
