/**
 * From words to levers: `gates.shut=22:00` or a lever file becomes a typed `Levers`. What a lever may be set to stands in
 * levers.tsv; a value that says what happened leaves the lever alone, so such a run is the baseline itself (S-11).
 * Knock-outs are another type with a parser of their own: neither parser takes a word of the other.
 */
import {
  at,
  END_OF_MARCH,
  type KnockOuts,
  type LeverDefinition,
  type Levers,
  leverOf,
  modelOf,
} from '../engine/index.ts'
import { type Dataset, type LeverRow, nearest, visible } from '../evidence/index.ts'
import { wholeOf } from './number.ts'

/** A word that cannot be taken: what it was, what was expected, which right word is nearest. */
export class InputError extends Error {
  readonly expected: string
  readonly nearest: string | undefined
  constructor(message: string, expected: string, near?: string) {
    super(`${visible(message)}; expected ${expected}${near === undefined ? '' : `; nearest: ${near}`}`)
    this.name = 'InputError'
    this.expected = expected
    this.nearest = near
  }
}

export const KNOCK_OUT: Readonly<Record<string, keyof KnockOuts>> = {
  'nobody-wakes': 'nobodyWakes',
  unshakeable: 'unshakeable',
  'no-guard': 'noGuard',
  'no-women': 'noWomen',
  'no-lags': 'noLags',
  'no-news': 'noNews',
}

const YES = ['yes', 'true', 'on', '1', 'oui']
const NO = ['no', 'false', 'off', '0', 'non']

/** `key=value` as typed; a key alone switches a flag on. */
export function splitLever(text: string): readonly [key: string, value: string] {
  const sign = text.indexOf('=')
  return sign < 0 ? [text.trim(), 'yes'] : [text.slice(0, sign).trim(), text.slice(sign + 1).trim()]
}

/**
 * The levers of a run from pairs of key and value. Throws an InputError for a word that is no lever or a value out of its range;
 * with `single`, a lever that only says how another is done is taken without it.
 */
export function parseLevers(
  data: Dataset,
  pairs: Iterable<readonly [string, string]>,
  single = false,
): Levers {
  const levers: Record<string, number | boolean | string> = {}
  const seen = new Set<string>()
  for (const [key, value] of pairs) {
    const row = leverRow(data, key)
    if (seen.has(row.key)) throw new InputError(`lever ${row.key} is given twice`, 'each lever once')
    seen.add(row.key)
    const parsed = leverValue(row, value)
    if (parsed !== undefined) levers[known(data, row.key).field] = parsed
  }
  if (!single) for (const key of seen) checkWhole(data, key, levers)
  return levers as Levers
}

/** A lever that only says how another is done needs that one. */
function checkWhole(data: Dataset, key: string, levers: Readonly<Record<string, unknown>>): void {
  const { field, partOf } = known(data, key)
  if (partOf === undefined || levers[field] === undefined) return
  if (levers[known(data, partOf).field] !== undefined) return
  throw new InputError(`lever ${key} says how, but not that it is done`, `an hour too: ${partOf}="19 06:00"`)
}

function known(data: Dataset, key: string): LeverDefinition {
  const found = leverOf(modelOf(data), key)
  if (found === undefined) throw new Error(`lever ${key} has no definition`)
  return found
}

/** The row of a lever, by key or by id (L-08). */
export function leverRow(data: Dataset, word: string): LeverRow {
  const found = data.levers.find((row) => row.key === word || row.id.toLowerCase() === word.toLowerCase())
  const knock = data.knockouts.find((row) => row.key === word || row.id.toLowerCase() === word.toLowerCase())
  if (knock !== undefined)
    throw new InputError(
      `${knock.id} is a knock-out, no lever: nobody could have decided it`,
      `--knock-out ${knock.id}`,
    )
  const model = modelOf(data)
  const open = data.levers.filter((row) => row.available && leverOf(model, row.key) !== undefined)
  if (found === undefined)
    throw new InputError(
      `no lever called "${clip(word)}"`,
      'one of `commune levers`',
      nearest(
        word,
        open.map((row) => row.key),
      ),
    )
  if (!open.includes(found))
    throw new InputError(
      `lever ${found.key} (${found.id}) is not built yet`,
      `one of ${open.map((row) => row.key).join(', ')}`,
    )
  return found
}

function leverValue(row: LeverRow, text: string): number | boolean | string | undefined {
  const word = text.toLowerCase()
  if (word === row.initial.toLowerCase()) return undefined
  if (row.type === 'flag') return flag(row, word)
  if (row.type === 'time') return moment(row, text)
  if (row.type === 'number') return count(row, text)
  if (row.options.includes(word)) return word
  throw new InputError(
    `lever ${row.key}: "${clip(text)}"`,
    `one of ${row.options.join(', ')}`,
    nearest(word, row.options),
  )
}

