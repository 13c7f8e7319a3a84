/** What a rule may look at: the city and its people, parameters, interventions, state, and scratch fields of this tick. */

import type { Model } from './definitions/model.ts'
import type { OwnState } from './definitions/own.ts'
import type { Dispositions } from './fields/dispositions.ts'
import type { Listeners } from './fields/listening.ts'
import type { Thresholds } from './fields/thresholds.ts'
import type { Ablations, KnockOuts, Levers } from './interventions.ts'
import type { Parameters } from './parameters.ts'
import type { Events } from './record/events.ts'
import type { Gauge } from './record/measures.ts'
import type { City } from './space/city.ts'
import type { MarchMap } from './space/march-map.ts'
import type { Routes } from './space/routes.ts'
import type { Battalions, Forces } from './state/forces.ts'
import type { March } from './state/march.ts'
import type { People } from './state/people.ts'
import type { State } from './state/state.ts'

/** The only recorded times that may enter (exogenous.tsv), in seconds of the clock. */
export interface Exogenous {
  readonly nauticalDawn: number
  readonly civilDawn: number
  readonly duskEnd: number
  /** EX-25 contact hour of the columns; EX-26 swap of the chasseurs. */
  readonly contact: number
  /** EX-22 posters, EX-32 government rappel. */
  readonly posters: number
  readonly loyalRappel: number
  /** EX-39 members of the Committee free again. */
  readonly committee: number
  /** EX-52 criers, EX-54 papers of the 19th. */
  readonly criers: number
  readonly nextPapers: number
  /** EX-44 ministers' council, EX-45 ministers still in Paris until, EX-31 army commander at Place Clichy. */
  readonly council: number
  readonly ministersLeave: number
  readonly commanderMoves: number
  /** EX-28, d18-065 men of the night post at the Montmartre park. */
  readonly nightPost: number
  /** EX-60..62 rising hours by group: mean, earliest, latest (seconds after midnight); EX-68 bedtime likewise. */
  readonly rising: readonly (readonly [number, number, number])[]
  readonly bedtime: readonly [number, number, number]
  /** EX-71 last hot meal of the troops. */
  readonly lastMeal: number
}

/** Places the institutions know by name, as site indices. */
export interface Landmarks {
  readonly montmartre: number
  readonly attackedParks: readonly number[]
  readonly parks: readonly number[]
  readonly bastille: number
  readonly buttesChaumont: number
  readonly princeEugene: number
  readonly hotelDeVille: number
  readonly vendome: number
  readonly prefecture: number
  readonly foreignMinistry: number
  readonly louvre: number
  readonly ecoleMilitaire: number
  readonly clichy: number
  readonly committee: number
  readonly bank: number
  readonly calmon: number
  /** Gates by which the army leaves (south and west of the left bank), in order of preference. */
  readonly exits: readonly number[]
  readonly gates: readonly number[]
  /** Outside node of Versailles. */
  readonly versailles: number
  /** Ways of columns outside the walls (L-11, L-12). */
  readonly march: MarchMap
}

export interface Setting {
  /** Definitions that the run is made with. */
  readonly model: Model
  readonly seed: number
  readonly world: number
  /** Heads that one agent stands for, Q16.16. */
  readonly weight: number
  readonly tickSeconds: number
  readonly city: City
  readonly people: People
  readonly forces: Forces
  readonly battalions: Battalions
  readonly landmarks: Landmarks
  /** Cells where crowd and troops may meet: posts of troops and gun parks; at most 64. */
  readonly points: readonly number[]
  readonly p: Parameters
  readonly exogenous: Exogenous
  readonly levers: Levers
  readonly knockOuts: KnockOuts
  readonly ablations: Ablations
}

