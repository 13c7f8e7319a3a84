/** Layers as SVG: every stroke keeps its width in pixels of the screen at the scale that `px` stands for. */
import { LOOKS, type Look, type MapColours } from './ink.ts'
import type { Layer } from './layers.ts'
import { PATTERNS, type Pattern } from './patterns.ts'

export interface Ink {
  /** Value of a colour: a hex number in a report, a custom property in the page. */
  readonly colour: (name: keyof MapColours) => string
  /** Metres of the sheet for pixels of the screen. */
  readonly px: (pixels: number) => string
  /** Before the ids of patterns. */
  readonly prefix: string
  /** Pixels a kilometre: layers that start nearer are left out. */
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
  const paths = [`<path${attributes(look, ink)} d="${d}"/>`]
  if (look.core !== undefined) {
    const stroke = name === 'canal' || name === 'basin' ? 'water' : 'paper'
    paths.push(`<path${stroked(ink.colour(stroke), look.core, ink, look.butt)} d="${d}"/>`)
  }
  if (look.ties && look.stroke)
    paths.push(
      `<path${stroked(ink.colour(look.stroke), look.ties.width, ink, true)} stroke-dasharray="${look.ties.dash.map(ink.px).join(' ')}" d="${d}"/>`,
    )
  return `<g class="plan-${name}"${opacity}>${paths.join('')}</g>`
}

function attributes(look: Look, ink: Ink): string {
  const fill =
    look.fill === undefined
      ? 'none'
      : isPattern(look.fill)
        ? `url(#${ink.prefix}${look.fill})`
        : ink.colour(look.fill)
  const stroke =
    look.stroke === undefined
      ? ''
      : stroked(ink.colour(look.stroke), widthOf(look, ink.zoom), ink, look.butt).replace(' fill="none"', '')
  const dash = look.dash === undefined ? '' : ` stroke-dasharray="${look.dash.map(ink.px).join(' ')}"`
  return ` fill="${fill}"${stroke}${dash}`
}

const stroked = (colour: string, width: number, ink: Ink, butt = false): string =>
  ` fill="none" stroke="${colour}" stroke-width="${ink.px(width)}" stroke-linejoin="round" stroke-linecap="${butt ? 'butt' : 'round'}"`

/** Width in pixels of the screen at a zoom. */
export const widthOf = (look: Look, zoom: number): number =>
  (look.width ?? 1) * (look.grows ? Math.min(2.2, Math.max(0.75, Math.sqrt(zoom / 110))) : 1)

const isPattern = (name: string): name is Pattern => (PATTERNS as readonly string[]).includes(name)
