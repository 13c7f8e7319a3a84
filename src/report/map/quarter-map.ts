/**
 * A value for each of the 80 quartiers as a map that survives black and white: classes by hatching first, by
 * tint second. Signed values: more is hatched rising, less falling, each in its colour.
 */
import type { Dataset, Language } from '../../evidence/index.ts'
import { fitted, inkOf, type PlanOptions, picture } from './base-plan.ts'
import { straightPath } from './curves.ts'
import { MAP_DARK, MAP_LIGHT, type MapColours } from './ink.ts'
import { ground, planLayers } from './layers.ts'
import { names } from './lettering.ts'
import { rings } from './limits.ts'
import { place } from './placing.ts'
import { CITY } from './sheet.ts'
import { type Ink, layersSvg } from './svg.ts'
import { escaped, namesSvg } from './text-svg.ts'

export interface QuarterOptions extends Omit<PlanOptions, 'over' | 'box' | 'label'> {
  /** What the values are, for the legend: "armed Guards at 09:00, what-if less baseline". */
  readonly measure: string
  /** How a value is written; whole numbers with their sign if left out. */
  readonly write?: (value: number) => string
  /** True where values are differences. */
  readonly signed?: boolean
}

/** Pixels between hatches and their weight, the lowest class first; tint under them. */
const HATCH = [
  { gap: 9, width: 0.7, tint: 0.06 },
  { gap: 6, width: 0.9, tint: 0.13 },
  { gap: 4.2, width: 1.1, tint: 0.22 },
  { gap: 2.8, width: 1.3, tint: 0.34 },
] as const
const SHOWN = new Set([
  'river',
  'line-0',
  'line-1',
  'islands',
  'banks',
  'quartiers',
  'arrondissements',
  'rampart',
  'ditch',
  'bridges',
  'bridge-edges',
])

/** The city with room for the legend at its left, metres of the sheet. */
const WITH_LEGEND = { ...CITY, left: CITY.left - 1900, right: CITY.right - 100 }

type Turn = 'rise' | 'fall' | 'even'

/** The map. `values`: by quartier 1..80; one that is missing is left blank. */
export function quarterMap(
  data: Dataset,
  values: ReadonlyMap<number, number>,
  options: QuarterOptions,
): string {
  const { language = 'en', prefix = 'quarters-', theme = 'light', measure } = options
  const colours = theme === 'dark' ? MAP_DARK : MAP_LIGHT
  const frame = fitted({ ...options, box: WITH_LEGEND })
  const ink = inkOf(colours, frame.zoom, prefix)
  const from = ground(data)
  const classes = limitsOf([...values.values()].map(Math.abs))
  const write = options.write ?? ((value: number) => whole(value, options.signed === true, language))
  const layers = planLayers(data, from).filter(({ name }) => SHOWN.has(name))
  const called = new Map(
    data.population.filter((row) => row.level === 'quartier').map((row) => [row.number, row.name]),
  )
  const areas = [...values].map(([quartier, value]) => {
    const d = rings(from.arcs, new Set([quartier]))
      .map((ring) => straightPath(ring, true))
      .join('')
    const turn = turnOf(value, options.signed === true),
      k = classOf(Math.abs(value), classes)
    const title = `<title>${escaped(`${called.get(quartier) ?? quartier}: ${write(value)}`)}</title>`
    return k < 0
      ? `<path d="${d}" fill="none">${title}</path>`
      : `<path d="${d}" fill="url(#${prefix}${turn}-${k})">${title}</path>`
  })
  const some = names(data, from).filter((name) => name.hand === 'district' || name.hand === 'quartier')
  const inner = `${hatchDefs(colours, ink)}<g>${areas.join('')}</g>${layersSvg(layers, ink)}${namesSvg(place(some, frame.zoom, language), ink)}`
  const legend = legendSvg(classes, {
    measure,
    write,
    signed: options.signed === true,
    colours,
    prefix,
    frame,
    language,
  })
  return picture({ ...options, prefix }, colours, frame, inner, measure).replace(
    /<\/svg>$/,
    `${legend}</svg>`,
  )
}

