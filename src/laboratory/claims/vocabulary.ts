/** The words that a claim file may use for levers, knock-outs, measures and uncertainties: those of this version of the model. */
import type { Dataset } from '../../evidence/index.ts'
import { askedMeasures } from '../ask/measures.ts'
import { InputError, parseLevers } from '../levers.ts'

export interface ClaimWords {
  readonly sources: ReadonlySet<string>
  readonly knockOuts: readonly string[]
  readonly uncertainties: readonly string[]
  readonly measures: readonly string[]
  leverProblem(
    key: string,
    value: string,
    all: Readonly<Record<string, string>>,
  ): { message: string; expected?: string; nearest?: string } | undefined
}

export function claimWords(data: Dataset): ClaimWords {
  return {
    sources: new Set(data.sources.map(({ id }) => id)),
    knockOuts: data.knockouts.map(({ id }) => id),
    uncertainties: data.uncertainties.map(({ key }) => key),
    measures: askedMeasures(data).map(({ id }) => id),
    leverProblem: (key, value, all) => {
      try {
        const levers = parseLevers(data, [[key, value]])
        return Object.keys(levers).length === 0
          ? { message: `lever ${key}: "${value}" is what happened`, expected: 'another value' }
          : undefined
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        // a lever that says how needs the one that says that
        if (key in all && parses(data, all)) return undefined
        const { message, expected, nearest } = error
        const near = nearest === undefined ? {} : { nearest }
        return { message: message.split('; expected')[0] ?? message, expected, ...near }
      }
    },
  }
}

function parses(data: Dataset, levers: Readonly<Record<string, string>>): boolean {
  try {
    parseLevers(data, Object.entries(levers))
    return true
  } catch {
    return false
  }
}
