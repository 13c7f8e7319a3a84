/** The texts of the page: paths.yaml, actors.yaml, chronicle.yaml, lessons/*.yaml. Read, and held against the tables. */
import type { z } from 'zod'
import type { Content, Lesson } from '../content/content.ts'
import { rowsIn, strayBraces } from '../content/figures.ts'
import type { Dataset, Words } from '../dataset.ts'
import { nearest } from '../nearest.ts'
import { records } from '../records.ts'
import { tame } from '../tame.ts'
import { actorsSchema, chronicleSchema, lessonSchema, pathsSchema } from './content-schemas.ts'
import { type Folder, openFolder } from './folder.ts'
import { DataError, type Problem } from './problem.ts'
import { parseYaml, type Yaml } from './yaml.ts'

const LESSONS = 'lessons'
const MOST_LESSONS = 50

/** All texts of a folder. Throws a DataError that lists what is wrong with them. */
export function loadContent(dir: string | Folder, data: Dataset): Content {
  const problems: Problem[] = []
  const read = readContent(dir, problems)
  if (problems.length === 0) problems.push(...checkContent(read, knownOf(data)))
  if (problems.length > 0) throw new DataError(problems)
  return read.content
}

export interface ReadContent {
  readonly content: Content
  readonly places: readonly Placed[]
}

/** A text, and where it stands. */
interface Placed {
  readonly file: string
  readonly yaml: Yaml
  readonly value: unknown
}

/** The texts as they are written; files that a folder lacks are empty. Adds problems of form. */
export function readContent(from: string | Folder, problems: Problem[]): ReadContent {
  const dir = openFolder(from)
  const places: Placed[] = []
  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const found = dir.read(file)
    if ('problem' in found) problems.push(found.problem)
    if (!('text' in found)) return undefined
    const yaml = parseYaml(file, found.text, problems)
    if (yaml === undefined) return undefined
    const parsed = schema.safeParse(yaml.value)
    if (!parsed.success) {
      for (const issue of parsed.error.issues.slice(0, 50)) problems.push(problemOf(file, issue, yaml))
      return undefined
    }
    places.push({ file, yaml, value: parsed.data })
    return parsed.data
  }
  const content: Content = {
    paths: read('paths.yaml', pathsSchema)?.paths ?? [],
    actors: read('actors.yaml', actorsSchema)?.actors ?? [],
    chronicle: read('chronicle.yaml', chronicleSchema) ?? { prelude: [], epilogue: [], tolls: [] },
    lessons: lessonFiles(dir, problems)
      .flatMap((file): Lesson[] => {
        const lesson = read(file, lessonSchema)
        return lesson === undefined ? [] : [lesson]
      })
      .sort((a, b) => a.minutes - b.minutes),
  }
  return { content, places }
}

function lessonFiles(dir: Folder, problems: Problem[]): string[] {
  const whole = (message: string, expected: string) =>
    problems.push({ file: LESSONS, line: 0, column: 0, message, expected })
  const names = dir.list(LESSONS)
  if (names === undefined) whole('cannot be read', 'a folder of lesson files')
  else if (names.length > MOST_LESSONS) whole(`holds ${names.length} files`, `at most ${MOST_LESSONS}`)
  return (names ?? []).slice(0, MOST_LESSONS).map((name) => `${LESSONS}/${name}`)
}

/** Ids that texts may name. */
export interface Known {
  readonly rows: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

const knownOf = (data: Dataset): Known => ({
  rows: new Set(records(data).map((record) => record.id)),
  places: new Set(data.places.map((place) => place.id)),
})

/** What the texts say of the tables: rows and places exist, figures are written right, ids stand once. */
export function checkContent({ places }: ReadContent, { rows, places: sites }: Known): Problem[] {
  const problems: Problem[] = []
  for (const { file, yaml, value } of places) {
    const say = (path: readonly PropertyKey[], message: string, expected: string, near?: string) =>
      problems.push({ file, ...yaml.at(path), message, expected, nearest: near })
    const known = (path: readonly PropertyKey[], id: string) => {
      if (!rows.has(id))
        say(path, `no row has the id "${tame(id)}"`, 'ids of rows of this folder', nearest(id, rows))
    }
    walk(value, [], (key, found, path) => {
      if (key === 'rows' && Array.isArray(found))
        found.forEach((id: string, i) => {
          known([...path, i], id)
        })
      if (key === 'row' && typeof found === 'string') known(path, found)
      if (key === 'place' && typeof found === 'string' && !sites.has(found))
        say(path, `no place has the id "${tame(found)}"`, 'an id of places.tsv', nearest(found, sites))
      if (isWords(found)) checkFigures(found, path, known, say)
    })
    checkTwice(value, say)
  }
  return problems
}

function checkFigures(
  words: Words,
  path: readonly PropertyKey[],
  known: (path: readonly PropertyKey[], id: string) => void,
  say: (path: readonly PropertyKey[], message: string, expected: string) => void,
): void {
  for (const language of ['en', 'fr'] as const) {
    for (const id of rowsIn(words[language])) known([...path, language], id)
    if (strayBraces(words[language]))
      say([...path, language], 'a brace stands alone', 'a figure such as {L01} or {L05|range}')
  }
  if (rowsIn(words.en).sort().join() !== rowsIn(words.fr).sort().join())
    say(path, 'English and French do not show the same figures', 'the same figures in both')
}

/** Ids of one list stand once. */
function checkTwice(
  value: unknown,
  say: (path: readonly PropertyKey[], message: string, expected: string) => void,
): void {
  walk(value, [], (_, found, path) => {
    if (!Array.isArray(found)) return
    const seen = new Set<string>()
    found.forEach((item: unknown, i) => {
      const id = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined
      if (id === undefined) return
      if (seen.has(id)) say([...path, i, 'id'], `id "${tame(id)}" stands twice`, 'each id once')
      seen.add(id)
    })
  })
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'en' in value && 'fr' in value

function walk(
  value: unknown,
  path: readonly PropertyKey[],
  visit: (key: PropertyKey | undefined, value: unknown, path: readonly PropertyKey[]) => void,
): void {
  visit(path.at(-1), value, path)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    walk(inner, [...path, Array.isArray(value) ? Number(key) : key], visit)
}

function problemOf(file: string, issue: z.core.$ZodIssue, yaml: Yaml): Problem {
  const path = issue.path.map(String).join('.')
  const place = yaml.at(issue.path)
  if (issue.code === 'unrecognized_keys')
    return {
      file,
      ...place,
      message: `unknown key "${tame(issue.keys[0] ?? '')}"`,
      expected: 'a key of this file',
    }
  if (issue.code === 'invalid_value')
    return {
      file,
      ...place,
      message: `${tame(path)} is not a known word`,
      expected: issue.values.map(String).join(', '),
    }
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return {
    file,
    ...place,
    message: `${tame(path || 'the file')} ${missing ? 'is missing' : 'is not right'}`,
    expected: issue.code === 'invalid_type' ? issue.expected : tame(issue.message.replace(/^expected /, '')),
  }
}
