/** What goes wrong, said and numbered: 2 for bad input, 1 for an internal failure or a machine that is short of something. */
import { DataError } from '../evidence/files/problem.ts'
import { nearest, tame } from '../evidence/index.ts'
import { InputError } from '../laboratory/index.ts'
import { DiskError, isShort, PathError } from '../paths/index.ts'
import { QueryError, StoreError } from '../store/index.ts'
import type { Screen } from './screen.ts'

export const BAD_INPUT = 2
export const INTERNAL = 1

/** What whoever typed the command can mend. */
const BAD = [InputError, DataError, PathError, StoreError, QueryError]

/** Runs a verb; what it throws becomes a message and an exit code. */
export function guarded(screen: Screen, verb: () => number): number {
  try {
    return verb()
  } catch (error) {
    return said(screen, error)
  }
}

/** The same for a verb that waits for runs. */
export async function guardedRuns(screen: Screen, verb: () => Promise<number>): Promise<number> {
  unfinished = false
  try {
    const code = await verb()
    return code === 0 && unfinished ? INTERNAL : code
  } catch (error) {
    return said(screen, error)
  }
}

let unfinished = false

/** Runs of this verb have failed: what it gives is without them, and it does not end with 0. */
export function leaveUnfinished(): void {
  unfinished = true
}

/** Says what went wrong; returns the exit code. */
export function said(screen: Screen, error: unknown): number {
  if (error instanceof Error && isShortOfSomething(error)) {
    screen.err(`commune: ${error.message}`)
    return INTERNAL
  }
  if (BAD.some((kind) => error instanceof kind) && error instanceof Error) {
    for (const line of error.message.split('\n')) screen.err(`commune: ${line}`)
    return BAD_INPUT
  }
  screen.err(
    `commune: internal failure: ${error instanceof Error ? (error.stack ?? error.message) : tame(String(error))}`,
  )
  return INTERNAL
}

/** A full disk, a lost folder, no file handle left: nobody typed anything wrong, and a stack of calls would help nobody. */
function isShortOfSomething(error: Error): boolean {
  if (error instanceof DiskError) return true
  const { code } = (error.cause ?? {}) as { code?: unknown }
  return error instanceof StoreError && typeof code === 'string' && isShort(code)
}

/** Throws for a scenario that there is not. */
export function oneOf(word: string, known: readonly string[], what: string): void {
  if (!known.includes(word))
    throw new InputError(
      `no ${what} called "${tame(word)}"`,
      `one of ${known.join(', ')}`,
      nearest(word, known),
    )
}
