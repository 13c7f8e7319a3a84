/**
 * Vite plugin: the licence texts of what a build puts into its files. Packages are those whose modules stand in the chunks, those of
 * workers too, and those whose fonts a style sheet names. Each build keeps its list in dist/.build and writes the union of all lists.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const KEPT = join(ROOT, 'dist/.build')
export const LICENCES_FILE = 'dist/THIRD-PARTY-LICENCES.txt'
/** The element of a page that holds the texts. */
const ELEMENT = 'licences'

interface Chunk {
  readonly moduleIds?: readonly string[]
}
type Bundle = Readonly<Record<string, Chunk>>
interface Plugin {
  readonly name: string
  readonly apply: 'build'
  readonly enforce?: 'pre'
  readonly [hook: string]: unknown
}

export interface Licences {
  /** Of the build itself. */
  readonly plugin: Plugin
  /** For the builds of its workers. */
  readonly worker: () => Plugin
}

/** `build`: the name of the list. `page`: its HTML carries the texts as well. Throws for a package without a licence text. */
export function licences(build: string, page = false): Licences {
  const found = new Set<string>()
  const collect = (bundle: Bundle | undefined) => {
    for (const { moduleIds = [] } of Object.values(bundle ?? {}))
      for (const id of moduleIds) {
        const name = packageOf(id) ?? workOf(id)
        if (name !== undefined) found.add(name)
      }
  }
  const collector: Plugin = {
    name: `commune-licences-${build}`,
    apply: 'build',
    enforce: 'pre',
    transform: (code: string, id: string) => {
      if (/\.css$/.test(id)) for (const font of fontsIn(code, dirname(id))) found.add(font)
    },
    generateBundle: (_: unknown, bundle: Bundle) => collect(bundle),
  }
  const write = {
    writeBundle: () => {
      mkdirSync(KEPT, { recursive: true })
      writeFileSync(join(KEPT, `licences-${build}.json`), JSON.stringify([...found].sort()))
      writeFileSync(join(ROOT, LICENCES_FILE), textOf(licencesOf(keptNames())))
    },
  }
  const transformIndexHtml = {
    order: 'post',
    handler: (_: string, { bundle }: { bundle?: Bundle }) => {
      collect(bundle)
      return [
        {
          tag: 'template',
          attrs: { id: ELEMENT },
          children: escaped(textOf(licencesOf([...found]))),
          injectTo: 'body',
        },
      ]
    },
  }
  return {
    plugin: { ...collector, ...write, ...(page ? { transformIndexHtml } : {}) },
    worker: () => collector,
  }
}

/** `@scope/name` or `name` of a path below node_modules; undefined for any other. */
export function packageOf(id: string): string | undefined {
  const inside = id.split('\0').at(-1)?.replaceAll('\\', '/').split('/node_modules/') ?? []
  if (inside.length < 2) return undefined
  const [first = '', second = ''] = inside.at(-1)?.split('/') ?? []
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** Works of others that stand in our own files, by name: the first comment of the file ends with their licence, from "Copyright" on. */
export const WORKS: Readonly<Record<string, Omit<Licence, 'name' | 'text'> & { readonly file: string }>> = {
  'Sobol direction numbers new-joe-kuo-6': {
    version: '2008',
    licence: 'BSD-3-Clause',
    file: 'src/laboratory/designs/direction-numbers.ts',
  },
}

/** The work that a module holds, compiled or not; undefined for any other. */
export function workOf(id: string): string | undefined {
  const bare = id.replaceAll('\\', '/').replace(/\.[jt]s$/, '')
  const found = Object.entries(WORKS).find(([, { file }]) =>
    bare.endsWith(file.replace(/^src(.*)\.ts$/, '$1')),
  )
  return found?.[0]
}

/** Packages of the fonts that a style sheet in this folder names, itself or through sheets beside it. */
export function fontsIn(css: string, dir: string): string[] {
  const beside = [...css.matchAll(/@import ['"](\.\.?\/[^'"]{1,300}\.css)['"]/g)].flatMap(([, name]) => {
    const file = join(dir, name!)
    return fontsIn(readFileSync(file, 'utf8'), dirname(file))
  })
  return [
    ...beside,
    ...[
      ...css.matchAll(/url\(["']?((?:@[\w.-]{1,100}\/)?[a-z][\w.-]{0,100})\/[^"')]{1,300}\.woff2?["']?\)/g),
    ].map(([, name]) => name!),
  ]
}

function keptNames(): string[] {
  return readdirSync(KEPT)
    .filter((name) => /^licences-\w+\.json$/.test(name))
    .flatMap((name) => JSON.parse(readFileSync(join(KEPT, name), 'utf8')) as string[])
}

/** By name, each once. Throws for a package without a licence text. */
export function licencesOf(names: readonly string[]): Licence[] {
  return [...new Set(names)].sort().map((name) => {
    const work = WORKS[name]
    if (work !== undefined)
      return { name, ...work, text: licenceIn(readFileSync(join(ROOT, work.file), 'utf8')) }
    const dir = join(ROOT, 'node_modules', name)
    const { version, license } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as Record<
      string,
      string
    >
    const file = readdirSync(dir).find((one) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(one))
    if (file === undefined || version === undefined || license === undefined)
      throw new Error(`${name} is put into the build and has no licence text in ${dirname(dir)}`)
    return { name, version, licence: license, text: readFileSync(join(dir, file), 'utf8').trim() }
  })
}

/** The licence at the end of the first comment of a source file. */
function licenceIn(source: string): string {
  const comment = source.slice(0, source.indexOf('*/'))
  const text = comment.slice(comment.indexOf('Copyright')).replace(/^ \* {0,3}/gm, '')
  if (!text.startsWith('Copyright')) throw new Error('a work of others stands in a file without its licence')
  return text.trim()
}

/** One text; a licence that several have word for word stands once, after their names. */
export function textOf(all: readonly Licence[]): string {
  const same = new Map<string, Licence[]>()
  for (const one of all) {
    const key = one.text.replace(/\r\n/g, '\n')
    same.set(key, [...(same.get(key) ?? []), one])
  }
  const parts = [...same].map(([text, ones]) =>
    [...ones.map(({ name, version, licence }) => `${name} ${version} (${licence})`), '', text].join('\n'),
  )
  return `${[HEAD, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}

const HEAD = `Software and fonts that stand within the files of Commune, with the licences under which they may be passed on.
Commune itself: MIT, see LICENSE. Its data: see sources.yaml and the licences that it names.`

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
