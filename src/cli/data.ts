/** The data folders that come with the program: one a scenario. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SCENARIO_FILE } from '../evidence/files/scenario-file.ts'

const FOLDERS = fileURLToPath(new URL('../../data', import.meta.url))
/** The scenario of verbs that name none. */
export const DEFAULT_SCENARIO = 'paris-1871'
export const DATA = join(FOLDERS, DEFAULT_SCENARIO)

/** Scenarios by name: folders with a scenario.yaml, in the order of their names. */
export const SCENARIOS: readonly string[] = existsSync(FOLDERS)
  ? readdirSync(FOLDERS)
      .filter((name) => existsSync(join(FOLDERS, name, SCENARIO_FILE)))
      .sort()
  : []

/** Options whose data folder is that of the scenario, unless another was named. */
export function ofScenario<O extends { readonly data: string }>(name: string, options: O): O {
  return resolve(options.data) === DATA && SCENARIOS.includes(name)
    ? { ...options, data: join(FOLDERS, name) }
    : options
}

/** Does a folder come with the program? Then its scenario's name is enough to have it again. */
export function shippedFolder(dir: string, scenario: string): boolean {
  return SCENARIOS.includes(scenario) && resolve(dir) === join(FOLDERS, scenario)
}
