/**
 * The inhabitants, 16 bytes each, as flat arrays. The present come first, sorted by home cell and within it by
 * household; the absent follow, sorted the same way. Layout only, no behaviour.
 */
export interface People {
  /** Persons held (present and absent) and persons present; index < present means in Paris. */
  readonly count: number
  readonly present: number
  /** Present persons whose home is cell c: indices cellStart[c] .. cellStart[c + 1]. Length cells + 1. */
  readonly cellStart: Int32Array
  /** Permanent id: the position in the full synthesis at scale 1, so a subset keeps its names. */
  readonly id: Uint32Array
  readonly home: Uint16Array
  /** Bit fields, see TRAIT. */
  readonly traits: Uint16Array
  /** Guard battalion 1..254, 0 none. */
  readonly battalion: Uint8Array
  /** 0..255 stands for 0..1: hardship h, and appetite for risk turned round (nerve: 255 fears nothing, r = 1 - nerve). */
  readonly hardship: Uint8Array
  readonly nerve: Uint8Array
  /** State, changed by the engine: present cell, stance, personal offset e (signed 1/64), clock (own count of decisions, tiredness). */
  readonly cell: Uint16Array
  readonly stance: Uint8Array
  readonly offset: Int8Array
  readonly clock: Uint8Array
}

/** Shifts and masks of `traits`. */
export const TRAIT = {
  /** 1 = woman */
  woman: 1,
  /** age band 0..7: 0-4, 5-14, 15-19, 20-29, 30-39, 40-49, 50-59, 60+ */
  ageShift: 1,
  ageMask: 7,
  /** occupation class 0..7, see CLASS */
  classShift: 4,
  classMask: 7,
  /** household lives on Guard pay; household is behind with the rent; first person of a household */
  onPay: 1 << 7,
  arrears: 1 << 8,
  head: 1 << 9,
  /** works for a wage or on own account today (most trades stand still) */
  active: 1 << 10,
  /** absent from Paris in March 1871 */
  absent: 1 << 11,
} as const

/** Occupation classes. Children and others without occupation carry the class of their household's head, without `active`. */
export const CLASS = {
  worker: 0,
  employee: 1,
  shopkeeper: 2,
  domestic: 3,
  concierge: 4,
  liberal: 5,
  rentier: 6,
  other: 7,
} as const

/** `personClock` of who has gone out within this tick and has not walked yet; else the contest, plus one, at which he stands. */
export const FRESH = 254

/** What a person is doing and knows. */
export const STANCE = {
  absent: 0,
  unaware: 1,
  aware: 2,
  street: 3,
  out: 4,
  toMuster: 5,
  underArms: 6,
  withdrawn: 7,
  left: 8,
  held: 9,
  wounded: 10,
  dead: 11,
} as const

/** Bytes a person takes in the arrays above. */
export const BYTES_PER_PERSON = 16
