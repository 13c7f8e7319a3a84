/** Every option that takes a path, given what cannot serve: a sentence, exit code 2, no stack of calls, nothing left on the disk. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Argument, Option } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PathArgument, PathOption } from '../src/cli/path-option.ts'
import { everythingTyped, typed } from './typed.ts'

const D = mkdtempSync(join(tmpdir(), 'commune-paths-'))
const at = (...names: string[]) => join(D, ...names)
let socket: Server

beforeAll(async () => {
  writeFileSync(at('file'), 'a stranger wrote this\n')
  mkdirSync(at('empty'))
  mkdirSync(at('full'))
  writeFileSync(at('full', 'notes.txt'), 'mine\n')
  symlinkSync(at('nowhere'), at('dangling'))
  symlinkSync(at('round'), at('round'))
  mkdirSync(at('blocked', 'measures.json'), { recursive: true })
  mkdirSync(at('crates', 'report.html'), { recursive: true })
  execFileSync('mkfifo', [at('pipe')])
  mkdirSync(at('store', 'shards'), { recursive: true })
  execFileSync('mkfifo', [at('store', 'store.json')])
  writeFileSync(at('plan.yaml'), 'name: two\nscenario: paris-1871\nreplicates: 1\nscale: 0.001\n')
  writeFileSync(at('huge'), 'x'.repeat(9 * 1024 * 1024))
  writeFileSync(at('zero.yaml'), 'gates.shut: \u0000')
  socket = createServer().listen(at('socket'))
  await new Promise((done) => socket.once('listening', done))
})
afterAll(() => {
  socket.close()
  rmSync(D, { recursive: true, force: true })
})

const LONG = 'n'.repeat(300)
/** Paths that are no folder and cannot become one, and what is said of them. */
const NO_FOLDER: readonly (readonly [string, () => string, RegExp])[] = [
  ['nothing at all', () => '', /is empty/],
  ['a blank', () => '  ', /is blank/],
  ['an option', () => '--json', /looks like an option/],
  ['a zero byte', () => at('a\0b'), /zero byte/],
  ['a name that is too long', () => at(LONG), /too long a name/],
  ['a path that is too long', () => at(...Array(1000).fill('down')), /too long a name/],
  ['a file', () => at('file'), /is a file/],
  ['below a file', () => at('file', 'x'), /is a file|below a file/],
  ['deep below a file', () => at('file', 'x', 'y', 'z'), /is a file|below a file/],
  ['a dangling link', () => at('dangling'), /is a link to something that is not there/],
  [
    'below a dangling link',
    () => at('dangling', 'x'),
    /link to something that is not there|is not there|has no runs yet/,
  ],
  ['a link to itself', () => at('round'), /link that leads in a circle/],
  ['below a link to itself', () => at('round', 'x'), /link that leads in a circle/],
  ['a device', () => '/dev/null', /is a device/],
  ['below a device', () => '/dev/null/x', /is a device|below a file/],
  ['a device without an end', () => '/dev/zero', /is a device/],
  ['a pipe', () => at('pipe'), /is a pipe/],
  ['a socket', () => at('socket'), /is a socket/],
]
/** Folders that cannot be made. */
const NO_PLACE: typeof NO_FOLDER = [
  ['below /proc', () => '/proc/commune', /cannot be made there|may not be used/],
  ['deep below /proc', () => '/proc/commune/a/b', /cannot be made there|may not be used/],
  ['below /sys', () => '/sys/commune', /may not be used|read-only disk|cannot be made there|not permitted/],
]
const NO_FILE: typeof NO_FOLDER = [
  ...NO_FOLDER.filter(([name]) => !['a file', 'a pipe'].includes(name)),
  ['a folder', () => at('empty'), /is a (folder|directory)/],
  ['what is not there', () => at('nobody'), /is not there/],
  ['a pipe that nobody writes to', () => at('pipe'), /is a pipe that nobody writes to/],
  ['far too much', () => at('huge'), /is too large/],
]

const SMALL = ['--scale', '0.001', '--until', '01:00', '--quiet']
const QUESTION = [
  'paris-1871',
  '--lever',
  'gates.shut=22:00',
  '--replicates',
  '1',
  '--scale',
  '0.001',
  '--worlds',
  'baseline',
  '--quiet',
]

