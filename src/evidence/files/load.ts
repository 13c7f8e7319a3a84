/** Reads the tables of a data folder as they stand. Checking is `check.ts`: a folder it passes is read without loss. */
import type { Dataset } from '../dataset.ts'
import type { ScenarioFile } from '../scenario-file.ts'
import { expectFolder, type Folder, openFolder } from './folder.ts'
import { remembered } from './memo.ts'
import { DataError, type Problem } from './problem.ts'
import { readRegistry } from './registry.ts'
import {
  assumption,
  bank,
  barrier,
  CellError,
  cell,
  crossing,
  dissent,
  exogenous,
  fact,
  force,
  french,
  height,
  knockout,
  land,
  lever,
  outsideRoad,
  phrase,
  place,
  plan,
  population,
  road,
  speed,
  target,
  uncertainty,
  voice,
  walk,
} from './rows.ts'
import { readScenarioFile, SCENARIO_FILE } from './scenario-file.ts'
import { type Fields, fieldsOf, parseTable, show } from './table.ts'

/** The text of a file of the folder; `undefined` when it is not there. Throws a DataError for what is not text. */
function text(dir: Folder, file: string): string | undefined {
  const read = dir.read(file)
  if ('missing' in read) return undefined
  if ('problem' in read) throw new DataError([read.problem])
  return read.text
}

function table<T>(dir: Folder, file: string, row: (fields: Fields) => T): T[] {
  const found = text(dir, file)
  if (found === undefined)
    throw new DataError([
      { file, line: 0, column: 0, message: 'is missing', expected: `a table of ${dir.dir}` },
    ])
  return remembered('rows', file, found, () => rowsOf(file, found, row))
}

function rowsOf<T>(file: string, text: string, row: (fields: Fields) => T): T[] {
  const table = parseTable(file, text)
  return fieldsOf(table).map((fields) => {
    try {
      return row(fields)
    } catch (error) {
      if (!(error instanceof CellError)) throw error
      const { column, cell, expected } = error
      const place = { file, line: Number(fields.line), column: table.head.indexOf(column) + 1 }
      throw new DataError([{ ...place, message: `${column} is ${show(cell)}`, expected }])
    }
  })
}

/** A table that a folder may do without. */
function optional<T>(dir: Folder, file: string, row: (fields: Fields) => T): T[] {
  const found = text(dir, file)
  return found === undefined ? [] : remembered('rows', file, found, () => rowsOf(file, found, row))
}

function scenarioFile(dir: Folder): ScenarioFile {
  const problems: Problem[] = []
  const read = readScenarioFile(dir.read(SCENARIO_FILE), problems)
  if (read === undefined) throw new DataError(problems)
  return read.scenario
}

function registry(dir: Folder): Pick<Dataset, 'sources' | 'files'> {
  const yaml = text(dir, 'sources.yaml')
  if (yaml === undefined) return { sources: [], files: [] }
  const problems: Problem[] = []
  const found = readRegistry('sources.yaml', yaml, problems)
  if (problems.length > 0) throw new DataError(problems)
  return found
}

/**
 * All tables of a scenario's data folder. Throws a DataError if one is missing, is not text or has text for a number. The registry of sources is read
 * when it is first asked for: no run needs it, and YAML is slow to read.
 */
export function loadFolder(from: string | Folder): Dataset {
  const dir = openFolder(from)
  expectFolder(dir)
  let named: ReturnType<typeof registry> | undefined
  const registered = () => {
    named ??= registry(dir)
    return named
  }
  return {
    scenario: scenarioFile(dir),
    cells: table(dir, 'cells.tsv', cell),
    barriers: optional(dir, 'cell_barriers.tsv', barrier),
    places: table(dir, 'places.tsv', place),
    population: table(dir, 'population.tsv', population),
    occupations: table(dir, 'occupations.tsv', fact),
    guard: table(dir, 'national_guard.tsv', fact),
    grievance: table(dir, 'grievance.tsv', fact),
    votes: optional(dir, 'votes.tsv', fact),
    day: optional(dir, 'day18.tsv', fact),
    campaign: optional(dir, 'campaign.tsv', fact),
    forces: table(dir, 'forces.tsv', force),
    exogenous: table(dir, 'exogenous.tsv', exogenous),
    seine: optional(dir, 'seine.tsv', bank),
    lands: optional(dir, 'lands.tsv', land),
    crossings: optional(dir, 'crossings.tsv', crossing),
    outsideRoads: optional(dir, 'outside_roads.tsv', outsideRoad),
    targets: optional(dir, 'targets.tsv', target),
    levers: optional(dir, 'levers.tsv', lever),
    knockouts: optional(dir, 'knockouts.tsv', knockout),
    uncertainties: optional(dir, 'uncertainties.tsv', uncertainty),
    assumptions: optional(dir, 'assumptions.tsv', assumption),
    dissent: optional(dir, 'dissent.tsv', dissent),
    french: optional(dir, 'french.tsv', french),
    phrases: optional(dir, 'phrases.tsv', phrase),
    voices: optional(dir, 'voices.tsv', voice),
    heights: optional(dir, 'heights.tsv', height),
    walks: optional(dir, 'walks.tsv', walk),
    roads: optional(dir, 'roads.tsv', road),
    speeds: optional(dir, 'speeds.tsv', speed),
    plan: optional(dir, 'plan.tsv', plan),
    get sources() {
      return registered().sources
    },
    get files() {
      return registered().files
    },
  }
}
