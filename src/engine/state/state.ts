/** Everything the future depends on, in one buffer. Names only; who writes what is said in the rules. */
import { type Arena, allocate, type Views } from './arena.ts'

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

function planFor(n: Counts) {
  return {
    /** tick; seconds per tick; end of messages; noises of the last tick */
    clock: [Int32Array, 8],
    // persons: agents, not heads
    personCell: [Uint16Array, n.persons],
    personStance: [Uint8Array, n.persons],
    personClock: [Uint8Array, n.persons],
    // cells: integrated hazard of learning by rising group (Q16.16); adults who know; agents out; women out; points known of
    hear: [Int32Array, n.cells * GROUPS],
    aware: [Int32Array, n.cells],
    crowd: [Int32Array, n.cells],
    women: [Int32Array, n.cells],
    knows: [Uint32Array, n.cells],
    knowsMore: [Uint32Array, n.cells],
    fear: [Int32Array, n.cells],
    barricade: [Int32Array, n.cells],
    weighed: [Int32Array, n.cells],
    weighedFor: [Uint8Array, n.cells],
    reached: [Int32Array, n.cells * GROUPS],
    // points where crowd and troops may meet
    pointActive: [Uint8Array, n.points],
    pointSince: [Int32Array, n.points],
    // bodies of troops
    bodyCell: [Uint16Array, n.bodies],
    bodyWhere: [Uint8Array, n.bodies],
    bodyOrder: [Uint8Array, n.bodies],
    bodyTarget: [Uint16Array, n.bodies],
    bodyGate: [Int16Array, n.bodies],
    bodyLeg: [Uint8Array, n.bodies],
    bodyProgress: [Int32Array, n.bodies],
    bodyRoad: [Int32Array, n.bodies],
    bodySince: [Int32Array, n.bodies],
    bodyBroken: [Uint8Array, n.bodies],
    bodyBrokenAt: [Int32Array, n.bodies],
    bodyStage: [Uint8Array, n.bodies],
    bodyNext: [Int32Array, n.bodies],
    bodyOrders: [Uint8Array, n.bodies],
    bodyPending: [Uint8Array, n.bodies],
    bodyPendingAt: [Int32Array, n.bodies],
    bodyAsked: [Uint8Array, n.bodies],
    bodyTold: [Uint8Array, n.bodies],
    bodyDoubt: [Uint8Array, n.bodies],
    bodyLosses: [Int32Array, n.bodies],
    bodyGuns: [Int32Array, n.bodies],
    bodyOutAt: [Int32Array, n.bodies],
    bodyFed: [Int32Array, n.bodies],
    bodyStraggle: [Int32Array, n.bodies],
    // companies and soldiers
    hazard: [Int32Array, n.companies],
    counted: [Int32Array, n.companies],
    exposure: [Int32Array, n.companies],
    broken: [Uint8Array, n.companies],
    obeying: [Int32Array, n.companies],
    passive: [Int32Array, n.companies],
    soldierStance: [Uint8Array, n.soldiers],
    // battalions of the Guard: agents under arms
    bnColour: [Uint8Array, BATTALIONS],
    bnCell: [Uint16Array, BATTALIONS],
    bnOrder: [Uint8Array, BATTALIONS],
    bnTarget: [Uint16Array, BATTALIONS],
    bnSite: [Int16Array, BATTALIONS],
    bnLetter: [Int16Array, BATTALIONS],
    bnTurn: [Int32Array, BATTALIONS],
    bnReady: [Int32Array, BATTALIONS],
    bnUnder: [Int32Array, BATTALIONS],
    bnProgress: [Int32Array, BATTALIONS],
    bnChief: [Int32Array, BATTALIONS],
    bnSince: [Int32Array, BATTALIONS],
    bnHazard: [Int32Array, BATTALIONS],
    bnCalled: [Int32Array, BATTALIONS],
    // quarters (1..80): when the leader knew, had the rappel beaten, the bell rung, reported; government's rappel
    qKnew: [Int32Array, QUARTERS * 3],
    qDrum: [Int32Array, QUARTERS],
    qBell: [Int32Array, QUARTERS],
    qReported: [Int32Array, QUARTERS],
    qLoyalDrum: [Int32Array, QUARTERS],
    // sites: holder 0 nobody, 1 government, 2 Federation; when it changed hands; guns left and away; gate shut; minutes of siege or seizure (Q16.16)
    holder: [Uint8Array, n.sites],
    takenAt: [Int32Array, n.sites],
    guns: [Int32Array, n.sites],
    gunsAway: [Int32Array, n.sites],
    shut: [Uint8Array, n.sites],
    siege: [Int32Array, n.sites],
    hauling: [Int32Array, n.sites],
    teamsAt: [Int32Array, n.sites],
    ringed: [Int32Array, n.sites],
    // institutions: words by name, see institutions/memory.ts
    memory: [Int32Array, 320],
    messages: [Int32Array, MESSAGES * MESSAGE_WORDS],
    noiseCell: [Uint16Array, NOISES],
    noiseKind: [Uint8Array, NOISES],
    // measures and counters, see record/measures.ts
    measure: [Int32Array, 256],
    streak: [Int32Array, 256],
    counter: [Int32Array, 64],
    wire: [Uint8Array, ARRONDISSEMENTS + 3],
  } as const
}

export type State = Arena & Views<ReturnType<typeof planFor>>

/** A zeroed state of the given size. */
export function createState(counts: Counts): State {
  return allocate(planFor(counts)) as State
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
