/** The five ways in which the day can end, in the order of a bar: from the army holding on to the government captured. */
import type { Outcome } from '../../../laboratory/index.ts'

export const ENDS: readonly Outcome[] = [
  'army-holds-the-guns',
  'stand-off',
  'army-out-in-order',
  'army-out-broken',
  'government-captured',
]
