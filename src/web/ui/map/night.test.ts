import { expect, test } from 'vitest'
import { map } from '../../../report/index.ts'
import { contrast, PALETTES, type Palette, type Theme } from '../style/palette.ts'
import { mix, paperAt } from './night.ts'

const MARKS: readonly (keyof Palette)[] = [
  'people',
  'guard',
  'line',
  'refusing',
  'police',
  'volley',
  'baseline',
  'whatif',
]

for (const theme of ['light', 'dark'] as const satisfies readonly Theme[]) {
  test(`marks keep a contrast of 3 and names one of 4.5 on the paper of the night, ${theme}`, () => {
    for (const dark of [0, 0.5, 1]) {
      const paper = paperAt(theme, dark)
      for (const name of MARKS)
        expect(contrast(PALETTES[theme][name], paper), `${name} at ${dark}`).toBeGreaterThanOrEqual(3)
      for (const name of ['ink', 'muted', 'bank'] as const)
        expect(contrast(PALETTES[theme][name], paper), `${name} at ${dark}`).toBeGreaterThanOrEqual(4.5)
    }
  })
}

test('names on the water keep a contrast of 4.5', () => {
  for (const theme of ['light', 'dark'] as const)
    expect(contrast(PALETTES[theme].bank, PALETTES[theme].water), theme).toBeGreaterThanOrEqual(4.5)
})

test('reports are printed in the colours of the page', () => {
  for (const [colours, palette] of [
    [map.MAP_LIGHT, PALETTES.light],
    [map.MAP_DARK, PALETTES.dark],
  ] as const)
    for (const [name, value] of Object.entries(colours))
      expect(value, name).toBe(palette[name as keyof Palette])
})

test('the tint mixes evenly', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
  expect(paperAt('light', 0).toLowerCase()).toBe(PALETTES.light.paper.toLowerCase())
})
