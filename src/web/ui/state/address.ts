/**
 * The address of a view: everything that makes two people see the same, as `#day?t=06:30&seed=7&do=gates.shut:22:00`. Only
 * what differs from the default is written. Parsing is strict: a word that cannot be taken is left out and named.
 */

import { nearest } from '../../../evidence/index.ts'
import { momentText, parseMoment } from '../../../laboratory/index.ts'
import { isScreen, SCREENS, type ScreenName } from './screens.ts'

export type MapMode = 'single' | 'two' | 'difference'
/** What a tap or the list has chosen. */
export type Selection =
  | { readonly kind: 'site'; readonly id: string }
  | { readonly kind: 'unit'; readonly id: string }
  | { readonly kind: 'cell'; readonly cell: number }
  | { readonly kind: 'quarter'; readonly number: number }

export interface Address {
  readonly kiosk: boolean
  readonly screen: ScreenName
  /** What the screen shows, for instance a claim's id; empty for its overview. */
  readonly item: string
  readonly language: 'en' | 'fr' | undefined
  readonly theme: 'auto' | 'light' | 'dark'
  readonly seed: number
  readonly world: number
  /** 1 or 0.1; undefined: chosen by the speed of the machine. */
  readonly scale: number | undefined
  /** Changed decisions in the words of levers.tsv, by key. */
  readonly levers: Readonly<Record<string, string>>
  /** Uncertainties set by hand, by key. */
  readonly values: Readonly<Record<string, number>>
  readonly seconds: number
  readonly view: MapMode
  readonly selection: Selection | undefined
  /** Version of the model that wrote the address. */
  readonly version: string | undefined
}

/** 03:00 on the 18th: where the day begins. */
export const DAWN = 6 * 3600
export const HOME: Address = {
  kiosk: false,
  screen: 'title',
  item: '',
  language: undefined,
  theme: 'auto',
  seed: 1,
  world: 0,
  scale: undefined,
  levers: {},
  values: {},
  seconds: DAWN,
  view: 'difference',
  selection: undefined,
  version: undefined,
}

const MOST = 4294967295
const LONGEST = 4000
const SCALES: Readonly<Record<string, number>> = { 1: 1, 0.1: 0.1, 0.01: 0.01 }
/** Parts of an address and what each may be, as a hint. */
const PARTS: Readonly<Record<string, string>> = {
  lang: 'en, fr',
  theme: 'auto, light, dark',
  seed: '0 … 4294967295',
  world: '0 … 4294967295',
  scale: '1, 0.1, 0.01',
  t: '06:30, 19_02:00',
  do: 'gates.shut:22:00',
  my: 'guardsPresent:250000',
  view: 'single, two, difference',
  at: 'site:…, unit:…, cell:…, quarter:…',
  v: '0.6.0',
}

/** A part that could not be taken, as it stood; the nearest right word, and what is expected there. */
export interface Refused {
  readonly part: string
  readonly nearest?: string | undefined
  readonly expected?: string | undefined
}
export interface ParsedAddress {
  readonly address: Address
  readonly refused: readonly Refused[]
}

export function parseAddress(hash: string): ParsedAddress {
  const text = hash.startsWith('#') ? hash.slice(1) : hash
  if (text.length > LONGEST) return { address: HOME, refused: [{ part: `${text.slice(0, 40)}...` }] }
  const refused: Refused[] = []
  const [path = '', query = ''] = splitOnce(text, '?')
  const out: { -readonly [K in keyof Address]: Address[K] } = { ...HOME, ...readPath(path, refused) }
  const seen = new Set<string>()
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const [key, raw = ''] = splitOnce(pair, '=')
    const value = decoded(raw)
    const taken = value === undefined || seen.has(key ?? '') ? undefined : readPart(key ?? '', value)
    seen.add(key ?? '')
    if (taken === undefined) refused.push(refusedPart(key ?? '', pair.slice(0, 80)))
    else Object.assign(out, taken)
  }
  return { address: out, refused }
}

