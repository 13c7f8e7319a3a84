/** Decisions by whose they were and when, for a page of cards. */
import { type LeverGroup, leverOf, PARIS_DAY } from '../../../engine/index.ts'
import type { LeverRow } from '../../../evidence/index.ts'

export const GROUPS: readonly LeverGroup[] = ['army', 'people', 'evening', 'outside', 'before']

/** That of the lever's definition. */
export function groupOf({ key }: LeverRow): LeverGroup {
  return leverOf(PARIS_DAY, key)?.group ?? 'army'
}
