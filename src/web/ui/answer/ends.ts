/** The five ways in which the day can end, as they are drawn: by pattern as well as by colour. */
import type { Outcome } from '../../../laboratory/index.ts'

export interface EndMark {
  readonly kind: 'solid' | 'diagonal' | 'upright' | 'dots'
  readonly colour: string
}

export const END_MARKS: Readonly<Record<Outcome, EndMark>> = {
  'army-holds-the-guns': { kind: 'solid', colour: 'var(--line)' },
  'stand-off': { kind: 'dots', colour: 'var(--muted)' },
  'army-out-in-order': { kind: 'upright', colour: 'var(--line)' },
  'army-out-broken': { kind: 'diagonal', colour: 'var(--refusing)' },
  'government-captured': { kind: 'solid', colour: 'var(--guard)' },
}
