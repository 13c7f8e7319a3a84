export { checkFolder, type Report } from './check.ts'
export { type ClaimVocabulary, checkClaims, loadClaims } from './claims.ts'
export { loadFolder } from './load.ts'
export { DataError, formatProblem, type Problem } from './problem.ts'
