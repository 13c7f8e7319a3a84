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

/** What a lesson opens in the page: one card, claim, sentence, row, person or moment. */
export type LessonTarget =
  /** `at`: an hour of 18 March, 08:30, or a day and an hour, 19 02:00. `place`: an id of places.tsv, chosen on the map. */
  | { readonly screen: 'day'; readonly at?: string | undefined; readonly place?: string | undefined }
  /** One decision with its value as it is typed; on its card, in both days, or over many runs. */
  | {
      readonly screen: 'decide' | 'compare' | 'answer'
      readonly lever: string
      readonly value: string
      readonly at?: string | undefined
    }
  /** Somebody of the record by an id of paths.yaml, at a station by its time; or somebody simulated by a wish in words. */
  | {
      readonly screen: 'witness'
      readonly path?: string | undefined
      readonly station?: string | undefined
      readonly wish?: Words | undefined
    }
  | { readonly screen: 'claims'; readonly claim: string; readonly part?: ClaimPart | undefined }
  | { readonly screen: 'sources'; readonly row: string }
  /** `time`: of a sentence of chronicle.yaml. `toll`: an id of it. `line`: words in bold of what the model gets wrong, in English. */
  | {
      readonly screen: 'about'
      readonly part: AboutPart
      readonly time?: string | undefined
      readonly toll?: string | undefined
      readonly line?: string | undefined
    }

/** Parts of a claim's page that can be pointed at. */
export const CLAIM_PARTS = ['says', 'sources', 'test', 'verdict', 'narrow', 'refute'] as const
export type ClaimPart = (typeof CLAIM_PARTS)[number]
/** Parts of the page about the model. */
export const ABOUT_PARTS = ['story', 'limits', 'method', 'licences', 'access', 'keys'] as const
export type AboutPart = (typeof ABOUT_PARTS)[number]

export interface LessonQuestion {
  readonly id: string
  readonly kind: QuestionKind
  readonly ask: Words
  readonly answer: Words
  /** Ruled lines on the printed sheet. */
  readonly lines: number
  /** Rows the pupil reads for it. */
  readonly rows: readonly string[]
  /** Where in the page its answer can be read. */
  readonly open: readonly LessonTarget[]
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
  /** What it opens there; empty: the screen as it stands. */
  readonly open: readonly LessonTarget[]
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
