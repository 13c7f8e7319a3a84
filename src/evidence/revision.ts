/**
 * "My version": values and ranges that a reader holds to be right instead of those of the tables, as a list of changes
 * that can be read, undone, exported and run again. The tables themselves are never touched.
 */
import { boundOf, within } from './bounds.ts'
import type { UncertaintyRow } from './dataset.ts'
import { ends } from './ends.ts'
import type { EvidenceRecord } from './record.ts'

export type RevisedField = 'value' | 'low' | 'high'

export interface Change {
  readonly id: string
  readonly table: string
  readonly field: RevisedField
  readonly from: string
  readonly to: string
  /** Why, in the reader's words; may be empty. */
  readonly why: string
}

/** What a field of a record says at present. */
export function fieldOf(record: EvidenceRecord, field: RevisedField): string {
  if (field === 'value') return record.value
  const [low = '', high = ''] = ends(record.range)
  return field === 'low' ? low : high
}

/** The changes with one more: a field changed twice counts once, one changed back not at all. */
export function revise(
  changes: readonly Change[],
  record: EvidenceRecord,
  field: RevisedField,
  to: string,
  why: string,
): Change[] {
  const others = changes.filter((change) => change.id !== record.id || change.field !== field)
  const from = fieldOf(record, field)
  const text = to.trim()
  if (text === from) return others
  return [...others, { id: record.id, table: record.table, field, from, to: text, why: why.trim() }]
}

export type RevisionFault = 'not-a-number' | 'not-a-time' | 'out-of-order' | 'out-of-range' | undefined

/** What is wrong with a new value: a number stays a number, an hour an hour, low <= value <= high, an uncertainty within what its unit can be. */
export function faultOf(
  record: EvidenceRecord,
  changes: readonly Change[],
  field: RevisedField,
  to: string,
): RevisionFault {
  const text = to.trim()
  const kind = kindOf(fieldOf(record, field) || record.value)
  if (kind === 'number' && !NUMBER.test(text)) return 'not-a-number'
  if (kind === 'clock' && !CLOCK.test(text)) return 'not-a-time'
  // the unit of an uncertainty stands before its shape
  const bound =
    record.table === 'uncertainties.tsv' ? boundOf({ key: '', unit: record.unit.split(' (')[0]! }) : undefined
  if (bound !== undefined && !within(bound, Number(text))) return 'out-of-range'
  const now = (name: RevisedField) =>
    name === field
      ? text
      : (changes.find((change) => change.id === record.id && change.field === name)?.to ??
        fieldOf(record, name))
  const [low, value, high] = [rank(now('low')), rank(now('value')), rank(now('high'))]
  const wrong = (a: number | undefined, b: number | undefined) => a !== undefined && b !== undefined && a > b
  return wrong(low, value) || wrong(value, high) || wrong(low, high) ? 'out-of-order' : undefined
}

const NUMBER = /^-?\d{1,15}(\.\d{1,12})?$/
const CLOCK = /^\d\d:[0-5]\d$/

function kindOf(text: string): 'number' | 'clock' | 'text' {
  if (NUMBER.test(text)) return 'number'
  return CLOCK.test(text) ? 'clock' : 'text'
}

function rank(text: string): number | undefined {
  if (NUMBER.test(text)) return Number(text)
  return CLOCK.test(text) ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : undefined
}

/** The changes that a run can take: values of uncertainties, by key. The others change what is read, not what is run. */
export function valuesOf(
  changes: readonly Change[],
  uncertainties: readonly UncertaintyRow[],
): Record<string, number> {
  const values: Record<string, number> = {}
  for (const { id, field, to } of changes) {
    const row = uncertainties.find((one) => one.id === id)
    if (row !== undefined && field === 'value' && NUMBER.test(to)) values[row.key] = Number(to)
  }
  return values
}

/** The changes as YAML. Every text is quoted, so nothing in it can be taken for structure. */
export function revisionYaml(changes: readonly Change[], version: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''").replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')}'`
  const lines = [
    '# My version of the evidence: changes to rows of data/paris-1871.',
    `version: ${quoted(version)}`,
    changes.length === 0 ? 'changes: []' : 'changes:',
  ]
  for (const { id, table, field, from, to, why } of changes)
    lines.push(
      `  - id: ${quoted(id)}`,
      `    table: ${quoted(table)}`,
      `    field: ${field}`,
      `    from: ${quoted(from)}`,
      `    to: ${quoted(to)}`,
      `    why: ${quoted(why)}`,
    )
  return `${lines.join('\n')}\n`
}
