/** Text for a terminal: wrapped paragraphs and tables whose cells wrap. Plain strings; colour is a function handed in. */
export interface Paint {
  bold(text: string): string
  dim(text: string): string
  good(text: string): string
  bad(text: string): string
}

const same = (text: string) => text
export const PLAIN: Paint = { bold: same, dim: same, good: same, bad: same }

/** Width of prose, for the eye. */
export const PROSE = 96

/** Lines of at most `width` characters; breaks at plain spaces only, so no-break spaces hold. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(indent + line)
  return lines
}

export interface Column {
  readonly width: number
  readonly right?: boolean
}
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string }

/** One row of a table; cells wrap within their columns, painted after they have been padded. */
export function tableRow(cells: readonly Cell[], columns: readonly Column[]): string[] {
  const wrapped = cells.map((cell, i) =>
    wrap(typeof cell === 'string' ? cell : cell.text, columns[i]?.width ?? 20),
  )
  const height = Math.max(1, ...wrapped.map((lines) => lines.length))
  const out: string[] = []
  for (let l = 0; l < height; l++) {
    const parts = cells.map((cell, i) => {
      const { width, right } = columns[i] ?? { width: 20 }
      const text = wrapped[i]?.[l] ?? ''
      const padded =
        right === true ? text.padStart(width) : i === cells.length - 1 ? text : text.padEnd(width)
      return typeof cell === 'string' ? padded : cell.paint(padded)
    })
    out.push(parts.join('  ').trimEnd())
  }
  return out
}

export function rule(width: number): string {
  return '-'.repeat(width)
}
