/**
 * Paris inside the Thiers wall as the engine sees it: cells, streets between them, sites, and the roads
 * outside. Built by `scenario/city`; never changed during a run (what changes, such as holders and
 * barricades, is state).
 */
export type SiteKind =
  | 'park'
  | 'gate'
  | 'bridge'
  | 'barracks'
  | 'ministry'
  | 'town_hall'
  | 'mairie'
  | 'prefecture'
  | 'station'
  | 'bank'
  | 'press'
  | 'headquarters'
  | 'church'
  | 'square'
  | 'palace'
  | 'prison'
  | 'telegraph'

export interface Words {
  readonly en: string
  readonly fr: string
}

export interface Site {
  /**
   * Permanent identifier, the row of places.tsv where there is one, for instance `parc-des-buttes-
   * chaumont`.
   */
  readonly id: string
  readonly kind: SiteKind
  readonly name: Words
  readonly cell: number
  /** Guns in the park on the morning of the 18th; 0 elsewhere. */
  readonly guns: number
  /** For a gate: its node in the outside graph; -1 elsewhere. */
  readonly outside: number
  /** For a gate: armed men that can march out in an hour; 0 elsewhere. */
  readonly capacity: number
  /** A bridge for people on foot alone: no guns, no horses. */
  readonly footOnly?: boolean
}

/**
 * Who may pass a node outside: whoever is not armed passes all but CUT; armed men pass where `closed <=
 * MENDED`.
 */
export const OPEN = 0
/** A bridge damaged in the siege and mended enough for bodies of troops (Sevres). */
export const MENDED = 1
/** Held by the German army, closed to armed men. */
export const GERMAN = 2
/** A bridge that is down (Saint-Cloud): nobody passes. */
export const CUT = 3

/** Named places outside the wall and the roads between them; the outer side of every gate is a node too. */
export interface Outside {
  readonly ids: readonly string[]
  readonly names: readonly Words[]
  /** Metres east and north of the datum. */
  readonly x: Int32Array
  readonly y: Int32Array
  /** OPEN, MENDED, GERMAN or CUT for each node. */
  readonly closed: Uint8Array
  /** Roads, as the streets of `City`: symmetric, metres of road. */
  readonly edgeStart: Int32Array
  readonly edgeTo: Int32Array
  readonly edgeMetres: Int32Array
  /** Roads of marches by the word of their lever: nodes from the gate to the end, in the order of the table. */
  readonly marches: readonly { readonly id: string; readonly chain: readonly number[] }[]
}

/** Bank of a water cell: none. */
export const NO_BANK = 255

/** Zero of the sheet in degrees (WGS 84), and metres of a degree there. */
export interface Datum {
  readonly lat: number
  readonly lon: number
  readonly north: number
  readonly east: number
}

export interface City {
  readonly datum: Datum
  /** Number of cells (5,760). Cell arrays have this length. */
  readonly cells: number
  /** Centre of the cell, metres east and north of the datum (the Hotel de Ville). */
  readonly x: Int32Array
  readonly y: Int32Array
  /** Decimetres above sea level. */
  readonly height: Int16Array
  /** 1..80 and 1..20. */
  readonly quartier: Uint8Array
  readonly arrondissement: Uint8Array
  /** 0 right bank, 1 left bank, 2 and up the islands, NO_BANK for a water cell. */
  readonly bank: Uint8Array
  /** 1 where the centre lies in the Seine: such a cell has no street. */
  readonly water: Uint8Array
  /**
   * Streets: neighbours of cell c are edgeTo[edgeStart[c] .. edgeStart[c + 1]). Symmetric. River edges are
   * absent, bridges present.
   */
  readonly edgeStart: Int32Array
  readonly edgeTo: Uint16Array
  /** Street metres from centre to centre (straight line times the street factor). */
  readonly edgeMetres: Uint16Array
  /** For an edge that is a bridge: index of its site; -1 otherwise. */
  readonly edgeBridge: Int16Array
  readonly sites: readonly Site[]
  readonly outside: Outside
}

/** Index of the site with this id. Throws if there is none: ids come from checked data. */
export function siteIndex(city: City, id: string): number {
  const index = city.sites.findIndex((site) => site.id === id)
  if (index < 0) throw new Error(`no site called ${id}`)
  return index
}
