/**
 * R-30 a dense crowd slows walking:
 *
 *   v = v0 (1 - exp(-gamma (1/rho - 1/rho_jam)))     for rho < rho_jam, else 0
 *
 *   rho      persons per square metre (here: persons per 100 m2, an integer)
 *   v0       free speed, 1.34 m/s (s.d. about 0.26 between persons)      gamma  1.913 persons per m2
 *   rho_jam  density at which nobody moves, 5.4 per m2
 *
 * Source: Weidmann 1993, Transporttechnik der Fussgaenger, in Kladek's form. Observers disagree about
 * rho_jam: breakdown is put anywhere from 3.8 to 10 per m2 (Seyfried et al. 2005, 2008), so it is an
 * argument; 4 to 9 is the range to try. Not here: slope, dark, barricades, stop-and-go waves, counter-flow. A
 * moving column keeps its own v0: multiply it by the same slowdown (assumption).
 */
import { decay } from '../numeric/curves.ts'
import { ONE } from '../numeric/fixed.ts'

/** Free walking speed in millimetres a second (Weidmann 1993: 1.34 m/s). */
export const FREE_SPEED = 1340
/** Jam density in persons per 100 m2 (Weidmann 1993: 5.4 per m2). */
export const JAM_DENSITY = 540
/** gamma in persons per 100 m2. */
const GAMMA = 191.3

/**
 * How crowds slow people: share of the free speed left, Q16.16, by persons per 100 m2 up to the jam density.
 */
export function slowdownTable(jam = JAM_DENSITY): Int32Array {
  return Int32Array.from({ length: jam + 1 }, (_, density) => {
    if (density === 0) return ONE
    return ONE - decay(Math.floor(GAMMA * (1 / density - 1 / jam) * ONE + 0.5))
  })
}

const WEIDMANN = slowdownTable()

/** Share of the free speed left among `density` persons per 100 m2, Q16.16; 0 from the jam density on. */
export function slowdown(density: number, table: Int32Array = WEIDMANN): number {
  return density >= table.length ? 0 : density <= 0 ? ONE : table[Math.floor(density)]
}

/** Walking speed in mm/s, to the nearest, of somebody whose free speed is `free` mm/s. */
export function walkingSpeed(density: number, free = FREE_SPEED, table: Int32Array = WEIDMANN): number {
  return Math.floor((slowdown(density, table) * free) / ONE + 0.5)
}

/**
 * Persons passing a line of 100 m in 1,000 s, to the nearest: speed times density, before the speed is
 * rounded.
 */
export function crowdFlow(density: number, free = FREE_SPEED, table: Int32Array = WEIDMANN): number {
  return Math.floor((slowdown(density, table) * free * density) / ONE + 0.5)
}
