/**
 * The armed forces of the government, one to one, as the engine sees them. A *body* is what marches and obeys as one
 * (a battalion, a squadron, a battery, a detachment); it has companies; companies have soldiers. Layout only.
 */

/** A name in both languages. */
interface Words {
  readonly en: string
  readonly fr: string
}

export const KIND = {
  line: 0,
  chasseurs: 1,
  cavalry: 2,
  artillery: 3,
  police: 4,
  republicanGuard: 5,
  gendarmerie: 6,
  teams: 7,
  staff: 8,
} as const

export const TASK = { seizePark: 0, holdPlace: 1, cordon: 2, reserve: 3, garrison: 4 } as const

/** Origins of regiments as the obedience kernel tells them apart (a_origin); see uncertainties.tsv. */
export const ORIGIN = {
  raised1871: 0,
  north: 1,
  loire: 2,
  siege: 3,
  armedDivision: 4,
  chasseurs: 5,
  mounted: 6,
  gunners: 7,
  police: 8,
  republicanGuard: 9,
  gendarmerie: 10,
} as const

export interface Body {
  readonly id: string
  readonly name: Words
  readonly kind: number
  readonly origin: number
  readonly task: number
  readonly regiment: number
  readonly brigade: number
  /** Evidence row. */
  readonly row: string
  readonly men: number
  readonly firstCompany: number
  readonly lastCompany: number
  /** Cell of the quarters; 65535 when they lie outside the wall, then `outside` is the node. */
  readonly quarters: number
  readonly outside: number
  readonly objective: number
  readonly route: readonly number[]
  /** Seconds when it sets out (exogenous, EX-24); -1: stays where it is. */
  readonly depart: number
  readonly packsLeft: boolean
  /** Leaves when the forts are given up. */
  readonly leavesFort: boolean
  /** Batteries in it; gun teams it brings (kind teams). */
  readonly batteries: number
  readonly teams: number
  /** Draws of its own are addressed by this. */
  readonly key: number
}

export interface Brigade {
  readonly id: string
  readonly name: Words
  readonly key: number
  /** Body whose place is the commander's. */
  readonly head: number
  /** In the first line of the operation, so that its breaking is reported to the army command. */
  readonly frontLine: boolean
}

export interface Forces {
  readonly bodies: readonly Body[]
  readonly brigades: readonly Brigade[]
  readonly regiments: readonly {
    readonly name: Words
    readonly kind: number
    readonly key: number
    readonly inside: boolean
  }[]
  readonly companies: number
  readonly soldiers: number
  /** Company -> body, company -> first soldier (length companies + 1). */
  readonly bodyOf: Uint16Array
  readonly soldierStart: Uint32Array
  /** Permanent id of each soldier: his body's key plus his number in it. */
  readonly soldierKey: Uint32Array
}

/** What a soldier does. */
export const SOLDIER = {
  obeying: 0,
  passive: 1,
  refusing: 2,
  goneOver: 3,
  held: 4,
  disarmed: 5,
  wounded: 6,
  dead: 7,
  strayed: 8,
} as const

/** Where a body is and what it has been told. */
export const WHERE = { inside: 0, road: 1, versailles: 2, fort: 3, dissolved: 4 } as const
export const ORDER = { stay: 0, advance: 1, seize: 2, post: 3, fallBack: 4, exit: 5, teams: 6 } as const

/** The 254 battalions of the National Guard. Index 0 is unused. */
export interface Battalions {
  readonly arrondissement: Uint8Array
  readonly cell: Uint16Array
  /** Men enrolled (heads, not agents). */
  readonly men: Uint32Array
  /** Chance of belonging to the Federation, 32-bit threshold. */
  readonly federated: Float64Array
}

export const COLUMN = {
  home: 0,
  holding: 1,
  toContest: 2,
  ordered: 3,
  atGate: 4,
  inPlace: 5,
  dispersed: 6,
} as const
