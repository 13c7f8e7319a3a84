/** Who wrote a file that is in the way: what this program writes is known by what stands in it. Everything else is a stranger's. */
import { join } from 'node:path'
import { folderFault, overwritable, tryFile, tryFolder } from '../paths/index.ts'

export const OTHER_PLACE = 'another path, or --force to write over it'

/** A folder into which files of these names are to be written. Throws where it cannot be, or, without `force`, where one is a stranger's. */
export function claimNames(
  dir: string,
  names: readonly string[],
  own: (name: string, text: string) => boolean,
  force: boolean,
): void {
  tryFolder(dir, names)
  if (force || folderFault(dir) !== undefined) return
  for (const name of names) overwritable(join(dir, name), (text) => own(name, text), OTHER_PLACE)
}

/** The same for one file; returns the file itself where the path is a link to it. */
export function claimFile(file: string, own: (text: string) => boolean, force: boolean): string {
  const real = tryFile(file)
  if (!force) overwritable(real, own, OTHER_PLACE)
  return real
}

/** Is it a page that says that `verb` made it? */
export function isPageOf(verb: string, text: string): boolean {
  return text.includes(`\`commune ${verb}\``)
}

/** Is it JSON of format 1 with these keys? */
export function isFormatOne(text: string, keys: readonly string[]): boolean {
  const document = jsonOf(text)
  return document?.format === 1 && keys.every((key) => key in document)
}

/** An object of JSON; undefined for anything else. */
export function jsonOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
