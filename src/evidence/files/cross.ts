/** What the tables of a folder say of each other: ids that are cited exist, places are known, sets are whole, shares add up. */
import { fold } from '../fold.ts'
import { nearest } from '../nearest.ts'
import { isMiswritten, outOfRange } from './numbers.ts'
import type { Problem } from './problem.ts'
import { TABLES } from './schemas.ts'
import { type LinedFields as Row, show, type Tables } from './table.ts'

/** The wrong word and the right ones; compared only for problems that will be shown. */
type Near = readonly [word: string, known: Iterable<string>]
/** How many of each a town has; each has the numbers from 1 on. */
export interface TownCounts {
  readonly districts: number
  readonly quarters: number
  readonly battalions: number
}
interface Folder {
  readonly counts: TownCounts
  readonly rows: (file: string) => readonly Row[]
  readonly has: (file: string) => boolean
  readonly say: (
    file: string,
    row: Row | undefined,
    column: string,
    message: string,
    expected: string,
    near?: Near,
  ) => void
}

/** Problems of one file whose nearest word is looked for; more are counted, not explained. */
const EXPLAINED = 50
const KEPT = 500
const FACTS = [
  'occupations.tsv',
  'national_guard.tsv',
  'grievance.tsv',
  'votes.tsv',
  'day18.tsv',
  'campaign.tsv',
]
/** Shares are printed to three or four digits: their sum may miss one by this much. */
const SLACK = 0.005

/** Adds what it finds to `problems`, at most `KEPT` of one file, and gives back how many more there were. */
export function crossCheck(
  tables: Tables,
  sources: ReadonlySet<string>,
  problems: Problem[],
  counts: TownCounts = highest(tables),
): number {
  let untold = 0
  const said = new Map<string, number>()
  const folder: Folder = {
    counts,
    rows: (file) => tables.get(file) ?? [],
    has: (file) => tables.has(file),
    say: (file, row, column, message, expected, near) => {
      const at = row ? Object.keys(row).indexOf(column) + 1 : 0
      const before = said.get(file) ?? 0
      said.set(file, before + 1)
      if (before >= KEPT) return void untold++
      problems.push({
        file,
        line: row ? Number(row.line) : 0,
        column: at,
        message,
        expected,
        nearest: near && before < EXPLAINED ? nearest(...near) : undefined,
      })
    },
  }
  checkQuantities(folder)
  checkIds(tables, folder)
  checkSources(tables, sources, folder)
  checkCells(folder)
  checkPlaces(folder)
  checkPopulation(folder)
  checkShares(folder)
  checkBattalions(folder)
  return untold
}

/** The highest numbers that the tables hold, where the folder does not say how many there are. */
function highest(tables: Tables): TownCounts {
  const most = (file: string, number: (row: Row) => number) =>
    (tables.get(file) ?? []).reduce((so, row) => Math.max(so, number(row) || 0), 0)
  const level = (name: string) =>
    most('population.tsv', (row) => (row.level === name ? Number(row.number) : 0))
  return {
    districts: level('arrondissement'),
    quarters: level('quartier'),
    battalions: most('national_guard.tsv', (row) =>
      Number(/^battalion:(\d{3})$/.exec(row.subject ?? '')?.[1]),
    ),
  }
}

/** Numbers of facts are written as numbers and lie within what their unit can be. */
function checkQuantities({ rows, say }: Folder): void {
  for (const file of FACTS)
    for (const row of rows(file))
      for (const column of ['value', 'low', 'high']) {
        const cell = row[column] ?? ''
        const wrong = isMiswritten(cell, row.unit ?? '')
          ? 'a number such as 12000 or 0.25'
          : outOfRange(cell, row.unit ?? '')
        if (wrong !== undefined) say(file, row, column, `${column} is ${show(cell)}`, wrong)
      }
}

const parts = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Ids are unique over all tables, since `commune evidence` finds a row by its id alone; ids that are cited exist. */
function checkIds(tables: Tables, { rows, has, say }: Folder): void {
  const owner = new Map<string, string>()
  for (const [file, list] of tables) {
    for (const row of list) {
      const id = row.id
      if (id === undefined || id === '') continue
      const other = owner.get(id)
      if (other !== undefined && other !== file)
        say(file, row, 'id', `id ${show(id)} is also in ${other}`, 'each id in one table')
      else owner.set(id, file)
    }
  }
  checkCited(tables, owner, say)
  const places = new Set(rows('places.tsv').map((row) => row.id))
  if (!has('places.tsv')) return
  for (const [file, column] of [
    ['walks.tsv', 'from_place'],
    ['walks.tsv', 'to_place'],
    ['roads.tsv', 'gate'],
  ] as const) {
    for (const row of rows(file))
      if (!places.has(row[column]))
        say(file, row, column, `no place has the id ${show(row[column] ?? '')}`, 'an id of places.tsv', [
          row[column] ?? '',
          ids(places),
        ])
  }
  for (const row of rows('plan.tsv'))
    for (const id of parts(row.course))
      if (!id.includes('/') && !places.has(id))
        say('plan.tsv', row, 'course', `no place has the id ${show(id)}`, 'an id of places.tsv', [
          id,
          ids(places),
        ])
  const targets = new Set(rows('targets.tsv').map((row) => row.id))
  for (const row of rows('targets.tsv')) {
    const above = /^above:(.+)$/.exec(row.rule ?? '')
    if (above && !targets.has(above[1]))
      say('targets.tsv', row, 'rule', `no target has the id ${show(above[1]!)}`, 'an id of targets.tsv')
  }
}

