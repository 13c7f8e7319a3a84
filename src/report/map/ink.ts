/** Colours and strokes of the plan. The page has the same colours (a test compares them); a report writes them out. */
import type { LayerName } from './layers.ts'

export interface MapColours {
  readonly paper: string
  readonly surface: string
  readonly ink: string
  readonly muted: string
  readonly hachure: string
  readonly water: string
  readonly bank: string
  readonly people: string
  readonly baseline: string
  readonly whatif: string
}
export const MAP_LIGHT: MapColours = {
  paper: '#F5EEDF',
  surface: '#FBF7EE',
  ink: '#211B14',
  muted: '#5E5444',
  hachure: '#8A7A5F',
  water: '#D9E4E3',
  bank: '#2C6478',
  people: '#CF4F06',
  baseline: '#436F94',
  whatif: '#9C1457',
}
export const MAP_DARK: MapColours = {
  paper: '#15171A',
  surface: '#1E2126',
  ink: '#EFE6D3',
  muted: '#B3A88F',
  hachure: '#7A705C',
  water: '#1F2F38',
  bank: '#6FA3B8',
  people: '#FFC861',
  baseline: '#4C86B8',
  whatif: '#FF8FBD',
}

/** `width` and `dash` in pixels of the screen; `fill` and `stroke` are colours of the palette or patterns. */
export interface Look {
  readonly fill?: keyof MapColours | 'tree' | 'shrub' | 'cross' | 'sand'
  readonly stroke?: keyof MapColours
  readonly width?: number
  readonly dash?: readonly number[]
  readonly opacity?: number
  readonly butt?: boolean
  /** Drawn again over itself, thinner and in paper: a street with two edges. */
  readonly core?: number
  /** Drawn again as cross strokes: a railway. */
  readonly ties?: { readonly width: number; readonly dash: readonly number[] }
  /** Grows with the zoom, as engraved strokes do: by its square root from 110 pixels a kilometre. */
  readonly grows?: boolean
  /** Only from this zoom on, pixels a kilometre. */
  readonly from?: number
}

const hair = (stroke: keyof MapColours, width: number, opacity = 1): Look => ({ stroke, width, opacity })

export const LOOKS: Readonly<Record<LayerName, Look>> = {
  wood: { fill: 'tree', stroke: 'hachure', width: 0.5 },
  garden: { fill: 'shrub', stroke: 'hachure', width: 0.6 },
  ground: { fill: 'sand', stroke: 'hachure', width: 0.6 },
  cemetery: { fill: 'cross', stroke: 'hachure', width: 0.6 },
  'hachure-0': { stroke: 'hachure', width: 0.4, opacity: 0.75, grows: true },
  'hachure-1': { stroke: 'hachure', width: 0.5, opacity: 0.85, grows: true },
  'hachure-2': { stroke: 'hachure', width: 0.65, opacity: 0.95, grows: true },
  'hachure-3': { stroke: 'hachure', width: 0.85, opacity: 1, grows: true },
  'outer-river': { fill: 'water' },
  river: { fill: 'water' },
  'line-0': hair('bank', 0.6, 0.7),
  'line-1': hair('bank', 0.5, 0.5),
  'line-2': hair('bank', 0.45, 0.35),
  'line-3': hair('bank', 0.4, 0.22),
  canal: { stroke: 'bank', width: 2, core: 1, butt: true },
  basin: { stroke: 'bank', width: 4, core: 3, butt: true },
  islands: { fill: 'paper', stroke: 'bank', width: 1 },
  'outer-banks': hair('bank', 0.8),
  banks: hair('bank', 1),
  quartiers: { stroke: 'muted', width: 0.7, dash: [0.01, 2.6], opacity: 0.8 },
  arrondissements: { stroke: 'muted', width: 0.9, dash: [5, 2, 0.9, 2], opacity: 0.85 },
  roads: { stroke: 'muted', width: 1.5, core: 0.8, opacity: 0.75 },
  demarcation: { stroke: 'muted', width: 1.3, dash: [7, 3, 1.2, 3] },
  railways: { stroke: 'muted', width: 0.5, ties: { width: 2.6, dash: [0.5, 4.5] }, opacity: 0.8 },
  'streets-3': { stroke: 'muted', width: 0.55, opacity: 0.8, from: 130 },
  'streets-2': { stroke: 'muted', width: 0.55, opacity: 0.75 },
  'streets-1': { stroke: 'muted', width: 1.7, core: 0.9, opacity: 0.85 },
  bridges: { fill: 'paper' },
  'bridge-edges': { stroke: 'ink', width: 0.8, butt: true },
  'military-street': hair('muted', 0.5, 0.8),
  glacis: hair('hachure', 0.5, 0.9),
  ditch: hair('ink', 0.6, 0.8),
  rampart: { stroke: 'ink', width: 1.7, butt: true },
  redoubts: { stroke: 'ink', width: 0.8, fill: 'paper' },
  forts: { stroke: 'ink', width: 1.1, fill: 'paper' },
}
