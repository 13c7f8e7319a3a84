/**
 * Marks of the map as path data round their point, pixels: a full circle for Guards, a full square for the
 * line, hollow with a reversed rifle where it refuses, a diamond for the police, and so on. Shape tells them
 * apart; colour only helps.
 */
import type { Unit } from '../../worker/units.ts'

const n = (value: number): string => String(Math.round(value * 10) / 10)

export function circle(radius: number): string {
  const r = n(radius),
    two = n(2 * Number(r))
  return `M-${r} 0a${r} ${r} 0 1 0 ${two} 0a${r} ${r} 0 1 0-${two} 0z`
}
export const square = (r: number): string => `M${n(-r)} ${n(-r)}h${n(2 * r)}v${n(2 * r)}h${n(-2 * r)}z`
export const diamond = (r: number): string => `M0 ${n(-r)}L${n(r)} 0L0 ${n(r)}L${n(-r)} 0z`
/** A star with eight points: a volley. */
export function star(r: number): string {
  const points = Array.from({ length: 16 }, (_, i) => {
    const angle = (Math.PI * i) / 8,
      radius = i % 2 === 0 ? r : 0.42 * r
    return `${n(radius * Math.sin(angle))} ${n(-radius * Math.cos(angle))}`
  })
  return `M${points.join('L')}z`
}
/** A gun from the side: wheel, barrel, trail. */
export const GUN = 'M-4.5 0a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0zM-1.1-1L8-4.6M-1.1 1L-7.5 4.4'
/** A rifle with its butt up, beside a mark of radius r. */
export const rifle = (r: number): string =>
  `M${n(r + 3)} ${n(r + 2)}V${n(-r - 1)}m-1.6 0h3.2v-4h-3.2zM${n(r + 1)} ${n(r + 3.5)}l2-1.8`
/** Flags on a pole: three bands for the government, a pennant for the Federation. */
export const POLE = 'M0 0V-13'
export const FLAG = {
  government: 'M0-13h-10v7h10zM-3.3-13v7M-6.7-13v7',
  federation: 'M0-13l-10 3.6L0-5.8z',
} as const
export const BARRICADE = 'M-6 2h12M-4.5-1h9M-2.5-4h5'

export interface Look {
  readonly shape: string
  /** Part of the shape that is full, from below: share of men who obey. */
  readonly full: number
  readonly colour: 'guard' | 'line' | 'refusing' | 'police'
  readonly inner: string
  readonly beside: string
}

/** Radius of a mark by its men, pixels at the scale of the whole city. */
export const radius = (men: number): number => 2 + 0.14 * Math.sqrt(men)

/** Half of the men and more obey, or the body counts as refusing. */
export const REFUSES = 0.5

export function lookOf(
  { kind, here, obeying, side }: Pick<Unit, 'kind' | 'here' | 'obeying' | 'side'>,
  r: number,
): Look {
  const full = here === 0 ? 1 : obeying / here
  if (kind === 'guard')
    return {
      shape: circle(r),
      full: 1,
      colour: 'guard',
      inner: side === 'government' ? circle(0.42 * r) : '',
      beside: '',
    }
  if (kind === 'police') return { shape: diamond(1.25 * r), full: 1, colour: 'police', inner: '', beside: '' }
  const refuses = full < REFUSES
  return {
    shape: square(r),
    full,
    colour: refuses ? 'refusing' : 'line',
    inner: refuses
      ? ''
      : kind === 'mounted'
        ? `M${n(-r)} ${n(r)}L${n(r)} ${n(-r)}`
        : kind === 'guns'
          ? circle(0.34 * r)
          : '',
    beside: refuses ? rifle(r) : '',
  }
}
