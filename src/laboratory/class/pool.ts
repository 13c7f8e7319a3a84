/** The results of a class, from pasted codes: counts of outcomes, with and without the decision, one group a decision. */
import type { Dataset } from '../../evidence/index.ts'
import { OUTCOMES, type Outcome } from '../outcome.ts'
import { type ClassResult, type CodeFault, parseClassCode } from './code.ts'

export type OutcomeCounts = Readonly<Record<Outcome, number>>

/** Codes of one decision at one scale and one set of values; codes of different ones are never added up. */
export interface PooledGroup {
  readonly levers: Readonly<Record<string, string>>
  readonly scale: number
  /** Mark of the values that these runs changed by hand; undefined: the model's own. */
  readonly own: string | undefined
  readonly runs: number
  readonly baseline: OutcomeCounts
  readonly counterfactual: OutcomeCounts
  readonly forecast: OutcomeCounts
  readonly forecasts: number
}

export interface Pool {
  readonly groups: readonly PooledGroup[]
  readonly faults: readonly { readonly text: string; readonly fault: CodeFault }[]
  /** Codes handed in more than once: the same world, seed, scale and decision. Counted once. */
  readonly repeated: number
}

/** No class is larger. */
const MOST_CODES = 1000

/** Codes from a text, one a line or parted by commas, semicolons or tabs. */
export function poolCodes(text: string, data: Pick<Dataset, 'levers'>): Pool {
  const parts = text.split(/[\n,;\t]+/).filter((part) => part.trim() !== '')
  const results = new Map<string, ClassResult>()
  const faults: Pool['faults'][number][] = []
  let repeated = 0
  for (const part of parts.slice(0, MOST_CODES)) {
    const parsed = parseClassCode(part, data)
    if ('fault' in parsed) {
      faults.push(parsed)
      continue
    }
    const key = `${decisionOf(parsed.result)} ${parsed.result.world} ${parsed.result.seed}`
    if (results.has(key)) repeated++
    else results.set(key, parsed.result)
  }
  const groups = new Map<string, ClassResult[]>()
  for (const result of results.values()) {
    const decision = decisionOf(result)
    groups.set(decision, [...(groups.get(decision) ?? []), result])
  }
  return { groups: [...groups.values()].map(groupOf).sort((a, b) => b.runs - a.runs), faults, repeated }
}

function decisionOf({ levers, scale, own }: ClassResult): string {
  return JSON.stringify([scale, own ?? '', ...Object.entries(levers).sort(([a], [b]) => (a < b ? -1 : 1))])
}

function groupOf(results: readonly ClassResult[]): PooledGroup {
  const [first] = results
  const count = (pick: (result: ClassResult) => Outcome | undefined) =>
    Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, results.filter((one) => pick(one) === outcome).length]),
    ) as Record<Outcome, number>
  return {
    levers: first?.levers ?? {},
    scale: first?.scale ?? 1,
    own: first?.own,
    runs: results.length,
    baseline: count((one) => one.baseline),
    counterfactual: count((one) => one.counterfactual),
    forecast: count((one) => one.forecast),
    forecasts: results.filter((one) => one.forecast !== undefined).length,
  }
}
