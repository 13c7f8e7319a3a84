/** Where everybody is at a moment of a day, in heads: what two days are compared by. Plain data, made from the state alone. */
import { type Day, ERRAND, heads, KIND, now, STAGE, WHERE } from '../../engine/index.ts'
import { type Sample, sample } from '../sample.ts'

/** Sums that differ by number. Men are soldiers, police and gendarmes with their bodies, whether they obey or not. */
export interface Sums {
  readonly inside: number
  readonly obeying: number
  readonly refusing: number
  readonly road: number
  readonly versailles: number
  readonly guards: number
  readonly loyal: number
  readonly marching: number
  readonly out: number
  readonly aware: number
  readonly gunsHeld: number
  readonly gunsAway: number
  readonly barricades: number
  readonly killed: number
  readonly wounded: number
}

export interface DayState extends Sums {
  /** Seconds of the clock. */
  readonly at: number
  /** By site of the city: holder (0 nobody, 1 government, 2 Federation), gate (0 open, 1 ordered shut, 2 shut), men of bodies in its cell. */
  readonly holders: Uint8Array
  readonly gates: Uint8Array
  readonly men: Uint16Array
}

/** A barricade that is built, as the map shows it. */
const BUILT = 255

/** Killed and wounded are those counted so far, soldiers among them. */
export function dayState(
  day: Day,
  losses: { readonly killed: number; readonly wounded: number },
  one: Sample = sample(day),
): DayState {
  const { s, forces, city } = day
  const places = { inside: 0, road: 0, versailles: 0 }
  const cells = new Map<number, number>()
  forces.bodies.forEach((body, b) => {
    if (body.kind === KIND.teams) return
    let men = 0
    for (let c = body.firstCompany; c < body.lastCompany; c++)
      men += (s.obeying[c] ?? 0) + (s.passive[c] ?? 0)
    const where = s.bodyWhere[b]
    if (where === WHERE.inside) {
      places.inside += men
      const cell = s.bodyCell[b] ?? 0
      cells.set(cell, (cells.get(cell) ?? 0) + men)
    } else if (where === WHERE.road) places.road += men
    else if (where === WHERE.versailles) places.versailles += men
  })
  return {
    ...places,
    obeying: one.obeying,
    refusing: one.refusing + one.disarmed,
    guards: one.guards,
    loyal: one.loyal,
    marching: marching(day),
    out: one.out,
    aware: one.aware,
    gunsHeld: one.gunsHeld,
    gunsAway: one.gunsAway,
    barricades: s.barricade.reduce((n, value) => n + (value >= BUILT ? 1 : 0), 0),
    ...losses,
    at: now(day),
    holders: Uint8Array.from(city.sites, (_, i) => s.holder[i] ?? 0),
    gates: Uint8Array.from(city.sites, (_, i) => s.shut[i] ?? 0),
    men: Uint16Array.from(city.sites, ({ cell }) => Math.min(65_535, cells.get(cell) ?? 0)),
  }
}

/** Guards outside the walls. */
function marching(day: Day): number {
  const { march } = day
  if (march === undefined) return 0
  let men = 0
  for (let n = 1; n < 255; n++) {
    const stage = march.bnStage[n] ?? 0
    if (march.bnErrand[n] !== ERRAND.bank && stage >= STAGE.road && stage <= STAGE.holds)
      men += march.bnMen[n] ?? 0
  }
  return heads(day, men)
}
