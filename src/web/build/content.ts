/** Vite plugin: the texts of the page as a block of JSON in it: paths, who is who, before and after, lessons, claims, limits. */
import { readFileSync } from 'node:fs'
import { loadClaims } from '../../evidence/files/claims.ts'
import { loadContent } from '../../evidence/files/content.ts'
import { readTables } from '../../scenario/pack/folder.ts'

/** Id of the element that holds them. */
const CONTENT_ELEMENT = 'content'
/** What the model gets wrong: one page in the documents, shown whole. */
const LIMITS = { en: 'docs/model/limits.md', fr: 'docs/model/limits.fr.md' }

interface Tag {
  tag: string
  attrs: Record<string, string>
  children: string
  injectTo: 'body'
}

export function pageContent(folder: string): { name: string; transformIndexHtml: () => Tag[] } {
  return {
    name: 'commune-content',
    transformIndexHtml: () => {
      const content = loadContent(folder, readTables(folder))
      const limits = {
        en: readFileSync(LIMITS.en, 'utf8'),
        fr: readFileSync(LIMITS.fr, 'utf8'),
      }
      return [
        {
          tag: 'script',
          // a data block: never executed, so the policy for scripts does not concern it
          attrs: { type: 'application/json', id: CONTENT_ELEMENT },
          children: JSON.stringify({
            ...content,
            claims: loadClaims(folder),
            limits,
          }).replaceAll('<', '\\u003c'),
          injectTo: 'body',
        },
      ]
    },
  }
}
