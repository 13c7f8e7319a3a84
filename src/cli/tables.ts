/**
 * The tables that a verb works on: the folder as it was named, and the digest of what runs read of it. Whatever was made beforehand is
 * held against that digest, and every line that has the same again names both.
 */
import type { Command } from 'commander'
import type { Folder } from '../evidence/files/folder.ts'
import type { Dataset } from '../evidence/index.ts'
import { InputError } from '../laboratory/index.ts'
import { passFolder } from '../scenario/pack/check.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { dataDigest } from '../store/index.ts'
import { DATA, ofScenario, SCENARIOS, shippedFolder } from './data.ts'
import { oneOf } from './failure.ts'
import { PathOption } from './path-option.ts'

export interface TablesOptions {
  readonly data: string
  /** The digest that the tables must have. */
  readonly tables?: string
}

export interface Tables {
  /** As it was named. */
  readonly dir: string
  readonly digest: string
  /** As it was when it was opened: each of its files is read once. */
  readonly folder: Folder
  readonly data: Dataset
  readonly source: ReturnType<typeof readScenario>
}

export function tablesOption(command: Command): Command {
  return command
    .addOption(new PathOption('--data <dir>', 'data folder', 'read folder', DATA))
    .option('--tables <digest>', 'only if the tables have this digest, as lines that give the same again say')
}

/** Reads the folder. Throws a DataError for what it may not hold, an InputError for tables with another digest than wanted. */
export function openTables({ data: dir, tables: wanted }: TablesOptions): Tables {
  const folder = passFolder(dir)
  const source = readScenario(folder)
  const digest = dataDigest(source)
  if (wanted !== undefined && wanted !== digest)
    throw new InputError(
      `the tables of ${dir} have the digest ${digest}, not ${wanted}`,
      'the tables that the line was printed for, or no --tables',
    )
  return { dir, digest, folder, data: source.data, source }
}

/**
 * The tables of a scenario by name: its own folder, or the one that `--data` names. Throws an InputError for a name that no scenario has and
 * for a folder of another scenario.
 */
export function openNamed(name: string, options: TablesOptions): Tables {
  oneOf(name, SCENARIOS, 'scenario')
  const tables = openTables(ofScenario(name, options))
  const { id } = tables.data.scenario
  if (id !== name)
    throw new InputError(
      `${tables.dir} holds the scenario "${id}", not "${name}"`,
      `--data with a folder of "${name}", or the name "${id}"`,
    )
  return tables
}

/** Words of a command line that name the tables; none for those that come with the program. */
export function tableWords({ dir, digest, data }: Pick<Tables, 'dir' | 'digest' | 'data'>): string[] {
  return shippedFolder(dir, data.scenario.id) ? [] : ['--data', dir, '--tables', digest]
}

/** A command as it is typed: through npm in a clone, by its name where it is installed; each word quoted where a shell would read it otherwise. */
export function commandLine(words: readonly string[]): string {
  const started = process.env.npm_lifecycle_event === 'start' ? 'npm start --' : 'commune'
  return [started, ...words.map(quoted)].join(' ')
}

/** Double quotes for mere spaces, which every shell knows, and for hours, which may bear a day; single ones for what acts within double ones. */
export function quoted(word: string): string {
  if (!/^\d\d:\d\d$/.test(word) && /^[\w@%+=:,./-]+$/.test(word)) return word
  return /^[\w@+=:,./ -]*$/.test(word) ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`
}
