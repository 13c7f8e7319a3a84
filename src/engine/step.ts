/**
 * The loop: one tick of Paris, in ten phases, in this order. Each phase reads fields of earlier phases of this tick or of
 * the last tick, never half-updated ones, so the order in which agents are visited cannot matter.
 *
 *   1 clock      tick, levers due                        6 contact    who stands where, who mixes with whom
 *   2 command    messages arrive, institutions decide    7 obedience  drift, orders to fire, refusal, news of it
 *   3 march      troops and battalions move              8 force      what becomes of broken bodies, captures
 *   4 signals    drums, bells, shots, word, press        9 sites      guns, buildings, barricades, gates, exodus
 *   5 people     weigh, go out, take arms, walk         10 record     measures, events
 */
import type { Day } from './day.ts'
import type { PhaseName } from './definitions/rule.ts'
import { presence } from './fields/presence.ts'
import { army } from './institutions/army.ts'
import { brigadeHeads } from './institutions/brigades.ts'
import { committee } from './institutions/committee.ts'
import { government } from './institutions/government.ts'
import { guardCommand } from './institutions/guard-command.ts'
import { leaders } from './institutions/leaders.ts'
import { marchOrders } from './institutions/march-orders.ts'
import { tidy } from './institutions/messages.ts'
import { versailles } from './institutions/versailles.ts'
import { measure } from './record/measures.ts'
import { bank } from './rules/bank.ts'
import { barricades } from './rules/barricades.ts'
import { marchBattalions } from './rules/battalion-march.ts'
import { marchBodies, takeOrders } from './rules/body-march.ts'
import { buildings, loyalGather } from './rules/buildings.ts'
import { sounding } from './rules/calls.ts'
import { cohesion } from './rules/cohesion.ts'
import { contactOutside } from './rules/contact-outside.ts'
import { contests } from './rules/contests.ts'
import { drift } from './rules/drift.ts'
import { chooseGates, exodus, holdGates } from './rules/exodus.ts'
import { fortress } from './rules/fortress.ts'
import { emptyForts } from './rules/forts.ts'
import { goOut } from './rules/going-out.ts'
import { gunParks } from './rules/gun-parks.ts'
import { hear, learn } from './rules/learning.ts'
import { marchOut } from './rules/march-out.ts'
import { marchRoad } from './rules/march-road.ts'
import { commandersDecide } from './rules/orders-to-fire.ts'
import { pullLevers } from './rules/pulling-levers.ts'
import { walkAbout } from './rules/walking.ts'
import { CLOCK } from './state/state.ts'

export type Phase = readonly [name: PhaseName, ...rules: ((day: Day) => void)[]]

export const PHASES: readonly Phase[] = [
  ['clock', tick, pullLevers],
  [
    'command',
    brigadeHeads,
    army,
    government,
    guardCommand,
    leaders,
    committee,
    marchOrders,
    versailles,
    tidy,
  ],
  ['march', takeOrders, chooseGates, marchBodies, marchBattalions, loyalGather, marchOut, marchRoad],
  ['signals', sounding, learn],
  ['people', contests, goOut, walkAbout],
  ['contact', presence],
  ['obedience', drift, commandersDecide],
  ['force', presence, cohesion, contactOutside, presence],
  ['sites', gunParks, buildings, barricades, holdGates, exodus, emptyForts, fortress, bank, presence, hear],
  ['record', measure],
]

export function step(day: Day): void {
  for (const [name, ...rules] of PHASES) {
    for (const rule of rules) rule(day)
    if (day.own !== undefined)
      for (const { rule, state } of day.own.rules) if (rule.phase === name) rule.step(day, state)
  }
}

function tick(day: Day): void {
  day.s.clock[CLOCK.tick]++
  day.s.clock[CLOCK.seconds] += day.tickSeconds
}
