/** The report page: pure, given a document to draw charts in. */
export { type CrateFile, type CrateInput, crate } from './crate.ts'
export { reportPage } from './document.ts'
export { worksOf } from './grounds.ts'
export type { ReportInput } from './input.ts'
export { quarterDifferences } from './quarters.ts'
export type { Ranged } from './ranges.ts'
export { type StudyInput, studyPage } from './study.ts'
