/** The colours of the page, measured: a test holds every pair against its contrast. */
export interface Palette {
  readonly paper: string
  readonly surface: string
  readonly ink: string
  readonly muted: string
  readonly hachure: string
  readonly water: string
  readonly bank: string
  readonly people: string
  readonly guard: string
  readonly line: string
  readonly refusing: string
  readonly police: string
  readonly volley: string
  readonly record: string
  readonly baseline: string
  readonly whatif: string
}

export const LIGHT: Palette = {
  paper: '#F5EEDF',
  surface: '#FBF7EE',
  ink: '#211B14',
  muted: '#5E5444',
  hachure: '#8A7A5F',
  water: '#D9E4E3',
  bank: '#2C6478',
  people: '#CF4F06',
  guard: '#12287A',
  line: '#176B61',
  refusing: '#A95FAA',
  police: '#1C1A18',
  volley: '#A30A05',
  record: '#211B14',
  baseline: '#436F94',
  whatif: '#9C1457',
}

export const DARK: Palette = {
  paper: '#15171A',
  surface: '#1E2126',
  ink: '#EFE6D3',
  muted: '#B3A88F',
  hachure: '#7A705C',
  water: '#1F2F38',
  bank: '#6FA3B8',
  people: '#FFC861',
  guard: '#8CC8FF',
  line: '#469A77',
  refusing: '#A96AB0',
  police: '#F4F1E8',
  volley: '#FF3322',
  record: '#EFE6D3',
  baseline: '#4C86B8',
  whatif: '#FF8FBD',
}

export type Theme = 'light' | 'dark'
export const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK }

/** Contrast of two colours by WCAG 2: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** Sets the custom properties `--paper`, `--ink` and so on. */
export function applyPalette(element: HTMLElement, theme: Theme): void {
  for (const [name, colour] of Object.entries(PALETTES[theme])) element.style.setProperty(`--${name}`, colour)
  element.dataset.theme = theme
  element.style.colorScheme = theme
}
