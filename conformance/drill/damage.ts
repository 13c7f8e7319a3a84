/** Things that go wrong with files on a disk. */
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Luck } from './luck.ts'
import { names } from './store.ts'

export const KINDS = ['one bit', 'cut short', 'emptied', 'gone', 'another file'] as const

/** Damages one file of the store; says which and how, or nothing where there is no file of that kind yet. */
export function damage(
  store: string,
  folder: string,
  kind: (typeof KINDS)[number],
  luck: Luck,
): string | undefined {
  const list = names(store, folder)
  if (list.length === 0) return undefined
  const file = join(store, folder, luck.one(list))
  if (!existsSync(file)) return undefined
  const { size } = statSync(file)
  if (kind === 'gone') rmSync(file)
  else if (kind === 'emptied') truncateSync(file, 0)
  else if (kind === 'cut short') truncateSync(file, luck.below(size))
  else if (kind === 'another file') writeFileSync(file, 'PAR1 something else PAR1')
  else {
    const all = readFileSync(file)
    all[luck.below(size)]! ^= 1 << luck.below(8)
    writeFileSync(file, all)
  }
  return `${folder}: ${kind}`
}
