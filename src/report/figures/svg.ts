/**
 * Figures as text: a few functions that write SVG. Light and print-safe; the colours are the light ones of the visual
 * direction, and marks differ in shape as well as in colour. Every figure carries a title and a description.
 */
import { visible } from '../../evidence/index.ts'

export const INK = '#211B14'
export const MUTED = '#5E5444'
export const HAIR = '#8A7A5F'
export const PAPER = '#FBF7EE'
export const BASELINE = '#436F94'
export const OTHER = '#9C1457'
export const REFUSING = '#A95FAA'
export const OBEYING = '#176B61'
export const PEOPLE = '#CF4F06'
export const WATER = '#D9E4E3'
export const BAND = '#E9DFC8'

const FONT = "'Source Sans 3','Source Sans Pro','Liberation Sans',Arial,Helvetica,sans-serif"

export interface Figure {
  readonly file: string
  /** Said in place of the picture. */
  readonly alt: string
  readonly svg: string
}

type Attributes = Readonly<Record<string, string | number | undefined>>

export function el(name: string, attributes: Attributes, body = ''): string {
  const words = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : entities(value ?? '')}"`)
    .join('')
  return body === '' ? `<${name}${words}/>` : `<${name}${words}>${body}</${name}>`
}

export interface TextStyle {
  readonly size?: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly weight?: number | undefined
  readonly italic?: boolean
}

export function text(x: number, y: number, words: string, style: TextStyle = {}): string {
  const { size = 13, fill = INK, anchor = 'start', weight, italic } = style
  return el(
    'text',
    {
      x,
      y,
      'font-size': size,
      fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': weight,
      'font-style': italic ? 'italic' : undefined,
    },
    entities(words),
  )
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke = HAIR,
  width = 1,
  dash?: string,
): string {
  return el('line', { x1, y1, x2, y2, stroke, 'stroke-width': width, 'stroke-dasharray': dash })
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string {
  return el('rect', { x, y, width: Math.max(0, width), height, fill, ...more })
}

/** The mark of the record. */
export function diamond(x: number, y: number, r: number, fill = INK): string {
  return el('path', {
    d: `M${short(x)} ${short(y - r)}L${short(x + r)} ${short(y)}L${short(x)} ${short(y + r)}L${short(x - r)} ${short(y)}Z`,
    fill,
  })
}

export function dot(x: number, y: number, r: number, fill: string, stroke?: string): string {
  return el('circle', {
    cx: x,
    cy: y,
    r,
    fill,
    stroke,
    'stroke-width': stroke === undefined ? undefined : 1.5,
  })
}

export function page(
  width: number,
  height: number,
  title: string,
  alt: string,
  body: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d" font-family="${FONT}">`,
    `<title id="t">${entities(title)}</title><desc id="d">${entities(alt)}</desc>`,
    rect(0, 0, width, height, PAPER),
    text(20, 30, title, { size: 18, weight: 600 }),
    ...body,
    '</svg>',
    '',
  ].join('\n')
}

/** Words broken into lines of at most so many letters. */
export function paragraph(
  x: number,
  y: number,
  words: string,
  letters: number,
  style: TextStyle = {},
): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > letters) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.map((one, i) => text(x, y + i * 17, one, style))
}

export function scale(from: number, to: number, left: number, right: number): (value: number) => number {
  return (value) => left + ((Math.min(Math.max(value, from), to) - from) / (to - from)) * (right - left)
}

export function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function entities(words: string): string {
  return visible(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
