/** The import table of docs/architecture.md over the source tree, and the shape of its files. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { component, components, parsed, type Source, sources, walk } from './sources.ts'

const ROOMS = tableOf(readFileSync('docs/architecture.md', 'utf8'))
const FILES = sources(['src', 'validation', 'benchmarks', 'examples'])
/** Those, and the components of the page: rooms and packages hold for both. */
const PARTS = [...FILES, ...components(['src'])]
const ALL = sources(['src', 'validation', 'benchmarks', 'examples', 'conformance'], true)

/** Packages and Node modules that a room may use; a room that is not here uses none. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  'src/paths': /^node:.*$/,
  'src/evidence/files': /^(node:.*|yaml|zod)$/,
  'src/laboratory/files': /^(node:.*|zod)$/,
  'src/scenario/pack': /^node:.*$/,
  'src/runners/node': /^(node:.*|piscina)$/,
  'src/store': /^(node:.*|hyparquet.*|@duckdb\/node-api)$/,
  'src/web/build': /^node:.*$/,
  'src/web/ui': /^(virtual:plan|svelte(\/.*)?|d3-(zoom|selection)|@observablehq\/plot|\.\/style\/base\.css)$/,
  'src/report/page': /^@observablehq\/plot$/,
  'src/cli': /^(node:.*|commander|picocolors|happy-dom)$/,
  validation: /^node:.*$/,
  benchmarks: /^(node:.*|playwright-core|vite)$/,
  examples: /^node:.*$/,
}

/** Rules that other rules may import as building blocks; none so far: what rules have in common stands in fields. */
const BLOCKS: readonly string[] = []

/** Names of words in the state and kinds of events: layout, which every part of the engine may use. */
const LAYOUTS = /\/(institutions\/memory|record\/events)\.ts$/

