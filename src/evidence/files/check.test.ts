import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { checkFolder, MOST_OF_FOLDER } from './check.ts'
import { loadFolder } from './load.ts'
import { DataError, formatProblem, type Problem } from './problem.ts'

const DATA = fileURLToPath(new URL('../../../data/paris-1871', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'commune-check-'))
const dir = join(root, 'paris-1871')
beforeEach(() => {
  rmSync(dir, { recursive: true, force: true })
  cpSync(DATA, dir, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const read = (file: string): string => readFileSync(join(dir, file), 'utf8')
const write = (file: string, content: string | Uint8Array): void => writeFileSync(join(dir, file), content)
const edit = (file: string, from: string, to: string): void => {
  const before = read(file)
  if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`)
  write(
    file,
    before.replace(from, () => to),
  )
}
const problems = (): readonly Problem[] => checkFolder(dir).problems
const only = (): Problem => {
  const found = problems()
  expect(found.map(formatProblem)).toHaveLength(1)
  return found[0]!
}
/** Replaces one cell of the first row that holds `mark`, by column name; gives back where it stands. */
const setCell = (
  file: string,
  mark: string,
  column: string,
  cell: string,
): { line: number; column: number } => {
  const lines = read(file).split('\n'),
    at = lines[0]!.split('\t').indexOf(column)
  const line = lines.findIndex((one, i) => i > 0 && one.includes(mark)),
    cells = lines[line]!.split('\t')
  cells[at] = cell
  lines[line] = cells.join('\t')
  write(file, lines.join('\n'))
  return { line: line + 1, column: at + 1 }
}

test('the folder of Paris 1871 has no problem', () => expect(problems().map(formatProblem)).toEqual([]))

test('an unknown kind is named with file, line, column and the nearest word', () => {
  const place = setCell('places.tsv', 'porte-de-bercy', 'kind', 'gaet')
  expect(only()).toMatchObject({ file: 'places.tsv', ...place, message: 'kind is "gaet"', nearest: 'gate' })
})

test('a number of the code that is none, or a rule that nobody knows, is named with its place', () => {
  const place = setCell('assumptions.tsv', 'rules/going-out:HELD', 'value', 'fifty')
  expect(only()).toMatchObject({ file: 'assumptions.tsv', ...place, message: 'value is "fifty"' })
  setCell('assumptions.tsv', 'rules/going-out:HELD', 'value', 'mounted 0.8; police 0.12')
  const rule = setCell('assumptions.tsv', 'rules/going-out:HELD', 'rule', 'R-59')
  expect(only()).toMatchObject({ file: 'assumptions.tsv', ...rule, message: 'rule is "R-59"' })
})

test('an unknown column is named with the nearest column', () => {
  edit('forces.tsv', 'quarters_place', 'quarter_place')
  expect(problems().find((one) => one.message.includes('unknown column'))).toMatchObject({
    file: 'forces.tsv',
    line: 1,
    column: 12,
    nearest: 'quarters_place',
  })
})

test('an unknown place in a route is named with the nearest place, accents and case apart', () => {
  const place = setCell('forces.tsv', '110th-line\t', 'route', 'Caserne Napolon')
  expect(only()).toMatchObject({ file: 'forces.tsv', ...place, nearest: 'Caserne Napoleon' })
  setCell('forces.tsv', '110th-line\t', 'route', 'caserne napoléon')
  expect(problems()).toEqual([])
})

test.each(['NaN', 'Infinity', '-Infinity', '1e309', '0x10', '', ' 12', '12,5'])(
  'a latitude of %j is not a number',
  (cell) => {
    const place = setCell('cells.tsv', '8a1fb4629007fff', 'lat', cell)
    expect(only()).toMatchObject({ file: 'cells.tsv', ...place, expected: 'a number from 47 to 51' })
  },
)

test('low, value and high must not fall, for numbers and for clock times', () => {
  setCell('day18.tsv', 'd18-079', 'low', '11')
  setCell('day18.tsv', 'd18-096', 'high', '06:00')
  expect(problems().map((one) => one.expected)).toEqual(['low <= value <= high', 'low <= value <= high'])
})

test('an id that stands twice is found, in one table and over two', () => {
  setCell('day18.tsv', 'd18-002', 'id', 'd18-001')
  expect(problems().some((one) => one.message === 'id "d18-001" stands twice' && one.line === 3)).toBe(true)
  setCell('votes.tsv', 'vote-001', 'id', 'hotel-de-ville')
  expect(problems().some((one) => one.message === 'id "hotel-de-ville" is also in places.tsv')).toBe(true)
})

test('ids that are cited exist', () => {
  setCell('targets.tsv', 'T-04', 'evidence', 'l18-096')
  expect(only()).toMatchObject({ file: 'targets.tsv', nearest: 'd18-096' })
})

test('a source that is not in the registry is named with the nearest one', () => {
  setCell('day18.tsv', 'd18-003', 'source_ids', 'lissagaray-em')
  expect(only()).toMatchObject({ file: 'day18.tsv', line: 4, nearest: 'lissagaray-en' })
})

test('missing rows are found: a battalion, a quartier, an arrondissement, a share', () => {
  const drop = (file: string, mark: RegExp) =>
    write(
      file,
      read(file)
        .split('\n')
        .filter((line) => !mark.test(line))
        .join('\n'),
    )
  drop('national_guard.tsv', /battalion:017\tarrondissement/)
  drop('population.tsv', /^pop-q-33\t/)
  const found = problems().map((one) => one.message)
  expect(found).toContain('battalion 17 has no row for its arrondissement')
  expect(found).toContain('quartier 33 is missing')
  expect(found.some((message) => message.includes('arrondissement 9 add up to'))).toBe(true)
})

test('a barrier between cells that are not there is found', () => {
  setCell('cell_barriers.tsv', '8a1fb462920ffff', 'h3_b', '8a1fb462920fffe')
  expect(only()).toMatchObject({ file: 'cell_barriers.tsv', message: 'no cell is called "8a1fb462920fffe"' })
})

test('lines may end as on Windows', () => {
  for (const file of ['places.tsv', 'sources.yaml']) write(file, read(file).replaceAll('\n', '\r\n'))
  expect(problems().map(formatProblem)).toEqual([])
  expect(loadFolder(dir).places).toEqual(loadFolder(DATA).places)
})

test('UTF-16, a byte-order mark, Latin 1 and zero bytes are said for what they are', () => {
  write('places.tsv', Buffer.from(`\ufeff${read('places.tsv')}`, 'utf16le'))
  write('forces.tsv', `\ufeff${read('forces.tsv')}`)
  write(
    'day18.tsv',
    Buffer.concat([
      Buffer.from(read('day18.tsv').split('\n', 5).join('\n')),
      Buffer.from('\nCh\xe2teau', 'latin1'),
    ]),
  )
  write('votes.tsv', read('votes.tsv').replace('vote-002', 'vote\u0000002'))
  const found = new Map(problems().map((one) => [`${one.file}:${one.line}`, one.message]))
  expect(found.get('places.tsv:1')).toBe('is written in UTF-16')
  expect(found.get('forces.tsv:1')).toBe('begins with a byte-order mark')
  expect(found.get('day18.tsv:6')).toBe('holds bytes that are not UTF-8')
  expect(found.get('votes.tsv:3')).toBe('holds a zero byte')
})

test('a file that is missing, a folder, a pipe, a device or huge is a problem and is not read', () => {
  for (const file of ['cells.tsv', 'votes.tsv', 'seine.tsv', 'forces.tsv']) rmSync(join(dir, file))
  mkdirSync(join(dir, 'votes.tsv'))
  symlinkSync('/dev/zero', join(dir, 'seine.tsv'))
  execFileSync('mkfifo', [join(dir, 'forces.tsv')])
  truncateSync(join(dir, 'campaign.tsv'), 2 ** 33)
  const found = new Map(problems().map((one) => [one.file, one.message]))
  expect(Object.fromEntries(found)).toMatchObject({
    'cells.tsv': 'is missing',
    'votes.tsv': 'is a directory',
    'seine.tsv': 'is not a regular file',
    'forces.tsv': 'is not a regular file',
    'campaign.tsv': 'is too large',
  })
})

test('a file without an end is given up at the bound', () => {
  rmSync(join(dir, 'seine.tsv'))
  symlinkSync('/proc/self/status', join(dir, 'seine.tsv'))
  expect(problems().some((one) => one.file === 'seine.tsv')).toBe(true)
})

test('a folder that is not there, or is a file, is one problem', () => {
  expect(checkFolder(join(root, 'nowhere')).count).toBe(1)
  expect(checkFolder(join(dir, 'cells.tsv')).count).toBe(1)
})

test('YAML alias bombs, deep nesting, wide maps and unknown keys are refused with a place', () => {
  const say = (yaml: string): Problem | undefined => {
    write('sources.yaml', yaml)
    return problems().find((one) => one.file === 'sources.yaml')
  }
  const bomb = Array.from(
    { length: 30 },
    (_, i) =>
      `a${i}: &a${i} [${
        i === 0
          ? 'x'
          : Array(9)
              .fill(`*a${i - 1}`)
              .join(',')
      }]`,
  ).join('\n')
  expect(say(bomb)?.message).toBe('uses YAML aliases')
  expect(say(`sources: ${'['.repeat(50_000)}`)?.message).toBe('is nested too deeply')
  expect(say(`${'- '.repeat(50_000)}x`)?.message).toBe('is nested too deeply')
  expect(say(Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))?.message).toBe(
    'is nested too deeply',
  )
  say(Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n'))
  expect(problems().some((one) => one.message === 'unknown key "k0"')).toBe(true)
  expect(say('sources: []\nfiles: []\nsources: []')).toMatchObject({
    message: 'key "sources" stands twice',
    line: 3,
  })
  expect(
    say('sources: []\nfiles:\n  - file: a.tsv\n    what: x\n    license: y\n    sources: []'),
  ).toMatchObject({ message: 'unknown key "license"', nearest: 'licence', line: 3 })
  expect(say('sources: !!js/function "() => process.exit()"')?.message).toBeDefined()
  expect(say('sources: [\n')).toMatchObject({ expected: 'YAML' })
})

test('a table of a hundred thousand bad rows is answered with a bounded list and the true count', () => {
  write('votes.tsv', `${read('votes.tsv').split('\n')[0]}\n${'x\ty\n'.repeat(90_000)}`)
  setCell('places.tsv', 'porte-de-bercy', 'source_ids', Array(500).fill('nobody').join(';'))
  const report = checkFolder(dir)
  expect(report.problems.length).toBeLessThanOrEqual(MOST_OF_FOLDER)
  expect(report.count).toBeGreaterThan(90_000)
})

test('control characters of a file do not reach the terminal', () => {
  setCell('places.tsv', 'porte-de-bercy', 'kind', '\u001b[2J\u202e')
  expect(formatProblem(only())).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})

/** One change to a text: a cut, a copy, a stray byte, two parts swapped. */
const change = fc.record({
  kind: fc.constantFrom('cut', 'copy', 'byte', 'swap', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  byte: fc.integer({ min: 0, max: 255 }),
  text: fc.string({ unit: 'binary', maxLength: 40 }),
})
const FILES = [
  'places.tsv',
  'population.tsv',
  'national_guard.tsv',
  'forces.tsv',
  'day18.tsv',
  'targets.tsv',
  'levers.tsv',
  'dissent.tsv',
  'sources.yaml',
]

function mutate(
  bytes: Buffer,
  { kind, at, length, byte, text }: { kind: string; at: number; length: number; byte: number; text: string },
): Buffer {
  const i = Math.floor(at * bytes.length),
    before = bytes.subarray(0, i),
    part = bytes.subarray(i, i + length),
    after = bytes.subarray(i + length)
  if (kind === 'cut') return Buffer.concat([before, after])
  if (kind === 'copy') return Buffer.concat([before, part, part, after])
  if (kind === 'swap') return Buffer.concat([before, after.subarray(0, length), part, after.subarray(length)])
  return Buffer.concat([before, kind === 'byte' ? Buffer.from([byte]) : Buffer.from(text), bytes.subarray(i)])
}

/** The same folder with few cells, so that many changes can be tried. */
function fewCells(): void {
  for (const file of ['cells.tsv', 'cell_barriers.tsv']) write(file, read(file).split('\n', 30).join('\n'))
}

test('whatever is done to a file, check lists typed problems and load throws a DataError or nothing', () => {
  fewCells()
  fc.assert(
    fc.property(
      fc.constantFrom(...FILES),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      (file, changes) => {
        const original = readFileSync(join(DATA, file))
        write(file, changes.reduce(mutate, original))
        const report = checkFolder(dir)
        for (const one of report.problems) {
          expect(typeof one.message).toBe('string')
          expect(one.line).toBeGreaterThanOrEqual(0)
          expect(one.column).toBeGreaterThanOrEqual(0)
          expect(formatProblem(one)).not.toMatch(/\p{Cc}/u)
        }
        try {
          loadFolder(dir)
        } catch (error) {
          expect(error).toBeInstanceOf(DataError)
        }
        write(file, original)
      },
    ),
    { numRuns: 40 },
  )
})

test('any bytes at all in place of a file are answered with problems', () => {
  fewCells()
  fc.assert(
    fc.property(fc.constantFrom(...FILES), fc.uint8Array({ maxLength: 300 }), (file, bytes) => {
      write(file, bytes)
      expect(checkFolder(dir).problems.some((one) => one.file === file)).toBe(true)
      write(file, readFileSync(join(DATA, file)))
    }),
    { numRuns: 20 },
  )
  expect(dirname(dir)).toBe(root)
})

test('an address is https and well formed, and says where it was found', () => {
  const wrong: readonly (readonly [string, string])[] = [
    ["address: 'http://example.org/a'\n    address_found: 'a page'", 'https://'],
    ["address: 'https://example.org/a b'\n    address_found: 'a page'", 'https://'],
    ["address: 'javascript:alert(1)'\n    address_found: 'a page'", 'https://'],
    ["address: 'https://user@example'\n    address_found: 'a page'", 'https://'],
    ["address: 'https://example.org/a'", 'address_found'],
    ["address_found: 'a page'", 'the address that was found'],
    ["pages: 'https://example.org/a/{n}'", 'the whole work'],
  ]
  for (const [keys, expected] of wrong) {
    write('sources.yaml', read('sources.yaml').replace(/( +- id: anac\n)/, `$1    ${keys}\n`))
    expect(only()).toMatchObject({ file: 'sources.yaml' })
    expect(formatProblem(only())).toContain(expected)
    cpSync(join(DATA, 'sources.yaml'), join(dir, 'sources.yaml'))
  }
})

test('who gives a figure is said of a row that there is', () => {
  edit('voices.tsv', 'd18-067\t', 'd18-967\t')
  expect(formatProblem(only())).toContain('no row has the id "d18-967"')
})
