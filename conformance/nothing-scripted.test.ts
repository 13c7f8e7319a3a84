/**
 * Recorded times enter through exogenous.tsv alone. Rules and institutions name no target and no hour of the clock; nothing
 * in the kernel reads a clock, a machine or an inexact function; changed targets leave a run as it was, changed hours do not.
 */
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { at, type Exogenous } from '../src/engine/index.ts'
import type { Dataset, ExogenousRow } from '../src/evidence/index.ts'
import { buildExogenous, createRun, createSetting, type Scenario } from '../src/scenario/index.ts'
import { theScenario } from './runs.ts'
import { constant, everyNode, parsed, type Source, sources, where } from './sources.ts'

const KERNEL = sources([
  'src/engine/rules',
  'src/engine/institutions',
  'src/engine/phases',
  'src/engine/fields',
])
const PURE = sources(['src/engine', 'src/scenario']).filter(({ path }) => !path.includes('scenario/pack'))

/** Calls of `at(day, hour)`, and texts such as '18 06:30', that are meant, by file: what the hours are. */
const HOURS: Readonly<Record<string, string>> = {
  'src/engine/clock.ts': 'the end of the act',
  'src/engine/definitions/levers/army.ts': 'L-01: values of questions that are answered beforehand',
  'src/engine/definitions/levers/evening.ts':
    'L-06 to L-09: hours of decisions that a user may order, not of events; values of questions',
  'src/engine/definitions/levers/outside.ts':
    'L-11 to L-13: values of questions that are answered beforehand',
  'src/engine/definitions/measures/counts.ts':
    'definitions of measures: when something is counted; no rule reads a measure',
  'src/engine/definitions/measures/town.ts': 'when measures of the toy town are taken',
}

/** Numbers of seconds as large as an hour of the clock that are lengths of time, with what they are. */
const LENGTHS: Readonly<Record<string, string>> = {
  'src/engine/fields/obedience.ts 36000': 'ten hours without a meal',
  'src/engine/institutions/versailles.ts 86400': 'a day',
  'src/engine/rules/march-out.ts 21600': 'six hours of waiting for men',
  'src/engine/clock.ts 86400': 'a day',
  'src/engine/clock.ts 75600': '21 hours: where seconds of the clock begin',
  'src/engine/fields/light.ts 86400': 'a day',
  'src/scenario/exogenous.ts 86400': 'a day',
  'src/scenario/exogenous.ts 75600': '21 hours: where seconds of the clock begin',
}

/** Rows of the record of the day that a run may start from: the men of the night post at the park, there before the act. */
const GIVEN: readonly string[] = ['d18-065']

describe('no file of the kernel knows what ought to come out', () => {
  test('no rule, institution or field imports or names a target, the record of the day, or a table of evidence', () => {
    const named = KERNEL.flatMap((file) => [
      ...file.imports
        .filter((i) => /evidence|target|scenario|laboratory|report/.test(i.specifier))
        .map((i) => `${file.path}: ${i.specifier}`),
      ...words(file, /^(targets?Tsv|T_\d+)$|targets\.tsv|day18|tolerated|\bT-\d\d\b/),
    ])
    expect(named).toEqual([])
  })

  test('no rule or institution reads a measure', () => {
    expect(
      KERNEL.flatMap((file) =>
        file.imports
          .filter((i) => /record\/measures|definitions\/measure/.test(i.specifier))
          .map(() => file.path),
      ),
    ).toEqual([])
    expect(KERNEL.flatMap((file) => words(file, /^measures?$/))).toEqual([])
  })
})

describe('no hour of the clock stands in the code', () => {
  test('hours are written only for levers, measures and the end of the act', () => {
    const calls = PURE.flatMap(hoursIn)
    expect(calls.length).toBeGreaterThan(10)
    expect(
      calls.filter(({ path }) => HOURS[path] === undefined).map(({ place, text }) => `${place} ${text}`),
    ).toEqual([])
  })

  test('every file that may write an hour does so', () => {
    expect(
      Object.keys(HOURS).filter(
        (path) => !PURE.some((file) => file.path === path && hoursIn(file).length > 0),
      ),
    ).toEqual([])
  })

  test('no number of seconds looks like an hour of the 18th, lengths of time excepted', () => {
    const found = PURE.flatMap(bigSeconds)
    expect(
      found.filter(({ name }) => LENGTHS[name] === undefined).map(({ place, name }) => `${place} ${name}`),
    ).toEqual([])
  })

  test('no text holds a date or an hour of the day, the hours above excepted', () => {
    const meant = PURE.filter(({ path }) => HOURS[path] === undefined)
    expect(meant.flatMap((file) => words(file, /\d{4}-\d\d-\d\d|\bT\d\d:\d\d|\b\d\d:\d\d\b/))).toEqual([])
    expect(PURE.flatMap((file) => words(file, /\d{4}-\d\d-\d\d|\bT\d\d:\d\d/))).toEqual([])
  })

  test('an hour of a lever stands in its definition alone: no rule or institution writes one', () => {
    expect(KERNEL.flatMap(hoursIn)).toEqual([])
  })

  test('an hour written in a rule would be seen', () => {
    const text =
      "import { at as h } from '../clock.ts'\nconst a = h(18, 6)\nconst b = 9 * 3600 + 1800\nconst c = '1871-03-18T06:00'\nconst d = '18 06:30'\n"
    const file = parsed('src/engine/rules/x.ts', text)
    expect(hoursIn(file).map(({ text }) => text)).toEqual(['h(18, 6)', "'18 06:30'"])
    expect(bigSeconds(file).map(({ name }) => name)).toEqual(['src/engine/rules/x.ts 34200'])
    expect(words(file, /1871-03-\d\d/)).toHaveLength(1)
  })
})

