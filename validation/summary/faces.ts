/** The public faces that the summaries stand on, in one place. */
export * from 'commune/laboratory'
export type { Scenario } from 'commune/scenario'
export type { TargetRow } from 'commune/evidence'
