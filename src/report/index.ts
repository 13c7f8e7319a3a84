export { type Account, type AccountOptions, account, type Paragraph } from './account.ts'
export {
  answerLines,
  certainty,
  headline,
  pairingLine,
  rareEffects,
  SELDOM,
  standing,
  worldsLines,
} from './answer.ts'
export { answersPage, ENDS, sharesOf } from './answers.ts'
export { besideAnswer, besideClaim } from './beside.ts'
export { CALIBRATION_FILES, calibrationFiles } from './calibration/index.ts'
export { cited, claimAgainst, claimHead, claimTest, claimVerdictSections, type Section } from './claim.ts'
export { claimIndex, claimLines, claimList, claimPage } from './claim-text.ts'

export { figureText } from './figure.ts'
export { type Column, type Paint, PLAIN, PROSE, rule, tableRow, wrap } from './layout.ts'
export { leverList, leverValues } from './levers.ts'
export * as map from './map/index.ts'
export { recordOfTheDead, type TheRecord, theRecord } from './record.ts'
export { morrisLines, rankLines, type SensitivityShown, sobolLines } from './sensitivity.ts'
export { type TimetableRow, timetable, timetableLines, valueText } from './timetable.ts'
export { personLines, soldierLines, type WitnessOptions } from './witness.ts'
export { personStory, type Story, type StoryEntry, soldierStory } from './witness-story.ts'
