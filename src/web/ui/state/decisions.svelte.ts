/** Decisions being changed: a basket with undo, what the day is asked to run with, and what somebody expects of it. */
import { actsOutside, endOfAct, type Levers } from '../../../engine/index.ts'
import type { LeverRow } from '../../../evidence/index.ts'
import { firstAct, InputError, type Outcome, parseLevers } from '../../../laboratory/index.ts'
import type { Tables } from '../../worker/protocol.ts'
import { dataset } from './dataset.ts'

export type LeverWords = Readonly<Record<string, string>>

export interface Forecast {
  /** Levers that it was made about. */
  readonly levers: LeverWords
  readonly outcome?: Outcome
  readonly range?: { readonly measure: string; readonly low: number; readonly high: number }
}

/** What a set of decisions means for a run, or why it cannot be set. */
export type Reading =
  | {
      readonly levers: Levers
      /** When the first of them can act: seconds of the clock; 0 before the day; Infinity for none. */
      readonly first: number
      readonly until: number
      /** A lever outside the walls changes the layout of the state, so such a day cannot begin from a checkpoint. */
      readonly outside: boolean
    }
  | { readonly problem: Problem }

/** The first decision that cannot be taken; `message` is the English of the command line. */
export interface Problem {
  readonly key: string
  readonly value: string
  readonly nearest: string | undefined
  readonly row: LeverRow | undefined
  readonly message: string
}

export function readLevers(tables: Tables, words: LeverWords): Reading {
  try {
    const levers = parseLevers(dataset(tables), Object.entries(words))
    return { levers, first: firstAct(levers), until: endOfAct(levers), outside: actsOutside(levers) }
  } catch (error) {
    if (error instanceof InputError) return { problem: problemOf(tables, words, error) }
    throw error
  }
}

function problemOf(tables: Tables, words: LeverWords, { message, nearest }: InputError): Problem {
  const pairs = Object.entries(words)
  const [key, value] = pairs.find((pair) => !taken(tables, pair)) ?? pairs[0] ?? ['', '']
  return { key, value, nearest, row: tables.levers.find((row) => row.key === key), message }
}

function taken(tables: Tables, pair: readonly [string, string]): boolean {
  try {
    parseLevers(dataset(tables), [pair])
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

export class Decisions {
  /** Changes that are being put together. */
  draft = $state.raw<LeverWords>({})
  forecast = $state.raw<Forecast | undefined>(undefined)
  #before = $state.raw<readonly LeverWords[]>([])

  get canUndo(): boolean {
    return this.#before.length > 0
  }
  /** Sets a lever, or leaves it as it was where no value is given. */
  set(key: string, value: string | undefined): void {
    const { [key]: _, ...rest } = this.draft
    this.replace(value === undefined ? rest : { ...rest, [key]: value })
  }
  replace(draft: LeverWords): void {
    if (JSON.stringify(draft) === JSON.stringify(this.draft)) return
    this.#before = [...this.#before, this.draft]
    this.draft = draft
  }
  /** As if nobody had decided anything: for the next visitor of a kiosk. */
  forget(): void {
    this.draft = {}
    this.forecast = undefined
    this.#before = []
  }
  undo(): void {
    const last = this.#before.at(-1)
    if (last === undefined) return
    this.#before = this.#before.slice(0, -1)
    this.draft = last
  }
}
