/** The tint of the night over the plan: weak enough that every mark keeps its contrast (a test measures it). */
import { PALETTES, type Theme } from '../style/palette.ts'

export const NIGHT: Readonly<Record<Theme, { readonly colour: string; readonly most: number }>> = {
  light: { colour: '#33405C', most: 0.12 },
  dark: { colour: '#04070D', most: 0.35 },
}

/** Paper under the tint, for the halos of names and marks. `dark`: 0 by day, 1 at night. */
export function paperAt(theme: Theme, dark: number): string {
  const { colour, most } = NIGHT[theme]
  return mix(PALETTES[theme].paper, colour, most * dark)
}

export function mix(a: string, b: string, part: number): string {
  const channel = (at: number) => {
    const from = Number.parseInt(a.slice(at, at + 2), 16),
      to = Number.parseInt(b.slice(at, at + 2), 16)
    return Math.round(from + (to - from) * part)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
