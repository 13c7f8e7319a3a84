/** "My version" as long as the page lives: the changes, and what a run can take of them. */
import {
  type Change,
  type EvidenceRecord,
  type RevisedField,
  revise,
  type UncertaintyRow,
  valuesOf,
} from '../../../evidence/index.ts'

export class Revision {
  changes = $state.raw<readonly Change[]>([])

  change(record: EvidenceRecord, field: RevisedField, to: string, why: string): void {
    this.changes = revise(this.changes, record, field, to, why)
  }

  undo(id: string, field: RevisedField): void {
    this.changes = this.changes.filter((change) => change.id !== id || change.field !== field)
  }

  clear(): void {
    this.changes = []
  }

  /** Values that the address carries are changes too: whoever opens a link sees what is different in it. */
  take(
    values: Readonly<Record<string, number>>,
    records: ReadonlyMap<string, EvidenceRecord>,
    uncertainties: readonly UncertaintyRow[],
  ): void {
    for (const [key, value] of Object.entries(values)) {
      const record = records.get(uncertainties.find((row) => row.key === key)?.id ?? '')
      if (
        record !== undefined &&
        !this.changes.some(({ id, field }) => id === record.id && field === 'value')
      )
        this.change(record, 'value', String(value), '')
    }
  }

  values(uncertainties: readonly UncertaintyRow[]): Record<string, number> {
    return valuesOf(this.changes, uncertainties)
  }
}

/** One list for the page. */
export const revision = new Revision()
