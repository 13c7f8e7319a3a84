/** Everything the future depends on, in one buffer. Names only; who writes what is said in the rules. */
import { allocate, type Take } from './arena.ts'

export interface Counts {
  readonly persons: number
  readonly cells: number
  readonly bodies: number
  readonly companies: number
  readonly soldiers: number
  readonly sites: number
  readonly points: number
}

/** Rising groups: manual workers' households; shops, offices and servants; owners and professions (EX-60..62). */
export const GROUPS = 3
/** Messages on the way or waiting, and words per message: at, to, kind, subject, value, from, copy, state. */
export const MESSAGES = 4096
export const MESSAGE_WORDS = 8
export const NOISES = 64
export const QUARTERS = 81
export const BATTALIONS = 255
export const ARRONDISSEMENTS = 21

function lay(take: Take, buffer: ArrayBuffer, n: Counts) {
  return {
    buffer,
    /** tick; seconds per tick; end of messages; noises of the last tick */
    clock: take(Int32Array, 8),
    // persons: agents, not heads
    personCell: take(Uint16Array, n.persons),
    personStance: take(Uint8Array, n.persons),
    personClock: take(Uint8Array, n.persons),
    // cells: integrated hazard of learning by rising group (Q16.16); adults who know; agents out; women out; points known of
    hear: take(Int32Array, n.cells * GROUPS),
    aware: take(Int32Array, n.cells),
    crowd: take(Int32Array, n.cells),
    women: take(Int32Array, n.cells),
    knows: take(Uint32Array, n.cells),
    knowsMore: take(Uint32Array, n.cells),
    fear: take(Int32Array, n.cells),
    barricade: take(Int32Array, n.cells),
    weighed: take(Int32Array, n.cells),
    weighedFor: take(Uint8Array, n.cells),
    reached: take(Int32Array, n.cells * GROUPS),
    // points where crowd and troops may meet
    pointActive: take(Uint8Array, n.points),
    pointSince: take(Int32Array, n.points),
    // bodies of troops
    bodyCell: take(Uint16Array, n.bodies),
    bodyWhere: take(Uint8Array, n.bodies),
    bodyOrder: take(Uint8Array, n.bodies),
    bodyTarget: take(Uint16Array, n.bodies),
    bodyGate: take(Int16Array, n.bodies),
    bodyLeg: take(Uint8Array, n.bodies),
    bodyProgress: take(Int32Array, n.bodies),
    bodyRoad: take(Int32Array, n.bodies),
    bodySince: take(Int32Array, n.bodies),
    bodyBroken: take(Uint8Array, n.bodies),
    bodyBrokenAt: take(Int32Array, n.bodies),
    bodyStage: take(Uint8Array, n.bodies),
    bodyNext: take(Int32Array, n.bodies),
    bodyOrders: take(Uint8Array, n.bodies),
    bodyPending: take(Uint8Array, n.bodies),
    bodyPendingAt: take(Int32Array, n.bodies),
    bodyAsked: take(Uint8Array, n.bodies),
    bodyTold: take(Uint8Array, n.bodies),
    bodyDoubt: take(Uint8Array, n.bodies),
    bodyLosses: take(Int32Array, n.bodies),
    bodyGuns: take(Int32Array, n.bodies),
    bodyOutAt: take(Int32Array, n.bodies),
    bodyFed: take(Int32Array, n.bodies),
    bodyStraggle: take(Int32Array, n.bodies),
    // companies and soldiers
    hazard: take(Int32Array, n.companies),
    counted: take(Int32Array, n.companies),
    exposure: take(Int32Array, n.companies),
    broken: take(Uint8Array, n.companies),
    obeying: take(Int32Array, n.companies),
    passive: take(Int32Array, n.companies),
    soldierStance: take(Uint8Array, n.soldiers),
    // battalions of the Guard: agents under arms
    bnColour: take(Uint8Array, BATTALIONS),
    bnCell: take(Uint16Array, BATTALIONS),
    bnOrder: take(Uint8Array, BATTALIONS),
    bnTarget: take(Uint16Array, BATTALIONS),
    bnSite: take(Int16Array, BATTALIONS),
    bnLetter: take(Int16Array, BATTALIONS),
    bnTurn: take(Int32Array, BATTALIONS),
    bnReady: take(Int32Array, BATTALIONS),
    bnUnder: take(Int32Array, BATTALIONS),
    bnProgress: take(Int32Array, BATTALIONS),
    bnChief: take(Int32Array, BATTALIONS),
    bnSince: take(Int32Array, BATTALIONS),
    bnHazard: take(Int32Array, BATTALIONS),
    bnCalled: take(Int32Array, BATTALIONS),
    // quarters (1..80): when the leader knew, had the rappel beaten, the bell rung, reported; government's rappel
    qKnew: take(Int32Array, QUARTERS * 3),
    qDrum: take(Int32Array, QUARTERS),
    qBell: take(Int32Array, QUARTERS),
    qReported: take(Int32Array, QUARTERS),
    qLoyalDrum: take(Int32Array, QUARTERS),
    // sites: holder 0 nobody, 1 government, 2 Federation; when it changed hands; guns left and away; gate shut; minutes of siege or seizure (Q16.16)
    holder: take(Uint8Array, n.sites),
    takenAt: take(Int32Array, n.sites),
    guns: take(Int32Array, n.sites),
    gunsAway: take(Int32Array, n.sites),
    shut: take(Uint8Array, n.sites),
    siege: take(Int32Array, n.sites),
    hauling: take(Int32Array, n.sites),
    teamsAt: take(Int32Array, n.sites),
    ringed: take(Int32Array, n.sites),
    // institutions: words by name, see institutions/memory.ts
    memory: take(Int32Array, 320),
    messages: take(Int32Array, MESSAGES * MESSAGE_WORDS),
    noiseCell: take(Uint16Array, NOISES),
    noiseKind: take(Uint8Array, NOISES),
    // measures and counters, see record/measures.ts
    measure: take(Int32Array, 256),
    streak: take(Int32Array, 256),
    counter: take(Int32Array, 64),
    wire: take(Uint8Array, ARRONDISSEMENTS + 3),
  }
}

export type State = Readonly<ReturnType<typeof lay>>

/** A zeroed state of the given size. */
export function createState(counts: Counts): State {
  return allocate((take, buffer) => lay(take, buffer, counts))
}

/** Words of `clock`. */
export const CLOCK = { tick: 0, seconds: 1, messages: 2, noises: 3 } as const
/** Words of `counter`. */
export const COUNTER = {
  killed: 0,
  wounded: 1,
  volleys: 2,
  lineVolleysMontmartre: 3,
  soldiersHit: 4,
  barricades: 5,
  fireOrders: 6,
  refusals: 7,
  gunsAway: 8,
  loyalPeak: 9,
  shutExits: 10,
  mostKnow: 11,
} as const
