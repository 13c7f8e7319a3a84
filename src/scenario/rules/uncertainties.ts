/** What uncertainties.tsv must hold for a run: each uncertainty of the model once, within what its unit can be. */
import { UNCERTAINTIES } from '../../engine/index.ts'
import { type Bound, boundOf, nearest, UNITS, type UncertaintyRow, within } from '../../evidence/index.ts'
import { SHAPES } from '../world.ts'
import type { Say } from './say.ts'

const FILE = 'uncertainties.tsv'
/** `guards`: Guards on the rolls, the most that can be present. */
export function uncertaintyRules(rows: readonly UncertaintyRow[], guards: number, say: Say): void {
  const seen = new Map<string, number>()
  for (const row of rows) {
    const known = (UNCERTAINTIES as readonly string[]).includes(row.key)
    const first = seen.get(row.key)
    if (!known)
      say(
        { file: FILE, line: row.line, name: 'key' },
        `no uncertainty is called "${row.key}"`,
        'a key of the model',
        nearest(row.key, UNCERTAINTIES),
      )
    else if (first !== undefined)
      say(
        { file: FILE, line: row.line, name: 'key' },
        `key "${row.key}" stands twice`,
        `each key once (first on line ${first})`,
      )
    seen.set(row.key, first ?? row.line)
    if (known) checkRow(row, guards, say)
  }
  for (const key of UNCERTAINTIES)
    if (!seen.has(key)) say({ file: FILE }, `no row has the key "${key}"`, 'a row for each uncertainty')
}

function checkRow(row: UncertaintyRow, guards: number, say: Say): void {
  const at = (name: string) => ({ file: FILE, line: row.line, name })
  const bound = boundOf(row)
  if (!SHAPES.includes(row.shape))
    say(at('shape'), `shape is "${row.shape}"`, `one of ${SHAPES.join(', ')}`, nearest(row.shape, SHAPES))
  else if (bound === undefined)
    say(at('unit'), `unit is "${row.unit}"`, `one of ${UNITS.join(', ')}`, nearest(row.unit, UNITS))
  else
    for (const name of ['value', 'low', 'high'] as const) {
      const wanted = wantedOf(row, bound, row[name], guards)
      if (wanted !== undefined) say(at(name), `${name} is "${row[name]}"`, wanted)
    }
}

/** What a value should be, where it is something else. */
function wantedOf(
  { key, shape }: UncertaintyRow,
  bound: Bound,
  value: number,
  guards: number,
): string | undefined {
  const [low, high, above] = bound
  if (!within(bound, value))
    return `${above === undefined ? `a number from ${low} to` : `a number above ${low}, at most`} ${high}`
  if (key === 'guardsPresent' && value > guards) return `at most ${guards}, the Guards on the rolls`
  if (shape === 'integer' && !Number.isInteger(value)) return 'a whole number'
  return shape === 'loguniform' && value <= 0 ? 'a number above 0: the prior is loguniform' : undefined
}
