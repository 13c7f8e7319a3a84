export type {
  Answer,
  Dependence,
  Effect,
  HangsOn,
  Look,
  OutcomeShare,
  PairIds,
  Quantiles,
  Question,
  Share,
  Unit,
} from './answer.ts'
export type { StoredAnswer, StoredAnswers, StoredKey } from './stored.ts'
