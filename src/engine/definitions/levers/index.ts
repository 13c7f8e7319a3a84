/** All levers, in the order of levers.tsv. */
import { defineLever, type LeversOf } from '../lever.ts'
import { ARMY } from './army.ts'
import { EVENING } from './evening.ts'
import { OUTSIDE } from './outside.ts'

/** What could have been otherwise before the day, or all through it (L-14, L-15). */
const BEFORE = [
  defineLever({
    id: 'L-14',
    key: 'press.silent',
    field: 'pressSilent',
    type: 'flag',
    from: 'start',
    compliance: 'state',
    group: 'people',
    primary: 'people-out-12',
    asked: ['yes'],
  }),
  defineLever({
    id: 'L-15',
    key: 'eased',
    field: 'eased',
    type: 'flag',
    from: 'start',
    compliance: 'state',
    group: 'before',
    primary: 'people-out-12',
    asked: ['yes'],
    changed: {
      yes: {
        en: 'Pay, rents and capital eased before the day',
        fr: 'Mesures adoucies sur la solde, les loyers et la capitale',
      },
    },
  }),
] as const

export const LEVERS = [...ARMY, ...EVENING, ...OUTSIDE, ...BEFORE] as const

/** What a run may be given: every lever by its field, unset where it is left alone. */
export type Levers = LeversOf<(typeof LEVERS)[number]>
export type MarchRoad = NonNullable<Levers['marchRoad']>
