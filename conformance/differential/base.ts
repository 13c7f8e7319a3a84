/** The folder that every changed one begins from, in memory. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Files = ReadonlyMap<string, string>

/** Files by name within the folder, those of claims and lessons too. */
export function filesOf(dir: string): Files {
  const files = new Map<string, string>()
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const inner = entry.isDirectory()
      ? readdirSync(join(dir, entry.name)).map((n) => `${entry.name}/${n}`)
      : []
    for (const name of entry.isDirectory() ? inner : [entry.name])
      files.set(name, readFileSync(join(dir, name), 'utf8'))
  }
  return files
}

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function tableOf(text: string): Table {
  const [head = [], ...rows] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
  return { head, rows }
}

export const textOf = ({ head, rows }: Table): string =>
  `${[head, ...rows].map((cells) => cells.join('\t')).join('\n')}\n`
