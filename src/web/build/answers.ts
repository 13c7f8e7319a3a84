/**
 * Vite plugin: the answers that were computed beforehand and the worlds that calibration accepted, where the data folder has
 * them, as one block of the page; and the digest of the tables, which reports print.
 */
import { parseJsonFile } from '../../evidence/files/json-file.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { originOf } from '../../store/index.ts'
import { block, type Tag } from './block.ts'

export function storedAnswers(folder: string): { name: string; transformIndexHtml: () => Tag[] } {
  return {
    name: 'commune-answers',
    transformIndexHtml: () => {
      const stored = {
        answers: parseJsonFile(folder, 'answers.json') ?? null,
        worlds: parseJsonFile(folder, 'accepted-worlds.json') ?? null,
        origin: originOf(readScenario(folder)),
      }
      return [block('answers', new TextEncoder().encode(JSON.stringify(stored)))]
    },
  }
}
