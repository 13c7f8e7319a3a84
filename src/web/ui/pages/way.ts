/** The way of somebody followed, as points of a plan: a point where the cell changes, metres east and south of the Hotel de Ville. */
import type { Plan } from '../../worker/protocol.ts'
import type { Point } from './project.ts'

export interface WayPoint extends Point {
  readonly at: number
  readonly cell: number
}

/** Moments outside the wall (cell -1) are left out. */
export function wayOf(
  plan: Pick<Plan, 'x' | 'y' | 'cells'>,
  moments: readonly { readonly at: number; readonly cell: number }[],
): WayPoint[] {
  const out: WayPoint[] = []
  for (const { at, cell } of moments) {
    if (cell < 0 || cell >= plan.cells || out.at(-1)?.cell === cell) continue
    out.push({ at, cell, x: plan.x[cell]!, y: -plan.y[cell]! })
  }
  return out
}
