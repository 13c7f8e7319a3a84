/** The Markdown of the repository as the checks of the documents see it: links, headings, code blocks, identifiers. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SKIPPED = new Set(['node_modules', 'dist', '.git', 'out', 'runs'])

export interface Block {
  readonly language: string
  readonly line: number
  readonly text: string
}
export interface Page {
  /** Path from the root of the repository. */
  readonly file: string
  readonly text: string
  /** The text without its code blocks and code spans, line for line. */
  readonly prose: string
  readonly blocks: readonly Block[]
}

/** Paths from the root of all files with this ending. */
export function filesEnding(ending: string, folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesEnding(ending, path) : path.endsWith(ending) ? [path] : []
    })
    .sort()
}

export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
}

export function pages(): Page[] {
  return filesEnding('.md').map((file) => pageOf(relative(ROOT, join(ROOT, file)), read(file)))
}

export function pageOf(file: string, text: string): Page {
  const blocks: Block[] = []
  const prose: string[] = []
  let open: { language: string; line: number; lines: string[] } | undefined
  text.split('\n').forEach((line, i) => {
    const fence = /^\s*```(\S*)/.exec(line)
    prose.push(open === undefined && fence === null ? line.replace(/`[^`]*`/g, '') : '')
    if (fence === null) open?.lines.push(line)
    else if (open === undefined) open = { language: fence[1] ?? '', line: i + 1, lines: [] }
    else {
      blocks.push({ language: open.language, line: open.line, text: open.lines.join('\n') })
      open = undefined
    }
  })
  if (open !== undefined) throw new Error(`${file}:${open.line}: a code block is never closed`)
  return { file, text, prose: prose.join('\n'), blocks }
}

/** Where links point, with the line they stand on. */
export function linksOf(page: Page): { readonly target: string; readonly line: number }[] {
  return page.prose
    .split('\n')
    .flatMap((line, i) =>
      [...line.matchAll(/\]\(([^)\s]+)\)/g)].map((m) => ({ target: m[1] ?? '', line: i + 1 })),
    )
}

/** Anchors that headings make: lower case, punctuation dropped, blanks to hyphens, a number for a repeated one. */
export function anchorsOf(page: Page): Set<string> {
  const seen = new Map<string, number>()
  const anchors = new Set<string>()
  for (const [, heading = ''] of page.text.replace(/```[\s\S]*?```/g, '').matchAll(/^#{1,6} +(.*)$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    const slug = plain
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .trim()
      .replace(/ /g, '-')
    const before = seen.get(slug) ?? 0
    seen.set(slug, before + 1)
    anchors.add(before === 0 ? slug : `${slug}-${before}`)
  }
  return anchors
}

/** Every match of a pattern in all pages as `file:line word`. */
export function found(
  list: readonly Page[],
  pattern: RegExp,
): { readonly where: string; readonly match: RegExpMatchArray }[] {
  return list.flatMap((page) =>
    page.text
      .split('\n')
      .flatMap((line, i) =>
        [...line.matchAll(pattern)].map((match) => ({ where: `${page.file}:${i + 1}`, match })),
      ),
  )
}
