/** The questions that are answered beforehand: every lever that the model has, at the hours and values that a reader would try first. */
import { leversOf, modelOf } from '../../engine/index.ts'
import type { Dataset } from '../../evidence/index.ts'
import { InputError, parseLevers } from '../levers.ts'

/** Levers as typed. */
export type Typed = Readonly<Record<string, string>>

/** Those whose levers these tables have, in the order of the levers. */
export function catalogueQuestions(data: Dataset): Typed[] {
  const asked = leversOf(modelOf(data)).flatMap(({ key, asked: values = [] }) =>
    values.map((value): Typed => ({ [key]: value })),
  )
  return asked.filter((typed) => {
    try {
      return Object.keys(parseLevers(data, Object.entries(typed))).length > 0
    } catch (error) {
      if (error instanceof InputError) return false
      throw error
    }
  })
}
