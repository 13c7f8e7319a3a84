/** The gate: what check refuses nobody reads, in the same words; each rule on a folder with one fault. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../engine/index.ts'
import { loadFolder } from '../../evidence/files/load.ts'
import { DataError, linesOf } from '../../evidence/files/problem.ts'
import { createRun, openScenario } from '../setting.ts'
import { checkAll } from './check.ts'
import { readScenario, readTables } from './folder.ts'
import { neighboursOf } from './neighbours.ts'

const root = mkdtempSync(join(tmpdir(), 'commune-gate-'))
const dir = join(root, 'data')
beforeEach(() => {
  rmSync(dir, { recursive: true, force: true })
  cpSync('data/paris-1871', dir, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function edit(file: string, change: (text: string) => string): void {
  const path = join(dir, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
}
const dropRow = (id: string) => (text: string) => text.replace(new RegExp(`^${id}\t.*\n`, 'm'), '')
const withCell = (id: string, name: string, value: string) => (text: string) => {
  const [head = '', ...rows] = text.split('\n')
  const at = head.split('\t').indexOf(name)
  const change = (row: string) =>
    row
      .split('\t')
      .map((cell, i) => (i === at ? value : cell))
      .join('\t')
  return [head, ...rows.map((row) => (row.startsWith(`${id}\t`) ? change(row) : row))].join('\n')
}
const said = () => linesOf(checkAll(dir).report.problems, checkAll(dir).report.count)

/** The first thing that check says; the library must refuse in the very same words. */
function refused(): string {
  const lines = said()
  expect(lines).not.toEqual([])
  for (const read of [readScenario, readTables])
    expect(() => read(dir)).toThrow(expect.objectContaining({ name: 'DataError', message: lines.join('\n') }))
  return lines[0]!
}

test('the folder that comes with the program passes', () => {
  expect(said()).toEqual([])
  expect(readScenario(dir).data).toEqual(loadFolder('data/paris-1871'))
})