const CITING: readonly (readonly [file: string, column: string])[] = [
  ['targets.tsv', 'evidence'],
  ['levers.tsv', 'evidence'],
  ['dissent.tsv', 'rows'],
  ['french.tsv', 'row'],
  ['voices.tsv', 'row'],
]

/** Rows that are cited exist. Where a table is not there or cannot be read that is said, once, and not each row that it may have held. */
function checkCited(tables: Tables, owner: ReadonlyMap<string, string>, say: Folder['say']): void {
  const gone = TABLES.filter(({ file, schema }) => !tables.has(file) && 'id' in schema.shape)
  const whole = gone.every(({ required }) => !required)
  for (const [file, column] of whole ? CITING : [])
    for (const row of tables.get(file) ?? [])
      for (const id of parts(row[column]).filter((one) => !owner.has(one))) {
        if (gone.length === 0)
          say(file, row, column, `no row has the id ${show(id)}`, 'ids of rows of this folder', [
            id,
            owner.keys(),
          ])
        else {
          const expected = `this table: other tables cite rows such as ${show(id)}`
          say(gone[0]!.file, undefined, '', 'is missing', expected)
          return
        }
      }
}

const ids = (set: ReadonlySet<string | undefined>): string[] =>
  [...set].filter((id): id is string => id !== undefined)

function checkSources(tables: Tables, sources: ReadonlySet<string>, { say }: Folder): void {
  if (sources.size === 0) return
  for (const [file, list] of tables) {
    for (const row of list) {
      for (const id of parts(row.source_ids))
        if (!sources.has(id))
          say(file, row, 'source_ids', `no source has the id ${show(id)}`, 'ids of sources.yaml', [
            id,
            sources,
          ])
    }
  }
}

/** District of each quarter, as population.tsv has it. */
function districts({ rows }: Folder): Map<number, number> {
  const quarters = rows('population.tsv').filter(({ level }) => level === 'quartier')
  return new Map(quarters.map(({ number, arrondissement }) => [Number(number), Number(arrondissement)]))
}

/** Quarters whose cells all lie in one other district than their row of population.tsv says: then it is the row that is wrong. */
function misplaced(folder: Folder, lies: ReadonlyMap<number, number>): ReadonlySet<number> {
  const of = new Map<number, Set<number>>()
  for (const { quartier, arrondissement } of folder.rows('cells.tsv')) {
    const seen = of.get(Number(quartier)) ?? new Set()
    of.set(Number(quartier), seen.add(Number(arrondissement)))
  }
  const wrong = [...of].filter(([q, seen]) => lies.has(q) && seen.size === 1 && !seen.has(lies.get(q)!))
  for (const row of folder.rows('population.tsv')) {
    const there = wrong.find(([q]) => row.level === 'quartier' && q === Number(row.number))
    if (there !== undefined)
      folder.say(
        'population.tsv',
        row,
        'arrondissement',
        `arrondissement is ${show(row.arrondissement ?? '')}`,
        `${[...there[1]][0]}, where quartier ${row.number} lies`,
      )
  }
  return new Set(wrong.map(([q]) => q))
}

/** A number above those that the town has. */
function beyond({ say }: Folder, file: string, row: Row, column: string, most: number): void {
  if (Number(row[column]) > most)
    say(file, row, column, `${column} is ${show(row[column] ?? '')}`, `at most ${most}`)
}

function checkCells(folder: Folder): void {
  const { rows, has, say, counts } = folder
  if (!has('cells.tsv')) return
  const lies = districts(folder)
  const elsewhere = misplaced(folder, lies)
  const cells = new Set<string>(),
    quartiers = new Set<number>()
  for (const row of rows('cells.tsv')) {
    const h3 = row.h3 ?? ''
    if (cells.has(h3)) say('cells.tsv', row, 'h3', `cell ${show(h3)} stands twice`, 'each cell once')
    cells.add(h3)
    quartiers.add(Number(row.quartier))
    beyond(folder, 'cells.tsv', row, 'quartier', counts.quarters)
    beyond(folder, 'cells.tsv', row, 'arrondissement', counts.districts)
    const of = lies.get(Number(row.quartier))
    if (of !== undefined && of !== Number(row.arrondissement) && !elsewhere.has(Number(row.quartier)))
      say(
        'cells.tsv',
        row,
        'arrondissement',
        `quartier ${show(row.quartier ?? '')} does not lie in arrondissement ${show(row.arrondissement ?? '')}`,
        `arrondissement ${of}`,
      )
  }
  for (let q = 1; q <= counts.quarters; q++)
    if (!quartiers.has(q))
      say(
        'cells.tsv',
        undefined,
        '',
        `no cell lies in quartier ${q}`,
        `a cell in each of the ${counts.quarters}`,
      )
  for (const row of rows('cell_barriers.tsv')) {
    for (const column of ['h3_a', 'h3_b'])
      if (!cells.has(row[column] ?? ''))
        say(
          'cell_barriers.tsv',
          row,
          column,
          `no cell is called ${show(row[column] ?? '')}`,
          'a cell of cells.tsv',
        )
    if (row.h3_a === row.h3_b)
      say('cell_barriers.tsv', row, 'h3_b', 'a cell is barred from itself', 'two cells')
  }
}

