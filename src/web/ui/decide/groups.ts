/** Decisions by whose they were and when, for a page of cards. */
import type { LeverRow } from '../../../evidence/index.ts'

export const GROUPS = ['army', 'people', 'evening', 'outside', 'before'] as const
export type Group = (typeof GROUPS)[number]

const GROUP: Readonly<Record<string, Group>> = {
  'alarm.cannon': 'people',
  'committee.dawn': 'people',
  'press.silent': 'people',
  'gates.shut': 'evening',
  'ministry.entered': 'evening',
  'calmon.entered': 'evening',
  'ministers.entered': 'evening',
  'army.keeps-ecole': 'evening',
  'mont-valerien.occupied': 'outside',
  'march.versailles': 'outside',
  'march.battalions': 'outside',
  'march.road': 'outside',
  'bank.occupied': 'outside',
  eased: 'before',
}

/** The army's own decisions of the morning are all others. */
export function groupOf({ key }: LeverRow): Group {
  return GROUP[key] ?? 'army'
}