describe('what used to be taken without a word', () => {
  test.each([
    [
      'decimal commas',
      'uncertainties.tsv',
      (text: string) => text.replaceAll(/\t(-?\d+)\.(\d+)/g, '\t$1,$2'),
      /value is "0,85"|expected a number/,
    ],
    [
      'a space in a number',
      'occupations.tsv',
      (text: string) => text.replace(/\t41672\t/, '\t41 672\t'),
      /value is "41 672"; expected a number/,
    ],
    ['a letter in a number', 'forces.tsv', withCell('lecomte-police', 'men', '2O0'), /./],
    [
      'negative men',
      'forces.tsv',
      (text: string) => text.replace('\t200\t180', '\t-200\t180'),
      /men is "-200"; expected a number from 0 to 20000/,
    ],
    [
      'a number a spreadsheet quoted',
      'places.tsv',
      (text: string) => text.replace('\tgate\t', '\t"gate"\t'),
      /without quotation marks/,
    ],
    [
      'a share above one',
      'national_guard.tsv',
      (text: string) => text.replace(/\tp_federated\t0?\.\d+/, '\tp_federated\t9'),
      /national_guard.tsv:\d+:\d+: /,
    ],
    [
      'a prior out of bounds',
      'uncertainties.tsv',
      (text: string) => withCell('U-74', 'high', '3')(text),
      /./,
    ],
  ] as const)('%s', (name, file, change, expected) => {
    if (name === 'a letter in a number') edit(file, (text) => text.replace('\t200\t180', '\t2O0\t180'))
    else edit(file, change)
    expect(refused()).toMatch(expected)
  })

  test('text of a cell is never read as 0, wherever it is read', () => {
    edit('places.tsv', (text) => text.replace(/\t48\.(\d+)\t/, '\t48,$1\t'))
    expect(() => loadFolder(dir)).toThrow(/places\.tsv:\d+:\d+: lat is "48,/)
  })
})

describe('folders that used to pass and crash the run', () => {
  test.each([
    [
      'a row of an uncertainty',
      'uncertainties.tsv',
      dropRow('U-30'),
      'uncertainties.tsv: no row has the key',
    ],
    [
      'an hour that the model is given',
      'exogenous.tsv',
      dropRow('EX-62'),
      'no row has the id "EX-62"; expected an id of exogenous.tsv',
    ],
    [
      'a place that a road passes',
      'places.tsv',
      dropRow('chatou'),
      'places.tsv: no place has the id "chatou"',
    ],
    [
      'a key renamed',
      'uncertainties.tsv',
      withCell('U-30', 'key', 'drumEarshots'),
      'no uncertainty is called "drumEarshots"',
    ],
    ['a key doubled', 'uncertainties.tsv', withCell('U-30', 'key', 'pull'), 'key "pull" stands twice'],
    [
      'a gate that is none',
      'places.tsv',
      withCell('porte-d-issy', 'kind', 'bridge'),
      'kind is "bridge"; expected gate',
    ],
    [
      'a lever that the model has not',
      'levers.tsv',
      withCell('L-08', 'key', 'gates.shuts'),
      'key is "gates.shuts"',
    ],
  ] as const)('%s', (_, file, change, expected) => {
    edit(file, change)
    expect(refused()).toContain(expected)
  })

  test('a cell with seven neighbours', () => {
    edit('cells.tsv', (text) => {
      const [head = '', first = '', ...rows] = text.trimEnd().split('\n')
      const twin = first.split('\t')
      const near = Array.from({ length: 7 }, (_, i) =>
        ['8a1fb466d80800'.concat(String(i)), ...twin.slice(1)].join('\t'),
      )
      return [head, first, ...near, ...rows, ''].join('\n')
    })
    expect(refused()).toMatch(
      /cells\.tsv:\d+:1: cell "[0-9a-f]{15}" has \d+ neighbours; expected six at most/,
    )
  })

  test.each([
    ['nulls', '{"format":1,"answers":[null],"claims":[null]}'],
    ['a list', '[]'],
    ['a key twice', '{"format":1,"format":1}'],
  ])('answers.json with %s', (_, text) => {
    edit('answers.json', () => text)
    expect(refused()).toMatch(/^answers\.json:1:\d+: /)
  })

  test('worlds that name an uncertainty that is none', () => {
    edit('accepted-worlds.json', (text) => text.replace('"forceFactor"', '"forceFactors"'))
    expect(refused()).toMatch(/^accepted-worlds\.json:\d+:\d+: no uncertainty is called "forceFactors"/)
  })
})

test('a second YAML document is an error with its line, in every file of YAML', () => {
  for (const file of ['sources.yaml', 'paths.yaml', 'claims/C-02.yaml', 'lessons/lecon-1.yaml']) {
    try {
      edit(file, (text) => `${text}---\nmore: 1\n`)
    } catch {
      continue
    }
    const lines = readFileSync(join(dir, file), 'utf8').split('\n').length
    expect(said().join('\n')).toContain(
      `${file}:${lines - 2}:1: begins a second document; expected one document a file`,
    )
  }
})

test('a missing table is named once, and nothing else is said', () => {
  for (const file of ['uncertainties.tsv', 'levers.tsv', 'grievance.tsv']) {
    rmSync(join(dir, file))
    expect(said(), file).toEqual([expect.stringMatching(new RegExp(`^${file}: is missing; expected `))])
    cpSync(join('data/paris-1871', file), join(dir, file))
  }
})

describe('limits of the state', () => {
  const more =
    (count: number, change: (cells: string[], n: number, head: readonly string[]) => void) =>
    (text: string) => {
      const [head = '', ...rows] = text.trimEnd().split('\n')
      const names = head.split('\t')
      const copies = Array.from({ length: count }, (_, n) => {
        const cells = rows[3]!.split('\t')
        cells[0] = `extra-${n}`
        change(cells, n, names)
        return cells.join('\t')
      })
      return [head, ...rows, ...copies, ''].join('\n')
    }
  test('brigades', () => {
    const brigades = (count: number) =>
      more(count, (cells, i, head) => {
        cells[head.indexOf('brigade')] = `Extra ${i}`
      })
    edit('forces.tsv', brigades(2))
    expect(said()).toEqual([])
    cpSync('data/paris-1871/forces.tsv', join(dir, 'forces.tsv'))
    edit('forces.tsv', brigades(3))
    expect(refused()).toContain(`brigades and single units; expected at most ${LIMITS.brigades}`)
  })
  test('bodies of troops', () => {
    edit(
      'forces.tsv',
      more(100, (cells, _, head) => {
        cells[head.indexOf('battalions')] = '10'
      }),
    )
    expect(said().join('\n')).toContain(`bodies; expected at most ${LIMITS.bodies}`)
  })
  test('a route', () => {
    edit(
      'forces.tsv',
      more(1, (cells, _, head) => {
        cells[head.indexOf('route')] = Array(LIMITS.legs + 1)
          .fill('Bastion 1')
          .join(';')
      }),
    )
    expect(said().join('\n')).toContain(`places on the route; expected at most ${LIMITS.legs}`)
  })
  test('points where crowd and troops meet', () => {
    const { cells } = loadFolder(dir)
    edit(
      'forces.tsv',
      more(LIMITS.points, (row, n, head) => {
        const cell = cells.filter(({ water }) => water === 0)[40 * n]!
        for (const [lat, lon] of [
          ['lat', 'lon'],
          ['objective_lat', 'objective_lon'],
        ] as const) {
          row[head.indexOf(lat)] = String(cell.lat)
          row[head.indexOf(lon)] = String(cell.lon)
        }
        for (const [name, men] of [
          ['men', '120'],
          ['men_low', '100'],
          ['men_high', '150'],
        ] as const)
          row[head.indexOf(name)] = men
      }),
    )
    expect(said().join('\n')).toContain(
      `posts where crowd and troops may meet; expected at most ${LIMITS.points}`,
    )
  })
})

test('a run whose ticks do not move the clock says where it stood', () => {
  const { data, neighbours } = readScenario(dir)
  const scenario = openScenario(data, neighbours)
  const run = createRun(scenario, { seed: 1, scale: 0.001, tickSeconds: 0 })
  expect(() => run.until(600)).toThrow(/^the run stood at 21:00 on 17 March when its ticks of 0 s were spent/)
})

test('forces that no check has seen are refused before they are built', () => {
  const { data, neighbours } = readScenario(dir)
  const forces = data.forces.map((row, i) => (i === 0 ? { ...row, men: -200 } : row))
  const scenario = openScenario({ ...data, forces } as typeof data, neighbours)
  expect(() => createRun(scenario, { seed: 1, scale: 0.001 })).toThrow(DataError)
})

test('a value set by hand keeps within what its unit can be', () => {
  const { data } = readScenario(dir)
  const scenario = openScenario(data, neighboursOf(data))
  expect(() => createRun(scenario, { seed: 1, scale: 0.001, values: { volleyShare: 2 } })).toThrow(
    'volleyShare is 2; expected a number from 0 to 1 share',
  )
})
