/** The report page: pure, given a document to draw charts in. */
export { type CrateFile, type CrateInput, crate } from './crate.ts'
export { reportPage } from './document.ts'
export type { ReportInput } from './input.ts'
