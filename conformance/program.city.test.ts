/** `dist/bin/commune.js`, the program in few files, is the program of the modules: same words, same answers, same exit codes. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT } from './markdown.ts'

const FEW = join(ROOT, 'dist/bin/commune.js')
const MODULES = join(ROOT, 'dist/cli/main.js')
const stores = mkdtempSync(join(tmpdir(), 'commune-program-'))
afterAll(() => rmSync(stores, { recursive: true, force: true }))

interface Said {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function said(program: string, words: readonly string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}

/** The same words to both, side by side; returns what they say, if it is the same. */
async function saidByBoth(words: readonly string[]): Promise<Said> {
  const [few, modules] = await Promise.all([said(FEW, words), said(MODULES, words)])
  expect(few).toEqual(modules)
  return few
}

describe('the program in few files', () => {
  // the help of all verbs reads every one of them
  test('has every verb, with the same help', async () => {
    const { status, stdout } = await saidByBoth(['--help'])
    expect(status).toBe(0)
    for (const verb of ['serve', 'run', 'ask', 'claim', 'plan', 'report', 'query', 'check'])
      expect(stdout).toMatch(new RegExp(`^ {2}${verb} `, 'm'))
  })

  test.each([
    ['the version', ['--version']],
    ['a wrong verb', ['rnu']],
    ['a wrong lever', ['run', 'paris-1871', '--lever', 'gates.shutt=22:00']],
    ['the levers', ['levers', '--lang', 'fr']],
    ['a fact', ['evidence', 'd18-079']],
    ['a verdict', ['claim', 'C-02', '--published']],
    ['checked data', ['check']],
    ['a life', ['witness', '--seed', '7', '--near', 'Montmartre', '--scale', '0.01']],
  ])('%s', async (_, words) => {
    const { stdout, stderr } = await saidByBoth(words)
    expect(stdout + stderr).not.toBe('')
  })

  test('a question on two threads, and again from what the first has stored', async () => {
    const question = 'ask paris-1871 --lever gates.shut=22:00 --scale 0.01 --workers 2 --json --quiet'.split(
      ' ',
    )
    const asked = (program: string) =>
      said(program, [...question, '--replicates', '3', '--store', join(stores, 'few')])
    const first = await asked(FEW)
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(first.stdout).pairs).toBe(3)
    // the runs that one of them made are the other's: not one is missing
    expect(await asked(MODULES)).toEqual(first)
  })

  test('a store in SQL', async () => {
    const words = ['query', 'select count(*) as runs from runs', '--store', join(stores, 'few')]
    expect((await saidByBoth(words)).status).toBe(0)
  })
})
