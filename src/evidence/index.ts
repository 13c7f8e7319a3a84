export * from './dataset.ts'
export { fold, wordsOf } from './fold.ts'
export { distance, nearest } from './nearest.ts'
