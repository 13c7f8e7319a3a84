/** The numbers that stand in a source: its named constants and tables, and the number literals of its formulas. */
import ts from 'typescript'
import { everyNode, type Source } from './sources.ts'

export interface Constant {
  /** As assumptions.tsv names it: `rules/going-out:HELD`. */
  readonly key: string
  /** The numbers as assumptions.tsv writes them; undefined where they are not plain numbers. */
  readonly value: string | undefined
}

/** `src/engine/rules/going-out.ts` is `rules/going-out`; other rooms keep their name. */
export const nameOf = (path: string): string => path.replace(/^src\/(engine\/)?/, '').replace(/\.ts$/, '')
export const pathOf = (key: string): string => {
  const file = key.slice(0, key.indexOf(':'))
  return `src/${file.startsWith('scenario/') ? '' : 'engine/'}${file}.ts`
}

/** Constants of a file, outside functions, in which a number is written. */
export function constantsOf(source: Source): Constant[] {
  return source.tree.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && initializer !== undefined && writesNumber(initializer)
        ? [{ key: `${nameOf(source.path)}:${name.text}`, value: shown(initializer, '; ') }]
        : [],
    )
  })
}

const isFunction = (node: ts.Node): boolean => ts.isArrowFunction(node) || ts.isFunctionExpression(node)

function writesNumber(node: ts.Node): boolean {
  if (isFunction(node)) return false
  return (
    ts.isNumericLiteral(node) || ts.forEachChild(node, (child) => writesNumber(child) || undefined) === true
  )
}

/** What carries no number of its own: types, and calls that make an array of one kind into another or round. */
function bare(node: ts.Expression): ts.Expression {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return bare(node.expression)
  const [first] = ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : []
  if (first === undefined) return node
  const called = (node as ts.CallExpression).expression
  if (ts.isPropertyAccessExpression(called) && called.name.text === 'map') return bare(called.expression)
  const makes = /^(Math\.floor|(Uint8|Int32|Float64)Array\.from|Set)$/.test(called.getText())
  return makes && !isFunction(first) && !ts.isObjectLiteralExpression(first) ? bare(first) : node
}

/** A number by + - * / from numbers; ONE, the unit of Q16.16, counts as 1. */
function numberOf(wrapped: ts.Expression): number | undefined {
  const node = bare(wrapped)
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isIdentifier(node) && node.text === 'ONE') return 1
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = numberOf(node.operand)
    return value === undefined ? undefined : -value
  }
  if (!ts.isBinaryExpression(node)) return undefined
  const a = numberOf(node.left)
  const b = numberOf(node.right)
  if (a === undefined || b === undefined) return undefined
  const results: Partial<Record<ts.SyntaxKind, number>> = {
    [ts.SyntaxKind.PlusToken]: a + b,
    [ts.SyntaxKind.MinusToken]: a - b,
    [ts.SyntaxKind.AsteriskToken]: a * b,
    [ts.SyntaxKind.SlashToken]: a / b,
  }
  return results[node.operatorToken.kind]
}

/** Numbers with their names, `between` between the members of a list; undefined where there is none. */
function shown(wrapped: ts.Expression, between: string): string | undefined {
  const value = numberOf(wrapped)
  if (value !== undefined) return String(Number(value.toFixed(12)))
  const node = bare(wrapped)
  if (ts.isArrayLiteralExpression(node)) {
    const [name, number] = node.elements
    if (node.elements.length === 2 && ts.isStringLiteral(name!)) return named(name.text, shown(number!, ', '))
    return joined(
      node.elements.map((element) => shown(element, ', ')),
      between,
    )
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined
  const properties = node.properties.filter((property) => ts.isPropertyAssignment(property))
  const id = properties.map(({ initializer }) => initializer).find((text) => ts.isStringLiteral(text))
  const list = joined(
    properties.map(({ name, initializer }) => named(name.getText(), shown(initializer, ', '))),
    between,
  )
  return id === undefined ? list : named((id as ts.StringLiteral).text, list)
}

const named = (name: string, value: string | undefined): string | undefined =>
  value === undefined ? undefined : `${name} ${value}`

function joined(parts: readonly (string | undefined)[], between: string): string | undefined {
  const found = parts.filter((part) => part !== undefined)
  return found.length === 0 ? undefined : found.join(between)
}

/** Where a fragment stands in a text, white space apart: `at` maps a place of the text, `spans` are first and end. */
export function spansOf(text: string, fragments: readonly string[]): (at: number) => boolean {
  const place = new Int32Array(text.length + 1)
  let dense = ''
  for (let i = 0; i < text.length; i++) {
    place[i] = dense.length
    if (!/\s/.test(text[i]!)) dense += text[i]
  }
  const spans = fragments.map(squeeze).flatMap((fragment) => {
    const found: [number, number][] = []
    for (let from = dense.indexOf(fragment); from >= 0; from = dense.indexOf(fragment, from + 1))
      found.push([from, from + fragment.length])
    return found
  })
  return (at) => spans.some(([from, end]) => place[at]! >= from && place[at]! < end)
}

export const squeeze = (text: string): string => text.replace(/\s+/g, '')

const BITS = new Set([
  ts.SyntaxKind.AmpersandToken,
  ts.SyntaxKind.BarToken,
  ts.SyntaxKind.CaretToken,
  ts.SyntaxKind.LessThanLessThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
])

/** Number literals in functions that are no address of a draw, no bit of a word, no size of an array. */
export function literalsOf(source: Source): ts.NumericLiteral[] {
  const found: ts.NumericLiteral[] = []
  everyNode(source, (node) => {
    if (!ts.isNumericLiteral(node)) return
    let inside = false
    for (let up = node.parent; !ts.isSourceFile(up); up = up.parent) {
      if (ts.isNewExpression(up) || (ts.isBinaryExpression(up) && BITS.has(up.operatorToken.kind))) return
      if (ts.isCallExpression(up) && up.expression.getText() === 'draw') return
      inside ||= ts.isFunctionLike(up)
    }
    if (inside) found.push(node)
  })
  return found
}
