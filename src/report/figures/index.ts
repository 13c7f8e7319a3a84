export * from './svg.ts'
export { timetable } from './timetable.ts'
export * from './words.ts'
