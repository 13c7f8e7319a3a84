/** All kinds of event that the code writes, in the order of their numbers. */
import type { EventDefinition } from '../event.ts'
import { CROWD } from './crowd.ts'
import { FORT } from './fort.ts'
import { GOVERNMENT } from './government.ts'
import { GUARD } from './guard.ts'
import { MARCH } from './march.ts'
import { PARKS } from './parks.ts'

type Defined = (
  | typeof PARKS
  | typeof CROWD
  | typeof GUARD
  | typeof GOVERNMENT
  | typeof MARCH
  | typeof FORT
)[number]
export type EventKind = Defined['kind']

// @__NO_SIDE_EFFECTS__
function ordered(...groups: readonly (readonly Defined[])[]): readonly EventDefinition<EventKind>[] {
  return groups.flat().sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
}

export const EVENTS = /* @__PURE__ */ ordered(PARKS, CROWD, GUARD, GOVERNMENT, MARCH, FORT)
