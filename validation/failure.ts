/** What ends a script: the sentence alone where a path or a disk is at fault, the stack of anything else. */
import { DiskError, PathError } from 'commune/paths'

export function pathWords(cause: unknown): string {
  if (cause instanceof PathError || cause instanceof DiskError) return cause.message
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}
