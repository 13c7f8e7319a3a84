/** The public faces that the summaries stand on, in one place. */

export type { TargetRow } from 'commune/evidence'
export * from 'commune/laboratory'
export type { Scenario } from 'commune/scenario'
