/** How small a scale may be. Below ten inhabitants for each quarter (assumption) whole quarters are empty, and a run says nothing. */
import type { Dataset } from '../evidence/index.ts'
import { InputError } from './levers.ts'

const LEAST_IN_A_QUARTER = 10

/** The smallest scale of this population; 1 for one that is smaller than that by itself. */
export function leastScale({ population }: Pick<Dataset, 'population'>): number {
  const quarters = population.filter(({ level }) => level === 'quartier')
  const people = quarters.reduce((sum, { estimate }) => sum + estimate, 0)
  if (!(people > 0)) return 0
  // rounded up to two figures, so that it can be said and typed
  const least = (LEAST_IN_A_QUARTER * quarters.length) / people
  const unit = 10 ** (Math.floor(Math.log10(least)) - 1)
  return Math.min(1, Number((Math.ceil(least / unit) * unit).toPrecision(2)))
}

/** What is wrong with a scale that leaves almost nobody; undefined if it is large enough. */
export function scaleProblem(
  data: Pick<Dataset, 'population'>,
  scale: number,
): { readonly message: string; readonly expected: string } | undefined {
  const least = leastScale(data)
  if (scale >= least) return undefined
  return {
    message: `scale ${scale} leaves fewer than ${LEAST_IN_A_QUARTER} inhabitants in a quarter`,
    expected: `a number from ${least} to 1, such as 0.1`,
  }
}

/** Throws an InputError for a scale that leaves almost nobody. */
export function checkScale(data: Pick<Dataset, 'population'>, scale: number): void {
  const problem = scaleProblem(data, scale)
  if (problem !== undefined) throw new InputError(problem.message, problem.expected)
}
