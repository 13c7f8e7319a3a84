/**
 * What a pupil hands in: one pair of runs as a code of some twenty letters, `N3K7Q-...`. It holds the seed, the world, the
 * scale, the decisions, both outcomes and the forecast, and ten bits that tell a slip of the pen. Nothing about the pupil.
 *
 * Bits, highest first: format 3, scale 3, world 16, seed 32, decisions 2, each decision 21 (lever 7, value 14), outcome
 * of the baseline 3, of the counterfactual 3, forecast 3, in format 2 a mark of the values that were changed by hand 20, check 10;
 * zeros up to a multiple of five. Five bits a letter.
 */
import type { Dataset, LeverRow } from '../../evidence/index.ts'
import { momentText, parseMoment } from '../levers.ts'
import { OUTCOMES, type Outcome } from '../outcome.ts'

export interface ClassResult {
  readonly seed: number
  readonly world: number
  readonly scale: number
  /** In the words of levers.tsv, by key. */
  readonly levers: Readonly<Record<string, string>>
  readonly baseline: Outcome
  readonly counterfactual: Outcome
  readonly forecast: Outcome | undefined
  /** Given: the changed values as one text (own-values.ts); read back: their mark of four letters. Undefined or empty: the model's own. */
  readonly own?: string | undefined
}

export type CodeFault = 'empty' | 'letters' | 'length' | 'check' | 'format' | 'lever'
export type ParsedCode =
  | { readonly result: ClassResult }
  | { readonly fault: CodeFault; readonly text: string }

/** Crockford's alphabet: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const ALIKE: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }
const FORMAT = 1
/** Of a run whose values were changed by hand. */
const OWN_FORMAT = 2
const OWN_BITS = 20
const SCALES = [1, 0.1, 0.05, 0.02, 0.01]
const MOST_LEVERS = 3
const NO_FORECAST = 7
const CHECK_BITS = 10
const GROUP = 5
/** A code with three decisions has 32 letters; more is none. */
const LONGEST = 40

type Levers = Pick<Dataset, 'levers'>

/** The code of a result. Throws a RangeError for what no code can hold: other scales, more than three decisions. */
export function classCode(result: ClassResult, data: Levers): string {
  const bits = new Bits()
  const scale = SCALES.indexOf(result.scale)
  const levers = Object.entries(result.levers)
  if (scale < 0) throw new RangeError(`scale should be one of ${SCALES.join(', ')}, is ${result.scale}`)
  if (levers.length > MOST_LEVERS) throw new RangeError(`at most ${MOST_LEVERS} decisions fit into a code`)
  const own =
    result.own === undefined || result.own === '' ? undefined : hashOf(result.own) >>> (32 - OWN_BITS)
  bits.add(own === undefined ? FORMAT : OWN_FORMAT, 3)
  bits.add(scale, 3)
  bits.add(whole(result.world, 2 ** 16), 16)
  bits.add(whole(result.seed, 2 ** 32), 32)
  bits.add(levers.length, 2)
  for (const [key, value] of levers) {
    const row = data.levers.find((one) => one.key === key)
    const number = row === undefined ? undefined : numberOf(row.id)
    const word = row === undefined ? undefined : wordOf(row, value)
    if (number === undefined || word === undefined) throw new RangeError(`no code for ${key}=${value}`)
    bits.add(number, 7)
    bits.add(word, 14)
  }
  bits.add(OUTCOMES.indexOf(result.baseline), 3)
  bits.add(OUTCOMES.indexOf(result.counterfactual), 3)
  bits.add(result.forecast === undefined ? NO_FORECAST : OUTCOMES.indexOf(result.forecast), 3)
  if (own !== undefined) bits.add(own, OWN_BITS)
  bits.add(checkOf(bits.text), CHECK_BITS)
  return lettersOf(bits.text)
}

