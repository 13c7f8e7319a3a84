/** What a text is known by in a crate and in the JSON of a plan. */
import { createHash } from 'node:crypto'

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
