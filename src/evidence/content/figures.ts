/**
 * Figures in sentences: `{L01}` stands for the value of row L01, `{L05|range}` for its range. What a reader sees is the
 * figure as a link to its record; a figure that nobody sources cannot be written this way.
 */
export type FigurePart = 'value' | 'range' | 'low' | 'high'
export type Piece = { readonly text: string } | { readonly row: string; readonly part: FigurePart }

const FIGURE = /\{([A-Za-z0-9-]+)(?:\|(value|range|low|high))?\}/g

/** A sentence in pieces, in their order. */
export function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = []
  let last = 0
  for (const found of sentence.matchAll(FIGURE)) {
    if (found.index > last) pieces.push({ text: sentence.slice(last, found.index) })
    pieces.push({ row: found[1] ?? '', part: (found[2] as FigurePart | undefined) ?? 'value' })
    last = found.index + found[0].length
  }
  if (last < sentence.length) pieces.push({ text: sentence.slice(last) })
  return pieces
}

/** Rows whose figures a sentence holds. */
export function rowsIn(sentence: string): string[] {
  return piecesOf(sentence).flatMap((piece) => ('row' in piece ? [piece.row] : []))
}

/** What is left of the braces once the figures are taken out: a figure wrongly written. */
export function strayBraces(sentence: string): boolean {
  return piecesOf(sentence).some((piece) => 'text' in piece && /[{}]/.test(piece.text))
}