/** A code as somebody typed it: case, spaces and hyphens count for nothing, I, L and O are read as 1, 1 and 0. */
export function parseClassCode(text: string, data: Levers): ParsedCode {
  const shown = text.trim().slice(0, LONGEST)
  const fault = (kind: CodeFault): ParsedCode => ({ fault: kind, text: shown })
  const clean = text
    .slice(0, 2 * LONGEST)
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[ILO]/g, (letter) => ALIKE[letter] ?? letter)
  if (clean === '') return fault('empty')
  if ([...clean].some((letter) => !LETTERS.includes(letter))) return fault('letters')
  const bits = [...clean].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const reader = new Reader(bits)
  const format = reader.take(3)
  if (format !== FORMAT && format !== OWN_FORMAT) return fault('format')
  const head = { scale: SCALES[reader.take(3)], world: reader.take(16), seed: reader.take(32) }
  const decisions = Array.from({ length: reader.take(2) }, () => [reader.take(7), reader.take(14)] as const)
  const [baseline, counterfactual, guess] = [reader.take(3), reader.take(3), reader.take(3)]
  const own = format === OWN_FORMAT ? markOf(reader.take(OWN_BITS)) : undefined
  const before = reader.at
  const check = reader.take(CHECK_BITS)
  if (reader.short || bits.length - reader.at >= 5) return fault('length')
  if (check !== checkOf(bits.slice(0, before)) || /1/.test(bits.slice(reader.at))) return fault('check')
  const levers = leversOf(decisions, data)
  if (levers === undefined) return fault('lever')
  const [fact, other] = [OUTCOMES[baseline], OUTCOMES[counterfactual]]
  if (head.scale === undefined || fact === undefined || other === undefined) return fault('format')
  if (guess !== NO_FORECAST && OUTCOMES[guess] === undefined) return fault('format')
  return {
    result: {
      ...head,
      scale: head.scale,
      levers,
      baseline: fact,
      counterfactual: other,
      forecast: OUTCOMES[guess],
      ...(own === undefined ? {} : { own }),
    },
  }
}

function leversOf(
  decisions: readonly (readonly [number, number])[],
  data: Levers,
): Record<string, string> | undefined {
  const levers: Record<string, string> = {}
  for (const [number, word] of decisions) {
    const row = data.levers.find((one) => numberOf(one.id) === number)
    const value = row === undefined ? undefined : decided(row, word)
    if (row === undefined || value === undefined || Object.hasOwn(levers, row.key)) return undefined
    levers[row.key] = value
  }
  return levers
}

/** L-09b is 9 * 4 + 2: the number does not move when rows are added. */
function numberOf(id: string): number | undefined {
  const found = /^L-(\d\d)([abc]?)$/.exec(id)
  if (found === null || Number(found[1]) > 31) return undefined
  return Number(found[1]) * 4 + ' abc'.indexOf(found[2] === '' ? ' ' : (found[2] ?? ' '))
}

const TICK = 300
function wordOf(row: LeverRow, value: string): number | undefined {
  if (row.type === 'flag') return 1
  if (row.type === 'choice') return orNone(row.options.indexOf(value))
  if (row.type === 'number')
    return /^\d{1,5}$/.test(value) && Number(value) < 2 ** 14 ? Number(value) : undefined
  const seconds = parseMoment(value)
  return seconds === undefined || seconds % TICK !== 0 ? undefined : seconds / TICK
}

function decided(row: LeverRow, word: number): string | undefined {
  if (row.type === 'flag') return word === 1 ? 'yes' : undefined
  if (row.type === 'choice') return row.options[word]
  if (row.type === 'number') return String(word)
  const text = momentText(word * TICK)
  return parseMoment(text) === word * TICK ? text : undefined
}

const orNone = (n: number) => (n < 0 ? undefined : n)

function whole(n: number, limit: number): number {
  if (!Number.isInteger(n) || n < 0 || n >= limit) throw new RangeError(`${n} does not fit into a code`)
  return n
}

class Bits {
  text = ''
  add(n: number, width: number): void {
    this.text += n.toString(2).padStart(width, '0')
  }
}

class Reader {
  at = 0
  short = false
  readonly #bits: string
  constructor(bits: string) {
    this.#bits = bits
  }
  take(width: number): number {
    const part = this.#bits.slice(this.at, this.at + width)
    if (part.length < width) this.short = true
    this.at += width
    return part === '' ? 0 : Number.parseInt(part, 2)
  }
}

/** FNV-1a over a text, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The mark of changed values, four letters. */
function markOf(bits: number): string {
  return lettersOf(bits.toString(2).padStart(OWN_BITS, '0'))
}

/** The hash of the bits, folded to ten. */
function checkOf(bits: string): number {
  const hash = hashOf(bits)
  return ((hash >>> 20) ^ (hash >>> 10) ^ hash) & (2 ** CHECK_BITS - 1)
}

function lettersOf(bits: string): string {
  const padded = bits.padEnd(Math.ceil(bits.length / 5) * 5, '0')
  const letters = (padded.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)] ?? '')
  return (letters.join('').match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-')
}
