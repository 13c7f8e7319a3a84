/** Answers and verdicts made small enough for a page: rounded, without the names of runs, with the worlds that they were asked in. */

import { endOfAct, modelOf } from '../../engine/index.ts'
import type { Dataset } from '../../evidence/index.ts'
import { familiesOf } from '../families.ts'
import { parseLevers } from '../levers.ts'
import type { World } from '../worlds.ts'
import type { Answer } from './answer.ts'
import { type Asked, worldEffects } from './ask.ts'
import { valuesOfWorlds } from './dependence.ts'
import type { StoredAnswer, StoredAnswers, StoredKey } from './stored.ts'

const FIGURES = 4
const VALUE_FIGURES = 3

/** An answer without the names of its runs; `worlds` are those of the file. */
export function storedAnswer(
  { answer, pairs }: Asked,
  data: Dataset,
  worlds: readonly World[],
): StoredAnswer {
  const { run_ids: _, ...rest } = answer
  const until = endOfAct(parseLevers(data, Object.entries(answer.question.levers)), modelOf(data))
  const effects = worldEffects(pairs, worlds, answer.primary, until)
  const told = { ...rest, effects: rest.effects.filter(worthStoring) }
  return rounded({ ...told, by_world: effects.map((e) => (Number.isNaN(e) ? null : e)) }) as StoredAnswer
}

/** Measures without a difference that would count are left out, the primary one apart. */
function worthStoring({ conclusion }: Answer['effects'][number], i: number): boolean {
  return i === 0 || conclusion !== 'no effect'
}

/** Four significant figures throughout, whole numbers as they are. */
export function rounded(value: unknown): unknown {
  if (typeof value === 'number')
    return Number.isInteger(value) || !Number.isFinite(value)
      ? value
      : Math.abs(value) >= 1000
        ? Math.round(value)
        : Number(value.toPrecision(FIGURES))
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]))
}

/** The sliders: every uncertainty, and what each world holds for it. */
export function storedWorlds(
  data: Dataset,
  worlds: readonly World[],
): Pick<StoredAnswers, 'keys' | 'values'> {
  const { keys, values } = valuesOfWorlds(data, worlds)
  const families = familiesOf(worlds)
  const rows = new Map(data.uncertainties.map((row) => [row.key, row]))
  return {
    keys: keys.map((key): StoredKey => {
      const row = rows.get(key)!
      return { key, id: row.id, label: row.label, unit: row.unit, low: row.low, high: row.high }
    }),
    values: worlds.map(({ id }, i) => ({
      world: id,
      family: families[i]!,
      values: keys.map((_, j) => Number(values[i * keys.length + j]!.toPrecision(VALUE_FIGURES))),
    })),
  }
}
