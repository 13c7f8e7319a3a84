/** What the package holds: what runs, its types, its data, and the licence texts of all that is bundled; nothing of the workshop. */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { licencesOf, packageOf, WORKS, workOf } from '../src/web/build/licences.ts'
import { ROOT } from './markdown.ts'

interface Packed {
  readonly filename: string
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[]
}

const D = mkdtempSync(join(tmpdir(), 'commune-package-'))
let packed: Packed
beforeAll(() => {
  const text = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', D], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  packed = (JSON.parse(text) as Packed[])[0]!
}, 120_000)
afterAll(() => rmSync(D, { recursive: true, force: true }))

/** Everything that may be in it. */
const MAY = [
  /^(package\.json|README\.md|GLOSSARY\.md|CITATION\.cff|LICENSE)$/,
  /^dist\/(commune\.html|shipped-data\.txt|THIRD-PARTY-LICENCES\.txt)$/,
  /^dist\/bin\/[\w-]+\.js$/,
  /^dist\/(engine|evidence|laboratory|paths|report|runners\/node|scenario|store|words)\/([\w-]+\/)*[\w-]+\.(js|d\.ts)$/,
  /^data\/(README\.md|[\w-]+\/)/,
  /^docs\/validation\/[\w-]+\.(md|json|svg)$/,
]

describe('the package', () => {
  test('holds nothing else than it may', () => {
    const strangers = packed.files.filter(({ path }) => !MAY.some((one) => one.test(path)))
    expect(strangers.map(({ path }) => path)).toEqual([])
    const within = packed.files.map(({ path }) => path).join('\n')
    for (const word of [
      'tsbuildinfo',
      'conformance',
      'benchmarks',
      'drill',
      'fuzz',
      'dist/web/site',
      '.test.',
      'dist/cli/',
    ])
      expect(within).not.toContain(word)
  })

  test('holds what the program needs, and every file that its exports name', () => {
    const paths = packed.files.map(({ path }) => path)
    for (const path of [
      'dist/bin/commune.js',
      'data/paris-1871/levers.tsv',
      'docs/validation/scale-bias.json',
    ])
      expect(paths).toContain(path)
    const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      exports: Record<string, Record<string, string>>
    }
    for (const entry of Object.values(exports))
      for (const path of Object.values(entry)) expect(paths).toContain(path.replace('./', ''))
  })

  test('the built command may be run', () => {
    expect(statSync(join(ROOT, 'dist/bin/commune.js')).mode & 0o111).toBe(0o111)
    expect(execFileSync(join(ROOT, 'dist/bin/commune.js'), ['--version'], { encoding: 'utf8' })).toMatch(
      /^\d+\.\d+\.\d+\n$/,
    )
  })
})

describe('unpacked beside another project', () => {
  const home = join(D, 'node_modules/commune')
  beforeAll(() => {
    mkdirSync(home, { recursive: true })
    execFileSync('tar', ['-xzf', join(D, packed.filename), '-C', home, '--strip-components=1'])
    symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'))
    symlinkSync(join(ROOT, 'node_modules/@types'), join(D, 'node_modules/@types'))
    writeFileSync(join(D, 'package.json'), '{"type":"module"}')
  })

  test('its types resolve, and a wrong lever does not type-check', () => {
    writeFileSync(
      join(D, 'user.ts'),
      `import { runOnce } from 'commune/laboratory'
import { openScenario } from 'commune/scenario'
import { readScenario } from 'commune/scenario/pack'
import { createPool } from 'commune/runners/node'
import { storedExecutor } from 'commune/store'
import * as engine from 'commune/engine'
import * as evidence from 'commune/evidence'
import * as files from 'commune/evidence/files'
import * as plans from 'commune/laboratory/files'
import * as figures from 'commune/report/figures'
console.log([engine, evidence, files, plans, figures].map((one) => Object.keys(one).length))
const source = readScenario('node_modules/commune/data/paris-1871')
const paris = openScenario(source.data, source.neighbours)
const fact = runOnce(paris, { seed: 1, scale: 0.001, until: 3600 })
console.log(fact.hash, fact.measures['montmartre-lost'])
// @ts-expect-error a wrong lever must not type-check
runOnce(paris, { seed: 1, scale: 0.001, until: 3600, levers: { soldierFed: true } })
const executor = storedExecutor({ dir: 'store', source, runner: createPool(source, 1) })
await executor.close()
`,
    )
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    const words = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node', 'user.ts']
    expect(execFileSync(process.execPath, [tsc, ...words], { cwd: D, encoding: 'utf8' })).toBe('')
    expect(execFileSync(process.execPath, ['user.js'], { cwd: D, encoding: 'utf8' })).toMatch(/[0-9a-f]{16}/)
  }, 120_000)

  const DATA = 'node_modules/commune/data/paris-1871'
  test.each([
    ['own-measure', /^\d+\.\d+\.\d+\+own-measure-1: \d+ people out at nine$/m],
    ['own-rule', /^Bells kept from ringing: /m],
  ] as const)(
    'the example %s type-checks under nodenext and under a bundler, and runs',
    (name, printed) => {
      const study = join(D, name)
      cpSync(join(ROOT, 'examples', name), study, { recursive: true })
      const tsc = (...words: string[]) =>
        execFileSync(
          process.execPath,
          [
            join(ROOT, 'node_modules/typescript/bin/tsc'),
            '--strict',
            '--target',
            'es2022',
            '--types',
            'node',
            ...words,
            'main.ts',
          ],
          { cwd: study, encoding: 'utf8' },
        )
      expect(tsc('--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit')).toBe('')
      expect(tsc('--module', 'nodenext')).toBe('')
      const words = [join(name, 'main.js'), DATA, '1', '0.001']
      expect(execFileSync(process.execPath, words, { cwd: D, encoding: 'utf8' })).toMatch(printed)
    },
    120_000,
  )

  test('its command runs, from data that were checked when it was built', () => {
    const words = ['run', 'paris-1871', '--scale', '0.001', '--until', '01:00', '--quiet', '--json']
    const out = execFileSync(join(home, 'dist/bin/commune.js'), words, { encoding: 'utf8' })
    expect(JSON.parse(out).hash).toMatch(/^[0-9a-f]{16}$/)
  }, 60_000)
})

