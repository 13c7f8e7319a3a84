/**
 * Answers and verdicts that come with the data folder, made beforehand by `commune answers`: printed at once, without a run. They
 * name the model that made them, which may be an older one than this.
 */
import { join } from 'node:path'
import type { Levers } from '../engine/index.ts'
import { parseJsonFile } from '../evidence/files/json-file.ts'
import { type Dataset, nearest } from '../evidence/index.ts'
import {
  type AskRequest,
  type ClaimResult,
  InputError,
  parseLevers,
  type StoredAnswer,
  type StoredAnswers,
} from '../laboratory/index.ts'
import { MODEL_VERSION } from '../scenario/index.ts'
import { passFolder } from '../scenario/pack/check.ts'
import type { Catalogue } from '../words/index.ts'

export const ANSWERS_FILE = 'answers.json'

/** Undefined where the folder has none. Throws an InputError for a file that is something else. */
export function publishedIn(dir: string): StoredAnswers | undefined {
  const document = parseJsonFile(passFolder(dir), ANSWERS_FILE) as Partial<StoredAnswers> | null | undefined
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
  data: Dataset,
  dir: string,
  { levers = {}, knockOuts = {} }: Pick<AskRequest, 'levers' | 'knockOuts'>,
  measure: string | undefined,
): StoredAnswer {
  const answers = publishedIn(dir)?.answers ?? []
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
  return found
}

function typed(levers: StoredAnswer['question']['levers']): string {
  return Object.entries(levers)
    .map(([key, value]) => `${key}=${value}`)
    .join(' with ')
}

function changeKey(levers: Levers): string {
  return JSON.stringify(Object.entries(levers).sort())
}

/** Throws an InputError for a claim without a published verdict. */
export function publishedClaim({ claims }: Pick<StoredAnswers, 'claims'>, id: string): ClaimResult {
  const found = claims.find(({ claim }) => claim === id)
  if (found !== undefined) return found
  const ids = claims.map(({ claim }) => claim)
  throw new InputError(
    `${id} has no published verdict`,
    ids.length === 0 ? 'the same without --published' : `one of ${ids.join(', ')}`,
    nearest(id, ids),
  )
}

/** Says that it was made beforehand, and with which model. */
export function publishedNote(version: string, { ask }: Catalogue): string {
  return ask.published({ version, now: MODEL_VERSION })
}
