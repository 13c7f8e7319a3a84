/** The registry of sources and the licence of every file: sources.yaml. */
import { z } from 'zod'
import type { FileRow, SourceRow } from '../dataset.ts'
import { nearest } from '../nearest.ts'
import { tame } from '../tame.ts'
import type { Problem } from './problem.ts'
import { parseYaml } from './yaml.ts'

/** Largest registry that is read, bytes: YAML is slower to read than a table. */
export const LARGEST_YAML = 512 * 1024
const MOST_ISSUES = 50

export const SOURCE_KINDS = [
  'primary',
  'memoir',
  'history',
  'scholarship',
  'press',
  'statistics',
  'reference',
  'digest',
  'open-data',
  'computed',
  'prior',
  'general-knowledge',
  'assumption',
  'gap',
] as const

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of small letters, digits and hyphens')
const line = z.string().min(1).max(400)

export const registrySchema = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        id: id.describe('how rows name this source in their source_ids'),
        title: line.describe('what it is, in our own words'),
        title_fr: line.optional().describe('the same in French'),
        author: line.optional(),
        year: line.describe('of publication, or "undated"'),
        kind: z.enum(SOURCE_KINDS).describe('what kind of witness it is'),
        licence: line.describe('the licence or why none is needed'),
        note: line.optional(),
      }),
    )
    .max(1000)
    .describe('every source that a row of the folder names'),
  files: z
    .array(
      z.strictObject({
        file: z
          .string()
          .regex(/^(\w+\/)?[\w*-]+\.(tsv|yaml|json)$/, 'expected the name of a file of this folder'),
        what: line,
        licence: line,
        sources: z.array(id).max(100).describe('ids of the main sources'),
      }),
    )
    .max(200)
    .describe('what every file is and under which licence it may be passed on'),
})
export type Registry = z.infer<typeof registrySchema>

/** Empty lists, with problems added, when the text is not a registry. */
export function readRegistry(
  file: string,
  text: string,
  problems: Problem[],
): { sources: SourceRow[]; files: FileRow[] } {
  const none = { sources: [], files: [] }
  const yaml = parseYaml(file, text, problems)
  if (!yaml) return none
  const read = registrySchema.safeParse(yaml.value)
  if (!read.success) {
    const unknownFirst = read.error.issues.toSorted(
      (a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
    )
    for (const issue of unknownFirst.slice(0, MOST_ISSUES))
      problems.push(problemOf(file, issue, yaml.at(issue.path)))
    return none
  }
  return {
    sources: read.data.sources.map(({ title_fr: french, ...row }, i) => ({
      author: '',
      note: '',
      ...row,
      titles: { en: row.title, fr: french ?? row.title },
      line: yaml.at(['sources', i]).line,
    })) as SourceRow[],
    files: read.data.files.map((row, i) => ({ ...row, line: yaml.at(['files', i]).line })),
  }
}

function problemOf(file: string, issue: z.core.$ZodIssue, place: { line: number; column: number }): Problem {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const known =
      issue.path.length === 0
        ? ['sources', 'files']
        : issue.path[0] === 'files'
          ? ['file', 'what', 'licence', 'sources']
          : ['id', 'title', 'title_fr', 'author', 'year', 'kind', 'licence', 'note']
    return {
      file,
      ...place,
      message: `unknown key "${tame(issue.keys[0] ?? '')}"`,
      expected: known.join(', '),
      nearest: nearest(issue.keys[0] ?? '', known),
    }
  }
  if (issue.code === 'invalid_value')
    return { file, ...place, message: `${tame(path)} is not a known word`, expected: issue.values.join(', ') }
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return {
    file,
    ...place,
    message: `${tame(path || 'the file')} ${missing ? 'is missing' : 'is not right'}`,
    expected: issue.code === 'invalid_type' ? issue.expected : tame(issue.message.replace(/^expected /, '')),
  }
}