describe('licences', () => {
  const text = () => readFileSync(join(ROOT, 'dist/THIRD-PARTY-LICENCES.txt'), 'utf8')

  test('everything that the program bundles has its text', () => {
    for (const name of ['commander', 'hyparquet', 'hyparquet-writer', 'picocolors', 'yaml', 'zod']) {
      const [one] = licencesOf([name])
      expect(text()).toContain(`${name} ${one?.version} (${one?.licence})`)
      expect(text()).toContain(one?.text.replace(/\r\n/g, '\n'))
    }
  })

  test.skipIf(!existsSync(join(ROOT, 'dist/commune.html')))(
    'so has the page, fonts as well, and shows them',
    () => {
      const page = readFileSync(join(ROOT, 'dist/commune.html'), 'utf8')
      const shown = /<template id="licences">([\s\S]*?)<\/template>/.exec(page)?.[1] ?? ''
      const fonts = [
        '@fontsource/old-standard-tt',
        '@fontsource-variable/source-sans-3',
        '@fontsource-variable/source-serif-4',
      ]
      for (const name of ['svelte', 'd3-zoom', 'd3-selection', '@observablehq/plot', ...fonts]) {
        const [one] = licencesOf([name])
        for (const where of [text(), shown])
          expect(where).toContain(`${name} ${one?.version} (${one?.licence})`)
      }
      expect(shown).toContain('SIL OPEN FONT LICENSE')
      expect(shown).not.toContain('<')
    },
  )

  test('so has every work of others in our own files, and no file holds one that is not told', () => {
    for (const [name, { version, licence, file }] of Object.entries(WORKS)) {
      const [one] = licencesOf([name])
      expect(one?.text).toMatch(/^Copyright \(c\).*PROVIDED BY.*SUCH DAMAGE\.$/s)
      expect(text()).toContain(`${name} ${version} (${licence})\n\n${one?.text}\n`)
      expect(workOf(join(ROOT, file.replace(/^src/, 'dist').replace(/ts$/, 'js')))).toBe(name)
    }
    const told = Object.values(WORKS).map(({ file }) => file)
    const foreign = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .map((file) => join('src', file))
      .filter((file) => /\.(ts|svelte|css)$/.test(file))
      .filter((file) => /copyright \(c\)|all rights reserved/i.test(readFileSync(join(ROOT, file), 'utf8')))
    expect(foreign).toEqual(told)
  })

  test('a package without a text stops the build', () => {
    expect(() => licencesOf(['.bin'])).toThrow()
    expect(packageOf('/a/node_modules/@x/y/node_modules/z/i.js')).toBe('z')
    expect(packageOf('\0virtual:/a/node_modules/@x/y/i.js?v=1')).toBe('@x/y')
    expect(packageOf('/a/src/i.js')).toBeUndefined()
  })
})
