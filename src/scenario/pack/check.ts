/**
 * All that `commune check` says of a data folder, and the gate that everything else goes through: what is wrong with a folder is
 * said in the same words by whatever reads it, before anything is shown or run.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DEFINITIONS } from '../../engine/index.ts'
import { checkFolder, type Report, unlessMissing } from '../../evidence/files/check.ts'
import { checkClaims, loadClaims } from '../../evidence/files/claims.ts'
import { type Folder, folderDigest, openFolder } from '../../evidence/files/folder.ts'
import { checkLessons } from '../../evidence/files/lessons.ts'
import { loadFolder } from '../../evidence/files/load.ts'
import { readScenarioFile, SCENARIO_FILE } from '../../evidence/files/scenario-file.ts'
import { DataError, type Dataset, nearest, type Problem, tame } from '../../evidence/index.ts'
import { claimWords } from '../../laboratory/index.ts'
import { tryScenario } from '../rules/index.ts'
import { checkAnswers } from './answers.ts'
import { neighboursOf } from './neighbours.ts'
import { checkWords } from './words.ts'

export interface Checked {
  readonly report: Report
  /** Claim files. */
  readonly claims: number
}

/** Tables first, then what names them: claims, lessons (which name claims as well), the scenario, worlds and answers made beforehand. */
export function checkAll(from: string | Folder): Checked {
  const folder = openFolder(from)
  const report = checkFolder(folder)
  const problems: Problem[] = []
  const read = report.count === 0 ? loadFolder(folder) : undefined
  // no matter of rows that a missing table might hold: said beside whatever else is wrong
  const unknown = read === undefined ? [] : unknownDefinition(folder, read)
  const data = unknown.length === 0 ? read : undefined
  const vocabulary = data && claimWords(data)
  const claims = checkClaims(folder, vocabulary, problems)
  if (vocabulary !== undefined && problems.length === 0)
    checkLessons(folder, { ...vocabulary, claims: loadClaims(folder).map(({ id }) => id) }, problems)
  const ofRuns = data === undefined ? [] : ofTables(folder, data)
  // worlds and answers name rows: held against the tables only when these are in order
  if (data !== undefined && ofRuns.length === 0) checkAnswers(folder, data, problems)
  problems.unshift(...unknown, ...ofRuns, ...unlessMissing(problems.splice(0), Object.keys(report.rows)))
  return {
    report: {
      ...report,
      problems: [...report.problems, ...problems],
      count: report.count + problems.length,
    },
    claims,
  }
}

/** What is wrong where scenario.yaml asks for a list of rules, measures and levers that is none of the program's. */
function unknownDefinition(folder: Folder, { scenario: { definition } }: Dataset): readonly Problem[] {
  if (DEFINITIONS.includes(definition)) return []
  const place = readScenarioFile(folder.read(SCENARIO_FILE), [])?.yaml.at(['definition'])
  return [
    {
      file: SCENARIO_FILE,
      ...(place ?? { line: 0, column: 0 }),
      message: `no model is called "${tame(definition)}"`,
      expected: `one of ${DEFINITIONS.join(', ')}`,
      nearest: nearest(definition, DEFINITIONS),
    },
  ]
}

function ofTables(folder: Folder, data: Dataset): readonly Problem[] {
  const problems: Problem[] = [
    ...tryScenario(data, neighboursOf, (file, name) => columnOf(folder, file, name)),
  ]
  checkWords(data, (file, name) => columnOf(folder, file, name), problems)
  return problems
}

/** Number of a column in the head of its table, from 1; 0 where there is none. */
function columnOf(folder: Folder, file: string, name: string): number {
  const read = folder.read(file)
  if (!('text' in read)) return 0
  const end = read.text.indexOf('\n')
  return read.text.slice(0, end).replace(/\r$/, '').split('\t').indexOf(name) + 1
}

/** Folders that have passed in this process, by digest, and what was read of them. */
const passed = new Set<string>()

/** Opens a folder that has nothing wrong with it. Throws a DataError with all that `commune check` says of any other. */
export function passFolder(from: string | Folder): Folder {
  const folder = openFolder(from)
  const digest = folderDigest(folder)
  if (passed.has(digest) || digest === shipped()) return folder
  const { report } = checkAll(folder)
  if (report.count > 0) throw new DataError(report.problems, report.count)
  passed.add(digest)
  return folder
}

/** Written when the program is compiled (shipped.ts): the digest of the folder that comes with it, which has passed. */
export const SHIPPED_FILE = 'shipped-data.txt'
let known: string | undefined

function shipped(): string {
  // from src/scenario/pack and dist/scenario/pack, and from the few files of dist/bin
  const places = ['../../../dist/', '../../dist/'].map(
    (dist) => new URL(dist + SHIPPED_FILE, import.meta.url),
  )
  const found = places.find((url) => existsSync(fileURLToPath(url)))
  known ??= found === undefined ? 'none' : readFileSync(fileURLToPath(found), 'utf8').trim()
  return known
}
