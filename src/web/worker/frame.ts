/** A frame of a day: what the page keeps of one tick. Reads the state, changes nothing. */
import {
  type City,
  COUNTER,
  type Day,
  ERRAND,
  heads,
  KIND,
  measuredHours,
  PLACE,
  type SimEvent,
  STAGE,
  WHERE,
} from '../../engine/index.ts'
import { dayState, type Sample } from '../../laboratory/index.ts'
import { marchChains } from '../../scenario/city/march-map.ts'
import {
  type Frame,
  LAYER,
  LAYERS,
  type Lane,
  SIDE,
  SITE_WORDS,
  SOUND,
  UNIT_WORDS,
  WHERE_AT,
} from './protocol.ts'

const MOST = 65535
/** Drums beat for three hours, bells ring for one. */
const DRUM_LASTS = 3 * 3600
const BELL_LASTS = 3600
const BUILT = 255

/** Measured moments of a day so far, by id; `known` holds those told already and takes the new ones. */
export function newlyMeasured(day: Day, known: Set<string>): [id: string, at: number][] {
  const fresh = measuredHours(day).filter(([id]) => !known.has(id))
  for (const [id] of fresh) known.add(id)
  return fresh
}

export function frameOf(
  day: Day,
  lane: Lane,
  sample: Sample,
  events: readonly SimEvent[],
  measured: Frame['measured'],
): Frame {
  const { s } = day
  const losses = { killed: s.counter[COUNTER.killed] ?? 0, wounded: s.counter[COUNTER.wounded] ?? 0 }
  return {
    lane,
    tick: s.clock[0] ?? 0,
    seconds: sample.at,
    counts: countsOf(day),
    aware: awareOf(day),
    heads: { ...sample, ...losses },
    state: dayState(day, losses, sample),
    units: unitsIn(day),
    sites: sitesIn(day),
    sounding: soundsIn(day, sample.at),
    barricades: Uint16Array.from(cellsWhere(s.barricade, BUILT)),
    measured,
    events,
  }
}

function countsOf(day: Day): Uint16Array {
  const { city, s, f } = day
  const out = new Uint16Array(LAYERS * city.cells)
  const people = LAYER.people * city.cells
  const guards = LAYER.guards * city.cells
  const obeying = LAYER.obeying * city.cells
  const refusing = LAYER.refusing * city.cells
  for (let c = 0; c < city.cells; c++) {
    out[people + c] = Math.min(MOST, heads(day, s.crowd[c]!))
    out[guards + c] = Math.min(MOST, f.guards[c]! + f.loyal[c]!)
    out[obeying + c] = Math.min(MOST, f.soldiers[c]!)
    out[refusing + c] = Math.min(MOST, f.slack[c]!)
  }
  return out
}

function awareOf({ city, s, f }: Day): Uint8Array {
  const out = new Uint8Array(city.cells)
  for (let c = 0; c < city.cells; c++) {
    const adults = f.adults[c]!
    if (adults > 0) out[c] = Math.min(255, Math.floor((s.aware[c]! * 255) / adults))
  }
  return out
}

function unitsIn(day: Day): Uint16Array {
  const { s, forces } = day
  const words: number[] = []
  forces.bodies.forEach((body, b) => {
    const where = placeOf(day, b)
    if (where === undefined || body.kind === KIND.teams) return
    let obeying = 0
    let slack = 0
    for (let c = body.firstCompany; c < body.lastCompany; c++) {
      obeying += s.obeying[c]!
      slack += s.passive[c]!
    }
    if (obeying + slack === 0) return
    const road = where === WHERE_AT.road ? Math.min(MOST, Math.floor(s.bodyRoad[b]! / 10)) : 0
    words.push(b, where, nodeOf(day, b, where), obeying + slack, obeying, SIDE.government, road)
  })
  for (let n = 1; n < 255; n++) {
    const men = heads(day, s.bnUnder[n]!)
    if (men === 0) continue
    const side = s.bnColour[n] === 1 ? SIDE.federation : SIDE.government
    words.push(forces.bodies.length + n - 1, WHERE_AT.inside, s.bnCell[n]!, men, men, side, 0)
  }
  words.push(...marching(day))
  if (words.length % UNIT_WORDS !== 0) throw new Error(`${words.length} words are no whole number of units`)
  return Uint16Array.from(words)
}

