/** Problems of files, as `src/evidence` says them. */
export { DataError, formatProblem, linesOf, type Problem } from '../fault.ts'
