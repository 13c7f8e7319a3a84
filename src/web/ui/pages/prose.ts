/**
 * The little Markdown that the documents use, as a list of blocks: headings, paragraphs, bullets, with bold, italic, code and
 * links within a line. What it does not know stays as it is written; nothing becomes HTML.
 */
export type Inline =
  | { readonly kind: 'text' | 'bold' | 'italic' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  for (const chunk of markdown.trim().split(/\n\s*\n/)) {
    const heading = /^(#{1,6}) (.*)$/s.exec(chunk)
    if (heading !== null)
      blocks.push({
        kind: 'heading',
        level: heading[1]?.length ?? 1,
        text: inlinesOf(joined(heading[2] ?? '')),
      })
    else if (chunk.startsWith('- '))
      blocks.push({
        kind: 'list',
        items: chunk
          .slice(2)
          .split(/\n- /)
          .map((item) => inlinesOf(joined(item))),
      })
    else blocks.push({ kind: 'paragraph', text: inlinesOf(joined(chunk)) })
  }
  return blocks
}

/** What each heading and each bullet begins with, in their order: words in bold without their full stop; empty where there are none. */
export function leadsOf(blocks: readonly Block[]): string[] {
  const text = (line: readonly Inline[]) => line.map((one) => one.text).join('')
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return [text(block.text)]
    if (block.kind === 'paragraph') return []
    return block.items.map(([first]) => (first?.kind === 'bold' ? first.text.replace(/[.,:]$/, '') : ''))
  })
}

const joined = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

const MARKS = /\*\*(.+?)\*\*|\*(.+?)\*|`([^`]+)`|\[([^\][]+)\]\(([^()]+)\)/g

export function inlinesOf(line: string): Inline[] {
  const out: Inline[] = []
  let last = 0
  for (const found of line.matchAll(MARKS)) {
    if (found.index > last) out.push({ kind: 'text', text: line.slice(last, found.index) })
    const [whole, bold, italic, code, text, href] = found
    if (bold !== undefined) out.push({ kind: 'bold', text: bold })
    else if (italic !== undefined) out.push({ kind: 'italic', text: italic })
    else if (code !== undefined) out.push({ kind: 'code', text: code })
    else out.push({ kind: 'link', text: text ?? '', href: href ?? '' })
    last = found.index + whole.length
  }
  if (last < line.length) out.push({ kind: 'text', text: line.slice(last) })
  return out
}
