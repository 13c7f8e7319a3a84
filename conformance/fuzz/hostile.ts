/** Files that nobody should have to read, made from files that somebody wrote. The same seed gives the same file. */
import { parse, stringify } from 'yaml'
import type { Luck } from '../drill/luck.ts'
import { SCALARS, VALUES } from './scalars.ts'

type Mutation = (text: string, luck: Luck) => string | Buffer

/** Changes of text that know nothing of its form. */
const TEXT: readonly Mutation[] = [
  (text, luck) => {
    const bytes = Buffer.from(text)
    for (let n = 1 + luck.below(8); n > 0 && bytes.length > 0; n--)
      bytes[luck.below(bytes.length)] = luck.below(256)
    return bytes
  },
  (text, luck) => text.slice(0, luck.below(text.length + 1)),
  (text, luck) => {
    const [a, b] = [luck.below(text.length + 1), luck.below(200)]
    return text.slice(0, a) + text.slice(a + b)
  },
  (text, luck) => {
    const [a, b] = [luck.below(text.length + 1), luck.below(400)]
    return text.slice(0, a + b) + text.slice(a, a + b).repeat(1 + luck.below(20)) + text.slice(a + b)
  },
  (text, luck) => {
    const lines = text.split('\n')
    for (let n = 1 + luck.below(5); n > 0; n--) {
      const [a, b] = [luck.below(lines.length), luck.below(lines.length)]
      ;[lines[a], lines[b]] = [lines[b]!, lines[a]!]
    }
    return lines.join('\n')
  },
  (text, luck) => replaceOne(text, /[-+]?\d+(\.\d+)?/g, luck.one(SCALARS), luck),
  (text, luck) => replaceOne(text, /[A-Za-z_.-]{3,}/g, luck.one(SCALARS), luck),
  (text, luck) => replaceOne(text, /(?<=[:\t-] ?)[^\n\t:]+/g, luck.one(SCALARS), luck),
  (text, luck) =>
    replaceOne(text, /[a-z]{4,}/g, (word) => word.slice(0, -2) + word.at(-1)! + word.at(-2)!, luck),
  (text, luck) => text.replace(/ {2}/g, luck.one(['\t', '   ', ''])),
  (text, luck) => replaceOne(text, /\n/g, `\n${luck.one(SCALARS)}\n`, luck),
  (text, luck) => replaceOne(text, /\t/g, '\t'.repeat(1 + luck.below(30)), luck),
]

/** Changes of what a YAML file says; the form stays YAML. */
const YAML: readonly Mutation[] = [
  (text, luck) => restructured(text, luck, () => luck.one(VALUES)),
  (text, luck) => restructured(text, luck, (node) => [node, node]),
  (text, luck) => restructured(text, luck, (node) => ({ [luck.one(SCALARS)]: node })),
  (text, luck) =>
    restructured(text, luck, (node) =>
      Array.isArray(node) ? node.flatMap((one) => Array(300).fill(one)) : undefined,
    ),
  (text, luck) =>
    restructured(text, luck, (node) =>
      typeof node === 'string' ? node.repeat(2 + luck.below(500)) : String(node),
    ),
  (text, luck) => restructured(text, luck, (node) => deep(node, 3 + luck.below(100))),
]

