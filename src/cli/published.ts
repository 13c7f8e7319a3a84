/**
 * Answers and verdicts that come with the data folder, made beforehand by `commune answers`: printed at once, without a run. They
 * name the model that made them, which may be an older one than this.
 */
import { join } from 'node:path'
import type { Levers } from '../engine/index.ts'
import { parseJsonFile } from '../evidence/files/json-file.ts'
import { type ClaimFile, nearest } from '../evidence/index.ts'
import {
  type AskRequest,
  type ClaimResult,
  InputError,
  measureNamed,
  parseLevers,
  rounded,
  type StoredAnswer,
  type StoredAnswers,
  sameTest,
  shuffled,
  storedWorlds,
} from '../laboratory/index.ts'
import { MODEL_VERSION } from '../scenario/index.ts'
import type { Catalogue } from '../words/index.ts'
import type { Tables } from './tables.ts'
import { acceptedFor } from './worlds.ts'

export const ANSWERS_FILE = 'answers.json'

/** Undefined where the folder has none. Throws an InputError for a file that is something else. */
export function publishedIn({ dir, folder }: Tables): StoredAnswers | undefined {
  const document = parseJsonFile(folder, ANSWERS_FILE) as Partial<StoredAnswers> | null | undefined
  if (document === undefined) return undefined
  if (document?.format !== 1 || !Array.isArray(document.answers) || !Array.isArray(document.claims))
    throw new InputError(
      `${join(dir, ANSWERS_FILE)} is not a file of answers`,
      'the file that `commune answers` writes',
    )
  return document as StoredAnswers
}

/** The answer to the same levers, however they were typed; `measure`: the primary one that is wanted. Throws an InputError where it was not asked beforehand. */
export function publishedAnswer(
  tables: Tables,
  { levers = {}, knockOuts = {} }: Pick<AskRequest, 'levers' | 'knockOuts'>,
  measure: string | undefined,
): StoredAnswer {
  const { data, dir } = tables
  const published = publishedIn(tables)
  const answers = published?.answers ?? []
  if (published !== undefined) sameTables(tables, published)
  const key = changeKey(levers)
  // levers alone are asked beforehand
  const found = answers.find(
    ({ question }) =>
      Object.keys(knockOuts).length === 0 &&
      changeKey(parseLevers(data, Object.entries(question.levers))) === key,
  )
  if (found === undefined)
    throw new InputError(
      'this question was not asked beforehand',
      `the same without --published, or one of: ${answers.map(({ question }) => typed(question.levers)).join(', ')}`,
    )
  if (measure !== undefined && measure !== found.primary)
    throw new InputError(
      `the published answer has another primary measure, ${found.primary}`,
      'the same without --published, or without --measure',
    )
  for (const { measure, record } of found.effects)
    if (rounded(measureNamed(data, measure).record ?? null) !== record) throw other(dir, 'targets')
  return found
}

/** Throws an InputError for answers that were made with other tables, or asked in other worlds than those that the folder holds. */
function sameTables(tables: Tables, { data: made, worlds, values }: StoredAnswers): void {
  const { dir, digest, data } = tables
  if (made !== digest) throw other(dir, 'tables', `${made}; these are ${digest}`)
  if (worlds.choice !== 'accepted') return
  const { accepted, stale } = acceptedFor(tables)
  if (stale !== undefined) throw other(dir, 'targets')
  if (accepted === undefined) return
  const used = shuffled(accepted.worlds).slice(0, worlds.count)
  if (JSON.stringify(storedWorlds(data, used).values) !== JSON.stringify(values)) throw other(dir, 'worlds')
}

function other(dir: string, what: 'tables' | 'targets' | 'worlds', digests = ''): InputError {
  return new InputError(
    `${ANSWERS_FILE} of ${dir} was made with other ${what}${digests === '' ? '' : ` (${digests})`}`,
    'the same without --published, or `commune answers` with these tables first',
  )
}

function typed(levers: StoredAnswer['question']['levers']): string {
  return Object.entries(levers)
    .map(([key, value]) => `${key}=${value}`)
    .join(' with ')
}

function changeKey(levers: Levers): string {
  return JSON.stringify(Object.entries(levers).sort())
}

/** Throws an InputError for a claim without a published verdict, or whose verdict was made with other tables or by another test. */
export function publishedClaim(tables: Tables, claim: ClaimFile): ClaimResult {
  const published = publishedIn(tables)
  if (published !== undefined) sameTables(tables, published)
  const found = published?.claims.find((one) => one.claim === claim.id)
  if (published === undefined || found === undefined) {
    const ids = published?.claims.map((one) => one.claim) ?? []
    throw new InputError(
      `${claim.id} has no published verdict`,
      ids.length === 0 ? 'the same without --published' : `one of ${ids.join(', ')}`,
      nearest(claim.id, ids),
    )
  }
  if (!tested(published, claim))
    throw new InputError(
      `the published verdict on ${claim.id} was made by another test than its file now fixes`,
      'the same without --published, or `commune answers` first',
    )
  return found
}

function tested({ claim_files }: StoredAnswers, claim: ClaimFile): boolean {
  const file = claim_files.find(({ id }) => id === claim.id)
  return file !== undefined && sameTest(file, claim)
}

/** The verdicts on claims that hold for these tables and these tests; `left`: why some that lie there do not, said to whoever sees the list. */
export function publishedVerdicts(
  tables: Tables,
  claims: readonly ClaimFile[],
): { results: readonly ClaimResult[]; left: boolean } {
  const published = publishedBeside(tables)
  if (published === undefined) return { results: [], left: (publishedIn(tables)?.claims.length ?? 0) > 0 }
  const here = claims.filter((claim) => published.claims.some((one) => one.claim === claim.id))
  const same = here.filter((claim) => tested(published, claim)).map(({ id }) => id)
  return {
    results: published.claims.filter(({ claim }) => same.includes(claim)),
    left: same.length < here.length,
  }
}

/** What was made beforehand with these tables, to be named beside an answer or a verdict; undefined where there is none. */
export function publishedBeside(tables: Tables): StoredAnswers | undefined {
  try {
    const published = publishedIn(tables)
    if (published !== undefined) sameTables(tables, published)
    return published
  } catch (error) {
    if (error instanceof InputError) return undefined
    throw error
  }
}

/** Says that it was made beforehand, and with which model. */
export function publishedNote(version: string, { ask }: Catalogue): string {
  return ask.published({ version, now: MODEL_VERSION })
}
