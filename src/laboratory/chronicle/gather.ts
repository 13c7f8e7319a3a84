/** From a run to its chronicle: events by kind and place, samples by hour, measures by id. */
import { at, COUNTER, type Day, endOfAct, KIND, type SimEvent } from '../../engine/index.ts'
import type { Dataset } from '../../evidence/index.ts'
import { ending } from '../outcome.ts'
import type { Sample } from '../sample.ts'
import type { Afternoon, Alarm, Chronicle, Evening, Exodus, March, Park, Retreat } from './chronicle.ts'
import { outsideFacts } from './outside.ts'
import { namesFor } from './places.ts'
import { montmartre, spread } from './refusals.ts'
import { all, counted, first, type Source, sampled, timed } from './source.ts'

export function gather(
  data: Dataset,
  day: Day,
  samples: readonly Sample[],
  measures: Readonly<Record<string, number>>,
): Chronicle {
  const source: Source = { data, day, samples, measures, names: namesFor(data, day), events: day.events.list }
  const until = day.s.clock[1] ?? 0
  const { s } = day
  return {
    until,
    whole: until >= endOfAct(day.levers, day.model),
    seed: day.seed,
    inhabitants: Math.floor((day.people.present * day.weight) / 65536),
    march: march(source),
    parks: day.landmarks.attackedParks.map((site) => park(source, site)),
    guns: {
      teamsSentAt: day.levers.teamsHour ?? first(source, 'teams-sent'),
      teamsDecided: day.levers.teamsHour !== undefined,
      awayByEleven: counted(source, 'guns-away'),
      away: measures['guns-away-end'] ?? 0,
      heldAtNoon: counted(source, 'guns-held-noon'),
    },
    alarm: alarm(source),
    montmartre: montmartre(source),
    spread: spread(source),
    retreat: retreat(source),
    afternoon: afternoon(source),
    evening: evening(source),
    exodus: exodus(source),
    outside: outsideFacts(source),
    losses: {
      killed: s.counter[COUNTER.killed] ?? 0,
      wounded: s.counter[COUNTER.wounded] ?? 0,
      soldiers: s.counter[COUNTER.soldiersHit] ?? 0,
    },
    ending: ending(day),
    samples,
  }
}

function march(source: Source): March {
  const { day } = source
  const out = day.forces.bodies.filter((body) => body.depart >= 0 && body.kind !== KIND.teams)
  const police = out.filter((body) => body.kind >= KIND.police && body.kind <= KIND.gendarmerie)
  const men = (bodies: typeof out) => bodies.reduce((sum, body) => sum + body.men, 0)
  const attacked = first(source, 'park-attacked')
  return {
    at: first(source, 'columns-leave'),
    columns: new Set(out.map((body) => body.brigade)).size,
    men: men(out),
    police: men(police),
    fed: day.levers.soldiersFed === true,
    policeFront: day.levers.policeFront === true,
    awareAtAttack: attacked === undefined ? 0 : (sampled(source, attacked - day.tickSeconds)?.aware ?? 0),
  }
}

function park(source: Source, site: number): Park {
  const { day, names } = source
  const place = day.city.sites[site]
  return {
    name: names.site(site),
    montmartre: site === day.landmarks.montmartre,
    guns: place?.guns ?? 0,
    attackedAt: first(source, 'park-attacked', site),
    takenAt: first(source, 'park-taken', site),
    stoppedAt: first(source, 'convoy-stopped', site),
    lostAt: first(source, 'park-lost', site),
    firstGunAt: first(source, 'gun-away', site),
    away: day.s.gunsAway[site] ?? 0,
  }
}

