/** The questions that are answered beforehand: every lever that the model has, at the hours and values that a reader would try first. */
import type { Dataset } from '../../evidence/index.ts'
import { InputError, parseLevers } from '../levers.ts'

/** Levers as typed. */
export type Typed = Readonly<Record<string, string>>

const QUESTIONS: readonly Typed[] = [
  { 'teams.hour': '17 23:30' },
  { 'teams.added': '100' },
  { 'soldiers.fed': 'yes' },
  { 'police.front': 'yes' },
  { 'cordon.kept': 'yes' },
  { 'fire.order': 'early' },
  { 'fire.order': 'never' },
  { 'alarm.cannon': 'yes' },
  { 'committee.dawn': 'yes' },
  { 'gates.shut': '18:00' },
  { 'gates.shut': '20:00' },
  { 'gates.shut': '22:00' },
  { 'gates.shut': '19 00:30' },
  { 'ministry.entered': 'yes' },
  { 'calmon.entered': 'yes' },
  { 'ministers.entered': 'yes' },
  { 'army.keeps-ecole': 'yes' },
  { 'mont-valerien.occupied': '19 06:00' },
  { 'march.versailles': '19 06:00' },
  { 'march.versailles': '20 06:00' },
  { 'bank.occupied': '19 12:00' },
  { 'press.silent': 'yes' },
  { eased: 'yes' },
]

/** Those whose levers this model has. */
export function catalogueQuestions(data: Dataset): Typed[] {
  return QUESTIONS.filter((typed) => {
    try {
      return Object.keys(parseLevers(data, Object.entries(typed))).length > 0
    } catch (error) {
      if (error instanceof InputError) return false
      throw error
    }
  })
}
