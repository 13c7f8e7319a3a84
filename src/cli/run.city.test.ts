import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { PLAIN } from '../report/index.ts'
import { wordsFor } from '../words/index.ts'
import { DATA } from './data.ts'
import { guarded } from './failure.ts'
import { progress } from './progress.ts'
import { type RunOptions, run, runCommand } from './run.ts'
import type { Screen } from './screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'commune-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function paper(
  tty = false,
): Screen & { readonly lines: string[]; readonly errors: string[]; readonly states: string[] } {
  const lines: string[] = []
  const errors: string[] = []
  const states: string[] = []
  return {
    lines,
    errors,
    states,
    out: (l) => lines.push(l),
    err: (l) => errors.push(l),
    status: (l) => states.push(l),
    tty,
    width: 120,
    paint: PLAIN,
  }
}

const BASE: RunOptions = {
  seed: 1,
  world: 0,
  scale: 0.01,
  lever: [],
  knockOut: [],
  workers: 1,
  quiet: true,
  lang: 'en',
  data: DATA,
}
const call = (options: Partial<RunOptions>, scenario = 'paris-1871') => {
  const screen = paper()
  const code = guarded(screen, () => run(scenario, { ...BASE, ...options }, screen))
  return { code, text: screen.lines.join('\n'), errors: screen.errors.join('\n') }
}
const morning = 11 * 3600

describe('commune run', () => {
  test('prints one JSON object with all that a script needs', () => {
    const { code, text, errors } = call({ json: true, lever: ['gates.shut=22:00'], knockOut: ['K-03'] })
    expect([code, errors]).toEqual([0, ''])
    const one = JSON.parse(text)
    expect(one).toMatchObject({
      scenario: 'paris-1871',
      version: expect.any(String),
      seed: 1,
      world: 0,
      scale: 0.01,
      levers: { 'gates.shut': '22:00' },
      knockOuts: ['K-03'],
      until: '20 12:00',
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      seconds: expect.any(Number),
    })
    expect(one.targets.find((t: { id: string }) => t.id === 'T-01')).toMatchObject({
      record: '03:00',
      simulated: '03:00',
      inside: null,
      use: 'input',
    })
    expect(one.measures['prefecture-taken']).toBeNull()
    expect(one.never).toContain('prefecture-taken')
    expect(one.events[0]).toMatchObject({
      at: expect.any(Number),
      kind: expect.any(String),
      cell: expect.any(Number),
      subject: expect.any(Number),
      value: expect.any(Number),
    })
    expect(one.record.join(' ')).toContain('Lecomte')
  })

  test('S-11 a lever set to what happened, and any number of workers, give the same day', () => {
    const hash = (options: Partial<RunOptions>) =>
      JSON.parse(call({ json: true, until: morning, ...options }).text).hash
    const plain = hash({})
    expect(hash({ lever: ['gates.shut=never', 'fire.order=late'], workers: 4 })).toBe(plain)
    expect(hash({ seed: 2 })).not.toBe(plain)
  })

  test('tells the same run again by the command it prints', () => {
    const { text } = call({ until: morning, lever: ['soldiers.fed', 'gates.shut=19 02:00'], lang: 'fr' })
    expect(text).toContain(
      'run paris-1871 --seed 1 --scale 0.01 --lever soldiers.fed=yes --lever "gates.shut=19 02:00" --until "08:00" --lang fr',
    )
  })

  test('bad input ends with 2 and says what was expected', () => {
    for (const [options, scenario, said] of [
      [{ lever: ['gate.shut=22:00'] }, 'paris-1871', /nearest: gates.shut/],
      [{ lever: ['K-01'] }, 'paris-1871', /--knock-out K-01/],
      [{ knockOut: ['gates.shut'] }, 'paris-1871', /goes with --lever/],
      [{}, 'paris-1817', /nearest: paris-1871/],
      [{ data: folder }, 'paris-1871', /is missing/],
      [{ levers: join(folder, 'none.yaml') }, 'paris-1871', /is not there/],
    ] as const) {
      const { code, errors } = call(options as Partial<RunOptions>, scenario)
      expect([code, errors], String(said)).toEqual([2, expect.stringMatching(said)])
    }
  })

  test('an internal failure ends with 1', () => {
    const screen = paper()
    expect(
      guarded(screen, () => {
        throw new Error('broken')
      }),
    ).toBe(1)
    expect(screen.errors[0]).toContain('internal failure')
  })
})

describe('a lever file', () => {
  const file = join(folder, 'levers.yaml')
  const given = (text: string) => {
    writeFileSync(file, text)
    return call({ levers: file, json: true, until: morning })
  }

  test('is read with or without its heading, and unquoted hours are hours', () => {
    expect(JSON.parse(given('gates.shut: 22:00\nsoldiers.fed: true\n').text).levers).toEqual({
      'gates.shut': '22:00',
      'soldiers.fed': 'yes',
    })
    expect(JSON.parse(given('levers:\n  teams.added: 5\n').text).levers).toEqual({ 'teams.added': '5' })
  })

  test('shows each error at its line and column', () => {
    const { code, errors } = given('soldiers.fde: yes\n  \ngates.shut: "09:00"\neased: [yes]\n')
    expect(code).toBe(2)
    expect(errors).toMatch(/levers\.yaml:1:1: no lever called "soldiers\.fde".*nearest: soldiers\.fed/)
    expect(errors).toMatch(/levers\.yaml:3:13: lever gates\.shut: "09:00"; expected a time from/)
    expect(errors).toMatch(/levers\.yaml:4:8: lever eased holds a list/)
  })

  test('is refused when it is no map, bad YAML, or says again what the command line says', () => {
    expect(given('- gates.shut\n')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('holds no levers'),
    })
    expect(given('a: [\n')).toMatchObject({ code: 2, errors: expect.stringMatching(/levers\.yaml:\d+:\d+/) })
    writeFileSync(file, 'eased: yes\n')
    expect(call({ levers: file, lever: ['eased'] })).toMatchObject({
      code: 2,
      errors: expect.stringContaining('given twice'),
    })
  })
})

