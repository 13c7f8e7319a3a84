import { expect, test } from 'vitest'
import { webWords } from './index.ts'

/** Paths of all words of a catalogue, with the number of arguments of its sentences. */
function keys(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}(${value.length})`]
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}.${key}`))
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

test('the page has the same words in English and in French', () => {
  expect(keys(webWords('fr'))).toEqual(keys(webWords('en')))
  expect(keys(webWords('en')).length).toBeGreaterThan(40)
})

test('no word of the page is empty', () => {
  for (const language of ['en', 'fr'] as const)
    expect(texts(webWords(language)).filter((text) => text.trim() === '')).toEqual([])
})

test('French sets its apostrophe and the space before double signs', () => {
  const wrong = texts(webWords('fr')).filter((text) =>
    /\w'\w|[^\s\u00a0\u202f:] [;:!?»]|[^\u00a0\u202f\s/:]:\s|\w[;!?]/.test(text),
  )
  expect(wrong).toEqual([])
})
