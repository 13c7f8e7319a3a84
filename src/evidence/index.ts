export { linksOf, published, type SourceLink, unlinked } from './address.ts'
export { type Bound, boundOf, MOST_GUNS, MOST_MEN, UNITS, within } from './bounds.ts'
export { type CitationWords, citationOf, sourceLine } from './citation.ts'
export * from './claim.ts'
export {
  ABOUT_PARTS,
  type AboutPart,
  type Actor,
  type Camp,
  type Chronicle,
  CLAIM_PARTS,
  type ClaimPart,
  type Content,
  type Lesson,
  type LessonQuestion,
  type LessonStep,
  type LessonTarget,
  type QuestionKind,
  type RecordPath,
  type Station,
  type Told,
  type Toll,
} from './content/content.ts'
export { type FigurePart, type Piece, piecesOf } from './content/figures.ts'
export * from './dataset.ts'
export { ends } from './ends.ts'
export { DataError, formatProblem, lacking, linesOf, type Problem } from './fault.ts'
export { fold, wordsOf } from './fold.ts'
export { distance, nearest } from './nearest.ts'
export { type EvidenceRecord, TOLD_FIELDS, type ToldField, told } from './record.ts'
export { gridRecord, records } from './records.ts'
export {
  type Change,
  faultOf,
  fieldOf,
  type RevisedField,
  type RevisionFault,
  revise,
  revisionYaml,
  valuesOf,
} from './revision.ts'
export type { ActRow, HourRole, ScenarioFile } from './scenario-file.ts'
export { type Dissent, dissent, type Hit, indexOf, type SearchIndex, search } from './search.ts'
export { gridRows, overall, type Shares, shares } from './shares.ts'
export { jsonText, printable, tame, visible } from './tame.ts'
export { giverOf } from './voice.ts'