describe('--out', () => {
  const out = join(folder, 'a run')

  test('writes events, measures and snapshot, again over the same run, not over another', () => {
    expect(call({ out, until: morning }).code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(['events.jsonl', 'measures.json', 'snapshot.bin'])
    const events = readFileSync(join(out, 'events.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events[0].kind).toBe('columns-leave')
    const measures = JSON.parse(readFileSync(join(out, 'measures.json'), 'utf8'))
    expect(call({ out, until: morning }).code).toBe(0)
    expect(call({ out, until: morning, seed: 2 })).toMatchObject({
      code: 2,
      errors: expect.stringContaining('holds another run'),
    })
    expect(JSON.parse(readFileSync(join(out, 'measures.json'), 'utf8'))).toEqual(measures)
    expect(call({ out, until: morning, seed: 2, force: true }).code).toBe(0)
    expect(JSON.parse(readFileSync(join(out, 'measures.json'), 'utf8')).seed).toBe(2)
  })

  test('leaves a folder with other files alone, and a file that stands in its place', () => {
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    expect(call({ out: folder, until: morning })).toMatchObject({
      code: 2,
      errors: expect.stringContaining('is not empty'),
    })
    expect(call({ out: join(folder, 'notes.txt'), until: morning })).toMatchObject({
      code: 2,
      errors: expect.stringContaining('is a file'),
    })
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
  })
})

describe('progress', () => {
  const sample = {
    at: 38400,
    aware: 0,
    out: 1234,
    guards: 0,
    loyal: 0,
    obeying: 0,
    refusing: 56,
    disarmed: 0,
    gunsHeld: 171,
    gunsAway: 0,
    park: { people: 0, women: 0, guards: 0, soldiers: 0, slack: 0 },
  }
  const hands =
    (...times: number[]) =>
    () =>
      times.shift() ?? 0

  test('is one line on a terminal, JSON lines elsewhere, nothing when quiet', () => {
    const [tty, file, quiet] = [paper(true), paper(), paper(true)]
    const words = wordsFor('en')
    const bars = [
      progress(tty, words, 76800, false, hands(0, 4000)),
      progress(file, words, 76800, false, hands(0, 4000)),
      progress(quiet, words, 76800, true, hands(0, 4000)),
    ]
    for (const bar of bars) {
      bar.tick(sample)
      bar.done()
    }
    expect(tty.states).toEqual([
      '07:40  people out 1,234  soldiers refusing 56  guns held 171  about 4 s left',
      '',
    ])
    expect(file.errors.map((line) => JSON.parse(line))).toEqual([
      { clock: '07:40', out: 1234, refusing: 56, gunsHeld: 171, secondsLeft: 4 },
    ])
    expect([quiet.states, quiet.errors]).toEqual([[], []])
  })
})

describe('the command itself', () => {
  const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
  const commune = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' })

  test('--help shows the way in; unknown words and bad options end with 2', () => {
    expect(commune('--help').stdout).toContain('commune run paris-1871 --seed 1')
    expect(commune('--version')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
    expect(commune('rnu')).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean run?') })
    expect(commune('run', 'paris-1871', '--scale', '2')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('above 0 and at most 1'),
    })
    expect(commune('run', 'paris-1871', '--until', '25:00')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('19 06:00'),
    })
    expect(commune('run')).toMatchObject({ status: 2 })
  })

  test('runs end to end, in plain text without colour when it is not a terminal', () => {
    const done = commune(
      'run',
      'paris-1871',
      '--scale',
      '0.01',
      '--until',
      '07:00',
      '--lang',
      'fr',
      '--quiet',
    )
    expect([done.status, done.stderr]).toEqual([0, ''])
    expect(done.stdout).toContain('La journée dans cette simulation')
    expect(done.stdout).not.toContain('\u001b')
  })

  test('lists the levers, each with who could, when and on what evidence', () => {
    const { stdout, status } = commune('levers', '--lang', 'fr')
    expect(status).toBe(0)
    for (const word of ['gates.shut', 'Lullier', 'qui en décidait', 'd18-207', 'K-06'])
      expect(stdout, word).toContain(word)
  })

  test('follows a witness and a soldier', () => {
    expect(commune('witness', '--seed', '7', '--near', 'Montmartre', '--scale', '0.01')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Picked by lot'),
    })
    expect(commune('witness', '--soldier', '88th de marche', '--scale', '0.005')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('A private of the 88th de marche'),
    })
    expect(commune('witness', '--near', 'Montmatre', '--scale', '0.005')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nearest: Montmartre'),
    })
  })
})

test('the verb takes every option that the page of help promises', () => {
  const help = runCommand().helpInformation()
  for (const option of [
    '--seed',
    '--world',
    '--scale',
    '--lever',
    '--levers',
    '--knock-out',
    '--until',
    '--workers',
    '--out',
    '--force',
    '--json',
    '--quiet',
    '--lang',
  ])
    expect(help).toContain(option)
})
