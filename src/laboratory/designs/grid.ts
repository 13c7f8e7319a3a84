/** Designs without chance: the full factorial grid, and a list of points that somebody wrote down. */
import { type Design, designOf } from './design.ts'

export interface GridAxis {
  readonly key: string
  /** How many levels, at the middles of as many equal intervals: 2 gives 1/4 and 3/4. Or the levels themselves, in [0, 1). */
  readonly levels: number | readonly number[]
}

/** Every combination. The first axis moves fastest, so an axis put last leaves the earlier columns of the first rows alone. */
export function grid(axes: readonly GridAxis[]): Design {
  const levels = axes.map(({ key, levels: wanted }) => levelsOf(key, wanted))
  const size = levels.reduce((product, axis) => product * axis.length, 1)
  const strides = levels.map((_, j) => levels.slice(0, j).reduce((product, axis) => product * axis.length, 1))
  return designOf(
    'grid',
    axes.map((axis) => axis.key),
    (_, j, n) =>
      Float64Array.from(
        { length: n },
        (_, i) => levels[j]![Math.floor(i / strides[j]!) % levels[j]!.length]!,
      ),
    size,
  )
}

function levelsOf(key: string, wanted: number | readonly number[]): readonly number[] {
  if (typeof wanted === 'number') {
    if (!Number.isInteger(wanted) || wanted < 1)
      throw new RangeError(`grid axis ${key}: ${wanted} levels; expected a whole number from 1`)
    return Array.from({ length: wanted }, (_, i) => (i + 0.5) / wanted)
  }
  if (wanted.length === 0) throw new RangeError(`grid axis ${key}: no level`)
  for (const level of wanted) inside(level, `grid axis ${key}`)
  return wanted
}

/** The given rows, in their order; each must have every key of the first and no other. */
export function list(rows: readonly Readonly<Record<string, number>>[]): Design {
  const keys = Object.keys(rows[0] ?? {})
  if (keys.length === 0) throw new RangeError('list design: no row, or a row without a key')
  rows.forEach((row, i) => {
    const strange = Object.keys(row).find((name) => !keys.includes(name))
    if (strange !== undefined) throw new RangeError(`list design, row ${i + 1}: unexpected key ${strange}`)
    for (const name of keys) inside(row[name], `list design, row ${i + 1}, ${name}`)
  })
  return designOf(
    'list',
    keys,
    (name, _, n) => Float64Array.from(rows.slice(0, n), (row) => row[name]!),
    rows.length,
  )
}

function inside(value: number | undefined, where: string): void {
  if (value === undefined || !(value >= 0 && value < 1))
    throw new RangeError(`${where}: ${value ?? 'no value'}; expected a number from 0 up to, not including, 1`)
}
