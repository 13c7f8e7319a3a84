/** Moments of the day in the record and in the runs: what the two lanes of the timeline show and the panel lists. */
import { PARIS_DAY } from '../../../engine/index.ts'
import type { TargetRow, Words } from '../../../evidence/index.ts'
import { measureOfTarget, withAccents } from '../../../laboratory/index.ts'
import { theRecord } from '../../../report/index.ts'
import type { Tables } from '../../worker/protocol.ts'
import { dataset } from '../state/dataset.ts'

export interface Moment {
  readonly id: string
  readonly label: Words
  /** Hour of the record and what it tolerates, seconds of the clock. */
  readonly record: number
  readonly low: number
  readonly high: number
  /** Measure of the engine; undefined where the model does not simulate it. */
  readonly measure: string | undefined
  readonly sources: readonly string[]
}

/** The record's hours in their order: the targets that are times. */
export function moments(tables: Tables, generals: Words): Moment[] {
  const out = tables.targets.filter((row) => row.kind === 'time' && row.value !== undefined).map(ofTarget)
  const killed = theRecord(dataset(tables)).generals
  if (killed !== undefined)
    out.push({
      id: 'generals',
      label: generals,
      record: killed.at.value,
      low: killed.at.low,
      high: killed.at.high,
      measure: undefined,
      sources: killed.ids,
    })
  return out.sort((a, b) => a.record - b.record)
}

function ofTarget(row: TargetRow): Moment {
  const record = (row.value ?? 0) * 60
  return {
    id: row.id,
    label: withAccents(row.label),
    record,
    low: (row.low ?? row.toleratedLow ?? row.value ?? 0) * 60,
    high: (row.high ?? row.toleratedHigh ?? row.value ?? 0) * 60,
    measure: measureOfTarget(PARIS_DAY, row.measure)?.id,
    sources: [row.id, ...row.evidence],
  }
}

/** Moment of a lane: seconds, Infinity when it never came in a run that has ended, undefined while it may still come. */
export type Here = number | undefined

export function here(moment: Moment, measured: ReadonlyMap<string, number>, ended: boolean): Here {
  if (moment.measure === undefined) return undefined
  return measured.get(moment.measure) ?? (ended ? Infinity : undefined)
}

/** The moments that jump keys stop at: both lanes' hours, each once. */
export function stops(list: readonly Moment[], measured: ReadonlyMap<string, number>): number[] {
  const all = list.flatMap((moment) => {
    const mine = moment.measure === undefined ? undefined : measured.get(moment.measure)
    return mine === undefined ? [moment.record] : [moment.record, mine]
  })
  return [...new Set(all)].sort((a, b) => a - b)
}
