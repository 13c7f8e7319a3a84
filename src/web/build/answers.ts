/**
 * Vite plugin: the answers that were computed beforehand and the worlds that calibration accepted, where the data folder has
 * them and they were made with its tables, as one block of the page; and the digest of the tables, which reports print.
 */
import { openFolder } from '../../evidence/files/folder.ts'
import { parseJsonFile } from '../../evidence/files/json-file.ts'
import { type AcceptedWorlds, priorsDigest, type StoredAnswers } from '../../laboratory/index.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { originOf } from '../../store/index.ts'
import { block, type Tag } from './block.ts'

export function storedAnswers(folder: string): { name: string; transformIndexHtml: () => Tag[] } {
  return {
    name: 'commune-answers',
    transformIndexHtml: () => [
      block('answers', new TextEncoder().encode(JSON.stringify(storedWithTables(folder)))),
    ],
  }
}

/** What lies beside the tables and was made with them; null for what was made with others. */
export function storedWithTables(from: string) {
  const folder = openFolder(from)
  const source = readScenario(folder)
  const origin = originOf(source)
  const answers = parseJsonFile(folder, 'answers.json') as StoredAnswers | null | undefined
  const worlds = parseJsonFile(folder, 'accepted-worlds.json') as AcceptedWorlds | null | undefined
  const accepted = worlds?.data === origin.data && worlds.priors === priorsDigest(source.data)
  return {
    answers: answers?.data === origin.data && (accepted || worlds === undefined) ? answers : null,
    worlds: accepted ? worlds : null,
    origin,
  }
}
