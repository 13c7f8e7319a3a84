/**
 * Levers (decisions that somebody could have taken) and knock-outs (mechanisms switched off for tests). Two types, never
 * mixed: an uncertainty cannot be written here, a knock-out cannot be offered as a decision.
 */
import { END_OF_ACT, END_OF_MARCH } from './clock.ts'

export const MARCH_ROADS = ['three', 'neuilly', 'issy', 'sevres', 'chatillon'] as const
export type MarchRoad = (typeof MARCH_ROADS)[number]

export interface Levers {
  /** L-01 seconds when the teams leave for the park; added teams. */
  readonly teamsHour?: number
  readonly teamsAdded?: number
  /** L-02 soldiers fed and with packs. */
  readonly soldiersFed?: boolean
  /** L-03 police in front of the line. */
  readonly policeFront?: boolean
  /** L-04 a cordon kept between crowd and soldiers. */
  readonly cordonKept?: boolean
  /** L-05 order to fire: before the crowd is close, as it was, or not at all. */
  readonly fireOrder?: 'early' | 'late' | 'never'
  /** L-06 alarm cannon fired at 05:00. */
  readonly alarmCannon?: boolean
  /** L-07 Committee in session at dawn. */
  readonly committeeDawn?: boolean
  /** L-08 seconds when the order to shut the gates is given. */
  readonly gatesShut?: number
  /** L-09 Foreign Ministry entered at 15:00; Calmon's house at 22:00; Foreign Ministry at 04:00. */
  readonly ministryEntered?: boolean
  readonly calmonEntered?: boolean
  readonly ministersEntered?: boolean
  /** L-10 the army keeps the Ecole militaire instead of leaving. */
  readonly armyKeepsEcole?: boolean
  /** L-11 seconds when battalions are sent to Mont-Valerien, and how many. */
  readonly valerienHour?: number
  readonly valerienBattalions?: number
  /** L-12 seconds when the march on Versailles is ordered, battalions asked, road; three: each by the road that begins nearest. */
  readonly marchHour?: number
  readonly marchBattalions?: number
  readonly marchRoad?: MarchRoad
  /** L-13 seconds when battalions are ordered into the Bank. */
  readonly bankHour?: number
  /** L-14 newspapers silent. */
  readonly pressSilent?: boolean
  /** L-15 pay, rents and pledges eased before the day. */
  readonly eased?: boolean
}

/** Does a lever act in the days after the 20th? Then the act is longer and the state has a second part (state/outside.ts). */
export function actsOutside({ valerienHour, marchHour, bankHour }: Levers): boolean {
  return valerienHour !== undefined || marchHour !== undefined || bankHour !== undefined
}

/** Seconds of the clock at which a run with these levers ends. */
export function endOfAct(levers: Levers = {}): number {
  return actsOutside(levers) ? END_OF_MARCH : END_OF_ACT
}

export interface KnockOuts {
  /** K-01 nobody wakes or learns. */
  readonly nobodyWakes?: boolean
  /** K-02 unshakeable soldiers. */
  readonly unshakeable?: boolean
  /** K-03 no National Guard. */
  readonly noGuard?: boolean
  /** K-04 no women at the guns. */
  readonly noWomen?: boolean
  /** K-05 no lags of staffs and messages. */
  readonly noLags?: boolean
  /** K-06 no news between units. */
  readonly noNews?: boolean
}

/** Ablations of section 7: parts of the kernel made equal, to see which pattern is an input. */
export interface Ablations {
  readonly equalOrigin?: boolean
  readonly policeAsLine?: boolean
  readonly noSharedShocks?: boolean
  readonly columnsLater?: number
}
