/**
 * What stands in an address after the screen: `decide/gates.shut:22:00`, `witness/michel:1871-03-18T08:30`, `claims/C-03:narrow`,
 * `about/limits:Guns`. A name, and after a colon what is pointed at within it.
 */
import { ABOUT_PARTS, CLAIM_PARTS, type Content } from '../../../evidence/index.ts'
import { blocksOf, leadsOf } from '../pages/prose.ts'
import type { ScreenName } from './screens.ts'

export interface Item {
  readonly name: string
  /** Empty where the whole is meant. */
  readonly detail: string
}

export function itemOf(text: string): Item {
  const at = text.indexOf(':')
  return at < 0 ? { name: text, detail: '' } : { name: text.slice(0, at), detail: text.slice(at + 1) }
}

export const itemText = (name: string, detail: string | undefined): string =>
  detail === undefined || detail === '' ? name : `${name}:${detail}`

/** Words of the address for parts that are no row, no path and no claim. */
export const SOMEONE = 'someone'
export const PEOPLE = 'who-is-who'
export const MINE = 'my-version'
export const PUPIL = 'pupil'

/** What the page has to show; what is undefined has not come yet. */
export interface Stock {
  readonly content: Pick<Content, 'paths' | 'chronicle' | 'lessons'> & {
    readonly claims: readonly { readonly id: string }[]
    readonly limits: { readonly en: string }
  }
  readonly rows: { has(id: string): boolean } | undefined
  readonly levers: readonly { readonly key: string }[] | undefined
}

/** Whether the page has what an address names; undefined while it cannot be known. */
export function isThere(screen: ScreenName, text: string, stock: Stock): boolean | undefined {
  if (text === '') return true
  const { name, detail } = itemOf(text)
  const { paths, lessons, claims } = stock.content
  switch (screen) {
    case 'decide':
      return stock.levers?.some(({ key }) => key === name)
    case 'witness': {
      const path = paths.find(({ id }) => id === name)
      return name === SOMEONE || isAmong(path?.stations, ({ time }) => time, detail)
    }
    case 'claims':
      return (
        claims.some(({ id }) => id === name) && (detail === '' || CLAIM_PARTS.some((part) => part === detail))
      )
    case 'sources':
      return text === PEOPLE || text === MINE || stock.rows?.has(text)
    case 'lesson': {
      const [id, role = PUPIL] = name.split('.')
      const lesson = lessons.find((one) => one.id === id)
      return role === PUPIL && lesson !== undefined && (detail === '' || detail in lesson.steps)
    }
    case 'about':
      return ABOUT_PARTS.some((part) => part === name) && (detail === '' || isTold(name, detail, stock))
    default:
      return false
  }
}

function isTold(part: string, detail: string, { content: { chronicle, limits } }: Stock): boolean {
  const { prelude, epilogue, tolls } = chronicle
  if (part === 'story')
    return (
      [...prelude, ...epilogue].some(({ time }) => time === detail) || tolls.some(({ id }) => id === detail)
    )
  return part === 'limits' && leadsOf(blocksOf(limits.en)).includes(detail)
}

function isAmong<T>(list: readonly T[] | undefined, name: (one: T) => string, wanted: string): boolean {
  return list !== undefined && (wanted === '' || list.some((one) => name(one) === wanted))
}
