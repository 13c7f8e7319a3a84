/** Vite plugin: the scenario as a block of text in the page, so that no request is needed to read it. */
import { deflateSync } from 'node:zlib'
import { readScenario } from '../../scenario/pack/folder.ts'
import { packScenario } from '../../scenario/pack/format.ts'

/** Id of the element that holds the pack: deflated, base64. */
const PACK_ELEMENT = 'pack'

interface Tag {
  tag: string
  attrs: Record<string, string>
  children: string
  injectTo: 'body'
}

export function scenarioPack(folder: string): { name: string; transformIndexHtml: () => Tag[] } {
  return {
    name: 'commune-scenario-pack',
    transformIndexHtml: () => [
      {
        tag: 'script',
        // a data block: never executed, so the policy for scripts does not concern it
        attrs: { type: 'text/plain', id: PACK_ELEMENT },
        children: deflateSync(packScenario(readScenario(folder)), { level: 9 }).toString('base64'),
        injectTo: 'body',
      },
    ],
  }
}
