/** Whatever tables, file names, plans, claims, statements and words of the command line hold, nothing that acts on a terminal is printed. */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from './markdown.ts'

const PROGRAM = join(ROOT, 'dist/bin/commune.js')
const EVIL = '\x1b]0;PWN\x07\u202e\u009b31m'
const ACTING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
/** Characters of a text that act on a terminal, line ends apart. */
const acting = (text: string) => [...text.matchAll(ACTING)].map(([one]) => one).filter((one) => one !== '\n')
/** Columns of words, in which anything may stand. */
const WORDS = /(_en|_fr|^note|^source|^locator|^label|^fate|^commander|^holder|^what|^names?)$/

const folder = mkdtempSync(join(tmpdir(), 'commune-terminal-'))
const data = join(folder, 'data')
const wrong = join(folder, 'wrong')
const plan = join(folder, `plan${EVIL}.yaml`)
const levers = join(folder, `levers${EVIL}.yaml`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function spoil(file: string): void {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n')
  const columns = head.split('\t').map((name) => WORDS.test(name))
  const spoilt = lines.map((line) =>
    line
      .split('\t')
      .map((cell, j) => (columns[j] === true && cell !== '' ? cell + EVIL : cell))
      .join('\t'),
  )
  writeFileSync(file, [head, ...spoilt].join('\n'))
}

beforeAll(() => {
  cpSync(join(ROOT, 'data/paris-1871'), data, { recursive: true })
  for (const name of readdirSync(data)) if (name.endsWith('.tsv')) spoil(join(data, name))
  cpSync(data, wrong, { recursive: true })
  writeFileSync(join(wrong, 'claims', `${EVIL}.yaml`), `id: "${JSON.stringify(EVIL).slice(1, -1)}"\n`)
  writeFileSync(join(wrong, 'levers.tsv'), `id\t${EVIL}\n${EVIL}\t1\n`)
  const quoted = JSON.stringify(EVIL)
  writeFileSync(
    plan,
    `plan: 1\nname: hostile\nabout: ${quoted}\nscenario: paris-1871\ndesign: { name: baseline }\nscale: 0.001\nmeasures: [thiers-leaves]\n`,
  )
  writeFileSync(levers, `${quoted}: ${quoted}\n`)
})

interface Said {
  readonly status: number | null
  readonly text: string
  readonly out: string
}

function said(words: readonly string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, COMMUNE_STORE: join(folder, 'store') }
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: folder, env })
    let [out, text] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      out += piece
      text += piece
    })
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, text, out }))
  })
}

const SMALL = ['--scale', '0.001', '--until', '01:00']
const PAIR = ['--lever', 'gates.shut=22:00', '--scale', '0.001', '--replicates', '1', '--worlds', 'baseline']
const TEST = ['--scale', '0.001', '--count', '1', '--seeds', '1', '--variant-seeds', '0', '--quiet']

describe('texts of the tables', () => {
  const on = ['--data', data]
  test.each([
    ['check', [data]],
    ['levers', on],
    ['levers', ['--lang', 'fr', ...on]],
    ['evidence', ['Montmartre', ...on]],
    ['evidence', ['d18-079', '--lang', 'fr', ...on]],
    ['run', ['paris-1871', ...SMALL, ...on]],
    ['run', ['paris-1871', ...SMALL, '--lang', 'fr', ...on]],
    ['witness', ['--scale', '0.001', ...on]],
    ['ask', ['paris-1871', ...PAIR, ...on]],
    ['claim', on],
    ['claim', ['C-02', '--show', ...on]],
    ['claim', ['C-02', ...TEST, ...on]],
    ['evidence', [`zzqx${EVIL}`, ...on]],
    ['plan', ['check', plan, ...on]],
    ['plan', ['run', plan, '--quiet', ...on]],
    ['query', ['--dictionary', ...on]],
  ])('%s %j', async (verb, words) => {
    const { status, text } = await said([verb, ...words])
    expect(status, text).toBe(0)
    expect(acting(text)).toEqual([])
  })

  test('JSON says them as they are, in escapes', async () => {
    for (const words of [
      ['levers', '--json', ...on],
      ['evidence', 'd18-079', '--json', ...on],
      ['run', 'paris-1871', ...SMALL, '--quiet', '--json', ...on],
      ['query', `SELECT '${EVIL}' AS "${EVIL}"`, '--json'],
    ]) {
      const { out } = await said(words)
      expect(acting(out)).toEqual([])
      expect(JSON.stringify(JSON.parse(out))).toContain(JSON.stringify(EVIL).slice(1, -1))
    }
  })

  test('reports hold none of them', async () => {
    for (const words of [
      ['report', 'ask', 'paris-1871', ...PAIR, '--quiet', '--out', 'answer', ...on],
      ['report', 'plan', plan, '--quiet', '--out', 'study', ...on],
    ]) {
      const { status, text } = await said(words)
      expect(status, text).toBe(0)
    }
    for (const name of ['answer', 'study']) {
      const page = readFileSync(join(folder, name, 'report.html'), 'utf8')
      expect(page).toContain('PWN')
      expect(acting(page)).toEqual([])
    }
  })
})

describe('what is wrong', () => {
  test.each([
    ['check', [wrong]],
    ['check', [join(folder, EVIL)]],
    ['run', ['paris-1871', '--data', wrong]],
    ['run', [EVIL]],
    ['run', ['paris-1871', `--${EVIL}`]],
    ['run', ['paris-1871', '--lever', EVIL]],
    ['run', ['paris-1871', '--seed', EVIL]],
    ['run', ['paris-1871', '--levers', levers]],
    ['run', ['paris-1871', '--knock-out', EVIL]],
    ['ask', ['paris-1871', '--lever', 'gates.shut=22:00', '--measure', EVIL]],
    ['claim', [EVIL]],
    ['witness', ['--near', EVIL, '--scale', '0.001']],
    ['plan', ['check', join(folder, `no${EVIL}`)]],
    ['plan', [EVIL]],
    ['query', [`SELECT "${EVIL}"`]],
    ['query', ['SELECT 1', '--store', join(folder, `store${EVIL}`)]],
    ['sensitivity', ['rank', 'paris-1871', '--measure', EVIL]],
    [EVIL, []],
  ])('%j %j', async (verb, words) => {
    const { status, text } = await said([verb, ...words])
    expect(status, text).toBe(2)
    expect(acting(text)).toEqual([])
  })

  test('columns and values of a statement', async () => {
    for (const form of [[], ['--csv']]) {
      const { status, text } = await said(['query', `SELECT '${EVIL}' AS "${EVIL}"`, ...form])
      expect(status, text).toBe(0)
      expect(text).toContain('PWN')
      expect(acting(text)).toEqual([])
    }
  })
})
