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
  /** Metres: lines are cut into so many paths that each lies about one such square, so that what is out of sight costs nothing. */
  readonly tile?: number
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
  const path = (fill: string, strokes: string | undefined) =>
    pathSvg(
      fill === 'none' && ink.tile !== undefined ? tiled(d, ink.tile, strokes?.includes('dasharray')) : [d],
      fill,
      strokes,
    )
  const paths = [path(fillOf(look, ink), look.stroke && stroke(look, ink))]
  if (look.core !== undefined) {
    const colour = name === 'canal' || name === 'basin' ? 'water' : 'paper'
    paths.push(path('none', stroke({ stroke: colour, width: look.core, butt: look.butt === true }, ink)))
  }
  if (look.ties && look.stroke)
    paths.push(path('none', stroke({ stroke: look.stroke, ...look.ties, butt: true }, ink)))
  return `<g class="plan-${name}"${from}${opacity}>${paths.join('')}</g>`
}

function pathSvg(ds: readonly string[], fill: string, strokes: string | undefined): string {
  const style = `fill:${fill}${strokes ? `;${strokes}` : ''}`
  if (ds.length === 1) return `<path style="${style}" d="${ds[0]}"/>`
  return `<g style="${style}">${ds.map((d) => `<path d="${d}"/>`).join('')}</g>`
}

/** Path data by the square of the sheet in which each line begins. `cut`: long lines are cut where they come to another square. */
export function tiled(d: string, metres: number, cut = false): string[] {
  const tiles = new Map<string, string>()
  for (const whole of d.match(/M[^M]+/g) ?? [])
    for (const { x, y, line } of cut ? pieces(whole, metres) : [{ ...startOf(whole), line: whole }]) {
      const square = squareOf(x, y, metres)
      tiles.set(square, (tiles.get(square) ?? '') + line)
    }
  return [...tiles.values()]
}

const squareOf = (x: number, y: number, metres: number): string =>
  `${Math.floor(x / metres)} ${Math.floor(y / metres)}`
const startOf = (line: string): { x: number; y: number } => {
  const [x = 0, y = 0] = (line.match(/-?\d+/g) ?? []).map(Number)
  return { x, y }
}

/** A line of curves.ts, M and then l or c with relative steps, cut at its points where another square begins; a closed one stays whole. */
function pieces(line: string, metres: number): { x: number; y: number; line: string }[] {
  const kind = /[lc]/.exec(line)?.[0]
  let { x, y } = startOf(line)
  if (kind === undefined || line.endsWith('z')) return [{ x, y, line }]
  const size = kind === 'c' ? 6 : 2
  const steps = (line.slice(line.indexOf(kind)).match(/-?\d+/g) ?? []).map(Number)
  const out: { x: number; y: number; line: string }[] = []
  let square = ''
  for (let i = 0; i + size <= steps.length; i += size) {
    const step = steps.slice(i, i + size)
    const here = squareOf(x, y, metres)
    if (here !== square) out.push({ x, y, line: `M${x} ${y}${kind}` })
    square = here
    out.at(-1)!.line += `${out.at(-1)!.line.endsWith(kind) ? '' : ' '}${step.join(' ')}`
    x += step.at(-2)!
    y += step.at(-1)!
  }
  return out
}

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
