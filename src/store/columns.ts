/**
 * The columns of the two tables of a store and how each is written; what they mean stands in dictionary.ts. `runs` has one row a
 * run: who it is, its setting, its uncertainties, its measures, lists by quarter. `events` has one row for each thing that happened
 * in a run. Numbers that may be Infinity (a time that never came) are DOUBLE, so nothing is lost and comparisons stay right.
 */
import type { SimEvent } from '../engine/index.ts'
import type { Dataset } from '../evidence/index.ts'
import type { Origin } from '../laboratory/index.ts'
import {
  type EnsembleSetting,
  knockOutIds,
  leverWords,
  momentText,
  type Observation,
  settingKey,
} from '../laboratory/index.ts'
import { drawWorld } from '../scenario/index.ts'
import { digest } from './identity.ts'

export type ColumnType = 'INT32' | 'INT64' | 'DOUBLE' | 'STRING' | 'LIST<DOUBLE>' | 'LIST<STRING>'

/** One run on its way to a row. */
export interface Row {
  readonly run: string
  readonly origin: Origin
  readonly observation: Observation
  readonly events: readonly SimEvent[]
}

export interface Column<From> {
  readonly name: string
  readonly type: ColumnType
  readonly from: (row: From) => unknown
}

function column<From>(name: string, type: ColumnType, from: (row: From) => unknown): Column<From> {
  return { name, type, from }
}

const setting = (row: Row): EnsembleSetting => row.observation.setting

/** Who a run is and what was given to it. */
export function identityColumns(data: Dataset): Column<Row>[] {
  return [
    column('run', 'STRING', (r) => r.run),
    column('model', 'STRING', (r) => r.origin.model),
    column('data', 'STRING', (r) => r.origin.data),
    column('code', 'STRING', (r) => r.origin.code),
    column('world', 'INT64', (r) => BigInt(worldNumber(setting(r)))),
    column('draw', 'INT64', (r) => BigInt(setting(r).world ?? 0)),
    column('seed', 'INT64', (r) => BigInt(setting(r).seed)),
    column('scale', 'DOUBLE', (r) => setting(r).scale ?? 1),
    column('tick_seconds', 'INT32', (r) => setting(r).tickSeconds ?? 300),
    column('levers', 'STRING', (r) => leverText(data, setting(r))),
    column('knock_outs', 'STRING', (r) => knockOutIds(data, setting(r).knockOuts ?? {}).join(' ')),
    column('setting', 'STRING', (r) => JSON.stringify(setting(r))),
    column('hash', 'STRING', (r) => r.observation.hash),
  ]
}

/** Numbers from here on are no draws, see below. */
const MOVED = 2 ** 32

/**
 * A number that no other world has: that of the draw, or, where a design or a hand has moved some uncertainties from there, one made
 * of the draw and of all that was moved, from 2^32 up to 2^49.
 */
function worldNumber({ world = 0, points = {}, values = {} }: EnsembleSetting): number {
  if (Object.keys({ ...points, ...values }).length === 0) return world
  return MOVED + Number.parseInt(digest(settingKey({ seed: 0, world, points, values }), 12), 16)
}

function leverText(data: Dataset, { levers = {} }: EnsembleSetting): string {
  return Object.entries(leverWords(data, levers))
    .map(([key, value]) => `${key}=${value}`)
    .join('; ')
}

type Seen = Exclude<keyof Observation, 'setting' | 'hash' | 'measures'>

