/**
 * How much the layout of a state holds. A scenario that has more would write into a neighbouring field or wrap round without a
 * word, so the tables are held against these before anything runs (scenario/rules/limits.ts).
 */
import { MEMORY, TO } from './institutions/memory.ts'

/** Widest values of the unsigned fields that indices are kept in. */
const BYTE = 255
const WORD = 65535
/** Bits of a mask. */
export const MASK = 32

export const LIMITS = {
  /** Words of memory from one thing remembered of each brigade to the next; also bits of the masks of known brigades. */
  brigades: Math.min(MEMORY.brigadeReported - MEMORY.brigadeTaken, MASK),
  /** Addresses of messages from bodies to battalions. */
  bodies: TO.battalion - TO.body,
  /** Body of a company. */
  companies: WORD,
  /** Cell of a person, a body, a battalion; the highest stands for outside the wall. */
  cells: WORD - 1,
  /** Points of contact: bits of the two masks of points that a cell knows. */
  points: 64,
  /** Legs of a route. */
  legs: BYTE,
  /** Sites: signed 16-bit fields hold a gate or the site of a battalion. */
  sites: (WORD - 1) / 2,
} as const
