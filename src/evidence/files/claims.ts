/** Claim files, one each in the folder `claims`: read, and checked against what they name. Problems carry file, line and column. */
import type { ClaimFile } from '../claim.ts'
import { nearest } from '../nearest.ts'
import { tame } from '../tame.ts'
import { claimSchema, keysAt } from './claim-schema.ts'
import { expectFolder, type Folder, openFolder } from './folder.ts'
import { problemOf } from './issue.ts'
import { DataError, type Problem } from './problem.ts'
import { parseYaml, type Yaml } from './yaml.ts'

export const CLAIMS = 'claims'
const MOST_FILES = 200
const MOST_ISSUES = 20

/** What claim files may name. `leverProblem` says what is wrong with a lever as typed; undefined if nothing is. */
export interface ClaimVocabulary {
  readonly sources: ReadonlySet<string>
  readonly knockOuts: readonly string[]
  readonly uncertainties: readonly string[]
  readonly measures: readonly string[]
  leverProblem(
    key: string,
    value: string,
    all: Readonly<Record<string, string>>,
  ): { message: string; expected?: string; nearest?: string } | undefined
}

/** All claims of a data folder in the order of their ids. Throws a DataError for the first file that cannot be read as a claim. */
export function loadClaims(from: string | Folder): ClaimFile[] {
  const dir = openFolder(from)
  expectFolder(dir)
  const problems: Problem[] = []
  const claims = files(dir, problems).flatMap((file) => readClaim(dir, file, problems)?.claim ?? [])
  if (problems.length > 0) throw new DataError(problems)
  return claims
}

/** Problems of all claim files, and how many files there are. Without a vocabulary each is checked by itself alone. */
export function checkClaims(
  from: string | Folder,
  vocabulary: ClaimVocabulary | undefined,
  problems: Problem[],
): number {
  const dir = openFolder(from)
  const names = files(dir, problems)
  const seen = new Set<string>()
  for (const file of names) {
    const read = readClaim(dir, file, problems)
    if (read === undefined) continue
    const { claim, yaml } = read
    if (`${CLAIMS}/${claim.id}.yaml` !== file)
      problems.push({
        file,
        ...yaml.at(['id']),
        message: `holds the claim ${claim.id}`,
        expected: `the file ${claim.id}.yaml`,
      })
    if (seen.has(claim.id))
      problems.push({
        file,
        ...yaml.at(['id']),
        message: `claim ${claim.id} stands twice`,
        expected: 'each id once',
      })
    seen.add(claim.id)
    if (vocabulary !== undefined) checkNames(file, claim, yaml, vocabulary, problems)
  }
  return names.length
}

function files(dir: Folder, problems: Problem[]): string[] {
  const claims = dir.list(CLAIMS)
  if (claims === undefined) {
    problems.push({
      file: CLAIMS,
      line: 0,
      column: 0,
      message: 'cannot be read',
      expected: 'a folder of claim files',
    })
    return []
  }
  if (claims.length > MOST_FILES)
    problems.push({
      file: CLAIMS,
      line: 0,
      column: 0,
      message: `holds ${claims.length} files`,
      expected: `at most ${MOST_FILES}`,
    })
  return claims.slice(0, MOST_FILES).map((name) => `${CLAIMS}/${name}`)
}

function readClaim(
  dir: Folder,
  file: string,
  problems: Problem[],
): { claim: ClaimFile; yaml: Yaml } | undefined {
  const read = dir.read(file)
  if ('problem' in read) return void problems.push(read.problem)
  if (!('text' in read)) return undefined
  return parseClaim(file, read.text, problems)
}

/** A claim from text; undefined, with problems added, when it is none. */
export function parseClaim(
  file: string,
  text: string,
  problems: Problem[],
): { claim: ClaimFile; yaml: Yaml } | undefined {
  const yaml = parseYaml(file, text, problems)
  if (yaml === undefined) return undefined
  const read = claimSchema.safeParse(yaml.value)
  if (read.success) return { claim: read.data, yaml }
  for (const issue of read.error.issues.slice(0, MOST_ISSUES))
    problems.push(problemOf(file, issue, yaml, keysAt))
}

function checkNames(
  file: string,
  claim: ClaimFile,
  yaml: Yaml,
  vocabulary: ClaimVocabulary,
  problems: Problem[],
): void {
  const known = (word: string, list: Iterable<string>, what: string, path: readonly PropertyKey[]) => {
    const all = [...list]
    if (all.includes(word)) return
    problems.push({
      file,
      ...yaml.at(path),
      message: `no ${what} called "${tame(word)}"`,
      expected: what === 'source' ? 'an id of sources.yaml' : `one of ${all.slice(0, 60).join(', ')}`,
      nearest: nearest(word, all),
    })
  }
  const cited = (where: ClaimFile['where'], path: readonly PropertyKey[]) => {
    for (const [i, { source }] of where.entries())
      known(source, vocabulary.sources, 'source', [...path, i, 'source'])
  }
  cited(claim.where, ['where'])
  for (const [c, { where }] of claim.counter.entries()) cited(where, ['counter', c, 'where'])
  known(claim.measure, vocabulary.measures, 'measure', ['measure'])
  for (const [i, id] of (claim.knock_out ?? []).entries())
    known(id, vocabulary.knockOuts, 'knock-out', ['knock_out', i])
  for (const [v, variant] of claim.variants.entries()) {
    if (variant.knock_out !== undefined)
      known(variant.knock_out, vocabulary.knockOuts, 'knock-out', ['variants', v, 'knock_out'])
    for (const key of Object.keys(variant.values ?? {}))
      known(key, vocabulary.uncertainties, 'uncertainty', ['variants', v, 'values', key])
    if (claim.variants.findIndex(({ id }) => id === variant.id) !== v)
      problems.push({
        file,
        ...yaml.at(['variants', v, 'id']),
        message: `variant ${variant.id} stands twice`,
        expected: 'each id once',
      })
  }
  for (const [key, value] of Object.entries(claim.lever ?? {})) {
    const wrong = vocabulary.leverProblem(key, value, claim.lever ?? {})
    if (wrong !== undefined) problems.push({ file, ...yaml.at(['lever', key]), ...wrong })
  }
}
