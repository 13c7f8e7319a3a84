/**
 * What the page tells beside the tables: paths of people of the record, who is who, what came before and after, lessons.
 * Sentences are our own; a figure in a sentence is written as the id of its row (see figures.ts), so that it has one home.
 */
import type { Words } from '../dataset.ts'

/** Whose side somebody stood on, or whose count a figure is: `later` is scholarship after the event. */
export type Camp = 'paris' | 'government' | 'later'

/** A sentence about a moment, with the rows it rests on. */
export interface Told {
  /** A day, a month or a moment: 1871-05-28, 1871-04, 1871-03-18T05:00. */
  readonly time: string
  /** The hour is inferred from the order of events. */
  readonly about: boolean
  readonly text: Words
  readonly rows: readonly string[]
}

export interface Station extends Told {
  /** An id of places.tsv. */
  readonly place: string
}

/** The day of somebody of 1871, from evidence; never simulated. */
export interface RecordPath {
  readonly id: string
  readonly name: string
  readonly side: Camp
  readonly role: Words
  /** How this is known, and how far it can be trusted. */
  readonly known: Words
  readonly stations: readonly Station[]
}

export interface Actor {
  readonly id: string
  readonly name: Words
  readonly side: Camp
  readonly role: Words
  readonly text: Words
  readonly rows: readonly string[]
  /** Path of the same person, if there is one. */
  readonly path?: string | undefined
}

/** Counts of the dead, of prisoners: one question, the answers of several, never one number. */
export interface Toll {
  readonly id: string
  readonly title: Words
  readonly note: Words
  readonly counts: readonly { readonly row: string; readonly camp: Camp; readonly by: Words }[]
}

export interface Chronicle {
  readonly prelude: readonly Told[]
  readonly epilogue: readonly Told[]
  readonly tolls: readonly Toll[]
}

/** What a question is about: who says it, do others agree, in what situation was it written; or what the model shows. */
export type QuestionKind = 'who' | 'agree' | 'situation' | 'model'

export interface LessonQuestion {
  readonly id: string
  readonly kind: QuestionKind
  readonly ask: Words
  readonly answer: Words
  /** Ruled lines on the printed sheet. */
  readonly lines: number
  /** Rows the pupil reads for it. */
  readonly rows: readonly string[]
}

/** Screens of the page that a step of a lesson may name. */
export const LESSON_SCREENS = [
  'title',
  'day',
  'decide',
  'compare',
  'answer',
  'witness',
  'claims',
  'sources',
  'lesson',
  'about',
] as const

export interface LessonStep {
  readonly minutes: number
  readonly title: Words
  readonly teacher: Words
  readonly pupil: Words
  /** Where in the page it happens. */
  readonly screen: (typeof LESSON_SCREENS)[number]
}

export interface Lesson {
  readonly id: string
  readonly minutes: number
  readonly title: Words
  readonly question: Words
  /** Place in the syllabus. */
  readonly programme: Words
  readonly aims: readonly Words[]
  readonly steps: readonly LessonStep[]
  readonly questions: readonly LessonQuestion[]
}

export interface Content {
  readonly paths: readonly RecordPath[]
  readonly actors: readonly Actor[]
  readonly chronicle: Chronicle
  readonly lessons: readonly Lesson[]
}
