import { expect, test } from 'vitest'
import { contrast, PALETTES, type Palette } from './palette.ts'

const TEXT: readonly (keyof Palette)[] = ['ink', 'muted', 'record', 'whatif', 'bank']
const MARKS: readonly (keyof Palette)[] = [
  'hachure',
  'people',
  'guard',
  'line',
  'refusing',
  'police',
  'volley',
  'baseline',
]

for (const [theme, palette] of Object.entries(PALETTES)) {
  test(`text on paper and surface has a contrast of 4.5 or more in the ${theme} theme`, () => {
    for (const name of TEXT)
      for (const ground of [palette.paper, palette.surface])
        expect(contrast(palette[name], ground), name).toBeGreaterThanOrEqual(4.5)
  })
  test(`marks on paper have a contrast of 3 or more in the ${theme} theme`, () => {
    for (const name of MARKS) expect(contrast(palette[name], palette.paper), name).toBeGreaterThanOrEqual(3)
  })
}

test('contrast is that of WCAG: black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5)
  expect(contrast('#5E5444', '#5E5444')).toBe(1)
})