/** Names of forces are names of places, whatever their case; "(approx.)" marks a point on or near a named street. */
function checkPlaces(folder: Folder): void {
  const { rows, has, say, counts } = folder
  if (!has('places.tsv')) return
  for (const row of rows('places.tsv')) beyond(folder, 'places.tsv', row, 'arrondissement', counts.districts)
  const names = new Map(rows('places.tsv').map((row) => [fold(row.name_1871 ?? ''), row.name_1871 ?? '']))
  const check = (row: Row, column: string, name: string): void => {
    if (name === '' || name.endsWith('(approx.)') || names.has(fold(name))) return
    say('forces.tsv', row, column, `no place is called ${show(name)}`, 'a name_1871 of places.tsv', [
      name,
      names.values(),
    ])
  }
  for (const row of rows('forces.tsv')) {
    for (const column of ['quarters_place', 'objective_place']) check(row, column, row[column] ?? '')
    for (const stop of parts(row.route)) check(row, 'route', stop)
  }
}

function checkPopulation({ rows, has, say, counts }: Folder): void {
  if (!has('population.tsv')) return
  const level = (name: string) => rows('population.tsv').filter((row) => row.level === name)
  for (const [name, count] of [
    ['city', 1],
    ['arrondissement', counts.districts],
    ['quartier', counts.quarters],
  ] as const) {
    const seen = new Set(level(name).map((row) => Number(row.number)))
    if (level(name).length !== count)
      say('population.tsv', undefined, '', `has ${level(name).length} rows of level ${name}`, String(count))
    if (name !== 'city')
      for (let n = 1; n <= count; n++)
        if (!seen.has(n)) say('population.tsv', undefined, '', `${name} ${n} is missing`, 'a row for it')
  }
}

function checkShares({ rows, has, say }: Folder): void {
  const sums = new Map<string, number>()
  const add = (key: string, cell: string | undefined) => sums.set(key, (sums.get(key) ?? 0) + Number(cell))
  for (const row of rows('population.tsv'))
    if (row.level === 'quartier')
      add(
        `population.tsv:share_of_arrondissement of the quartiers of arrondissement ${row.arrondissement}`,
        row.share_of_arrondissement,
      )
  for (const row of rows('occupations.tsv'))
    if (row.subject?.startsWith('arr:') && row.quantity?.startsWith('class_share_active:'))
      add(`occupations.tsv:class shares of ${row.subject}`, row.value)
  for (const [key, sum] of sums) {
    const [file, what] = key.split(':', 1).concat(key.slice(key.indexOf(':') + 1))
    if (has(file!) && !(Math.abs(sum - 1) <= SLACK))
      say(
        file!,
        undefined,
        '',
        `${show(what!).slice(1, -1)} add up to ${Number.isFinite(sum) ? Math.round(sum * 1e4) / 1e4 : 'nothing'}`,
        'a sum of 1',
      )
  }
}

/** Each of the battalions has an arrondissement, or a row that says it is unknown by leaving the value empty. */
function checkBattalions({ rows, has, say, counts }: Folder): void {
  if (!has('national_guard.tsv')) return
  const home = new Map<number, Row>()
  for (const row of rows('national_guard.tsv')) {
    const of = /^battalion:(\d{3})$/.exec(row.subject ?? '')
    if (of && Number(of[1]) > counts.battalions)
      say(
        'national_guard.tsv',
        row,
        'subject',
        `subject is ${show(row.subject ?? '')}`,
        `a battalion from 001 to ${String(counts.battalions).padStart(3, '0')}`,
      )
    if (!of || row.quantity !== 'arrondissement') continue
    home.set(Number(of[1]), row)
    const n = Number(row.value)
    if (row.value !== '' && !(Number.isInteger(n) && n >= 1 && n <= counts.districts))
      say(
        'national_guard.tsv',
        row,
        'value',
        `arrondissement is ${show(row.value ?? '')}`,
        `a whole number from 1 to ${counts.districts}, or nothing where it is unknown`,
      )
  }
  for (let b = 1; b <= counts.battalions; b++)
    if (!home.has(b))
      say(
        'national_guard.tsv',
        undefined,
        '',
        `battalion ${b} has no row for its arrondissement`,
        'one, empty where it is unknown',
      )
}
