/** What stands round the map in a picture: above it what it shows, below it what the marks mean and who is to be named. */

export interface MarginWords {
  readonly title: string
  /** Run, changed decisions, changed values. */
  readonly lines: readonly string[]
  /** Entries of the legend: a drawn mark and its words. */
  readonly legend: readonly { readonly mark: CanvasImageSource; readonly text: string }[]
  /** Lines that the licences ask for. */
  readonly foot: readonly string[]
}

/** Pixels of the page. */
const EDGE = 14
const TITLE = 26
const LINE = 17
export const MARK = { width: 28, height: 20 }
const ENTRY = 210
const FONT = {
  title: '400 21px "Old Standard TT", "Times New Roman", serif',
  line: '400 13px "Source Sans 3", Arial, sans-serif',
  small: '400 11px "Source Sans 3", Arial, sans-serif',
} as const

export interface Margins {
  readonly above: number
  readonly below: number
  /** Draws both into a picture in which the map takes `height` pixels below the upper one. */
  draw(height: number, ink: string): void
}

/** Lays the margins out for a picture of a width; nothing is drawn yet. */
export function margins(context: CanvasRenderingContext2D, width: number, words: MarginWords): Margins {
  const room = width - 2 * EDGE
  const title = wrapped(context, FONT.title, words.title, room)
  const lines = words.lines.flatMap((line) => wrapped(context, FONT.line, line, room))
  const foot = wrapped(context, FONT.small, words.foot.join(' · '), room)
  const columns = Math.max(1, Math.floor(room / ENTRY))
  const wide = room / columns
  const entries = words.legend.map(({ mark, text }) => ({
    mark,
    text: wrapped(context, FONT.small, text, wide - MARK.width - 10),
  }))
  const rows = chunks(entries, columns)
  const heights = rows.map((row) => Math.max(MARK.height, ...row.map(({ text }) => text.length * 13)) + 2)
  const above = EDGE + title.length * TITLE + lines.length * LINE + 4
  const legend = heights.reduce((sum, height) => sum + height, 0)
  return {
    above,
    below: EDGE + legend + 6 + foot.length * 14 + EDGE / 2,
    draw(height, ink) {
      context.fillStyle = ink
      let y = EDGE
      y = written(context, FONT.title, title, EDGE, y, TITLE)
      written(context, FONT.line, lines, EDGE, y, LINE)
      y = above + height + EDGE / 2
      rows.forEach((row, r) => {
        row.forEach(({ mark, text }, c) => {
          const x = EDGE + c * wide
          context.drawImage(mark, x, y, MARK.width, MARK.height)
          written(context, FONT.small, text, x + MARK.width + 6, y + 3, 13)
        })
        y += heights[r] ?? 0
      })
      written(context, FONT.small, foot, EDGE, y + 6, 14)
    },
  }
}

/** Lines one below the other from the height `y`; returns the height after them. */
function written(
  context: CanvasRenderingContext2D,
  font: string,
  lines: readonly string[],
  x: number,
  y: number,
  step: number,
): number {
  context.font = font
  context.textBaseline = 'top'
  lines.forEach((line, i) => {
    context.fillText(line, x, y + i * step)
  })
  return y + lines.length * step
}

/** A text in lines no wider than `room`; a word that is wider stands alone. */
function wrapped(context: CanvasRenderingContext2D, font: string, text: string, room: number): string[] {
  context.font = font
  const out: string[] = []
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const line = out.at(-1)
    if (line !== undefined && context.measureText(`${line} ${word}`).width <= room)
      out[out.length - 1] = `${line} ${word}`
    else out.push(word)
  }
  return out
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}
