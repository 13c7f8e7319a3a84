/** Layers as SVG: every stroke keeps its width in pixels of the screen at the scale that `px` stands for. */
import { LOOKS, type Look, type MapColours } from './ink.ts'
import type { Layer } from './layers.ts'
import { PATTERNS, type Pattern } from './patterns.ts'

export interface Ink {
  /** Value of a colour: a hex number in a report, a custom property in the page. */
  readonly colour: (name: keyof MapColours) => string
  /** Metres of the sheet for pixels of the screen; `grows`: more where the map is near. */
  readonly px: (pixels: number, grows?: boolean) => string
  /** Before the ids of patterns. */
  readonly prefix: string
  /** Pixels a kilometre: layers that start nearer are left out. The page has them all and hides them by `data-from`. */
  readonly zoom: number
}

export function layersSvg(layers: readonly Layer[], ink: Ink): string {
  return layers
    .filter(({ name }) => (LOOKS[name].from ?? 0) <= ink.zoom)
    .map((layer) => layerSvg(layer, ink))
    .join('\n')
}

function layerSvg({ name, d }: Layer, ink: Ink): string {
  const look = LOOKS[name]
  const opacity = look.opacity === undefined || look.opacity === 1 ? '' : ` opacity="${look.opacity}"`
  const from = look.from === undefined ? '' : ` data-from="${look.from}"`
  const paths = [path(d, fillOf(look, ink), look.stroke && stroke(look, ink))]
  if (look.core !== undefined) {
    const colour = name === 'canal' || name === 'basin' ? 'water' : 'paper'
    paths.push(path(d, 'none', stroke({ stroke: colour, width: look.core, butt: look.butt === true }, ink)))
  }
  if (look.ties && look.stroke)
    paths.push(path(d, 'none', stroke({ stroke: look.stroke, ...look.ties, butt: true }, ink)))
  return `<g class="plan-${name}"${from}${opacity}>${paths.join('')}</g>`
}

const path = (d: string, fill: string, strokes: string | undefined): string =>
  `<path style="fill:${fill}${strokes ? `;${strokes}` : ''}" d="${d}"/>`

function fillOf({ fill }: Look, ink: Ink): string {
  if (fill === undefined) return 'none'
  return isPattern(fill) ? `url(#${ink.prefix}${fill})` : ink.colour(fill)
}

function stroke({ stroke: colour, width, dash, butt, grows }: Look, ink: Ink): string {
  const dashes = dash === undefined ? '' : `;stroke-dasharray:${dash.map((n) => ink.px(n)).join(' ')}`
  const ends = butt ? 'butt' : 'round'
  return `stroke:${ink.colour(colour ?? 'ink')};stroke-width:${ink.px(width ?? 1, grows)};stroke-linejoin:round;stroke-linecap:${ends}${dashes}`
}

/** How much a stroke that grows is wider at a zoom, pixels a kilometre. */
export const growth = (zoom: number): number => Math.min(2.2, Math.max(0.75, Math.sqrt(zoom / 110)))

const isPattern = (name: string): name is Pattern => (PATTERNS as readonly string[]).includes(name)
