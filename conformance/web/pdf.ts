/** Pages of a printed file: Chromium writes its objects plainly, Firefox into compressed streams. */
import { inflateSync } from 'node:zlib'

/** Number of page objects of a PDF. */
export function pagesOf(pdf: Buffer): number {
  let text = pdf.toString('latin1')
  for (const { index } of text.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    const from = text.indexOf('stream', index)
    const start = from + 'stream'.length + (text[from + 'stream'.length] === '\r' ? 2 : 1)
    const end = text.indexOf('endstream', start)
    text += `\n${inflateSync(pdf.subarray(start, end), { finishFlush: 2 }).toString('latin1')}`
  }
  return text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
}
