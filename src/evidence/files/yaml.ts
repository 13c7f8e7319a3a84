/** YAML that nobody vouches for: a bound on aliases, on nesting and on size; plain data only; errors with line and column. */
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLParseError,
} from 'yaml'
import { tame } from '../tame.ts'
import { remembered } from './memo.ts'
import type { Problem } from './problem.ts'

/** Deepest nesting that is read: the parser recurses, so a file of a million brackets must not reach it. */
const DEEPEST = 64
export interface Yaml {
  readonly value: unknown
  /** Line and column of the value at a path of keys, or of its nearest parent that is written. */
  at(path: readonly PropertyKey[]): { line: number; column: number }
  /** Line and column of the key itself that ends a path. */
  keyAt(path: readonly PropertyKey[]): { line: number; column: number }
}

/** Undefined, with problems added, when the text is not safe YAML. */
export function parseYaml(file: string, text: string, problems: Problem[]): Yaml | undefined {
  const { yaml, wrong } = remembered('yaml', file, text, () => {
    const found: Problem[] = []
    return { yaml: parsed(file, text, found), wrong: found }
  })
  problems.push(...wrong)
  return yaml
}

function parsed(file: string, text: string, problems: Problem[]): Yaml | undefined {
  const deep = tooDeep(text)
  if (deep !== undefined)
    return void problems.push({
      file,
      ...deep,
      message: 'is nested too deeply',
      expected: `at most ${DEEPEST} levels`,
    })
  const lines = new LineCounter()
  const where = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      schema: 'core',
      merge: false,
      prettyErrors: false,
      strict: true,
      uniqueKeys: false,
      // at 'silent' the parser drops all that follows a second `---`
      logLevel: 'error',
    })
    for (const error of document.errors) problems.push({ file, ...where(error.pos[0]), ...saidOf(error) })
    if (document.errors.length > 0) return undefined
    const twice = duplicate(document.contents)
    if (twice)
      return void problems.push({
        file,
        ...where(twice.offset),
        message: `key "${tame(twice.key)}" stands twice`,
        expected: 'each key once',
      })
    const value: unknown = document.toJS({ maxAliasCount: 0 })
    return {
      value,
      at: (path) => where(offsetOf(document.contents, path)),
      keyAt: (path) => where(keyOffset(document.contents, path)),
    }
  } catch (error) {
    const alias = error instanceof ReferenceError
    return void problems.push({
      file,
      line: 1,
      column: 1,
      message: alias ? 'uses YAML aliases' : 'cannot be read as YAML',
      expected: alias ? 'values written out' : 'YAML',
    })
  }
}

function saidOf({ code, message }: YAMLParseError): Pick<Problem, 'message' | 'expected'> {
  if (code === 'MULTIPLE_DOCS')
    return { message: 'begins a second document', expected: 'one document a file' }
  return { message: tame(message), expected: 'YAML' }
}

/** Nesting by brackets or by indentation, counted without a parser. Quoted text may count too much; it never counts too little. */
function tooDeep(text: string): { line: number; column: number } | undefined {
  let open = 0,
    line = 1,
    start = 0,
    dashes = 0,
    fresh = true
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 10) {
      line++
      start = i + 1
      dashes = 0
      fresh = true
      continue
    }
    if (c === 91 || c === 123) open++
    else if ((c === 93 || c === 125) && open > 0) open--
    else if (fresh && (c === 45 || c === 63 || c === 58)) dashes++
    else if (fresh && c !== 32) {
      fresh = false
      if (i - start > 4 * DEEPEST) return { line, column: i - start + 1 }
    }
    if (open > DEEPEST || dashes > DEEPEST) return { line, column: i - start + 1 }
  }
  return undefined
}

/** The first key that a map holds twice; one pass, since the parser's own check compares every key with every other. */
function duplicate(node: unknown): { key: string; offset: number } | undefined {
  if (!isMap(node) && !isSeq(node)) return undefined
  const seen = new Set<string>()
  for (const item of node.items) {
    if (isPair(item) && isScalar(item.key)) {
      const key = String(item.key.value)
      if (seen.has(key)) return { key, offset: item.key.range?.[0] ?? 0 }
      seen.add(key)
    }
    const inner = duplicate(isPair(item) ? item.value : item)
    if (inner) return inner
  }
  return undefined
}

function keyOffset(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root
  for (const key of path.slice(0, -1)) {
    if (isMap(node))
      node = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key))?.value
    else if (isSeq(node)) node = node.items[Number(key)]
  }
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(path.at(-1)))
    : undefined
  return (pair?.key as Node | undefined)?.range?.[0] ?? offsetOf(root, path)
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root,
    offset = root?.range?.[0] ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      )
      if (!pair) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) node = node.items[Number(key)]
    else break
    if (node && typeof node === 'object' && 'range' in node && !(isMap(node) && offset === 0))
      offset = (node as Node).range?.[0] ?? offset
  }
  return offset
}
