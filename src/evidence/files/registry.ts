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

/** Letters, digits and signs that an address may hold; others are written %XX. A page of a scan is where {n} stands. */
const ADDRESS = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/[A-Za-z0-9\-._~!$&'()*+,;=:@%/?#]*)?$/
const PAGES = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/[A-Za-z0-9\-._~!$&'()*+,;=:@%/?#]*\{n\}$/

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of small letters, digits and hyphens')
const line = z.string().min(1).max(400)

const entry = z.strictObject({
  id: id.describe('how rows name this source in their source_ids'),
  title: line.describe('what it is, in our own words'),
  title_fr: line.optional().describe('the same in French'),
  author: line.optional(),
  author_fr: line.optional().describe('the author in French, where not a name'),
  year: line.describe('of publication, or "undated"'),
  kind: z.enum(SOURCE_KINDS).describe('what kind of witness it is'),
  licence: line.describe('the licence or why none is needed'),
  note: line.optional(),
  address: z
    .string()
    .max(400)
    .regex(ADDRESS, 'expected an address that begins with https:// and holds no space')
    .optional()
    .describe('where it can be read or bought, as it was found written'),
  address_found: line.optional().describe('where this address was found written'),
  pages: z
    .string()
    .max(400)
    .regex(PAGES, 'expected an address that begins with https:// and ends in {n}, the number of the page')
    .optional()
    .describe('address of a page of the scan, {n} for the number that rows give as djvu/n'),
  pages_in: line.optional().describe('only for rows whose source names this part of the work: t. VI'),
})

const fileEntry = z.strictObject({
  file: z.string().regex(/^(\w+\/)?[\w*-]+\.(tsv|yaml|json)$/, 'expected the name of a file of this folder'),
  what: line,
  what_fr: line.optional().describe('the same in French'),
  licence: line,
  sources: z.array(id).max(100).describe('ids of the main sources'),
})

const registry = z.strictObject({
  sources: z.array(entry).max(1000).describe('every source that a row of the folder names'),
  files: z
    .array(fileEntry)
    .max(200)
    .describe('what every file is and under which licence it may be passed on'),
})

/** An address and where it was found belong together; pages belong to an address. */
export const registrySchema = registry.superRefine(({ sources }, context) => {
  sources.forEach((one, i) => {
    const say = (key: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['sources', i, key], message })
    if (one.address !== undefined && one.address_found === undefined)
      say('address', 'expected address_found beside it: where the address was found written')
    if (one.address === undefined && one.address_found !== undefined)
      say('address_found', 'expected the address that was found')
    if (one.address === undefined && one.pages !== undefined)
      say('pages', 'expected the address of the whole work beside it')
    if (one.pages === undefined && one.pages_in !== undefined)
      say('pages_in', 'expected the address of a page beside it: pages')
  })
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
    sources: read.data.sources.map((row, i) => sourceRow(row, yaml.at(['sources', i]).line)),
    files: read.data.files.map(({ what_fr: french, ...row }, i) => ({
      ...row,
      whats: { en: row.what, fr: french ?? row.what },
      line: yaml.at(['files', i]).line,
    })),
  }
}

function sourceRow(row: z.infer<typeof entry>, line: number): SourceRow {
  const { title_fr: title, author_fr: author, address_found: found = '', pages_in: part = '', ...rest } = row
  return {
    ...rest,
    author: row.author ?? '',
    authors: { en: row.author ?? '', fr: author ?? row.author ?? '' },
    note: row.note ?? '',
    titles: { en: row.title, fr: title ?? row.title },
    address: row.address ?? '',
    found,
    pages: row.pages ?? '',
    part,
    line,
  }
}

function problemOf(file: string, issue: z.core.$ZodIssue, place: { line: number; column: number }): Problem {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    const known =
      issue.path.length === 0
        ? Object.keys(registry.shape)
        : Object.keys((issue.path[0] === 'files' ? fileEntry : entry).shape)
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
