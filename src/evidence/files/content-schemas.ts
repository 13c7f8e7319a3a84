/** Schemas of the texts of the page. Every text stands in both languages; every fact names its rows. */
import { z } from 'zod'
import { ABOUT_PARTS, CLAIM_PARTS, LESSON_SCREENS } from '../content/content.ts'

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

const at = z
  .string()
  .regex(
    /^((1[7-9]|2[0-2]) )?([01]\d|2[0-3]):[0-5]\d$/,
    'expected an hour of 18 March such as 08:30, or a day and an hour such as 19 02:00',
  )
const word = z.string().min(1).max(80)
const change = { lever: word.describe('a key of levers.tsv'), value: word, at: at.optional() }

const target = z.discriminatedUnion('screen', [
  z.strictObject({
    screen: z.literal('day'),
    at: at.optional(),
    place: id.optional().describe('an id of places.tsv'),
  }),
  ...(['decide', 'compare', 'answer'] as const).map((screen) =>
    z.strictObject({ screen: z.literal(screen), ...change }),
  ),
  z
    .strictObject({
      screen: z.literal('witness'),
      path: id.optional().describe('an id of paths.yaml'),
      station: time.optional().describe('the time of one of its stations'),
      wish: words.optional().describe('somebody simulated, in words'),
    })
    .refine(
      ({ path, station, wish }) => (path === undefined) !== (wish === undefined) && !(station && wish),
      {
        error: 'expected a path, perhaps with a station, or a wish',
      },
    ),
  z.strictObject({ screen: z.literal('claims'), claim: row, part: z.enum(CLAIM_PARTS).optional() }),
  z.strictObject({ screen: z.literal('sources'), row }),
  z
    .strictObject({
      screen: z.literal('about'),
      part: z.enum(ABOUT_PARTS),
      time: time.optional().describe('of a sentence of chronicle.yaml'),
      toll: id.optional().describe('an id of the tolls of chronicle.yaml'),
      line: line.optional().describe('the words in bold of a line of docs/model/limits.md'),
    })
    .refine(
      (one) =>
        [one.time, one.toll, one.line].filter((given) => given !== undefined).length <=
        (one.part === 'story' || one.part === 'limits' ? 1 : 0),
      { error: 'expected at most one of time and toll (story) or line (limits)' },
    ),
])
const open = z.array(target).max(8).default([])

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
        open,
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
        open,
      }),
    )
    .min(2)
    .max(12),
})
