/** The texts of the page, from the block of JSON that the build puts into it. */
import type { ClaimFile, Content } from '../../../evidence/index.ts'

export interface PageContent extends Content {
  readonly claims: readonly ClaimFile[]
  /** What this model gets wrong, as Markdown. */
  readonly limits: { readonly en: string; readonly fr: string }
}

let read: PageContent | undefined

/** Read on first use: a visitor of the map alone has no use for them. */
export function content(): PageContent {
  read ??= JSON.parse(document.getElementById('content')?.textContent ?? '') as PageContent
  return read
}
