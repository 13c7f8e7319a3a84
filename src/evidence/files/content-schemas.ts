/** Schemas of the texts of the page. Every text stands in both languages; every fact names its rows. */
import { z } from 'zod'
import { LESSON_SCREENS } from '../content/content.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of small letters, digits and hyphens')
const row = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'expected the id of a row')
const rows = z.array(row).min(1, 'expected at least one row').max(20)
const line = z.string().min(1).max(1200)
const words = z.strictObject({ en: line, fr: line })
const time = z
  .string()
  .regex(
    /^18[0-9]{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9])?)?$/,
    'expected a time such as 1871-03-18T05:00, a day or a month',
  )
const camp = z.enum(['paris', 'government', 'later'])

const told = { time, about: z.boolean().default(false), text: words, rows }

export const pathsSchema = z.strictObject({
  paths: z
    .array(
      z.strictObject({
        id,
        name: line,
        side: camp,
        role: words,
        known: words.describe('how this is known, and how far it can be trusted'),
        stations: z
          .array(z.strictObject({ ...told, place: id.describe('an id of places.tsv') }))
          .min(2)
          .max(30),
      }),
    )
    .max(20),
})

export const actorsSchema = z.strictObject({
  actors: z
    .array(
      z.strictObject({
        id,
        name: words,
        side: camp,
        role: words,
        text: words,
        rows,
        path: id.optional(),
      }),
    )
    .max(20),
})

export const chronicleSchema = z.strictObject({
  prelude: z.array(z.strictObject(told)).max(60),
  epilogue: z.array(z.strictObject(told)).max(60),
  tolls: z
    .array(
      z.strictObject({
        id,
        title: words,
        note: words,
        counts: z
          .array(z.strictObject({ row, camp, by: words }))
          .min(1)
          .max(12),
      }),
    )
    .max(12),
})

export const lessonSchema = z.strictObject({
  id,
  minutes: z.number().int().min(5).max(240),
  title: words,
  question: words.describe('the question of the lesson'),
  programme: words.describe('place in the syllabus'),
  aims: z.array(words).min(1).max(6),
  steps: z
    .array(
      z.strictObject({
        minutes: z.number().int().min(1).max(120),
        title: words,
        teacher: words,
        pupil: words,
        screen: z.enum(LESSON_SCREENS),
      }),
    )
    .min(2)
    .max(12),
  questions: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(['who', 'agree', 'situation', 'model']),
        ask: words,
        answer: words,
        lines: z.number().int().min(1).max(12),
        rows: z.array(row).max(8).default([]),
      }),
    )
    .min(2)
    .max(12),
})
