/** What stands in the margin of a printed map: neat line, cartouche, scale bar, north, sources. Pixels of the picture. */
import type { Language } from '../../evidence/index.ts'
import type { MapColours } from './ink.ts'
import { textWidth } from './placing.ts'
import { escaped } from './text-svg.ts'

const WORDS = {
  en: {
    north: 'N',
    scale: (metres: string) => metres,
    sources:
      'Quartiers 1860-1919: SoDUCo, CC BY-SA 4.0. Thiers wall: R&CAP, ODbL 1.0. River and bridges: (c) Ville de Paris, ODbL 1.0. Streets, hills and gardens inferred or assumed.',
  },
  fr: {
    north: 'N',
    scale: (metres: string) => metres,
    sources:
      'Quartiers 1860-1919 : SoDUCo, CC BY-SA 4.0. Enceinte de Thiers : R&CAP, ODbL 1.0. Fleuve et ponts : (c) Ville de Paris, ODbL 1.0. Rues, hauteurs et jardins déduits ou supposés.',
  },
} as const

export interface Margin {
  readonly width: number
  readonly height: number
  readonly language: Language
  readonly colours: MapColours
  /** Pixels a kilometre. */
  readonly zoom: number
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
}

/** Lengths that a scale bar may have, metres. */
const LENGTHS = [100, 200, 500, 1000, 2000, 5000, 10_000]

/** Length of the scale bar at a zoom: the longest under 150 pixels. */
export function scaleLength(zoom: number): number {
  return LENGTHS.findLast((metres) => (metres * zoom) / 1000 <= 150) ?? LENGTHS[0]!
}
export const lengthText = (metres: number): string => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`)

export function furniture(margin: Margin): string {
  return neatLine(margin) + cartouche(margin) + scaleBar(margin) + northArrow(margin) + sources(margin)
}

function neatLine({ width, height, colours }: Margin): string {
  const rect = (inset: number, stroke: number) =>
    `<rect x="${inset}" y="${inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" fill="none" stroke="${colours.ink}" stroke-width="${stroke}"/>`
  return rect(6, 1.6) + rect(10, 0.6)
}

function cartouche({ title, subtitle, colours }: Margin): string {
  if (!title) return ''
  const wide = Math.max(textWidth(title, 25), textWidth(subtitle ?? '', 14)) + 36
  const high = subtitle ? 74 : 52
  return `<g transform="translate(22 22)"><rect width="${Math.round(wide)}" height="${high}" fill="${colours.paper}" stroke="${colours.ink}" stroke-width="0.9"/><rect x="3.5" y="3.5" width="${Math.round(wide) - 7}" height="${high - 7}" fill="none" stroke="${colours.ink}" stroke-width="0.4"/><text x="18" y="35" font-family="'Old Standard TT', 'Times New Roman', serif" font-size="25" fill="${colours.ink}">${escaped(title)}</text>${
    subtitle
      ? `<text x="18" y="58" font-family="'Source Serif 4', Georgia, serif" font-style="italic" font-size="14" fill="${colours.muted}">${escaped(subtitle)}</text>`
      : ''
  }</g>`
}

/** Black and white by fifths, as surveyors drew it. */
function scaleBar({ height, zoom, colours }: Margin): string {
  const metres = scaleLength(zoom),
    length = (metres * zoom) / 1000,
    step = length / 5
  const boxes = [0, 1, 2, 3, 4].map(
    (i) =>
      `<rect x="${(i * step).toFixed(1)}" width="${step.toFixed(1)}" height="5" fill="${i % 2 === 0 ? colours.ink : colours.paper}" stroke="${colours.ink}" stroke-width="0.7"/>`,
  )
  const text = (x: number, words: string) =>
    `<text x="${x.toFixed(1)}" y="-5" text-anchor="middle" font-family="'Source Sans 3', Arial, sans-serif" font-size="12" fill="${colours.ink}">${words}</text>`
  return `<g transform="translate(30 ${height - 42})">${boxes.join('')}${text(0, '0')}${text(length, lengthText(metres))}</g>`
}

export const NORTH = 'M0-20L5 12L0 8L-5 12z'

function northArrow({ width, colours }: Margin): string {
  return `<g transform="translate(${width - 38} 52)" fill="${colours.ink}"><path d="M0-20L5 12L0 8z"/><path d="${NORTH}" fill="none" stroke="${colours.ink}" stroke-width="0.8"/><text y="-24" text-anchor="middle" font-family="'Old Standard TT', 'Times New Roman', serif" font-size="14">N</text></g>`
}

function sources({ width, height, language, colours }: Margin): string {
  return `<text x="${width - 16}" y="${height - 16}" text-anchor="end" font-family="'Source Sans 3', Arial, sans-serif" font-size="10.5" fill="${colours.muted}" stroke="${colours.paper}" stroke-width="3" paint-order="stroke">${escaped(WORDS[language].sources)}</text>`
}
