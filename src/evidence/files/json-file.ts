/** JSON files of a data folder, bounded like every other. */
import { tame } from '../tame.ts'
import { type Read, readGiven } from './bytes.ts'
import { type Folder, openFolder } from './folder.ts'
import { type Place, placeAt, placesIn, walkJson } from './json-places.ts'
import { remembered } from './memo.ts'
import { DataError, type Problem } from './problem.ts'

export interface Json {
  readonly value: unknown
  /** Line and column of the value at a path, or of its nearest parent. */
  at(path: readonly PropertyKey[]): Place
}

/** Undefined when the file is not there, and, with problems added, when it is not JSON or a map has a key twice. */
export function readJson(from: string | Folder, file: string, problems: Problem[]): Json | undefined {
  return jsonIn(file, openFolder(from).read(file), problems)
}

function jsonIn(file: string, read: Read, problems: Problem[]): Json | undefined {
  if ('missing' in read) return undefined
  if ('problem' in read) return void problems.push(read.problem)
  const { json, wrong } = remembered('json', file, read.text, () => {
    const found: Problem[] = []
    return { json: parsed(file, read.text, found), wrong: found }
  })
  problems.push(...wrong)
  return json
}

function parsed(file: string, text: string, problems: Problem[]): Json | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const offset = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length)
    return void problems.push({ file, ...placeAt(text, offset), message: 'is not JSON', expected: 'JSON' })
  }
  const before = problems.length
  walkJson(
    text,
    () => {},
    (key, offset) => {
      const message = `key "${tame(key)}" stands twice`
      if (problems.length < before + MOST)
        problems.push({ file, ...placeAt(text, offset), message, expected: 'each key once' })
    },
  )
  return problems.length > before ? undefined : { value, at: placesIn(text) }
}

/** Problems that are listed of one file. */
const MOST = 50

/** The value alone. Throws a DataError for what is not JSON. */
export function parseJsonFile(from: string | Folder, file: string): unknown {
  const problems: Problem[] = []
  const json = readJson(from, file, problems)
  if (problems.length > 0) throw new DataError(problems)
  return json?.value
}

/** The same for a file that was named by itself. */
export function parseGivenJson(file: string): unknown {
  const problems: Problem[] = []
  const json = jsonIn(file, readGiven(file), problems)
  if (problems.length > 0) throw new DataError(problems)
  return json?.value
}