export function writeAddress(address: Address): string {
  const { seed, world, scale, levers, values, seconds, view, selection, language, theme, version } = address
  const parts: [string, string][] = []
  const add = (key: string, value: string | undefined) => value !== undefined && parts.push([key, value])
  add('lang', language)
  add('theme', theme === HOME.theme ? undefined : theme)
  add('seed', seed === HOME.seed ? undefined : String(seed))
  add('world', world === HOME.world ? undefined : String(world))
  add('scale', scale === undefined ? undefined : String(scale))
  add('t', seconds === HOME.seconds ? undefined : momentText(seconds).replace(' ', '_'))
  add('do', pairs(Object.entries(levers).map(([k, v]) => [k, v.replace(' ', '_')])))
  add('my', pairs(Object.entries(values).map(([k, v]) => [k, String(v)])))
  add('view', view === HOME.view ? undefined : view)
  add('at', selection === undefined ? undefined : selectionText(selection))
  add('v', version)
  const query = parts.map(
    ([key, value]) => `${key}=${encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2C/g, ',')}`,
  )
  const path = [
    ...(address.kiosk ? ['kiosk'] : []),
    address.screen,
    address.item && encodeURIComponent(address.item),
  ]
  return `#${path.filter((part) => part !== '').join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** Why a part was not taken: no such key, or not what the key may be. */
function refusedPart(key: string, part: string): Refused {
  return Object.hasOwn(PARTS, key)
    ? { part, expected: `${key}=${PARTS[key]}` }
    : { part, nearest: nearest(key, Object.keys(PARTS)) }
}

function readPath(path: string, refused: Refused[]): Partial<Address> {
  const words = path.split('/').filter((word) => word !== '')
  const kiosk = words[0] === 'kiosk'
  if (kiosk) words.shift()
  const [screen = 'title', item = ''] = words
  const name = decoded(item)
  if (!isScreen(screen) || name === undefined || words.length > 2) {
    refused.push({ part: path.slice(0, 80), nearest: nearest(screen, SCREENS) })
    return { kiosk }
  }
  return { kiosk, screen, item: name }
}

function readPart(key: string, value: string): Partial<Address> | undefined {
  switch (key) {
    case 'lang':
      return value === 'en' || value === 'fr' ? { language: value } : undefined
    case 'theme':
      return value === 'auto' || value === 'light' || value === 'dark' ? { theme: value } : undefined
    case 'seed':
      return whole(value, (seed) => ({ seed }))
    case 'world':
      return whole(value, (world) => ({ world }))
    case 'scale':
      return Object.hasOwn(SCALES, value) ? { scale: SCALES[value] } : undefined
    case 't': {
      const seconds = parseMoment(value.replace('_', ' '))
      return seconds === undefined ? undefined : { seconds }
    }
    case 'do': {
      const levers = readPairs(value, (word) => word.replace('_', ' '))
      return levers === undefined ? undefined : { levers }
    }
    case 'my': {
      const values = readPairs(value, (word) => (DECIMAL.test(word) ? Number(word) : undefined))
      return values === undefined ? undefined : { values }
    }
    case 'view':
      return value === 'single' || value === 'two' || value === 'difference' ? { view: value } : undefined
    case 'at': {
      const selection = readSelection(value)
      return selection === undefined ? undefined : { selection }
    }
    case 'v':
      return /^\d+\.\d+\.\d+$/.test(value) ? { version: value } : undefined
    default:
      return undefined
  }
}

/** A number as people write it: no 0x10, no empty word that would read as 0. `String` of a small number gives 1e-7. */
const DECIMAL = /^-?\d{1,15}(?:\.\d{1,17})?(?:e-?\d{1,2})?$/

function whole<T>(value: string, make: (n: number) => T): T | undefined {
  return /^\d{1,10}$/.test(value) && Number(value) <= MOST ? make(Number(value)) : undefined
}

function pairs(entries: readonly (readonly [string, string])[]): string | undefined {
  return entries.length === 0 ? undefined : entries.map(([key, value]) => `${key}:${value}`).join(',')
}

function readPairs<T>(text: string, read: (word: string) => T | undefined): Record<string, T> | undefined {
  const out: Record<string, T> = {}
  for (const part of text.split(',')) {
    const [key = '', word] = splitOnce(part, ':')
    const value = word === undefined ? undefined : read(word)
    if (!/^[a-zA-Z][a-zA-Z0-9.-]{0,40}$/.test(key) || value === undefined || Object.hasOwn(out, key))
      return undefined
    out[key] = value
  }
  return out
}

function selectionText(selection: Selection): string {
  if (selection.kind === 'cell') return `cell:${selection.cell}`
  return selection.kind === 'quarter' ? `quarter:${selection.number}` : `${selection.kind}:${selection.id}`
}

function readSelection(text: string): Selection | undefined {
  const [kind, id = ''] = splitOnce(text, ':')
  if ((kind === 'site' || kind === 'unit') && id !== '' && id.length < 120) return { kind, id }
  const number = /^\d{1,4}$/.test(id) ? Number(id) : -1
  if (kind === 'cell' && number >= 0) return { kind, cell: number }
  return kind === 'quarter' && number >= 1 && number <= 80 ? { kind, number } : undefined
}

function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + sign.length)]
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