describe('rooms', () => {
  test('every source file belongs to a room of the table', () => {
    expect(ROOMS.size).toBeGreaterThan(10)
    expect(PARTS.filter((file) => roomOf(file.path) === undefined).map((file) => file.path)).toEqual([])
  })

  test('a file imports its own room and the rooms that the table allows', () => {
    expect(PARTS.flatMap(strangers)).toEqual([])
  })

  test('other rooms enter the engine by its public face; scenario and its pack may look deeper', () => {
    const inside = PARTS.filter(({ path }) => !/^src\/(engine|scenario)\//.test(path)).flatMap((file) =>
      file.imports
        .filter((i) => i.file?.startsWith('src/engine/') && i.file !== 'src/engine/index.ts')
        .map((i) => `${file.path} ${i.file}`),
    )
    expect(inside).toEqual([])
  })

  test('packages and Node only where they are meant', () => {
    const outside = PARTS.flatMap((file) =>
      file.imports
        .filter((i) => i.file === undefined && PACKAGES[roomOf(file.path) ?? '']?.test(i.specifier) !== true)
        .map((i) => `${file.path} ${i.specifier}`),
    )
    expect(outside).toEqual([])
  })

  test('files are written by src/paths, which writes them whole or not at all, and by those that name why not', () => {
    const writing =
      /\b(writeFileSync|appendFileSync|mkdirSync|createWriteStream|copyFileSync|cpSync|renameSync|openSync)\(/
    const writers = FILES.filter(({ text }) => writing.test(text)).map(({ path }) => path)
    expect(writers.filter((path) => !path.startsWith('src/paths/')).sort()).toEqual([
      'src/scenario/pack/shipped.ts', // the compiler's own output
      'src/store/durable.ts', // the store: on the disk before it counts
      'src/store/leases.ts',
      'src/store/pulse.ts',
      'src/web/build/licences.ts', // the bundler's own output
      'src/web/build/one-file.ts',
      'validation/cache.ts', // appends to a file of its own, never to a named one
    ])
  })

  test('a stray import would be seen', () => {
    const stray = parsed(
      'src/engine/rules/x.ts',
      "import { a } from '../../evidence/index.ts'\nimport { b } from 'zod'\n",
    )
    expect(strangers(stray)).toEqual(['src/engine/rules/x.ts src/evidence/index.ts'])
  })

  test('a stray import of a component would be seen, in either of its scripts', () => {
    const stray = component(
      'src/web/ui/map/X.svelte',
      "<script module>\nimport { a } from '../../../store/index.ts'\n</script>\n<script lang=\"ts\">\nimport { b } from '../../../cli/main.ts'\n</script>\n<p>import</p>\n",
    )
    expect(strangers(stray)).toEqual([
      'src/web/ui/map/X.svelte src/store/index.ts',
      'src/web/ui/map/X.svelte src/cli/main.ts',
    ])
  })
})

describe('inside the engine', () => {
  const engine = FILES.filter(({ path }) => path.startsWith('src/engine/'))

  test('a rule never imports a rule, building blocks excepted', () => {
    const rules = engine.filter(({ path }) => path.startsWith('src/engine/rules/'))
    expect(rules.length).toBeGreaterThan(10)
    const pairs = rules.flatMap((file) =>
      file.imports
        .filter((i) => i.file?.startsWith('src/engine/rules/') && !BLOCKS.includes(basename(i.file)))
        .map((i) => `${basename(file.path)} <- ${basename(i.file as string)}`),
    )
    expect(pairs).toEqual([])
  })

  test('every building block is used by a rule', () => {
    expect(
      BLOCKS.filter(
        (block) => !engine.some((file) => file.imports.some((i) => i.file === `src/engine/rules/${block}`)),
      ),
    ).toEqual([])
  })

  test('fields, state, numbers and draws know no rule and no institution; state imports nothing but state', () => {
    const low = /^src\/engine\/(fields|state|numeric|random|space)\//
    const up = engine
      .filter(({ path }) => low.test(path))
      .flatMap((file) =>
        file.imports
          .filter(
            (i) => /engine\/(rules|institutions|record)\//.test(i.file ?? '') && !LAYOUTS.test(i.file ?? ''),
          )
          .map((i) => `${file.path} ${i.file}`),
      )
    const state = engine
      .filter(({ path }) => path.startsWith('src/engine/state/'))
      .flatMap((file) =>
        file.imports
          .filter((i) => !i.file?.startsWith('src/engine/state/'))
          .map((i) => `${file.path} ${i.specifier}`),
      )
    expect([...up, ...state]).toEqual([])
  })

  test('an institution never imports a rule', () => {
    const found = engine
      .filter(({ path }) => path.startsWith('src/engine/institutions/'))
      .flatMap((file) =>
        file.imports
          .filter((i) => i.file?.startsWith('src/engine/rules/'))
          .map((i) => `${file.path} ${i.file}`),
      )
    expect(found).toEqual([])
  })

  test('no circle of imports (types apart)', () => {
    expect(circles(FILES)).toEqual([])
  })
})

describe('shape', () => {
  test('no folder is called after nothing', () => {
    const folders = ['src', 'validation', 'benchmarks', 'examples', 'conformance']
      .flatMap(walk)
      .map((path) => path.split('/'))
    expect(
      folders
        .filter((parts) => parts.some((part) => /^(utils?|common|helpers?|shared|types)(\.ts)?$/.test(part)))
        .map((parts) => parts.join('/')),
    ).toEqual([])
  })

  test('no file has more than 400 lines', () => {
    expect(ALL.filter((file) => file.lines > 400).map((file) => `${file.path} ${file.lines}`)).toEqual([])
  })

  test('every rule and institution says in its first comment which rule it is', () => {
    const rules = ALL.filter(
      ({ path }) => /^src\/engine\/rules\/[a-z-]+\.ts$/.test(path) && !path.endsWith('.test.ts'),
    )
    expect(
      rules
        .filter(
          ({ text, path }) =>
            !/^\/\*\*[\s\S]*?(R-\d\d|L-\d\d|section 9)[\s\S]*?\*\//.test(text) &&
            !BLOCKS.includes(basename(path)),
        )
        .map((file) => file.path),
    ).toEqual([])
  })

  test('every R-nn that a rule or institution cites is a submodel in docs/model', () => {
    const model = walk('docs/model')
      .filter((path) => path.endsWith('.md'))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    expect(existsSync('docs/model/README.md')).toBe(true)
    const known = new Set(model.match(/R-\d\d/g))
    const cited = ALL.filter(({ path }) => /^src\/engine\/(rules|institutions)\//.test(path)).flatMap(
      (file) => (file.text.match(/R-\d\d/g) ?? []).map((id) => ({ id, path: file.path })),
    )
    expect(cited.length).toBeGreaterThan(20)
    expect(cited.filter(({ id }) => !known.has(id)).map(({ id, path }) => `${path} ${id}`)).toEqual([])
  })
})

/** Room and allowed rooms from the table of docs/architecture.md. */
function tableOf(text: string): Map<string, readonly string[]> {
  const rows = text.match(/^\| [a-z][a-z/]* \|.*\|.*\|$/gm) ?? []
  return new Map(
    rows.map((row) => {
      const [, room = '', , allowed = ''] = row.split('|').map((cell) => cell.trim())
      return [room, allowed === 'nothing' ? [] : allowed.split(',').map((name) => name.trim())] as const
    }),
  )
}

/** The longest room that a path lies in. */
function roomOf(path: string): string | undefined {
  return [...ROOMS.keys()]
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]
}

/** Imports of a file that lie in a room it may not enter. */
function strangers(file: Source): string[] {
  const room = roomOf(file.path) ?? ''
  return file.imports
    .filter(
      (i) =>
        i.file !== undefined &&
        roomOf(i.file) !== room &&
        !(ROOMS.get(room) ?? []).includes(roomOf(i.file) ?? '?'),
    )
    .map((i) => `${file.path} ${i.file}`)
}

/** Files that import one another in a circle, each circle once. */
function circles(files: readonly Source[]): string[] {
  const links = new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap((i) => (i.file !== undefined && !i.typesOnly ? [i.file] : [])),
    ]),
  )
  const done = new Set<string>()
  const found = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.add([...trail.slice(trail.indexOf(path))].sort().join(' <-> '))
    if (trail.includes(path) || done.has(path)) return
    for (const next of links.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of links.keys()) visit(path, [])
  return [...found]
}
