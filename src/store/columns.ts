/**
 * The columns of the two tables of a store and how each is written. `runs` has one row a run: who it is, its setting, its
 * uncertainties, its measures, lists by quarter. `events` has one row for each thing that happened in a run. Numbers that
 * may be Infinity (a time that never came) are DOUBLE, so that nothing is lost and comparisons stay right.
 */
import type { SimEvent } from '../engine/index.ts'
import type { Dataset } from '../evidence/index.ts'
import {
  type EnsembleSetting,
  knockOutIds,
  leverWords,
  momentText,
  type Observation,
} from '../laboratory/index.ts'
import { drawWorld } from '../scenario/index.ts'
import type { Origin } from './identity.ts'

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
  readonly unit: string
  readonly says: string
  readonly from: (row: From) => unknown
}

const setting = (row: Row): EnsembleSetting => row.observation.setting
const seconds = 's after 17 March 1871 21:00'

/** Who a run is and what was given to it. */
export function identityColumns(data: Dataset): Column<Row>[] {
  return [
    {
      name: 'run',
      type: 'STRING',
      unit: '',
      says: 'name of the run: hash of all that decides it',
      from: (r) => r.run,
    },
    { name: 'model', type: 'STRING', unit: '', says: 'version of the model', from: (r) => r.origin.model },
    {
      name: 'data',
      type: 'STRING',
      unit: '',
      says: 'hash of the tables that runs read',
      from: (r) => r.origin.data,
    },
    { name: 'code', type: 'STRING', unit: '', says: 'hash of the code that ran', from: (r) => r.origin.code },
    {
      name: 'world',
      type: 'INT64',
      unit: '',
      says: 'draw of the uncertainties; 0 is the baseline by hand',
      from: (r) => BigInt(setting(r).world ?? 0),
    },
    { name: 'seed', type: 'INT64', unit: '', says: 'luck of the day', from: (r) => BigInt(setting(r).seed) },
    {
      name: 'scale',
      type: 'DOUBLE',
      unit: 'share',
      says: 'share of the households that were simulated',
      from: (r) => setting(r).scale ?? 1,
    },
    {
      name: 'tick_seconds',
      type: 'INT32',
      unit: 's',
      says: 'length of a tick',
      from: (r) => setting(r).tickSeconds ?? 300,
    },
    {
      name: 'levers',
      type: 'STRING',
      unit: '',
      says: 'decisions changed, key=value, joined by "; "; empty: none, the baseline',
      from: (r) => leverText(data, setting(r)),
    },
    {
      name: 'knock_outs',
      type: 'STRING',
      unit: '',
      says: 'mechanisms switched off, ids joined by spaces; empty: none',
      from: (r) => knockOutIds(data, setting(r).knockOuts ?? {}).join(' '),
    },
    {
      name: 'setting',
      type: 'STRING',
      unit: 'JSON',
      says: 'the whole setting, with points and values of uncertainties set by hand or by a design',
      from: (r) => JSON.stringify(setting(r)),
    },
    {
      name: 'hash',
      type: 'STRING',
      unit: '',
      says: 'hash of the final state',
      from: (r) => r.observation.hash,
    },
  ]
}

function leverText(data: Dataset, { levers = {} }: EnsembleSetting): string {
  return Object.entries(leverWords(data, levers))
    .map(([key, value]) => `${key}=${value}`)
    .join('; ')
}

