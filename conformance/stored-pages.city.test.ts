/**
 * What docs/answers, docs/claims and answers.json hold is what the commands write today, down to the last word, and no run is
 * needed for it: answers and verdicts that are stored are read, in the words that tables and claims have now.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const ANSWERS = 'data/paris-1871/answers.json'
const folder = mkdtempSync(join(tmpdir(), 'commune-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A store that does not come to be: a run would make it. */
const store = join(folder, 'store')
const commune = (...words: string[]) =>
  execFileSync(process.execPath, ['dist/cli/main.js', ...words], {
    encoding: 'utf8',
    env: { ...process.env, COMMUNE_STORE: store },
  })

/** Every page under `made` against the page of the same name under `stored`. */
function same(made: string, stored: string): void {
  for (const name of readdirSync(made).filter((file) => file.endsWith('.md')))
    expect(readFileSync(join(made, name), 'utf8').replaceAll(made, stored), `${stored}/${name}`).toBe(
      readFileSync(join(stored, name), 'utf8'),
    )
}

test('commune answers writes answers.json and docs/answers as they stand, and runs nothing', () => {
  const out = join(folder, 'answers.json')
  const pages = join(folder, 'answers')
  cpSync(ANSWERS, out)
  commune('answers', '--replicates', '200', '--out', out, '--pages', pages)
  expect(readFileSync(out, 'utf8') === readFileSync(ANSWERS, 'utf8'), `${ANSWERS} is as it stands`).toBe(true)
  expect(readdirSync(pages).sort()).toEqual(readdirSync('docs/answers').sort())
  same(pages, 'docs/answers')
  expect(existsSync(store)).toBe(false)
})

test('commune claim --published --pages writes docs/claims as they stand, and runs nothing', () => {
  const pages = join(folder, 'claims')
  commune('claim', '--published', '--pages', pages)
  expect(readdirSync(pages).sort()).toEqual(readdirSync('docs/claims').sort())
  same(pages, 'docs/claims')
  for (const name of readdirSync(pages).filter((file) => file.endsWith('.json')))
    expect(JSON.parse(readFileSync(join(pages, name), 'utf8')), name).toEqual(
      JSON.parse(readFileSync(join('docs/claims', name), 'utf8')),
    )
  expect(existsSync(store)).toBe(false)
})

test('words that the file has from another time are set right, its numbers stay', () => {
  const out = join(folder, 'older.json')
  const older = readFileSync(ANSWERS, 'utf8')
  const titles = older
    .replaceAll('Women between guns and soldiers', 'An older title')
    .replaceAll(/"text":\{"en":"What follows from: [^"]*"/g, '"text":{"en":"An older question"')
  expect(titles).not.toBe(older)
  writeFileSync(out, titles)
  commune('answers', '--replicates', '200', '--out', out)
  expect(readFileSync(out, 'utf8') === older).toBe(true)
  expect(existsSync(store)).toBe(false)
})
