/** How sure a sentence can be: as sure as the least sure row it rests on. */
import type { EvidenceRecord, FactRow, Status } from '../../../evidence/index.ts'

const ORDER: readonly Status[] = ['attested', 'inferred', 'assumed']

/** In grievance.tsv the size of a step is assumed; whether the event happened has a status of its own, and that counts here. */
export function weakest(
  ids: readonly string[],
  records: ReadonlyMap<string, EvidenceRecord>,
  grievance: readonly FactRow[],
): Status | undefined {
  const found = ids.flatMap((id) => {
    const record = records.get(id)
    if (record === undefined) return []
    const event = grievance.find((row) => row.id === id)?.eventStatus
    return [event ?? record.status]
  })
  return ORDER.toReversed().find((status) => found.includes(status))
}
