/**
 * No regular expression of the program takes more than a little longer than linearly: each is tried on texts made of its own
 * parts, said over and over, and the time for four times the length is held against the time for the length.
 */
import ts from 'typescript'
import { expect, test } from 'vitest'
import { components, sources } from './sources.ts'

interface Found {
  readonly path: string
  readonly source: string
  readonly flags: string
}

/** Every literal in src, of components as well. */
function literals(): Found[] {
  const found: Found[] = []
  const scripts = components(['src']).flatMap(({ path, text }) =>
    [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => ({ path, text: code ?? '' })),
  )
  for (const { path, text } of [...sources(['src']), ...scripts]) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        found.push({ path, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  }
  return found
}

const SAMPLES: Readonly<Record<string, string>> = { s: ' ', d: '1', w: 'a', n: '\n', t: '\t', S: 'a', D: 'a' }

/** A text for each part of an expression, one after another: letters for letters, one of its class for a class. */
function partsOf(source: string): string[] {
  const parts: string[] = []
  const tokens =
    source.match(
      /\\[pP]\{[^}]+\}|\\.|\[\^?(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!])|[*+?]\??|\{\d+(?:,\d*)?\}|[()|^$]|[\s\S]/g,
    ) ?? []
  for (const token of tokens) {
    if (/^([*+?]\??|\{\d.*|[()|^$]|\(\?.*|\\[bB])$/.test(token)) continue
    if (token.startsWith('[')) parts.push(memberOf(token))
    else if (/^\\[pP]/.test(token)) parts.push('a')
    else if (token.startsWith('\\')) parts.push(SAMPLES[token[1]!] ?? token[1]!)
    else parts.push(token === '.' ? 'a' : token)
  }
  return parts
}

function memberOf(source: string): string {
  const one = new RegExp(source, 'u')
  for (const c of 'a1 A-(\n\\"x,.;:/*[]{}\'') if (one.test(c)) return c
  return 'a'
}

/** Runs of neighbouring parts, up to this many. */
const LONGEST_RUN = 12
const TAILS = ['', '\n', '\u0001', ' !']
const LINE = 28
const SHORT = 3_000
const TIMES = 4
/** Four times the text may take this many times as long: linear is 4, quadratic 16. */
const MOST = 10
/** Below this many passes over the same text by an expression without choices there is nothing to measure. */
const PASSES = 60

function seconds(step: () => void): number {
  const start = process.cpuUsage()
  step()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

function search(one: RegExp, text: string): void {
  if (one.global) for (const _ of text.matchAll(one));
  else one.exec(text)
}

function growsTooFast({ source, flags }: Found): string | undefined {
  const one = new RegExp(source, flags.replace('y', ''))
  const parts = partsOf(source)
  const runs = new Set<string>(parts)
  for (let i = 0; i < parts.length; i++)
    for (let j = i + 1; j <= Math.min(parts.length, i + LONGEST_RUN); j++)
      runs.add(parts.slice(i, j).join(''))
  for (const run of runs)
    for (const tail of TAILS) {
      const text = (n: number) => run.repeat(Math.ceil(n / run.length)) + tail
      // nested repetition doubles with every letter: a text of a line is enough, and a longer one would never end
      if (seconds(() => search(one, text(LINE))) > 0.1) return `"${run}" ${LINE} letters long: without end`
      const [short, long] = [text(SHORT), text(TIMES * SHORT)]
      const pass = Math.max(
        1e-6,
        seconds(() => search(/[^\s\S]/, long)),
      )
      if (seconds(() => search(one, long)) < PASSES * pass + 2e-3) continue
      const least = (step: () => void) => Math.min(...[0, 1, 2].map(() => seconds(step)))
      const ratio =
        least(() => search(one, long)) /
        Math.max(
          1e-6,
          least(() => search(one, short)),
        )
      if (ratio > MOST)
        return `"${JSON.stringify(run)}" again and again, then ${JSON.stringify(tail)}: ${ratio.toFixed(0)} times`
    }
  return undefined
}

test('an expression that is quadratic would be seen', () => {
  for (const source of ['\\s*\\([^)]*\\)', '(\\d+)$', '\\/\\*[\\s\\S]*?\\*\\/', '(a+)+b', '\\s+$'])
    expect(growsTooFast({ path: '', source, flags: 'g' }), source).toBeDefined()
})

test('no expression of the program grows faster than its text', () => {
  const all = literals()
  expect(all.length).toBeGreaterThan(150)
  expect(
    all.flatMap((one) => {
      const told = growsTooFast(one)
      return told === undefined ? [] : [`${one.path} /${one.source}/${one.flags} ${told}`]
    }),
  ).toEqual([])
})
