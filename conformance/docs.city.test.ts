/** The documents are true: links resolve, identifiers exist, code compiles and runs, commands are there, tables agree with the code. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { loadFolder } from '../src/evidence/files/load.ts'
import { parseKnockOuts, parseLevers, splitLever } from '../src/laboratory/levers.ts'
import { anchorsOf, filesEnding, found, linksOf, pageOf, pages, ROOT, read } from './markdown.ts'

const all = pages()
const data = loadFolder(join(ROOT, 'data/paris-1871'))
const blocks = (language: string) =>
  all.flatMap(({ file, blocks: list }) =>
    list.filter((b) => b.language === language).map((b) => ({ ...b, file })),
  )
/** Words of a command as a shell splits them; quotes keep blanks together. */
const wordsOf = (part: string) =>
  (part.match(/(?:[^\s"]|"[^"]*")+/g) ?? ['']).map((word) => word.replaceAll('"', ''))
/** Commands of the documents, one a line, without comments. */
const commands = blocks('sh').flatMap(({ file, line, text }) =>
  text.split('\n').flatMap((row, i) => {
    const parts = row.replace(/\s#.*$/, '').split(/&&|\||>/)
    return parts
      .map((part) => ({ where: `${file}:${line + 1 + i}`, words: wordsOf(part) }))
      .filter(({ words }) => words[0] !== '')
  }),
)

describe('links', () => {
  test('every relative link leads to a file or folder of the repository', () => {
    const dead = all.flatMap((page) =>
      linksOf(page)
        .filter(({ target }) => !/^[a-z]+:/.test(target) && !target.startsWith('#'))
        .filter(({ target }) => !existsSync(join(ROOT, dirname(page.file), target.replace(/#.*$/, ''))))
        .map(({ target, line }) => `${page.file}:${line} ${target}`),
    )
    expect(dead).toEqual([])
  })

  test('every anchor is a heading of its page', () => {
    const dead = all.flatMap((page) =>
      linksOf(page)
        .filter(({ target }) => !/^[a-z]+:/.test(target) && target.includes('#'))
        .filter(({ target }) => {
          const [path = '', anchor = ''] = target.split('#')
          const file = path === '' ? page.file : normalize(join(dirname(page.file), path))
          return (
            existsSync(join(ROOT, file)) &&
            statSync(join(ROOT, file)).isFile() &&
            !anchorsOf(pageOf(file, read(file))).has(anchor)
          )
        })
        .map(({ target, line }) => `${page.file}:${line} ${target}`),
    )
    expect(dead).toEqual([])
  })

  test('a dead link and a dead anchor would be seen', () => {
    const page = pageOf('x.md', '# One thing\n[a](nowhere.md) `[b](code.md)`\n## Two: R-60, x\n')
    expect(linksOf(page)).toEqual([{ target: 'nowhere.md', line: 2 }])
    expect([...anchorsOf(page)]).toEqual(['one-thing', 'two-r-60-x'])
  })
})

/** Identifiers that rules of the engine carry in their comments. */
function ruleIds(): Set<string> {
  const sources = filesEnding('.ts', 'src/engine').filter((file) => !file.endsWith('.test.ts'))
  const comments = sources
    .flatMap((file) => read(file).split('\n'))
    .filter((line) => /^\s*(\/\*|\*|\/\/)/.test(line))
  return new Set(comments.flatMap((line) => line.match(/\bR-\d\d\b/g) ?? []))
}

describe('identifiers', () => {
  const rules = ruleIds()
  const tests = filesEnding('.test.ts').map(read).join('\n')
  const known: Readonly<Record<string, (id: string) => boolean>> = {
    R: (id) => rules.has(id),
    U: (id) => data.uncertainties.some((row) => row.id === id),
    L: (id) => data.levers.some((row) => row.id.replace(/[a-z]$/, '') === id || row.id === id),
    K: (id) => data.knockouts.some((row) => row.id === id),
    T: (id) => data.targets.some((row) => row.id.replace(/[a-z]$/, '') === id || row.id === id),
    M: (id) => data.targets.some((row) => row.measure.replace(/[a-z]$/, '') === id || row.measure === id),
    S: (id) => new RegExp(`\\b${id}\\b`).test(tests),
    EX: (id) => data.exogenous.some((row) => row.id === id),
    D: (id) => data.dissent.some((row) => row.id === id),
    C: (id) => existsSync(join(ROOT, `data/paris-1871/claims/${id}.yaml`)),
  }

  test.each(Object.keys(known))('every %s- identifier of the documents exists', (letter) => {
    const pattern = new RegExp(`(?<![\\w-])${letter}-\\d+[a-z]?(?![\\w-])`, 'g')
    const orphans = found(all, pattern).filter(({ match }) => !known[letter]?.(match[0]))
    expect(orphans.map(({ where, match }) => `${where} ${match[0]}`)).toEqual([])
  })

  test('an uncertainty named with its key has that key', () => {
    const wrong = found(all, /\b(U-\d\d) `(\w+)`/g).filter(
      ({ match }) => data.uncertainties.find((row) => row.id === match[1])?.key !== match[2],
    )
    expect(wrong.map(({ where, match }) => `${where} ${match[0]}`)).toEqual([])
  })

  test('every rule of the engine, lever and knock-out has its place in the description of the model', () => {
    const model = read('docs/model/README.md') + read('docs/model/submodels.md')
    const ids = [
      ...rules,
      ...data.knockouts.map((row) => row.id),
      ...data.levers.map((row) => row.id.replace(/[a-z]$/, '')),
    ]
    expect(ids.filter((id) => !model.includes(id))).toEqual([])
  })

  test('every parameter that the engine reads is named in the description of the model', () => {
    const engine = filesEnding('.ts', 'src/engine')
      .filter((file) => !/parameters\.ts$|\.test\.ts$/.test(file))
      .map(read)
      .join('\n')
    const model = read('docs/model/submodels.md')
    const range = [
      'aNorth',
      'aLoire',
      'aSiege',
      'aArmedDivision',
      'aChasseurs',
      'aMounted',
      'aGunners',
      'aPolice',
      'aRepublicanGuard',
    ]
    const used = data.uncertainties.filter(
      (row) => new RegExp(`\\bp\\.${row.key}\\b`).test(engine) && !range.includes(row.key),
    )
    expect(used.length).toBeGreaterThan(50)
    expect(
      used.filter((row) => !model.includes(`\`${row.key}\``)).map((row) => `${row.id} ${row.key}`),
    ).toEqual([])
  })
})

describe('code', () => {
  const code = blocks('ts')
  const names = code.map(({ file, line }) => join(ROOT, `${file.replace(/\W/g, '-')}-${line}.ts`))

  test('TypeScript of the documents compiles, strict, against what is built', () => {
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      noEmit: true,
      types: ['node'],
      skipLibCheck: true,
      noUncheckedIndexedAccess: false,
    }
    const host = ts.createCompilerHost(options)
    const { getSourceFile, fileExists } = host
    const text = (file: string) => code[names.indexOf(normalize(file))]?.text
    host.fileExists = (file) => text(file) !== undefined || fileExists(file)
    host.getSourceFile = (file, target, ...rest) => {
      const own = text(file)
      return own === undefined ? getSourceFile(file, target, ...rest) : ts.createSourceFile(file, own, target)
    }
    const problems = ts.getPreEmitDiagnostics(ts.createProgram(names, options, host))
    expect(code.length).toBeGreaterThan(0)
    expect(
      problems.map(
        (p) =>
          `${relative(ROOT, p.file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(p.messageText, ' ')}`,
      ),
    ).toEqual([])
  })

  test('TypeScript of the page on the library runs and prints what it says it prints', () => {
    const block = code.find(({ file }) => file === 'docs/reference/library.md')
    const folder = mkdtempSync(join(ROOT, 'dist/readme-'))
    try {
      const local = (block?.text ?? '').replaceAll("'./", `'${pathToFileURL(ROOT).href}`)
      const { outputText } = ts.transpileModule(local, {
        compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
      })
      writeFileSync(join(folder, 'block.mjs'), outputText)
      const printed = execFileSync(process.execPath, [join(folder, 'block.mjs')], {
        cwd: ROOT,
        encoding: 'utf8',
      })
      expect(printed).toMatch(/^[0-9a-f]{16} \S+\n[0-9a-f]{16} \S+\n$/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('commands', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const verbs = commands.filter(
    ({ words }) => words[0] === 'npm' && words[1] === 'start' && words[2] === '--',
  )

  test('every npm script that the documents call exists', () => {
    const wrong = commands.filter(({ words: [first, second = '', third = ''] }) => {
      if (first !== 'npm') return first !== 'node' && first !== 'commune' && first !== 'bash'
      return second === 'run'
        ? scripts[third] === undefined
        : second !== 'ci' && scripts[second] === undefined
    })
    expect(wrong.map(({ where, words }) => `${where} ${words.join(' ')}`)).toEqual([])
  })

  test('every verb and option that the documents call is in its help', () => {
    const help = new Map<string, string>()
    for (const { words } of verbs)
      if (!help.has(words[3] ?? ''))
        help.set(
          words[3] ?? '',
          execFileSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), words[3] ?? '', '--help'], {
            encoding: 'utf8',
          }),
        )
    const wrong = verbs.flatMap(({ where, words }) =>
      words
        .slice(4)
        .filter((word) => word.startsWith('--') && !help.get(words[3] ?? '')?.includes(`${word} `))
        .map((word) => `${where} ${word}`),
    )
    expect(wrong).toEqual([])
    expect(verbs.length).toBeGreaterThan(5)
  })

  test('every `commune verb` of the documents is a verb', () => {
    const help = execFileSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), '--help'], {
      encoding: 'utf8',
    })
    const wrong = found(all, /`commune ([a-z]+)/g).filter(
      ({ match }) => !new RegExp(`^  ${match[1]} `, 'm').test(help),
    )
    expect(wrong.map(({ where, match }) => `${where} ${match[0]}`)).toEqual([])
  })

  test('levers and knock-outs of the documents can be taken', () => {
    for (const { words } of verbs)
      words.forEach((word, i) => {
        if (word === '--lever') parseLevers(data, [splitLever(words[i + 1] ?? '')])
        if (word === '--knock-out') parseKnockOuts(data, [words[i + 1] ?? ''])
      })
  })
})

describe('sample', () => {
  const ROWS = ['T-02', 'T-05', 'T-09', 'T-13', 'T-17b', 'T-23', 'T-27']

  /** Title, head of the table, some of its rows, the count of targets, the end of Montmartre's story, the hash. */
  function excerpt(printed: string): string {
    const lines = printed.split('\n').map((line) => line.trimEnd())
    const kept = (start: RegExp, more: RegExp) => {
      const first = lines.findIndex((line) => start.test(line))
      const rest = lines.slice(first + 1)
      const end = rest.findIndex((line) => !more.test(line))
      return first < 0 ? [] : lines.slice(first, first + 1 + (end < 0 ? rest.length : end))
    }
    const parts = [
      lines.slice(0, 1),
      kept(/^id +target/, /^$/),
      ...ROWS.map((id) => kept(new RegExp(`^${id} `), /^ {8}/)),
      ['...'],
      kept(/targets inside their bands/, /^[^;]*\bboth are\./),
      ['...'],
      kept(/^Montmartre$/, /./),
      ['...'],
      kept(/^hash of the final state/, /^the same day/),
    ]
    return parts
      .flat()
      .filter((line) => line !== '')
      .join('\n')
  }

  test('the excerpt in the README is what the main job prints (UPDATE=1 writes it anew)', () => {
    const command = ['run', 'paris-1871', '--seed', '1', '--quiet']
    const printed = excerpt(
      execFileSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...command], { encoding: 'utf8' }),
    )
    const shown = /(<!-- excerpt of: run paris-1871 --seed 1 -->\n```text\n)([\s\S]*?)```/
    if (process.env.UPDATE === '1')
      writeFileSync(
        join(ROOT, 'README.md'),
        read('README.md').replace(shown, (_, head) => `${head}${printed}\n\`\`\``),
      )
    expect(printed.split('\n').length).toBeGreaterThan(10)
    expect(shown.exec(read('README.md'))?.[2]).toBe(`${printed}\n`)
  })
})

describe('agreement', () => {
  test('the table of rooms is what the projects say', () => {
    const rows = [
      ...read('docs/architecture.md').matchAll(/^\| ((?:src\/)?[a-z/]+) \|[^|]*\| ([^|]*) \|$/gm),
    ].filter(([, room]) => room !== 'room')
    const written = Object.fromEntries(
      rows.map(([, room, may]) => [room, may === 'nothing' ? [] : (may ?? '').split(', ').sort()]),
    )
    const { references } = JSON.parse(read('tsconfig.json')) as { references: { path: string }[] }
    // the page is compiled by Vite and checked by svelte-check, so the build does not list it
    const real = [...references, { path: 'src/web/ui' }].map(({ path }) => {
      const project = JSON.parse(read(`${path}/tsconfig.json`)) as { references?: { path: string }[] }
      return [path, (project.references ?? []).map((to) => normalize(join(path, to.path))).sort()]
    })
    expect(written).toEqual(Object.fromEntries(real))
  })

  test('version and licence are the same everywhere', () => {
    const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string }
    expect(read('CITATION.cff')).toContain(`version: ${version}\n`)
    expect(read('CITATION.cff')).toContain(`license: ${license}\n`)
    expect(read('CHANGELOG.md')).toContain(`## ${version}`)
    expect(read('LICENSE')).toMatch(/^MIT License/)
  })

  test('every decision is dated and in the list', () => {
    const list = read('docs/decisions/README.md')
    for (const file of filesEnding('.md', 'docs/decisions').filter((name) => /\d{4}-/.test(name))) {
      expect(read(file), file).toMatch(/\d{4}-\d\d-\d\d/)
      expect(list, file).toContain(file.replace('docs/decisions/', ''))
    }
  })
})