describe('the same bits everywhere', () => {
  const EXACT = new Set([
    'abs',
    'ceil',
    'floor',
    'imul',
    'max',
    'min',
    'round',
    'sqrt',
    'trunc',
    'clz32',
    'sign',
    'PI',
  ])

  test('of Math only what the standard fixes to the bit; no power operator', () => {
    expect(PURE.flatMap((file) => inexact(file, EXACT))).toEqual([])
  })

  test('an exponential and a power would be seen', () => {
    const file = parsed('x.ts', 'const a = Math.exp(1) + 2 ** 3\nlet b = 1\nb **= 2\nconst { pow } = Math\n')
    expect(inexact(file, EXACT)).toHaveLength(4)
  })

  test('no date, chance, environment, timer or console', () => {
    const banned =
      /^(Date|performance|process|console|globalThis|require|setTimeout|fetch|Intl|WeakRef|SharedArrayBuffer|Atomics)$/
    expect(PURE.flatMap((file) => names(file, banned))).toEqual([])
    expect(PURE.flatMap((file) => names(file, /^toLocale/))).toEqual([])
  })
})

describe('changed tables', () => {
  const run = (scenario: Scenario, until: number) => {
    const simulation = createRun(scenario, { seed: 1, scale: 0.001 })
    simulation.until(until)
    return simulation.hash()
  }
  const base = theScenario()
  const before = new Map<number, string>()
  const asItIs = (until: number): string => {
    const hash = before.get(until) ?? run(base, until)
    before.set(until, hash)
    return hash
  }

  test('every number of targets.tsv changed, or the whole record of the day taken away: the same run', () => {
    const { data } = base
    const changed = data.targets.map((row) =>
      mapNumbers(row as unknown as Record<string, unknown>),
    ) as unknown as Dataset['targets']
    const until = at(18, 20)
    const hash = run(base, until)
    expect(run({ ...base, data: { ...data, targets: changed } }, until)).toBe(hash)
    const bare: Dataset = {
      ...data,
      targets: [],
      day: data.day.filter((fact) => GIVEN.includes(fact.id)),
      campaign: [],
      dissent: [],
      votes: [],
      walks: [],
    }
    expect(run({ ...base, data: bare }, until)).toBe(hash)
  })

  test('a scenario never opens the tables of the record', () => {
    const sealed = new Set([
      'targets',
      'campaign',
      'dissent',
      'votes',
      'walks',
      'levers',
      'knockouts',
      'sources',
    ])
    const data = new Proxy(base.data, {
      get(target, name) {
        if (sealed.has(String(name))) throw new Error(`${String(name)} was read`)
        return target[name as keyof Dataset]
      },
    })
    expect(() => createSetting({ data, city: base.city }, { seed: 1, scale: 0.001 })).not.toThrow()
  })

  test('an hour later in exogenous.tsv is an hour later in the run, for every hour that enters', () => {
    const shift = (exogenous: Exogenous) =>
      Object.entries(exogenous).flatMap(([name, value]) =>
        typeof value === 'number' && name !== 'nightPost' ? [[name, value] as const] : [],
      )
    const now = new Map(shift(buildExogenous(base.data)))
    const later = shift(buildExogenous(shifted(base.data, 3600)))
    expect(later.length).toBeGreaterThanOrEqual(12)
    for (const [name, value] of later) expect(value - (now.get(name) ?? 0), name).toBe(3600)
  })

  test('columns set out an hour later when EX-24 says so', () => {
    const departs = (data: Dataset) =>
      createSetting({ data, city: base.city }, { seed: 1, scale: 0.001 })
        .forces.bodies.map((body) => body.depart)
        .filter((t) => t >= 0)
    const now = departs(base.data)
    expect(now.length).toBeGreaterThan(20)
    expect(new Set(departs(shifted(base.data, 3600, 'EX-24')))).toEqual(new Set(now.map((t) => t + 3600)))
  })

  test.each([
    ['EX-25', 'contact of the columns', at(18, 7)],
    ['EX-22', 'posters', at(18, 7)],
    ['EX-60', 'rising of working households', at(18, 7)],
    ['EX-32', "the government's rappel", at(18, 7)],
    ['EX-39', 'members of the Committee free', at(18, 12)],
  ])('%s (%s) half an hour later changes the run', (id, _, until) => {
    expect(run({ ...base, data: shifted(base.data, 1800, id) }, until)).not.toBe(asItIs(until))
  })
})

