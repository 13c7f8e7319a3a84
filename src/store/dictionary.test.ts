import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadFolder } from '../evidence/files/load.ts'
import { dictionary, dictionaryPage } from './dictionary.ts'

const data = loadFolder('data/paris-1871')

test('every column has a name of its own and a meaning in both languages', () => {
  for (const table of ['runs', 'events'] as const) {
    const columns = dictionary(data).filter((entry) => entry.table === table)
    expect(new Set(columns.map(({ column }) => column)).size).toBe(columns.length)
    expect(columns.filter(({ says }) => says.en === '' || says.fr === '')).toEqual([])
  }
})

test.each(['en', 'fr'] as const)(
  'the dictionary of the documents is the one of the store, %s (UPDATE=1 writes it anew)',
  (language) => {
    const file = `docs/reference/store.${language}.md`
    const marked = /(<!-- dictionary -->\n)([\s\S]*?)(<!-- \/dictionary -->)/
    const page = `${dictionaryPage(data, language)}\n`
    if (process.env.UPDATE === '1')
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(marked, (_, a, __, c) => a + page + c),
      )
    expect(marked.exec(readFileSync(file, 'utf8'))?.[2]).toBe(page)
  },
)
