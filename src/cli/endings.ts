/** How work ends that was not to end yet: a signal ends it, and what is kept is said first. */
import { constants } from 'node:os'
import { tame } from '../evidence/index.ts'
import { type Language, wordsFor } from '../words/index.ts'
import type { Screen } from './screen.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Until the function that it gives back is called, a signal says what is kept in `store`, and ends with 128 and its number. */
export function sayWhenEnded(screen: Screen, store: string, language: Language): () => void {
  const end = (signal: (typeof SIGNALS)[number]) => {
    const { ended } = wordsFor(language).plan.store
    screen.err(`\n${ended({ signal, store: tame(store) })}:  ${sameCommand()}`)
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of SIGNALS) process.on(signal, end)
  return () => {
    for (const signal of SIGNALS) process.off(signal, end)
  }
}

function sameCommand(): string {
  const started = process.env.npm_lifecycle_event === 'start' ? 'npm start --' : 'commune'
  const words = process.argv.slice(2).map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : quoted(word)))
  return [started, ...words].join(' ')
}

function quoted(word: string): string {
  return `'${tame(word).replaceAll("'", "'\\''")}'`
}
