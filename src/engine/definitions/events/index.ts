/** All kinds of event that the code writes, in the order of their numbers. */
import type { EventDefinition } from '../event.ts'
import { CROWD } from './crowd.ts'
import { FORT } from './fort.ts'
import { GOVERNMENT } from './government.ts'
import { GUARD } from './guard.ts'
import { MARCH } from './march.ts'
import { PARKS } from './parks.ts'

const ALL = [...PARKS, ...CROWD, ...GUARD, ...GOVERNMENT, ...MARCH, ...FORT] as const

export type EventKind = (typeof ALL)[number]['kind']

// @__NO_SIDE_EFFECTS__
function ordered(all: readonly EventDefinition<EventKind>[]): readonly EventDefinition<EventKind>[] {
  return [...all].sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
}

export const EVENTS = /* @__PURE__ */ ordered(ALL)