/** Each kind of use with a command line that ends in its path, and the paths that it must refuse. */
const TRIED: readonly (readonly [string, readonly string[], typeof NO_FOLDER])[] = [
  [
    'run --out',
    ['run', 'paris-1871', ...SMALL, '--out'],
    [
      ...NO_FOLDER,
      ...NO_PLACE,
      ['what is not its own', () => at('full'), /is not empty and holds no run/],
      ['a folder called measures.json', () => at('blocked'), /measures\.json is a folder/],
    ],
  ],
  [
    'report ask --out',
    ['report', 'ask', ...QUESTION, '--out'],
    [
      ...NO_FOLDER,
      ...NO_PLACE,
      ['what is not its own', () => at('full'), /is not empty and holds no report/],
      ['a folder called report.html', () => at('crates'), /report\.html is a folder/],
    ],
  ],
  [
    'run --data',
    ['run', 'paris-1871', ...SMALL, '--data'],
    [...NO_FOLDER, ['nowhere', () => at('no'), /is not there/]],
  ],
  ['claim --data', ['claim', '--data'], [...NO_FOLDER, ['nowhere', () => at('no'), /is not there/]]],
  ['check', ['check'], NO_FOLDER.filter(([name]) => name !== 'an option')],
  ['ask --store', ['ask', ...QUESTION, '--store'], [...NO_FOLDER, ...NO_PLACE]],
  ['query --store', ['query', 'SELECT 1', '--store'], NO_FOLDER],
  [
    'run --levers',
    ['run', 'paris-1871', ...SMALL, '--levers'],
    [...NO_FILE, ['a zero byte within', () => at('zero.yaml'), /zero byte/]],
  ],
  ['plan check', ['plan', 'check'], NO_FILE.filter(([name]) => name !== 'an option')],
  ['calibrate --from', ['calibrate', 'paris-1871', '--scale', '0.001', '--from'], NO_FILE],
  [
    'answers --out',
    ['answers', '--out'],
    NO_FILE.filter(([, , said]) => !/not there$|nobody/.test(said.source))
      .concat([
        ['a pipe', () => at('pipe'), /is a pipe/],
        ['a folder', () => `${at('new')}/`, /is a folder/],
        ['a file of somebody else', () => at('file'), /was not written by this command/],
      ] as typeof NO_FOLDER)
      .filter(
        ([name]) => !['far too much', 'what is not there', 'a pipe that nobody writes to'].includes(name),
      ),
  ],
  ['claim --pages', ['claim', 'C-02', '--pages'], [...NO_FOLDER, ...NO_PLACE]],
  ['check --write-schemas', ['check', '--write-schemas'], [...NO_FOLDER, ...NO_PLACE]],
]

const listed = () => readdirSync(D, { recursive: true }).map(String).sort().join('\n')

describe.each(TRIED)('%s', (_, words, paths) => {
  test.each(paths)('%s', async (_, path, says) => {
    const before = listed()
    const { code, out, err } = await typed(...words, path())
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(says) })
    expect(err).not.toMatch(/^\s+at .*:\d+/m)
    expect(out).toBe('')
    expect(listed()).toBe(before)
  })
})

test('more than forty paths are tried', () => {
  expect(TRIED.reduce((sum, [, , paths]) => sum + paths.length, 0)).toBeGreaterThan(200)
})

/** Options and arguments whose value is a word: no number, no choice, no path. Whoever adds one says here that it is none of these. */
const WORDS = [
  /^run <scenario>$/,
  /^run --until$/,
  / <scenario>$/,
  / --lever$/,
  / --knock-out$/,
  / --measure$/,
  / --keys$/,
  / --tables$/,
  /^(report )?claim <ids?>$/,
  /^query <sql>$/,
  /^evidence <words>$/,
  /^witness (<who>|--near|--soldier)$/,
]

/** Numbers that are called otherwise than n, k, s, w or years. */
const NUMBER = /^witness --person$/

