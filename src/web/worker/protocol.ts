/**
 * What the page and the engine's worker say to one another. Times are seconds of the clock (0 = 17 March 1871, 21:00),
 * men and people are heads. Arrays of a frame are packed; `units.ts` and `plan.ts` say what their places mean.
 */
import type { EventKind, SimEvent, SiteKind } from '../../engine/index.ts'
import type { Dataset, Words } from '../../evidence/index.ts'
import type { DayState, RunResult, Sample } from '../../laboratory/index.ts'

export type Lane = 'baseline' | 'counterfactual'

/** Layers of `Frame.counts`, in their order. */
export const LAYER = { people: 0, guards: 1, obeying: 2, refusing: 3 } as const
export const LAYERS = 4

/** One tick of a run as the map, the charts and the captions see it; about 70 kB. */
export interface Frame {
  readonly lane: Lane
  readonly tick: number
  readonly seconds: number
  /** Heads per cell, layer after layer: counts[layer * cells + cell]. Layers: people out, Guards under arms, soldiers obeying, soldiers passive or refusing. */
  readonly counts: Uint16Array
  /** Share of the adults living in a cell who know that something is happening, 0..255. */
  readonly aware: Uint8Array
  /** Sums over the city and round the Montmartre park. */
  readonly heads: Heads
  /** What two days are compared by. */
  readonly state: DayState
  /** UNIT_WORDS words a unit that has men; read with `unitsOf`. */
  readonly units: Uint16Array
  /** SITE_WORDS words a site of the plan, in its order; read with `siteOf`. */
  readonly sites: Uint16Array
  /** By quarter 1..80 (place 0 unused): sum of SOUND. */
  readonly sounding: Uint8Array
  /** Cells with a barricade. */
  readonly barricades: Uint16Array
  /** Measures that are known since this tick: id of the engine's, its moment. */
  readonly measured: readonly (readonly [id: string, at: number])[]
  /** What happened in this tick. */
  readonly events: readonly SimEvent[]
}

export interface Heads extends Sample {
  readonly killed: number
  readonly wounded: number
}

export const SOUND = { drum: 1, bell: 2, loyalDrum: 4 } as const

/**
 * Words of a unit: index in `Plan.roster`; WHERE_AT; cell or outside node (that of the gate for the road; of `march` the place in
 * `Plan.outside.marches`); men there; obeying; SIDE; in 10 m the road left to Versailles, of `march` the road done from the gate.
 */
export const UNIT_WORDS = 7
export const WHERE_AT = { inside: 0, road: 1, versailles: 2, fort: 3, march: 4, post: 5 } as const
export const SIDE = { government: 0, federation: 1 } as const

/** Words of a site: holder (HOLDER), guns there, gate (GATE). */
export const SITE_WORDS = 3
export const HOLDER = { nobody: 0, government: 1, federation: 2 } as const
export const GATE = { open: 0, ordered: 1, shut: 2 } as const

export type UnitKind = 'line' | 'police' | 'mounted' | 'guns' | 'guard'

/** A body of troops or a battalion of the Guard, by what never changes in a run. */
export interface RosterEntry {
  readonly id: string
  readonly name: Words
  readonly kind: UnitKind
  /** Brigade, or district of the Guard. */
  readonly of: Words
  /** Row of the evidence, empty when there is none of its own. */
  readonly row: string
  readonly men: number
}

/** The city as it is drawn: what never changes. Metres east and north of the Hotel de Ville. */
export interface Plan {
  readonly cells: number
  readonly x: Int32Array
  readonly y: Int32Array
  /** Decimetres above the sea. */
  readonly height: Int16Array
  readonly quartier: Uint8Array
  readonly arrondissement: Uint8Array
  readonly water: Uint8Array
  /** People living in a cell by the tables (world 0), present in March 1871. */
  readonly homes: Uint16Array
  /** Six neighbours a cell, -1 where there is none, the river crossed. */
  readonly neighbours: Int32Array
  readonly sites: readonly PlanSite[]
  /** Troops, Guard battalions, and these again as they march outside the walls; of the world that is shown, empty until a run has started. */
  readonly roster: readonly RosterEntry[]
  /** Names of the quarters 1..80 (place 0 empty). */
  readonly quarters: readonly string[]
  readonly outside: {
    readonly ids: readonly string[]
    readonly names: readonly Words[]
    readonly x: Int32Array
    readonly y: Int32Array
    readonly edgeStart: Int32Array
    readonly edgeTo: Int32Array
    /** Nodes of the roads of a march from gate to Versailles, and last of the way to Mont-Valérien. */
    readonly marches: readonly (readonly number[])[]
  }
}

export interface PlanSite {
  readonly id: string
  readonly kind: SiteKind
  readonly name: Words
  readonly cell: number
  /** Guns on the morning of the 18th. */
  readonly guns: number
  /** The model knows who holds it: it can change hands. A church or a mairie has no holder. */
  readonly held: boolean
}

/** The tables that the page shows; the grid stays in the workers. */
export type Tables = Omit<Dataset, 'cells' | 'barriers'>

/** A run by its options, levers in the words of levers.tsv. */
export interface RunWords {
  readonly seed: number
  readonly world: number
  readonly scale: number
  readonly levers: Readonly<Record<string, string>>
  /** Uncertainties set by hand ("my version"), by key. */
  readonly values?: Readonly<Record<string, number>>
}

/** A state to go on from, with what happened before it. */
export interface Checkpoint {
  readonly lane: Lane
  readonly seconds: number
  readonly hash: string
  readonly snapshot: Uint8Array
}
export interface Past {
  readonly samples: readonly Sample[]
  readonly events: readonly SimEvent[]
}

export type EngineRequest =
  | { readonly type: 'open'; readonly pack: string }
  | {
      readonly type: 'run'
      /** Number of the run; replies carry it, and a newer run ends an older one. */
      readonly run: number
      readonly lane: Lane
      readonly words: RunWords
      readonly from?: { readonly checkpoint: Checkpoint; readonly past: Past }
      /** Ticks between two checkpoints. */
      readonly every: number
      readonly until: number
    }
  | { readonly type: 'stop' }
  | { readonly type: 'ping'; readonly n: number }

export type EngineReply =
  | { readonly type: 'opened'; readonly version: string; readonly plan: Plan }
  /** One table a message, and scenario.yaml in one, so that the page is never busy for long. */
  | {
      readonly type: 'table'
      readonly name: keyof Tables
      readonly rows: unknown
      readonly last: boolean
    }
  /** The worker will not answer until the people have been put together. */
  | { readonly type: 'building'; readonly run: number }
  | {
      readonly type: 'started'
      readonly run: number
      readonly lane: Lane
      readonly inhabitants: number
      readonly roster: readonly RosterEntry[]
    }
  | { readonly type: 'frame'; readonly run: number; readonly frame: Frame }
  | { readonly type: 'checkpoint'; readonly run: number; readonly checkpoint: Checkpoint }
  | { readonly type: 'done'; readonly run: number; readonly lane: Lane; readonly result: DayResult }
  | {
      readonly type: 'failed'
      readonly run: number
      readonly message: string
      readonly expected?: string
      readonly nearest?: string
    }
  | { readonly type: 'pong'; readonly n: number }

/** All that is said about a run, without its snapshot. */
export type DayResult = Omit<RunResult, 'snapshot'>
export type { EventKind, SimEvent }
