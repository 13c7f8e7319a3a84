export { type Difference, differencesOf, type Happened, happenedOnce, type SumName } from './differences.ts'
export { type DayState, dayState, type Sums } from './state.ts'