describe('definitions', () => {
  const taken = (one: Option | Argument) => (one instanceof Option ? one.flags : `<${one.name()}>`)

  test('every option that takes a value is a number, a choice, a path or a word of this list', async () => {
    const strangers: string[] = []
    for (const { name, one } of await everythingTyped()) {
      if (one instanceof PathOption || one instanceof PathArgument) continue
      if (one instanceof Option && !/[<[]/.test(one.flags)) continue
      const number = NUMBER.test(name) || /<(n|k|s|w|years)>/.test(taken(one))
      if (number || one.argChoices !== undefined || WORDS.some((word) => word.test(name))) continue
      strangers.push(name)
    }
    expect(strangers).toEqual([])
  })

  test('what speaks of a file or folder is a path, and refuses nothing at all', async () => {
    const uses = new Map<string, string>()
    for (const { name, one } of await everythingTyped()) {
      if (!(one instanceof PathOption || one instanceof PathArgument)) {
        expect(taken(one), name).not.toMatch(/<(file|dir|path|folder)/)
        continue
      }
      uses.set(name, one.use)
      expect(() => one.parseArg?.('', undefined), name).toThrow(/is empty/)
    }
    expect(Object.fromEntries(uses)).toMatchObject({
      'run --out': 'write folder',
      'run --levers': 'read file',
      'run --data': 'read folder',
      'ask --store': 'store',
      'plan run <file>': 'read file',
      'report plan --out': 'write folder',
      'answers --out': 'write file',
      'answers --pages': 'write folder',
      'calibrate --from': 'read file',
      'check <dir>': 'read folder',
      'check --write-schemas': 'write folder',
    })
    expect(uses.size).toBeGreaterThan(40)
  })
})

describe('numbers', () => {
  const NO_NUMBERS = [
    '0x10',
    '1e3',
    ' 5 ',
    '+5',
    '5.0',
    '５',
    '٥',
    '007',
    '1_000',
    '',
    ' ',
    '-1',
    'Infinity',
    'NaN',
    '5n',
    '1,000',
  ]
  const NO_DECIMALS = [
    '0x1',
    '1e-1',
    ' 0.1',
    '+0.1',
    '.1',
    '0.',
    '0,1',
    '０.１',
    '1e-12',
    '-0.1',
    '',
    'Infinity',
  ]

  test('every option that takes a number takes decimal digits alone', async () => {
    let tried = 0
    for (const { name, one } of await everythingTyped()) {
      if (!(one instanceof Option) || !(NUMBER.test(name) || /<(n|k|s|w|years)>/.test(one.flags))) continue
      tried++
      const decimal = /<(s|w)>/.test(one.flags)
      for (const text of decimal ? NO_DECIMALS : NO_NUMBERS)
        expect(() => one.parseArg?.(text, undefined), `${name} "${text}"`).toThrow(/Expected/)
      const taken = (decimal ? [0.5] : [25, 64]).filter((n) => {
        try {
          return one.parseArg?.(String(n), undefined) === n
        } catch {
          return false
        }
      })
      expect(taken, name).not.toEqual([])
    }
    expect(tried).toBeGreaterThan(40)
  })

  test.each(['0x10', '1e1', '+5', '5.0', '５'])('a lever takes no %s', async (text) => {
    const { code, err } = await typed('run', 'paris-1871', ...SMALL, '--lever', `teams.added=${text}`)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/expected a whole number from/) })
  })

  test.each([
    ['run', ['run', 'paris-1871']],
    ['witness', ['witness']],
    ['ask', ['ask', 'paris-1871', '--lever', 'soldiers.fed']],
    ['claim', ['claim', 'C-02']],
    ['answers', ['answers', '--out', at('small.json')]],
    ['report ask', ['report', 'ask', 'paris-1871', '--lever', 'soldiers.fed', '--out', at('small')]],
    ['report claim', ['report', 'claim', 'C-02', '--out', at('small')]],
    ['calibrate', ['calibrate', 'paris-1871']],
    ['sensitivity morris', ['sensitivity', 'morris', 'paris-1871', '--measure', 'T-13']],
    ['sensitivity sobol', ['sensitivity', 'sobol', 'paris-1871', '--measure', 'T-13']],
  ])('%s simulates nobody at no scale', async (_, words) => {
    const { code, err } = await typed(...words, '--scale', '0.000000000001')
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(
        /fewer than 10 inhabitants in a quarter; expected a number from 0\.000\d+ to 1/,
      ),
    })
  })

  test('a plan neither, with its line and column', async () => {
    writeFileSync(at('small.yaml'), 'plan: 1\nname: none\nscenario: paris-1871\nscale: 0.0001\n')
    const { code, err } = await typed('plan', 'check', at('small.yaml'))
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/small\.yaml:4:8: scale 0.0001 leaves fewer/),
    })
  })
})
