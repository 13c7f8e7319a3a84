/** What the day looks like at a moment, in heads: taken after a tick, for the progress line, the account and the pictures. */
import { type Day, heads, now, SOLDIER, WHERE } from '../engine/index.ts'

export interface Sample {
  readonly at: number
  /** Adults who know that something is happening; people out unarmed; Guards under arms for the rising, for the government. */
  readonly aware: number
  readonly out: number
  readonly guards: number
  readonly loyal: number
  /** Soldiers inside the wall who obey; who are passive, refuse or have gone over; who were disarmed or are held. */
  readonly obeying: number
  readonly refusing: number
  readonly disarmed: number
  /** Guns that the army holds in the parks it has seized, and guns it has got away. */
  readonly gunsHeld: number
  readonly gunsAway: number
  /** Round the Montmartre park (two cells): people out, women among them, Guards of the rising, soldiers obeying and not. */
  readonly park: {
    readonly people: number
    readonly women: number
    readonly guards: number
    readonly soldiers: number
    readonly slack: number
  }
}

export function sample(day: Day): Sample {
  const { s, landmarks } = day
  let guards = 0
  let loyal = 0
  for (let n = 1; n < 255; n++) {
    if (s.bnColour[n] === 1) guards += s.bnUnder[n] ?? 0
    else loyal += s.bnUnder[n] ?? 0
  }
  let gunsHeld = 0
  let gunsAway = 0
  for (const site of landmarks.attackedParks) {
    gunsHeld += gunsIn(day, site)
    gunsAway += s.gunsAway[site] ?? 0
  }
  return {
    at: now(day),
    aware: heads(day, total(s.aware)),
    out: heads(day, total(s.crowd)),
    guards: heads(day, guards),
    loyal: heads(day, loyal),
    ...troops(day),
    gunsHeld,
    gunsAway,
    park: aroundPark(day),
  }
}

/** Obeying soldiers within three cells without whom nobody holds a park (as R-85 has it). */
const LEAST = 20

/** Guns of a seized park that soldiers still stand by. */
export function gunsIn({ s, f, city }: Day, site: number): number {
  if (s.holder[site] !== 1) return 0
  let soldiers = 0
  for (const c of f.ring3[city.sites[site]?.cell ?? 0] ?? []) soldiers += f.soldiers[c] ?? 0
  return soldiers >= LEAST ? (s.guns[site] ?? 0) : 0
}

function total(field: Int32Array): number {
  let sum = 0
  for (const value of field) sum += value
  return sum
}

function troops(day: Day): Pick<Sample, 'obeying' | 'refusing' | 'disarmed'> {
  const { s, forces } = day
  const stances = new Int32Array(9)
  let obeying = 0
  forces.bodies.forEach((body, b) => {
    if (s.bodyWhere[b] === WHERE.inside)
      for (let c = body.firstCompany; c < body.lastCompany; c++) obeying += s.obeying[c] ?? 0
  })
  for (const stance of s.soldierStance) stances[stance] = (stances[stance] ?? 0) + 1
  const of = (...kinds: number[]) => kinds.reduce((sum, kind) => sum + (stances[kind] ?? 0), 0)
  return {
    obeying,
    refusing: of(SOLDIER.passive, SOLDIER.refusing, SOLDIER.goneOver),
    disarmed: of(SOLDIER.disarmed, SOLDIER.held),
  }
}

function aroundPark(day: Day): Sample['park'] {
  const { s, f } = day
  const cell = day.city.sites[day.landmarks.montmartre]?.cell ?? 0
  const ring = f.ring2[cell] ?? new Uint16Array(0)
  const sum = (field: Int32Array) => ring.reduce((n, c) => n + (field[c] ?? 0), 0)
  return {
    people: heads(day, sum(s.crowd)),
    women: heads(day, sum(s.women)),
    guards: sum(f.guards),
    soldiers: sum(f.soldiers),
    slack: sum(f.slack),
  }
}
