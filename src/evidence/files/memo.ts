/**
 * What was last made of the text of a file, kept by what was made and the file's name: a folder that is checked and then loaded, or that differs from
 * the last one in one file, is read once. Everything kept follows from the text alone and is never changed.
 */
const LATEST = new Map<string, { readonly text: string; readonly made: unknown }>()
/** Files are few; strangers' names are not kept for ever. */
const MOST = 500

export function remembered<T>(what: string, file: string, text: string, make: () => T): T {
  const key = `${what} ${file}`
  const last = LATEST.get(key)
  if (last?.text === text) return last.made as T
  const made = make()
  if (LATEST.size >= MOST) LATEST.clear()
  LATEST.set(key, { text, made })
  return made
}
