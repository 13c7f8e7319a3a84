/** Columns that several tables have, and the cells of the numbers that stand in the code. */
import { z } from 'zod'
import * as f from './fields.ts'

export const origin = {
  source: f.filled,
  source_ids: f.ids.min(1, 'at least one id of sources.yaml'),
  confidence: f.confidence,
  status: f.status,
  note: f.words,
}
export const bilingual = (name: string) => ({ [`${name}_en`]: f.filled, [`${name}_fr`]: f.filled })
export const row = (shape: z.ZodRawShape) => z.strictObject(shape)

export const fact = {
  id: f.id,
  subject: f.filled,
  quantity: f.filled,
  value: f.value,
  low: f.bound,
  high: f.bound,
  unit: f.words,
  place: f.words,
  locator: f.words,
  ...origin,
}

/** Rules and parts of the model that hold numbers in the code: rules by their R-number, else the part before the day. */
export const MODEL_PARTS = [
  ...[
    'R-20',
    'R-21',
    'R-22',
    'R-23',
    'R-24',
    'R-30',
    'R-31',
    'R-33',
    'R-34',
    'R-36',
    'R-40',
    'R-41',
    'R-42',
    'R-43',
  ],
  ...['R-50', 'R-51', 'R-52', 'R-53', 'R-54', 'R-55', 'R-60', 'R-70', 'R-71', 'R-72', 'R-73', 'R-80'],
  ...['R-81', 'R-82', 'R-83', 'R-85', 'R-86', 'R-88', 'R-90', 'R-91'],
  ...['city', 'people', 'forces', 'clock', 'levers', 'measures'],
] as const

const NUMBER = String.raw`([A-Za-z0-9+-]+ )*(-?\d{1,15}(\.\d{1,12})?|\d\d:\d\d)`
/** One number or several, each after its name if it has one: `mounted 0.8; police 0.12`. Semicolons between rows of a table, commas within. */
export const numbers = f.text.regex(
  new RegExp(`^${NUMBER}([,;] ${NUMBER})*$`),
  'numbers with semicolons between them, each after its name if it has one',
)

/** A number of the code: `code` is the fragment of the file that holds it where it has no name of its own. */
export const assumption = {
  id: z.string().regex(/^A-\d{3}$/, 'an id such as A-012'),
  key: z.string().regex(/^[a-z-]+(\/[a-z-]+)*:[A-Za-z][A-Za-z0-9_-]*$/, 'a key such as rules/going-out:HELD'),
  value: numbers,
  unit: f.filled,
  rule: f.oneOf(...MODEL_PARTS),
  code: f.words,
  ...origin,
  ...bilingual('label'),
}
