/** Everything that a run needs of the tables beyond what each table says of itself. All that is wrong, the table by table first. */
import { DataError, type Dataset, type Problem } from '../../evidence/index.ts'
import { createSetting, openScenario } from '../setting.ts'
import { figureRules } from './figures.ts'
import { rowLimits, settingLimits } from './limits.ts'
import { placeRules } from './places.ts'
import type { Say } from './say.ts'
import { uncertaintyRules } from './uncertainties.ts'

/** Share of the households put together for a trial. */
const TRIAL = 0.001

/** Holds the tables against the rules, then puts a first evening together from them. `columnOf`: the number of a column in the head of its table, from 1. */
export function tryScenario(
  data: Dataset,
  neighbours: (data: Dataset) => Int32Array,
  columnOf: (file: string, name: string) => number,
): readonly Problem[] {
  const tables = READ.map((name) => data[name])
  if (last !== undefined && tables.every((table, i) => table === last?.tables[i])) return last.problems
  const problems = tried(data, neighbours, columnOf)
  last = { tables, problems }
  return problems
}

/** Tables that a run reads. */
const READ = [
  'scenario',
  'cells',
  'barriers',
  'places',
  'population',
  'occupations',
  'guard',
  'grievance',
  'day',
  'forces',
  'exogenous',
  'seine',
  'uncertainties',
  'heights',
] as const satisfies readonly (keyof Dataset)[]
/** The last trial: tables are shared while the text of their file is the same, and the same tables give the same. */
let last: { readonly tables: readonly unknown[]; readonly problems: readonly Problem[] } | undefined

function tried(
  data: Dataset,
  neighbours: (data: Dataset) => Int32Array,
  columnOf: (file: string, name: string) => number,
): readonly Problem[] {
  const problems: Problem[] = []
  const say: Say = ({ file, line = 0, name }, message, expected, near) => {
    const column = line === 0 || name === undefined ? 0 : columnOf(file, name)
    problems.push({ file, line, column, message, expected, nearest: near })
  }
  uncertaintyRules(data.uncertainties, say)
  placeRules(data, say)
  figureRules(data, say)
  rowLimits(data, say)
  if (problems.length > 0) return problems
  try {
    const scenario = openScenario(data, neighbours(data))
    settingLimits(createSetting(scenario, { seed: 1, scale: TRIAL }), say)
    return problems
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    return error.problems
  }
}
