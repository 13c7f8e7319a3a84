/** Data blocks of the page: text that is never executed, so the policy for scripts does not concern it. */
import { deflateSync } from 'node:zlib'

export interface Tag {
  tag: string
  attrs: Record<string, string>
  children: string
  injectTo: 'body'
}

/** Deflated, base64, in an element with an id. */
export function block(id: string, bytes: Uint8Array): Tag {
  return {
    tag: 'script',
    attrs: { type: 'text/plain', id },
    children: deflateSync(bytes, { level: 9 }).toString('base64'),
    injectTo: 'body',
  }
}
