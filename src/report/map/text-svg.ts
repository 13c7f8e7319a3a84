/** Placed names and signs as SVG text with a halo of paper; sizes in metres of the sheet through `px`. */
import { visible } from '../../evidence/index.ts'
import { HANDS } from './lettering.ts'
import type { Placed } from './placing.ts'
import { signOf } from './signs.ts'
import type { Ink } from './svg.ts'

const FAMILY = "'Source Serif 4', Georgia, 'Times New Roman', serif"

export function namesSvg(placed: readonly Placed[], ink: Ink): string {
  return `<g class="plan-names" font-family="${FAMILY}" stroke="${ink.colour('paper')}" stroke-linejoin="round" paint-order="stroke">${placed
    .map((one) => nameSvg(one, ink))
    .join('')}</g>`
}

function nameSvg({ name, text, dx, dy, size }: Placed, ink: Ink): string {
  const { italic, muted, spacing } = HANDS[name.hand]
  const k = 1000 / ink.zoom
  const water = name.hand === 'water'
  const colour = ink.colour(water ? 'bank' : muted ? 'muted' : 'ink')
  const x = Math.round(name.at.x + dx * k),
    y = Math.round(name.at.y + dy * k)
  const sign = signOf(name.sign)
  const mark = sign
    ? `<path d="${sign.d}" transform="translate(${Math.round(name.at.x)} ${Math.round(name.at.y)}) scale(${k.toFixed(3)})" fill="${
        sign.filled ? colour : ink.colour('paper')
      }" stroke="${colour}" stroke-width="${sign.filled ? 0 : 0.9}" paint-order="fill"/>`
    : ''
  return `${mark}<text x="${x}" y="${y}" font-size="${ink.px(size)}" stroke-width="${ink.px(3)}" fill="${colour}"${
    name.turn === undefined
      ? ''
      : ` transform="rotate(${name.turn} ${name.at.x} ${name.at.y})" stroke="${ink.colour('water')}"`
  }${
    italic ? ' font-style="italic"' : ''
  }${spacing === 0 ? '' : ` letter-spacing="${ink.px(spacing * size)}"`}>${escaped(text)}</text>`
}

export const escaped = (text: string): string =>
  visible(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)