/** What was observed, measures apart. Every field of an Observation stands here, so that it can be read back: a new one does not compile. */
const OBSERVED: { readonly [F in Seen]-?: readonly Column<Row>[] } = {
  outcome: [observed('outcome', 'STRING', (o) => o.outcome)],
  men: [observed('men', 'DOUBLE', (o) => o.men)],
  away: [observed('away', 'DOUBLE', (o) => o.away)],
  committee: [observed('committee', 'DOUBLE', (o) => o.committee)],
  breaks: [
    observed('breaks_body', 'LIST<STRING>', (o) => o.breaks.map(([id]) => id)),
    observed('breaks_at', 'LIST<DOUBLE>', (o) => o.breaks.map(([, at]) => at)),
  ],
  knew: [observed('knew', 'LIST<DOUBLE>', (o) => o.knew)],
  drum: [observed('drum', 'LIST<DOUBLE>', (o) => o.drum)],
  reported: [observed('reported', 'LIST<DOUBLE>', (o) => o.reported)],
  adults: [observed('adults', 'LIST<DOUBLE>', (o) => o.adults)],
  outNoon: [observed('out_noon', 'LIST<DOUBLE>', (o) => o.outNoon)],
  outPeak: [observed('out_peak', 'LIST<DOUBLE>', (o) => o.outPeak)],
  leftBehind: [observed('left_behind', 'LIST<STRING>', (o) => o.leftBehind)],
  columns: [observed('columns', 'LIST<DOUBLE>', (o) => o.columns)],
  stopped: [observed('stopped', 'DOUBLE', (o) => o.stopped ?? Infinity)],
  carriedOut: [
    observed('carried_id', 'LIST<STRING>', (o) => o.carriedOut.map(({ id }) => id)),
    observed('carried_key', 'LIST<STRING>', (o) => o.carriedOut.map(({ key }) => key)),
    observed('carried_kind', 'LIST<STRING>', (o) => o.carriedOut.map(({ kind }) => kind)),
    observed('carried_done', 'LIST<DOUBLE>', (o) => o.carriedOut.map(({ carried }) => (carried ? 1 : 0))),
    observed('carried_at', 'LIST<DOUBLE>', (o) => o.carriedOut.map(({ at }) => at)),
    observed('carried_late', 'LIST<DOUBLE>', (o) => o.carriedOut.map(({ late }) => late)),
    observed('carried_share', 'LIST<DOUBLE>', (o) => o.carriedOut.map(({ share }) => share)),
  ],
}

function observed(name: string, type: ColumnType, from: (observation: Observation) => unknown): Column<Row> {
  return column(name, type, ({ observation }) => from(observation))
}

export const observedColumns = (): Column<Row>[] => Object.values(OBSERVED).flat()

/** One column a measure: `thiers-leaves` stands in `thiers_leaves`, since a hyphen would have to be quoted in SQL. */
export function measureColumns(ids: readonly string[]): Column<Row>[] {
  return ids.map((id) => column(measureColumn(id), 'DOUBLE', (r) => r.observation.measures[id]))
}

export function measureColumn(id: string): string {
  return id.replaceAll('-', '_')
}

/** One column an uncertainty, `u_` and its key: the value that held in the world of the run. */
export function uncertaintyColumns(data: Dataset): Column<Row>[] {
  const worlds = new Map<string, Readonly<Record<string, number>>>()
  const worldOf = (given: EnsembleSetting): Readonly<Record<string, number>> => {
    const { world = 0, points = {}, values = {} } = given
    const key = JSON.stringify([world, points, values])
    const known: Readonly<Record<string, number>> =
      worlds.get(key) ?? drawWorld(data.uncertainties, world, { points, values })
    worlds.set(key, known)
    return known
  }
  return data.uncertainties.map(({ key }) =>
    column(uncertaintyColumn(key), 'DOUBLE', (r: Row) => worldOf(setting(r))[key]),
  )
}

export function uncertaintyColumn(key: string): string {
  return `u_${key}`
}

export interface EventRow {
  readonly run: string
  readonly n: number
  readonly event: SimEvent
}

export const EVENT_COLUMNS: readonly Column<EventRow>[] = [
  column('run', 'STRING', (r) => r.run),
  column('n', 'INT32', (r) => r.n),
  column('at', 'INT32', (r) => r.event.at),
  column('clock', 'STRING', (r) => momentText(r.event.at)),
  column('kind', 'STRING', (r) => r.event.kind),
  column('cell', 'INT32', (r) => r.event.cell),
  column('subject', 'INT32', (r) => r.event.subject),
  column('value', 'DOUBLE', (r) => r.event.value),
]
