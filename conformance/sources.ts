/** The source tree as conformance tests see it: files, their imports, numbers, strings and names, from the syntax tree. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'

export interface Import {
  /** As written: a package, `node:...`, or a path. */
  readonly specifier: string
  /** Repository path of the file meant, undefined for packages. */
  readonly file: string | undefined
  readonly typesOnly: boolean
  readonly names: readonly { readonly imported: string; readonly local: string }[]
}

export interface Source {
  readonly path: string
  readonly text: string
  readonly lines: number
  readonly tree: ts.SourceFile
  readonly imports: readonly Import[]
}

const SKIPPED = new Set(['node_modules', 'dist', '.git', 'out', 'runs'])

/** Published faces, `commune/engine` and its like: the source file behind each. */
const FACES: ReadonlyMap<string, string> = new Map(
  Object.entries(
    (JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, { default: string }> })
      .exports,
  ).map(([face, { default: built }]) => [
    face.replace('.', 'commune'),
    built.replace('./dist/', 'src/').replace(/\.js$/, '.ts'),
  ]),
)

/** Every folder and file under some folders, as paths of the repository. */
export function walk(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    if (SKIPPED.has(name)) return []
    const path = join(folder, name)
    return statSync(path).isDirectory() ? [path, ...walk(path)] : [path]
  })
}

/** TypeScript files under some folders; tests left out unless asked for. */
export function sources(folders: readonly string[], withTests = false): Source[] {
  return folders
    .flatMap(walk)
    .filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && (withTests || !path.endsWith('.test.ts')),
    )
    .map(source)
}

/** Components of the page under some folders, by the scripts in them. */
export function components(folders: readonly string[]): Source[] {
  return folders
    .flatMap(walk)
    .filter((path) => path.endsWith('.svelte'))
    .map((path) => component(path, readFileSync(path, 'utf8')))
}

/** A component from its text: imports of its script, and of its module's script where it has one. */
export function component(path: string, text: string): Source {
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, inner = '']) => inner)
  return parsed(path, scripts.join('\n'))
}

export function source(path: string): Source {
  return parsed(path, readFileSync(path, 'utf8'))
}

/** A source from its text: what tests of the tests use. */
export function parsed(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    tree,
    imports: tree.statements.flatMap((s) => importOf(path, s)),
  }
}

function importOf(path: string, statement: ts.Statement): Import[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
  const { moduleSpecifier } = statement
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return []
  const specifier = moduleSpecifier.text
  const file = specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : FACES.get(specifier)
  if (ts.isExportDeclaration(statement))
    return [{ specifier, file, typesOnly: statement.isTypeOnly, names: [] }]
  const clause = statement.importClause
  const bindings = clause?.namedBindings
  const elements = bindings !== undefined && ts.isNamedImports(bindings) ? [...bindings.elements] : []
  const names = elements.map((e) => ({ imported: (e.propertyName ?? e.name).text, local: e.name.text }))
  const typesOnly =
    clause?.isTypeOnly === true ||
    (elements.length > 0 && clause?.name === undefined && elements.every((e) => e.isTypeOnly))
  return [{ specifier, file, typesOnly, names }]
}

/** Calls `see` with every node of a file. */
export function everyNode({ tree }: Source, see: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    see(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
}

/** Where a node stands, for messages. */
export function where({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`
}

/** Value of an expression of number literals only, undefined otherwise. */
export function constant(node: ts.Node): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isParenthesizedExpression(node)) return constant(node.expression)
  if (!ts.isBinaryExpression(node)) return undefined
  const [a, b] = [constant(node.left), constant(node.right)]
  if (a === undefined || b === undefined) return undefined
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
      return a + b
    case ts.SyntaxKind.MinusToken:
      return a - b
    case ts.SyntaxKind.AsteriskToken:
      return a * b
    case ts.SyntaxKind.SlashToken:
      return a / b
    default:
      return undefined
  }
}