function alarm(source: Source): Alarm {
  const { day, names, measures } = source
  const drums = all(source, 'rappel')
  const bells = all(source, 'tocsin')
  const risen = new Map<number, number>()
  for (const e of [...drums, ...bells]) risen.set(e.subject, Math.min(risen.get(e.subject) ?? Infinity, e.at))
  const hours = [...risen.values()].sort((a, b) => a - b)
  const start = [...drums, ...bells].sort(
    (a, b) => a.at - b.at || montmartreFirst(a) - montmartreFirst(b) || a.subject - b.subject,
  )[0]
  const by = (moment: number) =>
    (day.s.clock[1] ?? 0) < moment ? undefined : hours.filter((hour) => hour <= moment).length
  return {
    cannonAt: first(source, 'alarm-cannon'),
    first: start && { at: start.at, quarter: names.quarter(start.subject), bell: start.kind === 'tocsin' },
    montmartreAt: timed(source, 'rappel-montmartre'),
    byEight: by(at(18, 8)),
    byNoon: by(at(18, 12)),
    quarters: risen.size,
    bells: new Set(bells.map((e) => e.subject)).size,
    halfAt: hours[Math.ceil(hours.length / 2) - 1],
    loyalAt: first(source, 'loyal-rappel'),
    loyalPeak: measures['loyal-guards'] ?? 0,
    awareAtEight: sampled(source, at(18, 8))?.aware,
  }
}

/** Of several quarters that rise in one tick, Montmartre's (69..72) is named. */
function montmartreFirst({ subject }: SimEvent): number {
  return subject >= 69 && subject <= 72 ? 0 : 1
}

function retreat(source: Source): Retreat {
  const bodies = new Set(all(source, 'body-falls-back').map((e) => e.subject))
  return {
    fallBackAt: timed(source, 'fall-back-ordered'),
    buttesLeftAt: timed(source, 'faron-leaves'),
    withdrawalAt: timed(source, 'withdrawal-ordered'),
    bodies: bodies.size,
    disarmed: new Set(all(source, 'body-disarmed').map((e) => e.subject)).size,
  }
}

function afternoon(source: Source): Afternoon {
  const { day } = source
  const leaves = all(source, 'thiers-leaves')[0]
  const columns = all(source, 'column-moves').filter((e) => day.city.sites[e.value]?.kind !== 'gate')
  const taken = source.events.find(
    (e) => e.kind === 'site-taken' && e.subject === day.landmarks.foreignMinistry,
  )
  return {
    meetsAt: first(source, 'committee-meets'),
    informedAt: timed(source, 'committee-informed'),
    firstColumnAt: timed(source, 'first-column'),
    columns: columns.length,
    princeEugeneAt: timed(source, 'prince-eugene-taken'),
    headLeavesAt: timed(source, 'thiers-leaves'),
    danger: leaves?.value === 1,
    headTakenAt:
      leaves === undefined && timed(source, 'government-captured') !== undefined ? taken?.at : undefined,
    ministersTakenAt: first(source, 'ministers-taken'),
  }
}

function evening(source: Source): Evening {
  return {
    battalions: counted(source, 'battalions-out-20'),
    guards: sampled(source, at(18, 20))?.guards,
    barricades: counted(source, 'barricades'),
    ringedAt: timed(source, 'hotel-de-ville-ringed'),
    hotelDeVilleAt: timed(source, 'hotel-de-ville-taken'),
    vendomeAt: timed(source, 'vendome-taken'),
    prefectureAt: timed(source, 'prefecture-taken'),
    contested: all(source, 'order-contested').length,
  }
}

function exodus(source: Source): Exodus {
  const { day, names, measures } = source
  const gates = new Map<number, number>()
  for (const e of all(source, 'column-leaves-paris')) gates.set(e.value, (gates.get(e.value) ?? 0) + 1)
  const used = [...gates].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3)
  return {
    orderedAt: first(source, 'evacuation-ordered'),
    startAt: timed(source, 'columns-start'),
    endAt: timed(source, 'columns-end'),
    gates: used.map(([site]) => names.site(site)),
    headquartersAt: timed(source, 'headquarters-leave'),
    leverShut: day.levers.gatesShut !== undefined,
    gatesShut: measures['gates-shut'] ?? 0,
    firstShutAt: first(source, 'gate-shut'),
    turned: new Set(all(source, 'column-turned').map((e) => e.subject)).size,
    atVersailles: measures['men-at-versailles'] ?? 0,
    regimentsInside: counted(source, 'regiments-inside'),
    batteriesInside: counted(source, 'batteries-inside'),
  }
}
