/** Sums by quarter at a moment: what a chosen quarter says. */
import { type Frame, LAYER, type Plan } from '../../worker/protocol.ts'

export interface QuarterRow {
  readonly quarter: number
  readonly people: number
  readonly guards: number
  readonly obeying: number
  readonly refusing: number
  /** Mean over its cells with inhabitants of the share who know. */
  readonly aware: number
}

/** All quarters, those with most people out first. */
export function quarterRows(plan: Plan, frame: Frame): QuarterRow[] {
  const { cells, quartier } = plan
  const sums = Array.from({ length: plan.quarters.length }, () => [0, 0, 0, 0, 0, 0])
  for (let c = 0; c < cells; c++) {
    const sum = sums[quartier[c]!]!
    for (const layer of Object.values(LAYER)) sum[layer]! += frame.counts[layer * cells + c]!
    if (plan.water[c] === 1) continue
    sum[4]! += frame.aware[c]!
    sum[5]!++
  }
  return sums
    .map(([people, guards, obeying, refusing, aware, land], quarter) => ({
      quarter,
      people: people!,
      guards: guards!,
      obeying: obeying!,
      refusing: refusing!,
      aware: land === 0 ? 0 : aware! / (255 * land!),
    }))
    .filter(({ quarter }) => quarter > 0)
    .sort((a, b) => b.people + b.guards - (a.people + a.guards) || a.quarter - b.quarter)
}
