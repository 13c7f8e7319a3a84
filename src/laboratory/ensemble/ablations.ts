/** Mechanisms made equal or cut, to see which patterns the model brings out and which were put in. Never offered as decisions. */
import type { EnsembleSetting } from './setting.ts'

/** The ablations of model section 7. */
export const ABLATIONS = [
  {
    id: 'equal-origin',
    label: 'equal origin',
    what: 'every line regiment has the same readiness to refuse',
    setting: { ablations: { equalOrigin: true } },
  },
  {
    id: 'police-as-line',
    label: 'police as line',
    what: 'police and gendarmes have the readiness of the line',
    setting: { ablations: { policeAsLine: true } },
  },
  {
    id: 'no-news',
    label: 'no news',
    what: 'no news of a refusal reaches another unit (K-06)',
    setting: { knockOuts: { noNews: true } },
  },
  {
    id: 'no-shared-shocks',
    label: 'no shared luck',
    what: 'companies, commanders, quarters and battalions have no luck of their own',
    setting: { ablations: { noSharedShocks: true } },
  },
] as const satisfies readonly { id: string; label: string; what: string; setting: Partial<EnsembleSetting> }[]

export type AblationVerdict = 'input' | 'weaker' | 'stays' | 'stronger' | 'absent'

const THERE = 0.5
const CHANGE = 0.2

/** A pattern that half of the baseline's runs show, and that fewer than half as many of the ablated runs show, is an input. */
export function ablationVerdict(baseline: number, ablated: number): AblationVerdict {
  if (baseline < THERE) return ablated - baseline > CHANGE ? 'stronger' : 'absent'
  if (ablated < baseline / 2) return 'input'
  if (baseline - ablated > CHANGE) return 'weaker'
  return ablated - baseline > CHANGE ? 'stronger' : 'stays'
}
