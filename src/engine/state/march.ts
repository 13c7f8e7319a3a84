/**
 * Second part of the state: what a lever outside the walls sets going (L-11, L-12, L-13). It exists in runs with such a lever
 * only and is all zero until the lever's hour, so that every other run keeps its bytes and a fork its trunk. Names only.
 */
import { allocate, type Take } from './arena.ts'

const BATTALIONS = 255
/** Letters on the way, and words of a letter: arrives, to, kind, subject, value. */
export const LETTERS = 512
export const LETTER_WORDS = 5

/** What a battalion has been asked to do. */
export const ERRAND = { none: 0, versailles: 1, fort: 2, bank: 3 } as const

/** How far it has come. */
export const STAGE = {
  none: 0,
  asked: 1,
  told: 2,
  toGate: 3,
  atGate: 4,
  road: 5,
  facing: 6,
  holds: 7,
  /** Never left: its chief would not, or too few came. */
  stays: 8,
  /** Went home from outside: turned away, turned back, worn away, or broken up. */
  turned: 9,
  broken: 10,
} as const

/** Where troops outside stand and columns meet them: the posts of four roads, Versailles, the fort, beyond Versailles. */
export const PLACE = { versailles: 0, post: 1, fort: 5, away: 6 } as const
export const PLACES = 7

/** Words of `memory`: times in seconds (0 not yet) and counts. */
export const MARCH = {
  begun: 0,
  // Central Committee
  marchOrdered: 1,
  fortOrdered: 2,
  bankOrdered: 3,
  asked: 4,
  knowsFort: 5,
  // the march
  firstOut: 10,
  menOut: 11,
  contactAt: 12,
  menContact: 13,
  army: 14,
  goneOver: 15,
  armyVolleys: 16,
  guardVolleys: 17,
  armyRefusals: 18,
  guardRefusals: 19,
  soldiersHit: 20,
  guardsHit: 21,
  versaillesTaken: 22,
  heldSince: 23,
  heldLongest: 24,
  // government and army at Versailles
  warnedAt: 30,
  attackers: 31,
  writes: 32,
  reads: 33,
  lost: 34,
  moveDecided: 35,
  movedAt: 36,
  reservePassive: 37,
  reserveGone: 38,
  governmentReads: 39,
  governmentWarned: 40,
  // Mont-Valerien: 0 and 1 the government, 2 the Federation
  fortHolder: 50,
  fortTaken: 51,
  reliefOrdered: 52,
  reliefAt: 53,
  reliefFailed: 54,
  shelledAt: 55,
  shells: 56,
  fortSince: 57,
  fortTurned: 58,
  // the Bank
  bankSince: 60,
  bankTaken: 61,
} as const

function lay(take: Take, buffer: ArrayBuffer, bodies: number) {
  return {
    buffer,
    memory: take(Int32Array, 64),
    /** When the column of a road set out, and when its first battalion stood at the gate; sighted by the army. */
    leftAt: take(Int32Array, 4),
    gatherSince: take(Int32Array, 4),
    sighted: take(Int32Array, 4),
    /** Men reported to the army on each road, and when its post was lost. */
    reported: take(Int32Array, 4),
    postLost: take(Int32Array, 4),
    letters: take(Int32Array, LETTERS * LETTER_WORDS),
    letterCount: take(Int32Array, 2),
    // battalions of the Guard: errand, stage, road, place; men as agents; metres from the gate
    bnErrand: take(Uint8Array, BATTALIONS),
    bnStage: take(Uint8Array, BATTALIONS),
    bnRoad: take(Uint8Array, BATTALIONS),
    bnPlace: take(Uint8Array, BATTALIONS),
    bnReady: take(Int32Array, BATTALIONS),
    bnSince: take(Int32Array, BATTALIONS),
    bnLeft: take(Int32Array, BATTALIONS),
    bnMetres: take(Int32Array, BATTALIONS),
    bnMen: take(Int32Array, BATTALIONS),
    bnFirst: take(Int32Array, BATTALIONS),
    bnHazard: take(Int32Array, BATTALIONS),
    bnShelled: take(Uint8Array, BATTALIONS),
    bnKnows: take(Uint8Array, BATTALIONS),
    bnMet: take(Uint8Array, BATTALIONS),
    bnLosses: take(Int32Array, BATTALIONS),
    bnRefused: take(Int32Array, BATTALIONS),
    bnBrokenAt: take(Int32Array, BATTALIONS),
    // bodies of troops: place, when they stand there, broken outside
    bodyPlace: take(Uint8Array, bodies),
    bodyDue: take(Int32Array, bodies),
    bodyBroken: take(Int32Array, bodies),
    // places: next round, minutes of entering
    placeNext: take(Int32Array, PLACES),
    placeSince: take(Int32Array, PLACES),
    placeEntered: take(Int32Array, PLACES),
    placeRounds: take(Int32Array, PLACES),
  }
}

export type March = Readonly<ReturnType<typeof lay>>

export function createMarch(bodies: number): March {
  return allocate((take, buffer) => lay(take, buffer, bodies))
}

/** Has the first hour of a lever outside the walls come? */
export function begun(march: March): boolean {
  return march.memory[MARCH.begun] > 0
}
