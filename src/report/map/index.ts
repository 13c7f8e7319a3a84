export { basePlan, type PlanOptions } from './base-plan.ts'
export { lengthText, NORTH, scaleLength } from './furniture.ts'
export { LOOKS, type Look, MAP_DARK, MAP_LIGHT, type MapColours } from './ink.ts'
export { type Ground, ground, type Layer, type LayerName, planLayers } from './layers.ts'
export { HANDS, type Name, names, wordOf } from './lettering.ts'
export { patternDefs } from './patterns.ts'
export { type Placed, place, textWidth } from './placing.ts'
export { type QuarterOptions, quarterMap } from './quarter-map.ts'
export { type Box, CITY, ENVIRONS, type Point, toSheet } from './sheet.ts'
export { signOf } from './signs.ts'
export { darkness, type SunHour, sunOf } from './sun.ts'
export { growth, type Ink, layersSvg } from './svg.ts'
export { escaped, namesSvg } from './text-svg.ts'

import type { Layer } from './layers.ts'
import type { Name } from './lettering.ts'
import type { Point } from './sheet.ts'
import type { SunHour } from './sun.ts'

/** The plan as a page carries it. */
export interface PlanModule {
  readonly layers: readonly Layer[]
  readonly names: readonly Name[]
  readonly sun: readonly SunHour[]
  /** Gates on the line of the rampart, with the direction of the wall. */
  readonly gates: Readonly<Record<string, { readonly at: Point; readonly along: Point }>>
}
