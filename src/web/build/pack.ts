/** Vite plugin: the scenario as a block of text in the page, so that no request is needed to read it. */
import { readScenario } from '../../scenario/pack/folder.ts'
import { packScenario } from '../../scenario/pack/format.ts'
import { block, type Tag } from './block.ts'

export function scenarioPack(folder: string): { name: string; transformIndexHtml: () => Tag[] } {
  return {
    name: 'commune-scenario-pack',
    transformIndexHtml: () => [block('pack', packScenario(readScenario(folder)))],
  }
}
