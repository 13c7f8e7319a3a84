import { expect, test } from 'vitest'
import { linksOf, published, unlinked } from './address.ts'
import { loadFolder } from './files/index.ts'
import { records } from './records.ts'

const data = loadFolder('data/paris-1871')
const all = records(data)
const pagesOf = (id: string) => {
  const record = all.find((one) => one.id === id)
  return record === undefined
    ? undefined
    : linksOf(record, data).map(({ source, page }) => `${source.id} ${page ?? ''}`.trim())
}

test('a row is linked to the very page that it names', () => {
  expect(pagesOf('d18-106')).toEqual(['lissagaray-fr 117'])
  expect(pagesOf('B06')).toEqual(['proces-1871 44'])
  expect(pagesOf('vote-039')).toEqual(['lepelletier-2 413'])
})

test('a page of another book is never taken for one of this', () => {
  // Revue des Deux Mondes, page 371, beside a volume of Du Camp that has pages; Lepelletier 3, which has none
  expect(pagesOf('occ-031')).toEqual(['ducamp-paris'])
  expect(pagesOf('F03')).toEqual(['lissagaray-fr 235', 'ducamp-convulsions-1 63'])
  expect(pagesOf('d18-212')).toEqual([])
})

test('every address is https, says where it was found, and no source has both an address and a search', () => {
  for (const { id, address, found, pages } of data.sources) {
    expect([id, address === '' || /^https:\/\/\S+$/.test(address)]).toEqual([id, true])
    expect([id, address === '' || found !== '']).toEqual([id, true])
    expect([id, pages === '' || pages.endsWith('/{n}')]).toEqual([id, true])
  }
  const both = all.filter((record) => {
    const linked = new Set(linksOf(record, data).map(({ source }) => source.id))
    return unlinked(record, data).some(({ id }) => linked.has(id))
  })
  expect(both).toEqual([])
  const named = data.sources.filter(published)
  expect(named.filter(({ address }) => address !== '').length).toBeGreaterThanOrEqual(37)
})
