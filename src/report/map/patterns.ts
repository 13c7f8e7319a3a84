/** Tiles for woods, gardens, cemeteries, open ground, and the two hatchings; marks stand where a table puts them. */
import { noise } from './hachures.ts'

export type Pattern = 'tree' | 'shrub' | 'cross' | 'sand' | 'plus' | 'minus'
export const PATTERNS: readonly Pattern[] = ['tree', 'shrub', 'cross', 'sand', 'plus', 'minus']

const scattered = (size: number, cells: number, mark: (x: number, y: number) => string): string => {
  let out = ''
  for (let i = 0; i < cells; i++)
    for (let j = 0; j < cells; j++) {
      const step = size / cells,
        dx = noise({ x: i * 31 + 7, y: j * 17 + 3 }) * 0.7,
        dy = noise({ x: i * 13 + 5, y: j * 29 + 11 }) * 0.7
      out += mark(Math.round((i + 0.15 + dx) * step), Math.round((j + 0.15 + dy) * step))
    }
  return out
}

/** A tree seen from above with its shadow side, a shrub, a grave, a grain of sand; metres. */
const TREE = (x: number, y: number) => `M${x - 11} ${y}a11 11 0 0 1 20-6m2 6a11 11 0 0 1-18 8`
const SHRUB = (x: number, y: number) => `M${x} ${y}h6`
const CROSS = (x: number, y: number) => `M${x} ${y}v16m-6-10h12`
const SAND = (x: number, y: number) => `M${x} ${y}h4`

/** Definitions of all patterns, their ids with the prefix. `px` turns pixels of the screen into metres. */
export function patternDefs(
  prefix: string,
  colour: { mark: string; plus: string; minus: string },
  px: (n: number) => string,
): string {
  const tile = (name: Pattern, size: number, d: string, width: number, turn = 0, stroke = colour.mark) =>
    `<pattern id="${prefix}${name}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"${
      turn === 0 ? '' : ` patternTransform="rotate(${turn})"`
    }><path d="${d}" fill="none" style="stroke:${stroke};stroke-width:${px(width)};stroke-linecap:round"/></pattern>`
  return (
    tile('tree', 300, scattered(300, 5, TREE), 0.5) +
    tile('shrub', 120, scattered(120, 4, SHRUB), 0.9) +
    tile('cross', 160, scattered(160, 4, CROSS), 0.6) +
    tile('sand', 150, scattered(150, 5, SAND), 0.7) +
    tile('plus', 90, 'M0 45h90', 1.1, -45, colour.plus) +
    tile('minus', 90, 'M0 45h90', 1.1, 45, colour.minus)
  )
}
