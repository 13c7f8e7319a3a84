/** Answers and verdicts that a file keeps, in the words that tables and claims have now; no number of theirs changes. */
import type { ClaimFile, Dataset, Words } from '../evidence/index.ts'
import { measureNamed } from './ask/measures.ts'
import { questionOf } from './ask/question.ts'
import type { StoredAnswer } from './ask/stored.ts'
import type { BeliefBox, ClaimResult } from './claims/claim.ts'
import { parseKnockOuts, parseLevers } from './levers.ts'

/** Throws an InputError for a lever, knock-out or measure that this model does not have. */
export function answerRetold(data: Dataset, answer: StoredAnswer): StoredAnswer {
  const { question, effects, hangs_on } = answer
  return {
    ...answer,
    question: questionOf(
      data,
      parseLevers(data, Object.entries(question.levers)),
      parseKnockOuts(data, question.knock_outs),
    ),
    effects: effects.map((effect) => ({ ...effect, label: measureNamed(data, effect.measure).label })),
    hangs_on: { ...hangs_on, keys: relabelled(data, hangs_on.keys) },
  }
}

/** `claim`: the file of the same test. */
export function verdictRetold(data: Dataset, claim: ClaimFile, result: ClaimResult): ClaimResult {
  const { believe, variants } = result
  const box = (found: BeliefBox | null) =>
    found === null ? null : { ...found, beliefs: relabelled(data, found.beliefs) }
  return {
    ...result,
    label: measureNamed(data, result.measure).label,
    believe: { holds: box(believe.holds), fails: box(believe.fails) },
    variants: variants.map((one) => ({
      ...one,
      title: claim.variants.find(({ id }) => id === one.id)?.title ?? one.title,
    })),
  }
}

function relabelled<T extends { readonly key: string; readonly label: Words }>(
  { uncertainties }: Pick<Dataset, 'uncertainties'>,
  keys: readonly T[],
): T[] {
  return keys.map((one) => ({
    ...one,
    label: uncertainties.find(({ key }) => key === one.key)?.label ?? one.label,
  }))
}