/** Fields made anew from the state; not part of it. */
export interface Scratch {
  /** Heads: armed federated Guards, armed loyal Guards, soldiers obeying, soldiers not obeying, obeying police kinds. */
  readonly guards: Int32Array
  readonly loyal: Int32Array
  readonly soldiers: Int32Array
  readonly slack: Int32Array
  /** Present adults per cell (agents) and by rising group, women among them. */
  readonly adults: Int32Array
  readonly adultsByGroup: Int32Array
  /** Cells where adults live; cells, in the order of visiting, where somebody may ever act. */
  readonly inhabited: Uint16Array
  weighers: Int32Array
  /** Somebody has come or gone since changes were last added. */
  changed: boolean
  /** Cells of other quarters within earshot of a call, by metres and quarter. */
  readonly earshot: Map<number, readonly number[]>
  /** The crowd has changed since people last weighed; risk at each point then. */
  crowdMoved: boolean
  readonly riskBefore: Int32Array
  /** Battalions that a message waits for. */
  readonly mail: Uint8Array
  /** Adults of each rising group in the city (agents). */
  readonly adultsOfGroup: Int32Array
  /** Rate of being reached by drum or bell of the rising, of the government, 1/min Q16.16. */
  readonly call: Int32Array
  readonly loyalCall: Int32Array
  /** Nearest known active point per cell, its street metres; 255 none. */
  readonly goal: Uint8Array
  readonly goalMetres: Uint16Array
  /** Contested points that the cell has news of, as bits: those that its goal was chosen from. */
  readonly goalLow: Int32Array
  readonly goalHigh: Int32Array
  /** Share knowing among those a person meets this tick, Q16.16; chance of hearing this tick's noises. */
  readonly heardOf: Int32Array
  readonly noticed: Int32Array
  /** Cells within three rings: CSR by ring distance. */
  readonly ring1: readonly Uint16Array[]
  readonly ring2: readonly Uint16Array[]
  readonly ring3: readonly Uint16Array[]
  /** Walking metres to each point, one field a point. */
  readonly toPoint: readonly Uint16Array[]
  readonly discipline: Uint8Array
  /** Cell of the leader of quarter 1..80, cells of the quarter, chance that its leader is of the Federation (Q16.16). */
  readonly quarterCell: Uint16Array
  readonly quarterCells: readonly Uint16Array[]
  readonly quarterColour: Int32Array
  /** Company -> logit of origin plus shocks, Q16.16; discipline class multipliers are in the rule. */
  readonly origin: Int32Array
  /** Battalion -> shock of its turn-out, Q16.16 multiplier. */
  readonly battalionLuck: Int32Array
  /** Bodies whose post is a building: barracks, palace, ministry, prefecture, town hall. */
  readonly behindWalls: Uint8Array
  /** Bodies whose quarters are a building. */
  readonly barracks: Uint8Array
  /** Points held by a garrison behind walls, not by a post in the street. */
  readonly walled: Uint8Array
  /** Bodies in forts that leave when the forts are given up. */
  readonly leavesFort: Uint8Array
  /** Road metres to Versailles from each outside node, for armed men. */
  readonly roadTo: Int32Array
  dirty: {
    calls: boolean
    goals: boolean
    news: boolean
    known: number
    knownBefore: number
    moved: boolean
    wake: boolean
    quiet: number
  }
  /** Those who stand, by the tick at which they weigh going home. */
  readonly rest: readonly Int32Array[]
  readonly restCount: Int32Array
  readonly armed: readonly Int32Array[]
  readonly armedCount: Int32Array
  /** Men of battalion n: men[start[n] .. start[n + 1]). */
  readonly rolls: { readonly start: Int32Array; readonly men: Uint32Array }
  /** Mean share knowing over a tick by the share at its start, steps of 1/1024; 64ths awake for which it was worked out. */
  readonly spoken: Int32Array
  spokenFor: number
  /** The way back for this tick, see wayBack. */
  retreat: { readonly tick: number; readonly dread: Uint8Array; readonly far: Uint16Array }
  /** Metres a walker covers from a cell in the tick noted beside it. */
  readonly pace: Int32Array
  readonly paceTick: Int32Array
  /** Fields of the streets towards each point. */
  readonly walks: readonly { readonly far: Uint16Array; readonly hop: Uint16Array }[]
  /** Agents out within two cells. */
  readonly crowdNear: Int32Array
  /** Pull of those out near each cell, Q16.16, and the number out that it was worked out for. */
  readonly pullOf: Int32Array
  readonly pullFor: Int32Array
  readonly listeners: Listeners
  dispositions: Dispositions
  thresholds: Thresholds
  /** Adults within two cells; muster bar of each battalion (256 nobody yet .. 0 all); districts whose bars move. */
  readonly adultsNear: Int32Array
  readonly bars: Int32Array
  readonly barsMove: Uint8Array
  /** Cells where enough people know for news to pass. */
  readonly telling: Uint8Array
  readonly newsBefore: Uint32Array
  readonly newsBeforeMore: Uint32Array
  /** Changes of this tick, added when everybody has been seen. */
  readonly crowdChange: Int32Array
  readonly womenChange: Int32Array
  readonly underChange: Int32Array
  /** Agents on the way, and after a restore all who are out: the lists are rebuilt from the stances. */
  out: Int32Array
  outCount: number
  /** Order of visiting, for S-8; identity unless a test shuffles it. */
  readonly visit: Int32Array
}

export interface Day extends Setting {
  readonly s: State
  /** Second part of the state, in runs with a lever outside the walls only (L-11, L-12, L-13). */
  readonly march: March | undefined
  /** State of what was added to the model, where there is any. */
  readonly own: OwnState | undefined
  /** The model's measures with their places in the state, and those that were added. */
  readonly gauges: readonly Gauge[]
  readonly f: Scratch
  readonly routes: Routes
  readonly events: Events
}

/** Seconds of the clock now. */
export function now(day: Day): number {
  return day.s.clock[1]
}

/** When this tick began: the moment of which the fields of the last tick speak. */
export function tickBegan(day: Day): number {
  return now(day) - day.tickSeconds
}

/** Half a tick ago: the best guess of when something came about that is first seen at the end of a tick. */
export function midTick(day: Day): number {
  return now(day) - Math.floor(day.tickSeconds / 2)
}

/** Heads for a number of agents. */
export function heads(day: Day, agents: number): number {
  return Math.floor((agents * day.weight) / 65536)
}
