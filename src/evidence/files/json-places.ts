/** Where things stand in the text of a JSON file, which the parser does not say; one pass, no recursion. */

const TOKEN = /"(?:[^"\\]|\\[\s\S]?)*(?:"|$)|[{}[\],:]|[^\s{}[\],:"]+/g

/** Stand for a key that has not been read, and for one whose colon has not. */
const NONE = Symbol('none')
const KEY = Symbol('key')

interface Open {
  readonly map: boolean
  readonly keys: Set<string>
  key: PropertyKey
}

export interface Place {
  readonly line: number
  readonly column: number
}

/** Offsets of values in the order of the text; `twice` for a key that its map has already. The text is JSON that has been parsed. */
export function walkJson(
  text: string,
  visit: (path: readonly PropertyKey[], offset: number) => void,
  twice: (key: string, offset: number) => void,
): void {
  const open: Open[] = []
  let key: { readonly name: string; readonly offset: number } | undefined
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const top = open.at(-1)
    if (token === '}' || token === ']') open.pop()
    else if (token === ',') next(top)
    else if (token === ':' && top !== undefined && key !== undefined) {
      if (top.keys.has(key.name)) twice(key.name, key.offset)
      top.keys.add(key.name)
      top.key = key.name
    } else if (top?.map === true && top.key === NONE) {
      key = { name: JSON.parse(token) as string, offset: index }
      top.key = KEY
    } else {
      visit(
        open.map((one) => one.key),
        index,
      )
      if (token === '{' || token === '[')
        open.push({ map: token === '{', keys: new Set(), key: token === '{' ? NONE : 0 })
    }
  }
}

function next(top: Open | undefined): void {
  if (top === undefined) return
  top.key = top.map ? NONE : Number(top.key) + 1
}

/** Finds line and column of the value at a path, or of its nearest parent that is written; the text is walked when first asked. */
export function placesIn(text: string): (path: readonly PropertyKey[]) => Place {
  let offsets: Map<string, number> | undefined
  const named = (path: readonly PropertyKey[]) => JSON.stringify(path.map(String))
  return (path) => {
    if (offsets === undefined) {
      const found = new Map<string, number>()
      walkJson(
        text,
        (at, offset) => void found.set(named(at), offset),
        () => {},
      )
      offsets = found
    }
    for (let depth = path.length; depth > 0; depth--) {
      const offset = offsets.get(named(path.slice(0, depth)))
      if (offset !== undefined) return placeAt(text, offset)
    }
    return placeAt(text, 0)
  }
}

export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
