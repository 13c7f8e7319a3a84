/**
 * Every number that the model uses has a row in assumptions.tsv, with the value of the code: named constants and tables of the
 * engine and the scenario, and the numbers in the formulas of rules, institutions and fields. Layout is left out, by name.
 */
import { expect, test } from 'vitest'
import { loadFolder } from '../src/evidence/files/load.ts'
import type { AssumptionRow } from '../src/evidence/index.ts'
import { constantsOf, literalsOf, nameOf, pathOf, spansOf, squeeze } from './constants.ts'
import { parsed, type Source, sources, where } from './sources.ts'

const FILES = sources(['src/engine', 'src/scenario'])
const KERNEL = FILES.filter(({ path }) => /engine\/(rules|institutions|fields)\//.test(path))
const ROWS = loadFolder('data/paris-1871').assumptions
const NAMED = ROWS.filter((row) => row.code === '')
const INLINE = ROWS.filter((row) => row.code !== '')

/** Constants that say nothing of Paris: a folder, a file or a key, with what they are. */
const LAYOUT: Readonly<Record<string, string>> = {
  'numeric/': 'arithmetic: fixed point, reach and steps of tables',
  'state/': 'layout: codes of kinds and stances, sizes of fields, words of the snapshot',
  'space/': 'codes of closed roads and marks for "no way"',
  'scenario/pack/': 'layout of the pack',
  'scenario/rules/': 'what tables may hold, held against them before a run; no run reads it',
  'limits:BYTE': 'layout: widest value of a byte',
  'limits:WORD': 'layout: widest value of two bytes',
  'limits:MASK': 'layout: bits of a mask',
  'limits:LIMITS': 'layout: how much the state holds; points have a row',
  'clock:END_OF_ACT': 'a call; its hour has a row',
  'clock:END_OF_MARCH': 'a call; its hour has a row',
  'simulation:FIELDS': 'how many fields of distances are kept',
  'fields/dispositions:LOYAL': 'mark: a loyal Guard comes first',
  'fields/dispositions:NEVER': 'mark: above every need',
  'fields/dispositions:PACK': 'layout: packs a need and a person in one number',
  'fields/thresholds:STEP': 'precision: steps of a score',
  'fields/thresholds:LOWEST': 'precision: below every score',
  'fields/thresholds:STEPS': 'precision: steps of a score',
  'fields/noises:NOISE': 'codes of noises',
  'fields/pace:BARRED': 'a barricade that is up: 255 of 255',
  'institutions/brigades:REPORT': 'codes of reports',
  'institutions/dispatches:AT': 'codes of receivers',
  'institutions/dispatches:TELLS': 'codes of letters',
  'institutions/memory:MEMORY': 'words of the memory',
  'institutions/memory:TO': 'codes of receivers',
  'institutions/memory:SAYS': 'codes of messages',
  'institutions/messages:WORD': 'words of a message',
  'institutions/messages:STATE': 'codes of a message',
  'definitions/': 'definitions of measures, events and levers: their tables say them in words',
  'fields/slipping:MULTIPLIER': 'a table by formula; its numbers have a row',
  'fields/slipping:BARS': 'scratch',
  'fields/slipping:HELD': 'scratch',
  'rules/going-out:ROUND': 'precision: moments of a round at which people weigh it',
  'rules/learning:AWAKE_STEPS': 'precision: steps of a table',
  'rules/learning:SHARE_STEP': 'precision: steps of a table',
  'rules/learning:MIDDLE': 'precision: middle of a step of a table',
  'rules/contact-outside:ORDER': 'address of draws',
  'rules/fortress:FORT_ORDER': 'address of draws',
  'rules/exodus:SHUT_IN': 'code of a body that found all gates shut',
  'scenario/city/march-map:NO_MARCH': 'mark: a town without roads of marches',
  'scenario/forces/build:OUTSIDE': 'mark: no cell',
  'scenario/population/deal:GUARDS': 'address of draws',
  'scenario/population/deal:ORDER': 'address of draws',
  'scenario/population/fortunes:PAY_AND_RENT': 'address of draws',
  'scenario/population/fortunes:WORK': 'address of draws',
  'scenario/population/heads:DOMESTIC': 'code of a class',
  'scenario/population/heads:LAST': 'mark: after everybody whom the rates name',
  'scenario/population/households:SIZES': 'address of draws',
  'scenario/population/households:WIVES': 'address of draws',
  'scenario/population/households:CLASS_OF_HEAD': 'address of draws',
  'scenario/population/members:CHILDREN': 'address of draws',
  'scenario/population/members:OTHERS': 'address of draws',
  'scenario/population/members:SERVANTS': 'address of draws',
  'scenario/population/table:KINDS': 'size of a table',
  'scenario/population/table:NONE': 'code of a class',
  'scenario/population/table:ROUNDS': 'rounds of raking: more change nothing',
  'scenario/population/write:OCCUPIED': 'bit of a word',
}

/** Numbers of formulas that are counts of things in the tables, units of time, or marks. */
const UNITS = new Set([0, 1, 2, 60, 3600, 86_400, 80, 254, 255, 65_535, 65_536, 16_777_216, 4_294_967_296])

/** Other numbers of formulas that say nothing of Paris, by file, with what they are. */
const PLUMBING: Readonly<Record<string, string>> = {
  'fields/grievance 2048': 'size of a table: 8 classes x 256 steps of hardship',
  'fields/dispositions 1024': 'personal offsets are 1/64: 65,536 / 64',
  'fields/thresholds 1024': 'personal offsets are 1/64: 65,536 / 64',
  'fields/dispositions 8': 'packing: keeps needs above zero',
  'fields/listening 256': 'size of a table',
  'fields/presence 3': 'codes',
  'institutions/army 3': 'third stage of the recall',
  'institutions/committee 30': 'bits of a word of the memory',
  'institutions/dispatches 3': 'words of a letter',
  'institutions/dispatches 4': 'words of a letter',
  'institutions/government 1000': 'metres of a kilometre',
  'institutions/march-orders 1000': 'metres of a kilometre',
  'institutions/messages 1000': 'metres of a kilometre',
  'rules/contact-outside 1000': 'metres of a kilometre',
  'rules/contact-outside 7': 'address of draws',
  'rules/contact-outside 8': 'address of draws',
  'rules/contests 32': 'bits of a word of the state',
  'rules/density 0.5': 'rounding',
  'rules/exodus 20000': 'no effect: a gate known to be shut is not chosen at any distance',
  'fields/slipping 8': 'classes of discipline: their row',
  'rules/going-out 256': 'a bar that nobody reaches',
  'rules/going-out 67108864': 'steps of a bar',
  'rules/going-out 4': 'steps of a bar',
  'rules/fortress 3': 'address of draws',
  'rules/gun-parks 200': 'word of the state',
  'rules/march-road 1000': 'metres of a kilometre',
  'rules/threshold 1000000': 'bound of a walk to a rest point',
  'rules/threshold 1e-12': 'where the walk to a rest point stops',
  'rules/threshold 6': 'reach of a series',
  'rules/threshold 120': 'terms of a series',
  'rules/threshold 0.5': 'the normal distribution',
  'rules/threshold 0.3989422804014327': 'the normal distribution',
  'rules/cohesion 5': 'address of draws',
  'rules/cohesion 6': 'address of draws',
  'scenario/population/audit 0.005':
    'half of one percent: how near a marginal is called met; no run reads it',
  'scenario/population/sizes 0.2': 'where the search for a tilt begins',
  'scenario/world 0.5': 'halving an interval',
}

const isLayout = (key: string): boolean =>
  LAYOUT[key] !== undefined || Object.keys(LAYOUT).some((name) => name.endsWith('/') && key.startsWith(name))

/** Numbers of a cell or a fragment, 05:30 as 5 and 30; a zero of the clock is not looked for. */
const numbersIn = (text: string): number[] =>
  (text.match(/(?<![\w.])-?\d+(\.\d+)?/g) ?? []).map((n) => Math.abs(Number(n)))

const fileOf = (row: AssumptionRow): Source | undefined => FILES.find(({ path }) => path === pathOf(row.key))

/** What the table says against what the code says. */
function differences(files: readonly Source[], rows: readonly AssumptionRow[]): string[] {
  const told = new Map(rows.map((row) => [row.key, row]))
  const written = files.flatMap(constantsOf).filter(({ key }) => !isLayout(key))
  const keys = new Set(written.map(({ key }) => key))
  return [
    ...written.flatMap(({ key, value }) => {
      if (value === undefined)
        return [`${key}: holds a number that cannot be read; name it, or say what it is`]
      const row = told.get(key)
      if (row === undefined) return [`${key}: ${value} has no row`]
      return row.value === value ? [] : [`${key}: ${row.id} says ${row.value}, the code says ${value}`]
    }),
    ...rows.flatMap(({ key, id }) => (keys.has(key) ? [] : [`${key}: ${id} names a constant that is gone`])),
  ]
}

test('every named constant has a row with its value, and no row names one that is gone', () => {
  expect(NAMED.length).toBeGreaterThan(100)
  expect(differences(FILES, NAMED)).toEqual([])
})

test('a constant that is new, changed, unreadable or gone would be seen', () => {
  const text =
    'const A = 3\nconst B = { x: 2 * 60, y: 0.5 } as const\nconst C = 1 << 3\nconst D = (n: number) => n + 4\n'
  const row = (name: string, value: string) => ({ ...NAMED[0]!, id: 'A-900', key: `rules/x:${name}`, value })
  const file = parsed('src/engine/rules/x.ts', text)
  expect(differences([file], [row('B', 'x 120; y 0.6'), row('E', '1')])).toEqual([
    'rules/x:A: 3 has no row',
    'rules/x:B: A-900 says x 120; y 0.6, the code says x 120; y 0.5',
    'rules/x:C: holds a number that cannot be read; name it, or say what it is',
    'rules/x:E: A-900 names a constant that is gone',
  ])
  expect(differences([file], [row('A', '3'), row('B', 'x 120; y 0.5')])).toHaveLength(1)
})

test('every number of a formula that has a row stands in its file as the row says', () => {
  expect(INLINE.length).toBeGreaterThan(80)
  const wrong = INLINE.filter((row) => {
    const found = squeeze(fileOf(row)?.text ?? '').includes(squeeze(row.code))
    const there = numbersIn(row.code)
    return !found || numbersIn(row.value).some((n) => n !== 0 && !there.includes(n))
  })
  expect(wrong.map(({ id, key, value, code }) => `${id} ${key} ${value}: ${code}`)).toEqual([])
})

/** Numbers of the formulas of a file that no row and no list accounts for. */
function unaccounted(file: Source, rows: readonly AssumptionRow[]): string[] {
  const told = spansOf(
    file.text,
    rows.filter((row) => pathOf(row.key) === file.path).map((row) => row.code),
  )
  const name = nameOf(file.path)
  return literalsOf(file)
    .filter((node) => !UNITS.has(Number(node.text)) && !told(node.getStart(file.tree)))
    .filter((node) => PLUMBING[`${name} ${Number(node.text)}`] === undefined)
    .map((node) => `${where(file, node)} ${node.text}`)
}

test('every number in a formula of a rule, an institution or a field is accounted for', () => {
  expect(KERNEL.flatMap((file) => unaccounted(file, INLINE))).toEqual([])
})

test('every fraction in a formula of any other file is accounted for', () => {
  const others = FILES.filter((file) => !KERNEL.includes(file) && !isLayout(`${nameOf(file.path)}:`))
  const fractions = others
    .flatMap((file) => unaccounted(file, INLINE))
    .filter((found) => / \d*\.\d+$/.test(found))
  expect(fractions).toEqual([])
})

test('a number written into a formula would be seen', () => {
  const file = parsed(
    'src/engine/rules/x.ts',
    'function f(day: Day) {\n  return draw(day.seed, 9) > 7 ? 41 : 5\n}\n',
  )
  const row = { ...INLINE[0]!, key: 'rules/x:f', code: '>7?41' }
  expect(unaccounted(file, [])).toHaveLength(3)
  expect(unaccounted(file, [row])).toEqual(['src/engine/rules/x.ts:2 5'])
})

test('what is left out is there, and nothing is both left out and told', () => {
  const keys = FILES.flatMap(constantsOf).map(({ key }) => key)
  const gone = Object.keys(LAYOUT).filter(
    (name) => !keys.some((key) => (name.endsWith('/') ? key.startsWith(name) : key === name)),
  )
  expect(gone).toEqual([])
  expect(NAMED.filter(({ key }) => isLayout(key))).toEqual([])
})

test('the rule of a row is one that the code speaks of', () => {
  const spoken = new Set(FILES.flatMap(({ text }) => text.match(/\bR-\d\d\b/g) ?? []))
  const silent = ROWS.filter(({ rule }) => rule.startsWith('R-') && !spoken.has(rule))
  expect(silent.map(({ id, key, rule }) => `${id} ${key} ${rule}`)).toEqual([])
})

test('no two rows speak of one key', () => {
  expect(new Set(ROWS.map(({ key }) => key)).size).toBe(ROWS.length)
})
