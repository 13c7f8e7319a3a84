/** What is typed after a verb, checked: numbers, times, levers, lever files. Every error says what was expected. */
import { InvalidArgumentError } from 'commander'
import type { KnockOuts, Levers } from '../engine/index.ts'
import { readGiven } from '../evidence/files/bytes.ts'
import { DataError, type Problem } from '../evidence/files/problem.ts'
import { parseYaml } from '../evidence/files/yaml.ts'
import type { Dataset } from '../evidence/index.ts'
import {
  decimalOf,
  InputError,
  leverRow,
  parseKnockOuts,
  parseLevers,
  parseMoment,
  splitLever,
  wholeOf,
} from '../laboratory/index.ts'

const LARGEST_FILE = 1_000_000

export function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const n = wholeOf(text)
    if (n === undefined || n < low || n > high)
      throw new InvalidArgumentError(`Expected a whole number from ${low} to ${high}, in digits alone.`)
    return n
  }
}

export function scaleNumber(text: string): number {
  const n = decimalOf(text)
  if (n === undefined || !(n > 0 && n <= 1))
    throw new InvalidArgumentError('Expected a number above 0 and at most 1, such as 0.1.')
  return n
}

export function positive(text: string): number {
  const n = decimalOf(text)
  if (n === undefined) throw new InvalidArgumentError('Expected a number from 0 on, such as 0.05.')
  return n
}

export function momentOption(text: string): number {
  const seconds = parseMoment(text)
  if (seconds === undefined)
    throw new InvalidArgumentError(
      'Expected a time of 18 March such as 12:00, or "19 06:00"; from 17 March 21:05 to 22 March 00:00.',
    )
  return seconds
}

export function collect(text: string, before: readonly string[]): string[] {
  return [...before, text]
}

export interface LeverInput {
  readonly lever: readonly string[]
  readonly levers?: string
  readonly knockOut: readonly string[]
}

/** Levers of the command line and of a file together; the same lever in both is refused. */
export function leversOf(
  data: Dataset,
  { lever, levers, knockOut }: LeverInput,
): { levers: Levers; knockOuts: KnockOuts } {
  const pairs = levers === undefined ? [] : leverFile(data, levers)
  return {
    levers: parseLevers(data, [...pairs, ...lever.map(splitLever)]),
    knockOuts: parseKnockOuts(data, knockOut),
  }
}

/** A lever file: `gates.shut: "22:00"`, one lever a line, or the same under the key `levers`. */
function leverFile(data: Dataset, file: string): (readonly [string, string])[] {
  const problems: Problem[] = []
  const text = readText(file)
  const yaml = parseYaml(file, text, problems)
  if (yaml === undefined) throw new DataError(problems)
  const { value, path } = inner(yaml.value)
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new DataError([
      { file, line: 1, column: 1, message: 'holds no levers', expected: 'lines such as gates.shut: "22:00"' },
    ])
  const lines = text.split(/\r?\n/)
  const pairs: (readonly [string, string])[] = []
  for (const [key, given] of Object.entries(value)) {
    const { line, column } = yaml.at([...path, key])
    const known = data.levers.some((row) => row.key === key)
    // a wrong key is shown where it stands, a wrong value where it stands
    const start = (lines[line - 1] ?? '').indexOf(key) + 1
    const where = { file, line, column: known || start === 0 ? column : start }
    try {
      if (given !== null && typeof given === 'object')
        throw new InputError(`lever ${key} holds a ${Array.isArray(given) ? 'list' : 'map'}`, 'one value')
      const row = leverRow(data, key)
      const said = given === true ? 'yes' : given === false ? 'no' : String(given ?? '')
      parseLevers(data, [[row.key, said]], true)
      pairs.push([row.key, said])
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push({ ...where, message: error.message })
    }
  }
  if (problems.length > 0) throw new DataError(problems)
  return pairs
}

function inner(value: unknown): { value: unknown; path: readonly string[] } {
  const keyed =
    value !== null && typeof value === 'object' && 'levers' in value && Object.keys(value).length === 1
  return keyed ? { value: (value as { levers: unknown }).levers, path: ['levers'] } : { value, path: [] }
}

function readText(file: string): string {
  const read = readGiven(file, LARGEST_FILE)
  if ('text' in read) return read.text
  const problem: Problem =
    'problem' in read ? read.problem : { file, line: 0, column: 0, message: 'is not there' }
  throw new DataError([{ ...problem, expected: `a lever file of at most ${LARGEST_FILE / 1e6} MB` }])
}
