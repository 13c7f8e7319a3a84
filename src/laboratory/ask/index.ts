export type {
  Answer,
  Dependence,
  Effect,
  HangsOn,
  Look,
  OutcomeShare,
  PairIds,
  PairingWorth,
  Quantiles,
  Question,
  Share,
  Told,
  Unit,
} from './answer.ts'
export { type Asked, type AskedWorlds, type AskProgress, type AskRequest, ask, askedSettings } from './ask.ts'
export { catalogueQuestions, type Typed } from './catalogue.ts'
export { valuesOfWorlds } from './dependence.ts'
export { type AskedMeasure, askedMeasures, measuredIn, measureNamed, sayingOf } from './measures.ts'
export { type Pair, planPairs, runPairs } from './pairs.ts'
export { changeTitles, optionText, primaryMeasure, questionOf } from './question.ts'
export type { StoredAnswer, StoredAnswers, StoredKey } from './stored.ts'
export { rounded, storedAnswer, storedWorlds } from './storing.ts'
