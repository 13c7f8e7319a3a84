/**
 * The plan of Paris in 1871 as one SVG picture, for reports and documents: the same layers and names that the
 * page shows. A pure function of the tables; the same tables give the same bytes.
 */
import type { Dataset, Language } from '../../evidence/index.ts'
import { furniture } from './furniture.ts'
import { MAP_DARK, MAP_LIGHT, type MapColours } from './ink.ts'
import { ground, planLayers } from './layers.ts'
import { names } from './lettering.ts'
import { patternDefs } from './patterns.ts'
import { place } from './placing.ts'
import { type Box, CITY } from './sheet.ts'
import { growth, type Ink, layersSvg } from './svg.ts'
import { escaped, namesSvg } from './text-svg.ts'

export interface PlanOptions {
  /** Pixels; 1200 by 900 if left out. */
  readonly width?: number
  readonly height?: number
  /** What is shown, metres of the sheet; the city if left out. */
  readonly box?: Box
  readonly language?: Language
  readonly theme?: 'light' | 'dark'
  readonly title?: string
  readonly subtitle?: string
  /** False leaves out the names. */
  readonly names?: boolean
  /** Drawn between the plan and the names, metres of the sheet. */
  readonly over?: (ink: Ink) => string
  /** Before ids, where several maps stand in one document. */
  readonly prefix?: string
  /** What the picture says, for those who hear it. */
  readonly label?: string
}

const LABEL = {
  en: 'Plan of Paris inside its wall in 1871: the Seine, hills, main streets, gates and bastions.',
  fr: 'Plan de Paris dans son enceinte en 1871 : la Seine, les hauteurs, les rues principales, les portes et les bastions.',
}

/** The picture. Throws if the tables lack what a plan needs. */
export function basePlan(data: Dataset, options: PlanOptions = {}): string {
  const { language = 'en', theme = 'light', prefix = 'plan-' } = options
  const colours = theme === 'dark' ? MAP_DARK : MAP_LIGHT
  const frame = fitted(options)
  const ink = inkOf(colours, frame.zoom, prefix)
  const from = ground(data)
  const drawn = options.names === false ? '' : namesSvg(place(names(data, from), frame.zoom, language), ink)
  return picture(
    options,
    colours,
    frame,
    `${layersSvg(planLayers(data, from), ink)}${options.over?.(ink) ?? ''}${drawn}`,
    options.label ?? LABEL[language],
  )
}

export interface Frame {
  readonly width: number
  readonly height: number
  readonly zoom: number
  readonly viewBox: string
}

/** The whole of a box in a picture, pixels a kilometre. */
export function fitted({ width = 1200, height = 900, box = CITY }: PlanOptions): Frame {
  const k = Math.min(width / (box.right - box.left), height / (box.bottom - box.top))
  const x = (box.left + box.right) / 2 - width / 2 / k,
    y = (box.top + box.bottom) / 2 - height / 2 / k
  return {
    width,
    height,
    zoom: k * 1000,
    viewBox: `${Math.round(x)} ${Math.round(y)} ${Math.round(width / k)} ${Math.round(height / k)}`,
  }
}

export function inkOf(colours: MapColours, zoom: number, prefix: string): Ink {
  return {
    colour: (name) => colours[name],
    px: (n, grows) => String(Math.round((n * (grows ? growth(zoom) : 1) * 10_000) / zoom) / 10),
    prefix,
    zoom,
  }
}

/** Paper, ground and margin put together. */
export function picture(
  options: PlanOptions,
  colours: MapColours,
  frame: Frame,
  inner: string,
  label: string,
): string {
  const { language = 'en', prefix = 'plan-', title, subtitle } = options
  const { width, height, zoom, viewBox } = frame
  const ink = inkOf(colours, zoom, prefix)
  const defs = patternDefs(
    prefix,
    { mark: colours.hachure, plus: colours.whatif, minus: colours.baseline },
    ink.px,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}">`,
    `<defs>${defs}</defs>`,
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    `<svg x="10" y="10" width="${width - 20}" height="${height - 20}" viewBox="${viewBox}" preserveAspectRatio="xMidYMid slice">${inner}</svg>`,
    furniture({ width, height, language, colours, zoom, title, subtitle }),
    '</svg>',
  ].join('\n')
}