interface Found {
  readonly path: string
  readonly place: string
  readonly text: string
}

/** Calls of the clock's `at`, under whatever name, with an hour written out. */
function hoursIn(file: Source): Found[] {
  const locals = new Set(
    file.imports.flatMap((i) =>
      /clock\.ts$|engine\/index\.ts$/.test(i.specifier)
        ? i.names.filter((n) => n.imported === 'at').map((n) => n.local)
        : [],
    ),
  )
  if (file.path.endsWith('engine/clock.ts')) locals.add('at')
  const found: Found[] = []
  everyNode(file, (node) => {
    if (ts.isStringLiteralLike(node) && /(^|\D)\d{1,2} \d\d:\d\d(\D|$)/.test(node.text))
      found.push({ path: file.path, place: where(file, node), text: node.getText(file.tree) })
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !locals.has(node.expression.text))
      return
    if (node.arguments.some((a) => ts.isNumericLiteral(a)))
      found.push({ path: file.path, place: where(file, node), text: node.getText(file.tree) })
  })
  return found
}

/** Constant expressions of seconds from 02:00 of the 18th to the end of the act that are whole five minutes. */
function bigSeconds(file: Source): { place: string; name: string }[] {
  const found: { place: string; name: string }[] = []
  everyNode(file, (node) => {
    const value = constant(node)
    if (value === undefined || (node.parent !== undefined && constant(node.parent) !== undefined)) return
    if (value >= at(18, 2) && value <= at(20, 12) && value % 300 === 0 && isTime(node))
      found.push({ place: where(file, node), name: `${file.path} ${value}` })
  })
  return found
}

/** Is a number used as seconds? Products with 60 or 3600, and multiples of an hour's quarter. */
function isTime(node: ts.Node): boolean {
  return ts.isBinaryExpression(node)
    ? /\b(60|3600|86400)\b/.test(node.getText())
    : (constant(node) as number) % 900 === 0
}

/** Texts and names in the code, comments left out, that fit. */
function words(file: Source, fits: RegExp): string[] {
  const found: string[] = []
  everyNode(file, (node) => {
    const text =
      ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)
        ? node.text
        : undefined
    if (text !== undefined && fits.test(text) && !ts.isImportDeclaration(node.parent))
      found.push(`${where(file, node)} ${text}`)
  })
  return found
}

function names(file: Source, fits: RegExp): string[] {
  const found: string[] = []
  everyNode(file, (node) => {
    if (
      ts.isIdentifier(node) &&
      fits.test(node.text) &&
      !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)
    )
      found.push(`${where(file, node)} ${node.text}`)
  })
  return found
}

/** Functions of Math that are not exact, taken by any road, and powers. */
function inexact(file: Source, exact: ReadonlySet<string>): string[] {
  const found: string[] = []
  const see = (node: ts.Node, text: string) => found.push(`${where(file, node)} ${text}`)
  everyNode(file, (node) => {
    if (
      ts.isPropertyAccessExpression(node) &&
      node.expression.getText(file.tree) === 'Math' &&
      !exact.has(node.name.text)
    )
      see(node, node.getText(file.tree))
    if (
      ts.isVariableDeclaration(node) &&
      node.initializer?.getText(file.tree) === 'Math' &&
      ts.isObjectBindingPattern(node.name)
    )
      for (const e of node.name.elements)
        if (!exact.has((e.propertyName ?? e.name).getText(file.tree))) see(e, e.getText(file.tree))
    if (
      node.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
      node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
    )
      see(node, 'power')
  })
  return found
}

function mapNumbers(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' && key !== 'line' ? value * 2 + 17 : value,
    ]),
  )
}

/** The tables with the hours of exogenous.tsv moved, all rows or one. */
function shifted(data: Dataset, seconds: number, only?: string): Dataset {
  const move = (iso: string) => new Date(Date.parse(`${iso}:00Z`) + seconds * 1000).toISOString().slice(0, 16)
  const exogenous = data.exogenous.map((row: ExogenousRow) =>
    only === undefined || row.id === only
      ? { ...row, time: move(row.time), low: move(row.low), high: move(row.high) }
      : row,
  )
  return { ...data, exogenous }
}