const turnOf = (value: number, signed: boolean): Turn => (!signed ? 'even' : value > 0 ? 'rise' : 'fall')

function whole(value: number, signed: boolean, language: Language): string {
  const text = String(Math.abs(Math.round(value))).replace(
    /\B(?=(\d{3}){1,7}$)/g,
    language === 'fr' ? '\u202f' : ',',
  )
  return `${value < 0 ? '\u2212' : signed && value > 0 ? '+' : ''}${text}`
}

/** Lower limits of four classes: round numbers up to the greatest value. */
export function limitsOf(sizes: readonly number[]): number[] {
  const most = Math.max(0, ...sizes)
  if (most === 0) return []
  const step = [1, 2, 2.5, 5, 10]
    .map((n) => n * 10 ** Math.floor(Math.log10(most / 4)))
    .find((n) => n * 4 >= most)!
  return [step / 10, step, 2 * step, 3 * step]
}

/** Class of a size, -1 below the first. */
export const classOf = (size: number, limits: readonly number[]): number =>
  limits.findLastIndex((limit) => size >= limit)

function hatchDefs(colours: MapColours, ink: Ink): string {
  const turns: readonly (readonly [Turn, number, string])[] = [
    ['rise', 45, colours.whatif],
    ['fall', -45, colours.baseline],
    ['even', 90, colours.ink],
  ]
  return `<defs>${turns
    .flatMap(([turn, angle, colour]) =>
      HATCH.map((hatch, k) => hatchPattern(`${ink.prefix}${turn}-${k}`, angle, colour, hatch, ink.px)),
    )
    .join('')}</defs>`
}

function hatchPattern(
  id: string,
  angle: number,
  colour: string,
  { gap, width, tint }: (typeof HATCH)[number],
  px: (n: number) => string,
): string {
  const size = px(gap)
  return `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><rect width="${size}" height="${size}" fill="${colour}" opacity="${tint}"/><path d="M0 0v${size}" stroke="${colour}" stroke-width="${px(2 * width)}"/></pattern>`
}

interface Legend {
  readonly measure: string
  readonly write: (value: number) => string
  readonly signed: boolean
  readonly colours: MapColours
  readonly prefix: string
  readonly frame: { readonly height: number; readonly zoom: number }
  readonly language: Language
}

/** Boxes of the classes, the greatest more on top. */
function legendSvg(
  limits: readonly number[],
  { measure, write, signed, colours, prefix, frame, language }: Legend,
): string {
  const rows: (readonly [turn: Turn, k: number, low: number])[] = signed
    ? [
        ...limits.map((low, k) => ['rise', k, low] as const).reverse(),
        ...limits.map((low, k) => ['fall', k, -low] as const),
      ]
    : limits.map((low, k) => ['even', k, low] as const).reverse()
  const from = { en: 'from', fr: 'dès' }[language]
  // patterns are in metres of the sheet: boxes are drawn at the sheet's scale
  const k = frame.zoom / 1000
  const lines = rows.map(([turn, i, low], r) => {
    const y = r * 21
    return `<g transform="translate(0 ${y})"><g transform="scale(${k.toFixed(4)})"><rect width="${Math.round(26 / k)}" height="${Math.round(15 / k)}" fill="url(#${prefix}${turn}-${i})" stroke="${colours.ink}" stroke-width="${Math.round(0.7 / k)}"/></g><text x="34" y="12">${escaped(`${from} ${write(low)}`)}</text></g>`
  })
  const blank = { en: 'less', fr: 'moins' }[language]
  lines.push(
    `<g transform="translate(0 ${rows.length * 21})"><rect width="26" height="15" fill="none" stroke="${colours.ink}" stroke-width="0.7"/><text x="34" y="12">${blank}</text></g>`,
  )
  const top = frame.height - 105 - rows.length * 21
  return `<g transform="translate(30 ${top})" font-family="'Source Sans 3', Arial, sans-serif" font-size="12.5" fill="${colours.ink}"><text y="-10" font-style="italic">${escaped(measure)}</text>${lines.join('')}</g>`
}
