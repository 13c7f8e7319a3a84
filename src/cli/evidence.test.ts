import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { check } from './check.ts'
import { DATA } from './data.ts'
import { evidence, evidenceCommand } from './evidence.ts'

const root = mkdtempSync(join(tmpdir(), 'commune-verbs-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Runs a verb and gives back its exit code and what it wrote. */
function run(verb: (print: (line: string) => void, complain: (line: string) => void) => number) {
  const out: string[] = []
  const errors: string[] = []
  const code = verb(
    (line) => out.push(line),
    (line) => errors.push(line),
  )
  return { code, out: out.join('\n'), errors: errors.join('\n') }
}
const ask = (words: string, options: object = {}) =>
  run((print, complain) =>
    evidence(words.split(' '), { lang: 'en', limit: 10, data: DATA, ...options }, print, complain),
  )

test('evidence shows value, range, source, status and the rows that disagree', () => {
  const { code, out } = ask('d18-079')
  expect(code).toBe(0)
  for (const part of [
    'd18-079',
    '10  [0 - 12]  pieces',
    'attested',
    'djvu/118',
    'd18-080  70',
    'd18-081  20',
  ])
    expect(out).toContain(part)
})

test('a number of the code is found by its id, its key and its words in two languages', () => {
  const byKey = ask('rules/exodus:BATTERY_TEAMS')
  const id = byKey.out.slice(0, 5)
  expect(id).toMatch(/^A-\d{3}$/)
  for (const part of ['Gun teams', '24  teams, rule R-90', 'assumed', 'src/engine/rules/exodus.ts'])
    expect(byKey.out).toContain(part)
  expect(ask(id).out).toBe(byKey.out)
  expect(ask('gun teams').out).toContain(`${id}  Gun teams`)
  expect(ask('attelages batterie', { lang: 'fr' }).out).toContain(id)
})

test('evidence in French names places and words in French', () => {
  const { out } = ask('hotel-de-ville', { lang: 'fr' })
  expect(out).toContain('Hôtel de Ville')
  expect(out).toContain('déduit')
})

test('evidence --json is one object with the rows and their dissent', () => {
  const { out } = ask('T-19', { json: true })
  const found = JSON.parse(out)
  expect(found.records[0]).toMatchObject({ id: 'T-19', table: 'targets.tsv', status: 'attested' })
  expect(found.records[0].dissent[0].records.length).toBeGreaterThan(2)
})

test('evidence without words gives the shares, which add up', () => {
  const { code, out } = ask('', { json: true })
  const { tables, all } = JSON.parse(out)
  expect(code).toBe(0)
  expect(all.attested + all.inferred + all.assumed).toBe(all.total)
  expect(tables.length).toBeGreaterThan(10)
  expect(tables.find((line: { table: string }) => line.table === 'assumptions.tsv').total).toBeGreaterThan(
    200,
  )
})

test('evidence that finds nothing says so with the nearest id and exit code 2', () => {
  const { code, errors } = ask('d18-79')
  expect(code).toBe(2)
  expect(errors).toContain('nearest: d18-079')
})

test('evidence of a folder that is not there, or a limit that is no number, is exit code 2', () => {
  expect(ask('T-01', { data: join(root, 'nowhere') }).code).toBe(2)
  expect(() =>
    evidenceCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .parse(['T-01', '--limit', 'many'], { from: 'user' }),
  ).toThrow(/Expected a whole number from 1/)
})

test('check passes the project folder with a summary and exit code 0', () => {
  const { code, out } = run((print, complain) => check(DATA, {}, print, complain))
  expect(code).toBe(0)
  expect(out).toMatch(/tables, \d+ rows, \d+ sources, \d+ claims, no problem/)
})

test('check lists every problem of a folder and ends with exit code 2', () => {
  const dir = join(root, 'wrong')
  cpSync(DATA, dir, { recursive: true })
  const file = join(dir, 'forces.tsv')
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('\tteams\t', '\tteems\t').replace('Caserne Lobau', 'Caserne Lobeau'),
  )
  const { code, errors } = run((print, complain) => check(dir, {}, print, complain))
  expect(code).toBe(2)
  expect(errors).toContain('nearest: teams')
  expect(errors).toContain('nearest: Caserne Lobau')
  expect(errors).toContain(': 2 problems')
})