/** Whole files; what was there before is of no matter. */
const WHOLE: readonly Mutation[] = [
  (_, luck) => Buffer.from(Array.from({ length: luck.below(5000) }, () => luck.below(256))),
  (_, luck) =>
    Array.from({ length: luck.below(3000) }, () => String.fromCharCode(32 + luck.below(95))).join(''),
  (_, luck) =>
    luck
      .one(['[', '{', '- ', '? ', 'a: ', '[{', '&a [', '"', '!!map {', '!!seq ['])
      .repeat(1 + luck.below(60_000)),
  (_, luck) =>
    Array.from({ length: 1 + luck.below(3000) }, (_, i) => `${' '.repeat(i % 400)}k${i}:`).join('\n'),
  (_, luck) => bomb(2 + luck.below(12), 2 + luck.below(9)),
  (_, luck) => `a: &a [${'x,'.repeat(luck.below(20_000))}]\nb: [${'*a,'.repeat(luck.below(3000))}]\n`,
  (_, luck) => Array.from({ length: luck.below(20_000) }, (_, i) => `k${i}: ${i}`).join('\n'),
  (_, luck) => `${'k: v\n'.repeat(1 + luck.below(20_000))}`,
  (_, luck) => `a: |\n${'  line\n'.repeat(luck.below(50_000))}`,
  (_, luck) => `"${'x'.repeat(luck.below(3_000_000))}": 1\n`,
  (_, luck) => '\t'.repeat(luck.below(1_000_000)),
  (_, luck) => `${'id\t'.repeat(luck.below(50_000))}\n${'1\t'.repeat(luck.below(50_000))}\n`,
  () => Buffer.alloc(9 * 1024 * 1024, 'a: b\n'),
  () => '',
]

/** The same text in another encoding. */
const BYTES: readonly Mutation[] = [
  (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
  (text) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text, luck) => `${text.slice(0, luck.below(text.length + 1))}\0${text.slice(luck.below(text.length + 1))}`,
  (text, luck) => {
    const at = luck.below(text.length + 1)
    return Buffer.concat([
      Buffer.from(text.slice(0, at)),
      Buffer.from([0xc3, 0x28, 0xf0, 0x9f]),
      Buffer.from(text.slice(at)),
    ])
  },
]

/** One hostile file from a real one. */
export function hostile(file: string, text: string, luck: Luck): string | Buffer {
  const kind = luck.next()
  if (kind < 0.15) return luck.one(WHOLE)(text, luck)
  if (kind < 0.25) return luck.one(BYTES)(text, luck)
  if (kind < 0.65 && file.endsWith('.yaml')) {
    const once = luck.one(YAML)(text, luck)
    return kind < 0.45 ? once : luck.one(TEXT)(once.toString(), luck)
  }
  let out: string | Buffer = text
  for (let n = 1 + luck.below(3); n > 0; n--) out = luck.one(TEXT)(out.toString(), luck)
  return out
}

function replaceOne(
  text: string,
  pattern: RegExp,
  by: string | ((word: string) => string),
  luck: Luck,
): string {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const one = luck.one(found)
  return (
    text.slice(0, one.index) +
    (typeof by === 'string' ? by : by(one[0])) +
    text.slice(one.index + one[0].length)
  )
}

/** Replaces one node, drawn evenly; undefined drops it. */
function restructured(text: string, luck: Luck, change: (node: unknown) => unknown): string {
  let root: unknown
  try {
    root = parse(text)
  } catch {
    return text
  }
  const places: { holder: Record<string, unknown>; key: string }[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const key of Object.keys(node)) {
      places.push({ holder: node as Record<string, unknown>, key })
      walk((node as Record<string, unknown>)[key])
    }
  }
  walk(root)
  if (places.length === 0) return text
  for (let n = 1 + luck.below(3); n > 0; n--) {
    const { holder, key } = luck.one(places)
    const put = change(holder[key])
    if (put === undefined) delete holder[key]
    else holder[key] = put
  }
  return stringify(root, { aliasDuplicateObjects: luck.below(2) === 0 })
}

function deep(node: unknown, levels: number): unknown {
  let out = node
  for (let i = 0; i < levels; i++) out = i % 2 === 0 ? [out] : { k: out }
  return out
}

/** Each level holds the one before many times over. */
function bomb(levels: number, width: number): string {
  const lines = ['a0: &a0 [x]']
  for (let i = 1; i < levels; i++)
    lines.push(
      `a${i}: &a${i} [${Array(width)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    )
  return lines.join('\n')
}