/** The columns of the Guard outside the walls. */
function marching(day: Day): number[] {
  const { march, forces } = day
  if (march === undefined) return []
  const words: number[] = []
  const roads = day.landmarks.march.roads.length
  for (let n = 1; n < 255; n++) {
    const men = heads(day, march.bnMen[n]!)
    const [errand, stage] = [march.bnErrand[n]!, march.bnStage[n]!]
    if (men === 0 || errand === ERRAND.bank || stage < STAGE.road || stage > STAGE.holds) continue
    const road = errand === ERRAND.fort ? roads : march.bnRoad[n]!
    const done = Math.min(MOST, Math.floor(march.bnMetres[n]! / 10))
    words.push(forces.bodies.length + 254 + n - 1, WHERE_AT.march, road, men, men, SIDE.federation, done)
  }
  return words
}

/** The post of a road at which a body outside the walls stands, -1 for none. */
function postOf({ march, landmarks, s }: Day, b: number): number {
  if (march === undefined || s.bodyWhere[b] !== WHERE.versailles) return -1
  const place = march.bodyPlace[b]!
  const stands = place >= PLACE.post && place < PLACE.post + landmarks.march.roads.length
  return stands && march.bodyDue[b]! <= (s.clock[1] ?? 0) ? place - PLACE.post : -1
}

const chains = new WeakMap<City, number[][]>()
function chainsOf(city: City): number[][] {
  const known = chains.get(city) ?? marchChains(city)
  chains.set(city, known)
  return known
}

function placeOf(day: Day, b: number): number | undefined {
  if (postOf(day, b) >= 0) return WHERE_AT.post
  const where = day.s.bodyWhere[b]!
  if (where === WHERE.inside) return WHERE_AT.inside
  if (where === WHERE.road) return WHERE_AT.road
  if (where === WHERE.versailles) return WHERE_AT.versailles
  return where === WHERE.fort ? WHERE_AT.fort : undefined
}

/** Cell of a body inside; outside its node: the gate it left by, Versailles, or its fort. */
function nodeOf(day: Day, b: number, where: number): number {
  if (where === WHERE_AT.inside) return day.s.bodyCell[b]!
  if (where === WHERE_AT.post) return chainsOf(day.city)[postOf(day, b)]!.at(-2)!
  if (where === WHERE_AT.versailles) return day.landmarks.versailles
  const gate = day.s.bodyGate[b]!
  const node = where === WHERE_AT.road && gate >= 0 ? day.city.sites[gate]!.outside : -1
  return Math.max(0, node >= 0 ? node : day.forces.bodies[b]!.outside)
}

function sitesIn({ city, s }: Day): Uint16Array {
  const out = new Uint16Array(city.sites.length * SITE_WORDS)
  for (let i = 0; i < city.sites.length; i++)
    out.set([s.holder[i]!, Math.min(MOST, Math.max(0, s.guns[i]!)), s.shut[i]!], i * SITE_WORDS)
  return out
}

function soundsIn({ s }: Day, t: number): Uint8Array {
  const on = (since: number, lasts: number) => since > 0 && t >= since && t < since + lasts
  return Uint8Array.from(
    s.qDrum,
    (drum, q) =>
      (on(drum, DRUM_LASTS) ? SOUND.drum : 0) +
      (on(s.qBell[q]!, BELL_LASTS) ? SOUND.bell : 0) +
      (on(s.qLoyalDrum[q]!, DRUM_LASTS) ? SOUND.loyalDrum : 0),
  )
}

function cellsWhere(field: Int32Array, least: number): number[] {
  const out: number[] = []
  field.forEach((value, c) => {
    if (value >= least) out.push(c)
  })
  return out
}
