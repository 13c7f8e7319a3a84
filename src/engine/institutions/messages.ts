/**
 * Messages: nothing is known or obeyed before it arrives.
 *
 *   travel = metres x 1.25 / speed          by rider 8..12 km/h, by runner on foot, by wire a few minutes
 *   lost with probability l where the sender's or the receiver's quarter has risen and the message crosses the lines
 *
 * Speeds: geography.md section 5 (mounted orderly 8-12 km/h, general knowledge). Loss: assumption. A staff handles one
 * message at a time, in order of arrival, then of kind, then of sender: the order in which they were made cannot matter.
 */
import { type Day, heads, now } from '../day.ts'
import { metresBetween } from '../fields/distance.ts'
import { draw } from '../random/draw.ts'
import { CLOCK, MESSAGE_WORDS, MESSAGES } from '../state/state.ts'

export type Carrier = 'rider' | 'runner' | 'wire'

export interface Message {
  readonly to: number
  readonly kind: number
  readonly subject?: number
  readonly value?: number
  readonly from: number
  readonly fromCell: number
  readonly toCell: number
  readonly carrier: Carrier
  /** Crosses risen streets on the enemy's behalf: may be lost. */
  readonly risk?: boolean
  /** When it was sent, seconds of the clock; now if not given. */
  readonly at?: number
}

const WORD = { at: 0, to: 1, kind: 2, subject: 3, value: 4, from: 5, copy: 6, state: 7 } as const
const STATE = { empty: 0, sent: 1, read: 2 } as const

/** Seconds a message needs, slowed to a half where the streets of its receiver are full or barred. */
export function travelSeconds(day: Day, from: number, to: number, carrier: Carrier): number {
  if (day.knockOuts.noLags) return 0
  if (carrier === 'wire') return 240
  const kmh = carrier === 'rider' ? day.p.riderSpeed : day.p.runnerSpeed
  const metres = Math.floor((metresBetween(day, from, to) * 5) / 4)
  const thick = heads(day, day.s.crowd[to]) > 500 || day.s.barricade[to] > 0 || day.s.barricade[from] > 0
  return Math.floor((metres * 3600) / (kmh * 1000)) * (thick ? 2 : 1)
}

/** Puts a message on its way. Throws when there are more than the state can hold: that would be a fault of the model. */
export function send(day: Day, m: Message): void {
  const { s } = day
  const n = s.clock[CLOCK.messages]
  if (n >= MESSAGES) throw new Error('more messages than the state holds')
  const at = (m.at ?? now(day)) + travelSeconds(day, m.fromCell, m.toCell, m.carrier)
  const risen = s.qDrum[day.city.quartier[m.toCell]] > 0 || s.qDrum[day.city.quartier[m.fromCell]] > 0
  if (m.risk === true && risen && !day.knockOuts.noLags) {
    const luck = draw(day.seed, 24, m.to * 64 + m.kind, m.from, (m.subject ?? 0) + s.clock[CLOCK.tick])
    if (luck < day.p.messageLoss * 4294967296) return
  }
  const o = n * MESSAGE_WORDS
  s.messages[o + WORD.at] = at
  s.messages[o + WORD.to] = m.to
  s.messages[o + WORD.kind] = m.kind
  s.messages[o + WORD.subject] = m.subject ?? 0
  s.messages[o + WORD.value] = m.value ?? 0
  s.messages[o + WORD.from] = m.from
  s.messages[o + WORD.state] = STATE.sent
  s.clock[CLOCK.messages] = n + 1
}

export interface Letter {
  readonly kind: number
  readonly subject: number
  readonly value: number
  readonly from: number
  /** When it was in the reader's hands: a moment within this tick or before, not the end of the tick. */
  readonly at: number
}

/**
 * The next message for `to` that a reader free from `free` on has done with by now, `handling` seconds after he took it up,
 * or undefined; it counts as read. What is `stale` when he could take it up is laid aside.
 */
export function next(
  day: Day,
  to: number,
  handling = 0,
  free = 0,
  stale: (kind: number, subject: number) => boolean = () => false,
): Letter | undefined {
  const { messages, clock } = day.s
  const time = now(day)
  let best = -1
  for (let m = 0; m < clock[CLOCK.messages]; m++) {
    const o = m * MESSAGE_WORDS
    if (messages[o + WORD.state] !== STATE.sent || messages[o + WORD.to] !== to) continue
    const begun = Math.max(messages[o + WORD.at], free)
    if (begun <= time && stale(messages[o + WORD.kind], messages[o + WORD.subject]))
      messages[o + WORD.state] = STATE.read
    if (messages[o + WORD.state] !== STATE.sent || begun + handling > time) continue
    if (best < 0 || before(messages, o, best)) best = o
  }
  if (best < 0) return undefined
  messages[best + WORD.state] = STATE.read
  return {
    kind: messages[best + WORD.kind],
    subject: messages[best + WORD.subject],
    value: messages[best + WORD.value],
    from: messages[best + WORD.from],
    at: Math.max(messages[best + WORD.at], free) + handling,
  }
}

function before(messages: Int32Array, a: number, b: number): boolean {
  for (const word of [WORD.at, WORD.kind, WORD.from, WORD.subject]) {
    const d = messages[a + word] - messages[b + word]
    if (d !== 0) return d < 0
  }
  return false
}

/** Marks in `mail` the receivers `from` + n for whom a message waits, n from 0. */
export function waiting(day: Day, from: number, mail: Uint8Array): void {
  const { messages, clock } = day.s
  mail.fill(0)
  for (let m = 0; m < clock[CLOCK.messages]; m++) {
    const n = messages[m * MESSAGE_WORDS + WORD.to] - from
    if (n >= 0 && n < mail.length) mail[n] = 1
  }
}

/** Drops messages that have been read, so that the list stays short; keeps the order of the rest. */
export function tidy(day: Day): void {
  const { messages, clock } = day.s
  let kept = 0
  for (let m = 0; m < clock[CLOCK.messages]; m++) {
    const o = m * MESSAGE_WORDS
    if (messages[o + WORD.state] !== STATE.sent) continue
    if (kept !== m) messages.copyWithin(kept * MESSAGE_WORDS, o, o + MESSAGE_WORDS)
    kept++
  }
  messages.fill(0, kept * MESSAGE_WORDS, clock[CLOCK.messages] * MESSAGE_WORDS)
  clock[CLOCK.messages] = kept
}

/**
 * Lets a staff read what waits: each message takes `minutes` to handle, one at a time. Word `clockWord` is the moment from
 * which the staff is free; a `stale` one is laid aside at a glance. What follows from a letter follows from `letter.at`, so that the length of a tick adds nothing.
 */
export function readAll(
  day: Day,
  to: number,
  clockWord: number,
  minutes: number,
  read: (letter: Letter) => void,
  stale?: (kind: number, subject: number) => boolean,
): void {
  const { memory } = day.s
  const pace = day.knockOuts.noLags ? 0 : Math.floor(minutes * 60)
  for (;;) {
    const letter = next(day, to, pace, memory[clockWord], stale)
    if (letter === undefined) return
    memory[clockWord] = letter.at
    read(letter)
  }
}
