/**
 * Definitions of one's own, added to an opened model at run time: events, measures, levers and rules beside those of the scenario.
 * Nothing of the model is edited, and what it gives without them it gives with measures and events alone, byte for byte.
 */
import {
  eventsOf,
  type LeverDefinition,
  leversOf,
  type Model,
  measuresOf,
  modelOf,
  OUTCOMES_OF_THE_DAY,
  type Own,
} from '../engine/index.ts'
import type { Dataset, LeverRow, Words } from '../evidence/index.ts'

/** Who held a decision and on what evidence: the row of levers.tsv of a lever of one's own. */
export interface OwnLeverRow extends Partial<Omit<LeverRow, 'key' | 'title' | 'holder'>> {
  readonly title: Words
  readonly holder: Words
}

/** A lever of one's own, with its row; for an hour `minimum` and `maximum` as levers.tsv has it, for a number as written. */
export interface OwnLever {
  readonly lever: LeverDefinition
  readonly row: OwnLeverRow
}

export interface Additions extends Omit<Own, 'levers'> {
  readonly levers?: readonly OwnLever[]
}

/** A data set that carries its model: what functions that take data read their lists from. */
export type WithModel<D> = D & { readonly model: Model }

/**
 * The same scenario, or the same tables and neighbours, with additions. Throws a RangeError that names what is wrong: a name that
 * is taken, a measure that nothing takes, an addition to an addition.
 */
export function withOwn<S extends { readonly data: Dataset }>(
  source: S,
  { levers = [], ...own }: Additions,
): S & { readonly data: WithModel<Dataset> } {
  const base = modelOf(source.data)
  if (base.own !== undefined)
    throw new RangeError(`${base.own.name} is added already; give all additions at once`)
  const { name, events = [], measures = [], rules = [] } = own
  const model: Model = {
    ...base,
    own: { name, events, measures, levers: levers.map(({ lever }) => lever), rules },
  }
  check(model)
  for (const one of levers) checkHours(one)
  const rows = [...source.data.levers, ...levers.map(rowOf)]
  return { ...source, data: { ...source.data, levers: rows, model } }
}

/** The tables as they were before anything was added: what can be sent to a thread. */
export function withoutOwn(data: Dataset): Dataset {
  const { model: _, ...plain } = data as WithModel<Dataset>
  const own = modelOf(data).own?.levers.map(({ key }) => key) ?? []
  return { ...plain, levers: data.levers.filter(({ key }) => !own.includes(key)) }
}

function rowOf({ lever, row }: OwnLever): LeverRow {
  const { type, options = [] } = lever
  const initial = type === 'flag' ? 'no' : type === 'time' ? 'never' : (options[0]?.word ?? '0')
  return {
    line: 0,
    id: lever.id,
    type,
    options: options.map(({ word }) => word),
    initial,
    unit: '',
    minimum: type === 'number' ? '0' : '',
    maximum: type === 'number' ? String(lever.most ?? 0) : '',
    earliest: '',
    latest: '',
    available: true,
    evidence: [],
    description: { en: '', fr: '' },
    source: 'assumption',
    sourceIds: ['assumption'],
    confidence: 'low',
    status: 'assumed',
    ...row,
    key: lever.key,
  }
}

function checkHours({ lever, row }: OwnLever): void {
  if (lever.type !== 'time') return
  for (const name of ['minimum', 'maximum'] as const)
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(row[name] ?? ''))
      throw new RangeError(
        `lever ${lever.key}: ${name} of its row is "${row[name] ?? ''}"; expected an hour as levers.tsv has it, YYYY-MM-DDTHH:MM`,
      )
}

/** Words of the model and of the additions stand once, and a lever is about a measure that is taken. */
function check(model: Model): void {
  const { name = '', levers = [], rules = [] } = model.own ?? {}
  if (!/^[a-z0-9]+([-.][a-z0-9]+)*$/.test(name))
    throw new RangeError(
      `additions "${name}": expected a name of small letters, digits, hyphens and points, such as lamps-1`,
    )
  once(
    'measure',
    measuresOf(model).map(({ id }) => id),
  )
  once(
    'event',
    eventsOf(model).map(({ kind }) => kind),
  )
  for (const part of ['id', 'key', 'field'] as const)
    once(
      `lever ${part}`,
      leversOf(model).map((lever) => lever[part]),
    )
  once(
    'rule',
    rules.map(({ id }) => id),
  )
  const known = [
    ...measuresOf(model).map(({ id }) => id),
    ...OUTCOMES_OF_THE_DAY.map(({ id }) => `outcome:${id}`),
  ]
  for (const { key, primary, partOf, type, options = [], most } of levers) {
    if (!known.includes(primary)) throw new RangeError(`lever ${key}: no measure called "${primary}"`)
    if (partOf !== undefined && !leversOf(model).some((one) => one.key === partOf))
      throw new RangeError(`lever ${key}: part of "${partOf}", which is no lever`)
    if (type === 'choice' && options.length === 0)
      throw new RangeError(`lever ${key}: a choice among no options`)
    if (type === 'number' && most === undefined)
      throw new RangeError(`lever ${key}: a number; expected \`most\`, as many as there are`)
  }
}

function once(what: string, words: readonly string[]): void {
  const twice = words.find((word, i) => words.indexOf(word) !== i)
  if (twice !== undefined)
    throw new RangeError(`${what} "${twice}" stands twice; expected a name that the model does not have`)
}
