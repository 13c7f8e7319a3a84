/** The five curves of the day: what each sums up, from the heads of a frame. */
import type { Heads } from '../../worker/protocol.ts'

export const SERIES = ['out', 'guards', 'obeying', 'refusing', 'guns'] as const
export type Series = (typeof SERIES)[number]

export function headsOf(series: Series, heads: Heads): number {
  switch (series) {
    case 'out':
      return heads.out
    case 'guards':
      return heads.guards + heads.loyal
    case 'obeying':
      return heads.obeying
    case 'refusing':
      return heads.refusing + heads.disarmed
    case 'guns':
      return heads.gunsHeld
  }
}

/** A line through points, `M x y L x y ...`, each number rounded to a tenth. */
export function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

/** The next round number above: 1, 2 or 5 times a power of ten. */
export function roundAbove(value: number): number {
  let power = 1
  while (power * 10 <= value) power *= 10
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power
}