/** What was observed, measures apart. Every field of an Observation stands here or in the setting, so that it can be read back. */
const OBSERVED: {
  readonly [F in Exclude<keyof Observation, 'setting' | 'hash' | 'measures'>]-?: readonly Column<Row>[]
} = {
  outcome: [
    {
      name: 'outcome',
      type: 'STRING',
      unit: '',
      says: 'how the day ended, one class of all',
      from: (r) => r.observation.outcome,
    },
  ],
  men: [
    {
      name: 'men',
      type: 'DOUBLE',
      unit: 'men',
      says: 'soldiers and police inside the wall at the start',
      from: (r) => r.observation.men,
    },
  ],
  away: [
    {
      name: 'away',
      type: 'DOUBLE',
      unit: 'men',
      says: 'of these, outside the wall under command at the end',
      from: (r) => r.observation.away,
    },
  ],
  committee: [
    {
      name: 'committee',
      type: 'DOUBLE',
      unit: seconds,
      says: 'when the Central Committee first met; Infinity: never',
      from: (r) => r.observation.committee,
    },
  ],
  breaks: [
    {
      name: 'breaks_body',
      type: 'LIST<STRING>',
      unit: '',
      says: 'bodies of troops in the order in which they broke',
      from: (r) => r.observation.breaks.map(([id]) => id),
    },
    {
      name: 'breaks_at',
      type: 'LIST<DOUBLE>',
      unit: seconds,
      says: 'when each of them broke',
      from: (r) => r.observation.breaks.map(([, at]) => at),
    },
  ],
  knew: [
    {
      name: 'knew',
      type: 'LIST<DOUBLE>',
      unit: seconds,
      says: 'by quarter 1 to 80: when its leader knew; Infinity: never',
      from: (r) => r.observation.knew,
    },
  ],
  drum: [
    {
      name: 'drum',
      type: 'LIST<DOUBLE>',
      unit: seconds,
      says: 'by quarter: when its drum first beat; Infinity: never',
      from: (r) => r.observation.drum,
    },
  ],
  reported: [
    {
      name: 'reported',
      type: 'LIST<DOUBLE>',
      unit: seconds,
      says: 'by quarter: when it first wrote to the Committee; Infinity: never',
      from: (r) => r.observation.reported,
    },
  ],
  adults: [
    {
      name: 'adults',
      type: 'LIST<DOUBLE>',
      unit: 'heads',
      says: 'by quarter: adults present',
      from: (r) => r.observation.adults,
    },
  ],
  outNoon: [
    {
      name: 'out_noon',
      type: 'LIST<DOUBLE>',
      unit: 'heads',
      says: 'by quarter: out for the rising on 18 March at noon',
      from: (r) => r.observation.outNoon,
    },
  ],
  outPeak: [
    {
      name: 'out_peak',
      type: 'LIST<DOUBLE>',
      unit: 'heads',
      says: 'by quarter: out for the rising at the fullest hour of 18 March',
      from: (r) => r.observation.outPeak,
    },
  ],
  leftBehind: [
    {
      name: 'left_behind',
      type: 'LIST<STRING>',
      unit: '',
      says: 'bodies within the wall on 19 March 06:00 with men still under command',
      from: (r) => r.observation.leftBehind,
    },
  ],
  columns: [
    {
      name: 'columns',
      type: 'LIST<DOUBLE>',
      unit: seconds,
      says: 'when each column passed a gate towards Versailles',
      from: (r) => r.observation.columns,
    },
  ],
  stopped: [
    {
      name: 'stopped',
      type: 'DOUBLE',
      unit: seconds,
      says: 'when the run was stopped for missing its windows (calibration); Infinity: it ran to the end',
      from: (r) => r.observation.stopped ?? Infinity,
    },
  ],
  carriedOut: [
    carried('id', 'LIST<STRING>', '', 'levers of the setting, by their ids', (c) => c.id),
    carried('key', 'LIST<STRING>', '', 'the same levers, by their keys', (c) => c.key),
    carried(
      'kind',
      'LIST<STRING>',
      '',
      'order: somebody had to carry it out; state: it always holds',
      (c) => c.kind,
    ),
    carried('done', 'LIST<DOUBLE>', '', '1: carried out, 0: not', (c) => (c.carried ? 1 : 0)),
    carried('at', 'LIST<DOUBLE>', seconds, 'when it was carried out; Infinity: never', (c) => c.at),
    carried('late', 'LIST<DOUBLE>', 's', 'how long after its hour', (c) => c.late),
    carried(
      'share',
      'LIST<DOUBLE>',
      'share',
      'of several things asked the share that was done',
      (c) => c.share,
    ),
  ],
}

function carried(
  name: string,
  type: ColumnType,
  unit: string,
  says: string,
  one: (c: Observation['carriedOut'][number]) => unknown,
): Column<Row> {
  return { name: `carried_${name}`, type, unit, says, from: (r) => r.observation.carriedOut.map(one) }
}

export const observedColumns = (): Column<Row>[] => Object.values(OBSERVED).flat()

/** One column a measure: `thiers-leaves` stands in `thiers_leaves`, since a hyphen would have to be quoted in SQL. */
export function measureColumns(ids: readonly string[]): Column<Row>[] {
  return ids.map((id) => ({
    name: measureColumn(id),
    type: 'DOUBLE',
    unit: '',
    says: `measure ${id}`,
    from: (r) => r.observation.measures[id],
  }))
}

export function measureColumn(id: string): string {
  return id.replaceAll('-', '_')
}

/** One column an uncertainty, `u_` and its key: the value that held in the world of the run. */
export function uncertaintyColumns(data: Dataset): Column<Row>[] {
  const worlds = new Map<string, Readonly<Record<string, number>>>()
  const worldOf = ({
    world = 0,
    points = {},
    values = {},
  }: EnsembleSetting): Readonly<Record<string, number>> => {
    const key = JSON.stringify([world, points, values])
    const known: Readonly<Record<string, number>> =
      worlds.get(key) ?? drawWorld(data.uncertainties, world, { points, values })
    worlds.set(key, known)
    return known
  }
  return data.uncertainties.map((row) => ({
    name: `u_${row.key}`,
    type: 'DOUBLE',
    unit: row.unit,
    says: `${row.id} ${row.label.en}`,
    from: (r) => worldOf(setting(r))[row.key],
  }))
}

export interface EventRow {
  readonly run: string
  readonly n: number
  readonly event: SimEvent
}

export const EVENT_COLUMNS: readonly Column<EventRow>[] = [
  { name: 'run', type: 'STRING', unit: '', says: 'name of the run, as in runs', from: (r) => r.run },
  { name: 'n', type: 'INT32', unit: '', says: 'place in the run, from 0', from: (r) => r.n },
  { name: 'at', type: 'INT32', unit: seconds, says: 'when it happened', from: (r) => r.event.at },
  {
    name: 'clock',
    type: 'STRING',
    unit: '',
    says: 'the same as HH:MM of 18 March, or day and HH:MM',
    from: (r) => momentText(r.event.at),
  },
  { name: 'kind', type: 'STRING', unit: '', says: 'what happened', from: (r) => r.event.kind },
  {
    name: 'cell',
    type: 'INT32',
    unit: '',
    says: 'cell of the grid, row of cells.tsv from 0; -1: none',
    from: (r) => r.event.cell,
  },
  {
    name: 'subject',
    type: 'INT32',
    unit: '',
    says: 'index of the body, battalion, quarter or site it concerns, by kind; -1: none',
    from: (r) => r.event.subject,
  },
  {
    name: 'value',
    type: 'DOUBLE',
    unit: '',
    says: 'how many or how much, by kind',
    from: (r) => r.event.value,
  },
]
