/** How the day can end, one class of all, in the order in which it is asked (laboratory/outcome.ts): each with its words. */
import type { Words } from './words.ts'

export interface OutcomeDefinition<Id extends string = string> {
  readonly id: Id
  readonly label: Words
  /** As a clause: what happens or not. */
  readonly said: Words
}

// @__NO_SIDE_EFFECTS__
export function defineOutcome<const Id extends string>(
  outcome: OutcomeDefinition<Id>,
): OutcomeDefinition<Id> {
  return outcome
}

export const OUTCOMES_OF_THE_DAY = [
  defineOutcome({
    id: 'government-captured',
    label: { en: 'The government is captured', fr: 'Le gouvernement est pris' },
    said: { en: 'the government is captured', fr: 'le gouvernement est pris' },
  }),
  defineOutcome({
    id: 'army-out-in-order',
    label: { en: 'The army leaves Paris in order', fr: 'L’armée quitte Paris en ordre' },
    said: { en: 'the army leaves Paris in order', fr: 'l’armée quitte Paris en ordre' },
  }),
  defineOutcome({
    id: 'army-out-broken',
    label: { en: 'The army leaves Paris broken', fr: 'L’armée quitte Paris brisée' },
    said: { en: 'the army leaves Paris broken', fr: 'l’armée quitte Paris brisée' },
  }),
  defineOutcome({
    id: 'army-holds-the-guns',
    label: { en: 'The army holds the guns', fr: 'L’armée tient les canons' },
    said: { en: 'the army holds the guns', fr: 'l’armée garde les canons' },
  }),
  defineOutcome({
    id: 'stand-off',
    label: { en: 'Stand-off', fr: 'Face-à-face' },
    said: {
      en: 'army and rising still face each other at the end',
      fr: 'l’armée et l’insurrection se font encore face à la fin',
    },
  }),
] as const
export type Outcome = (typeof OUTCOMES_OF_THE_DAY)[number]['id']