function flag(row: LeverRow, word: string): true | undefined {
  if (YES.includes(word)) return true
  if (NO.includes(word)) return undefined
  throw new InputError(`lever ${row.key}: "${clip(word)}"`, 'yes or no')
}

function moment(row: LeverRow, text: string): number {
  const low = isoSeconds(row.minimum)
  const high = isoSeconds(row.maximum)
  const seconds = parseMoment(text)
  const range = `a time from ${momentText(low)} to ${momentText(high)}, such as 22:00 (18 March) or "19 02:00"${row.initial ? `, or ${row.initial}` : ''}`
  if (seconds === undefined || seconds < low || seconds > high)
    throw new InputError(`lever ${row.key}: "${clip(text)}"`, range)
  return seconds
}

function count(row: LeverRow, text: string): number {
  const n = wholeOf(text)
  if (n === undefined || n < Number(row.minimum) || n > Number(row.maximum))
    throw new InputError(
      `lever ${row.key}: "${clip(text)}"`,
      `a whole number from ${row.minimum} to ${row.maximum}`,
    )
  return n
}

/** The knock-outs of a run: K-01..K-06 or their keys. */
export function parseKnockOuts(data: Dataset, words: Iterable<string>): KnockOuts {
  const out: Record<string, boolean> = {}
  for (const word of words) {
    const row = data.knockouts.find(
      (k) => k.id.toLowerCase() === word.toLowerCase() || k.key === word.toLowerCase(),
    )
    const field = row === undefined ? undefined : KNOCK_OUT[row.key]
    if (field === undefined) {
      const known = data.knockouts.flatMap((k) => [k.id, k.key])
      const lever = data.levers.some((l) => l.key === splitLever(word)[0])
        ? '; a lever goes with --lever'
        : ''
      throw new InputError(
        `no knock-out called "${clip(word)}"${lever}`,
        `one of ${data.knockouts.map((k) => k.id).join(', ')}`,
        nearest(word, known),
      )
    }
    out[field] = true
  }
  return out
}

/** Levers as they are typed again, in the order of levers.tsv. */
export function leverWords(data: Dataset, levers: Levers): Record<string, string> {
  const out: Record<string, string> = {}
  const model = modelOf(data)
  for (const row of data.levers) {
    const field = leverOf(model, row.key)?.field
    const value = field === undefined ? undefined : (levers as Readonly<Record<string, unknown>>)[field]
    if (value === undefined) continue
    out[row.key] = row.type === 'time' ? momentText(Number(value)) : value === true ? 'yes' : String(value)
  }
  return out
}

/** Knock-outs by their ids, in the order of knockouts.tsv. */
export function knockOutIds(data: Dataset, knockOuts: KnockOuts): string[] {
  return data.knockouts
    .filter((row) => knockOuts[KNOCK_OUT[row.key] as keyof KnockOuts] === true)
    .map((row) => row.id)
}

/** `06:30` of 18 March, or `19 02:00`; undefined when it is no time from 17 March 21:05 to 22 March 00:00. */
export function parseMoment(text: string): number | undefined {
  const found = /^(?:(1[7-9]|2[0-2])[ T])?(\d{1,2}):(\d{2})$/.exec(text.trim())
  if (found === null) return undefined
  const [day, hour, minute] = [Number(found[1] ?? 18), Number(found[2]), Number(found[3])]
  if (hour > 23 || minute > 59) return undefined
  const seconds = at(day, hour, minute)
  return seconds > 0 && seconds <= END_OF_MARCH ? seconds : undefined
}

/** The text that `parseMoment` reads back. */
export function momentText(seconds: number): string {
  const minutes = Math.floor((seconds + 21 * 3600) / 60)
  const day = 17 + Math.floor(minutes / 1440)
  const pad = (n: number) => String(n).padStart(2, '0')
  const clock = `${pad(Math.floor((minutes % 1440) / 60))}:${pad(minutes % 60)}`
  return day === 18 ? clock : `${day} ${clock}`
}

export function isoSeconds(iso: string): number {
  const found = /^1871-03-(\d\d)T(\d\d):(\d\d)/.exec(iso)
  return found === null ? Number.NaN : at(Number(found[1]), Number(found[2]), Number(found[3]))
}

function clip(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]/gu, '?')
  return clean.length > 60 ? `${clean.slice(0, 60)}...` : clean
}
