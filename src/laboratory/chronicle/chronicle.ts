/**
 * The facts of one run, gathered for whoever tells its story: plain data, no sentence. Times are seconds of the clock,
 * `undefined` where a thing did not happen. Made from the run's events and samples; nothing is read from the record.
 */
import type { Words } from '../../evidence/index.ts'
import type { Ending } from '../outcome.ts'
import type { Sample } from '../sample.ts'
import type { OutsideFacts } from './outside.ts'

export type Time = number | undefined

export interface Chronicle {
  /** End of the run; true when that is the end of the act. */
  readonly until: number
  readonly whole: boolean
  readonly seed: number
  readonly inhabitants: number
  readonly march: March
  readonly parks: readonly Park[]
  readonly guns: Guns
  readonly alarm: Alarm
  readonly montmartre: Montmartre
  readonly spread: Spread
  readonly retreat: Retreat
  readonly afternoon: Afternoon
  readonly evening: Evening
  readonly exodus: Exodus
  /** Nothing without a lever outside the walls. */
  readonly outside: OutsideFacts | undefined
  readonly losses: { readonly killed: number; readonly wounded: number; readonly soldiers: number }
  readonly ending: Ending
  readonly samples: readonly Sample[]
}

export interface March {
  readonly at: Time
  /** Brigades and lone bodies that set out, and their men; police and gendarmes among these. */
  readonly columns: number
  readonly men: number
  readonly police: number
  readonly fed: boolean
  readonly policeFront: boolean
  /** Inhabitants who know, when the first park is attacked. */
  readonly awareAtAttack: number
}

export interface Park {
  readonly name: Words
  readonly montmartre: boolean
  readonly guns: number
  readonly attackedAt: Time
  readonly takenAt: Time
  readonly stoppedAt: Time
  readonly lostAt: Time
  readonly firstGunAt: Time
  readonly away: number
}

export interface Guns {
  readonly teamsSentAt: Time
  /** The hour is a lever's, not the command's. */
  readonly teamsDecided: boolean
  readonly awayByEleven: number | undefined
  readonly away: number
  readonly heldAtNoon: number | undefined
}

export interface Alarm {
  readonly cannonAt: Time
  /** First drum or bell of the rising, and in the district of Montmartre. */
  readonly first: { readonly at: number; readonly quarter: string; readonly bell: boolean } | undefined
  readonly montmartreAt: Time
  /** Quarters whose drums or bells have sounded by 08:00 and by noon, of 80; bells among all. */
  readonly byEight: number | undefined
  readonly byNoon: number | undefined
  readonly quarters: number
  readonly bells: number
  /** Time by which half of the quarters that rose had risen. */
  readonly halfAt: Time
  readonly loyalAt: Time
  readonly loyalPeak: number
  readonly awareAtEight: number | undefined
}

export interface Montmartre {
  readonly crowdAt: Time
  readonly guardsAt: Time
  readonly battalionsAt: Time
  /** Largest crowd within two cells of the park, and the share of women in it. */
  readonly most: number
  readonly mostAt: Time
  readonly women: number
  readonly bayonetsAt: Time
  readonly orders: number
  readonly firstOrderAt: Time
  readonly refusals: number
  readonly volleys: number
  readonly hits: number
  /** Volleys and charges of bodies that are not of the line, and people they struck. */
  readonly others: number
  readonly othersHits: number
  readonly firstBroken: Broken | undefined
  readonly headTakenAt: Time
  readonly lostAt: Time
  /** Minutes from the crowd at the park to its loss by the army. */
  readonly minutes: number | undefined
}

export interface Broken {
  readonly at: number
  readonly unit: Words
  readonly place: Words
}

export interface Spread {
  /** Line bodies that broke, in their order, one a regiment and place; away from Montmartre. */
  readonly broken: readonly Broken[]
  readonly brokenInAll: number
  readonly bastilleAt: Time
  readonly companies: number
  readonly regiments: number | undefined
  readonly policeShare: number
  readonly volleys: number
  readonly hits: number
  readonly refusingAtNoon: number | undefined
  readonly obeyingAtNoon: number | undefined
  readonly outAtNoon: number | undefined
}

export interface Retreat {
  readonly fallBackAt: Time
  readonly buttesLeftAt: Time
  readonly withdrawalAt: Time
  readonly bodies: number
  readonly disarmed: number
}

export interface Afternoon {
  readonly meetsAt: Time
  readonly informedAt: Time
  readonly firstColumnAt: Time
  readonly columns: number
  readonly princeEugeneAt: Time
  readonly headLeavesAt: Time
  readonly danger: boolean
  readonly headTakenAt: Time
  readonly ministersTakenAt: Time
}

export interface Evening {
  readonly battalions: number | undefined
  readonly guards: number | undefined
  readonly barricades: number | undefined
  readonly ringedAt: Time
  readonly hotelDeVilleAt: Time
  readonly vendomeAt: Time
  readonly prefectureAt: Time
  readonly contested: number
}

export interface Exodus {
  readonly orderedAt: Time
  readonly startAt: Time
  readonly endAt: Time
  readonly gates: readonly Words[]
  readonly headquartersAt: Time
  readonly leverShut: boolean
  readonly gatesShut: number
  readonly firstShutAt: Time
  readonly turned: number
  readonly atVersailles: number
  readonly regimentsInside: number | undefined
  readonly batteriesInside: number | undefined
}
