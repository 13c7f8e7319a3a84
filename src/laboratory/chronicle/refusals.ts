/** The facts of Montmartre and of how refusal spread: which bodies broke, in what order, who was ordered to fire. */
import { at, type Day, KIND, type SimEvent } from '../../engine/index.ts'
import type { Broken, Montmartre, Spread } from './chronicle.ts'
import { all, counted, type Source, sampled, timed } from './source.ts'

/** Round the park of Montmartre, metres. */
const BUTTE_METRES = 800
/** Line bodies smaller than this are not told by name. */
const LEAST_MEN = 100

export function montmartre(source: Source): Montmartre {
  const { day, samples } = source
  const here = (kind: Parameters<typeof all>[1]) => all(source, kind).filter((e) => onButte(day, e.cell))
  const orders = [...here('fire-refused'), ...here('volley'), ...here('charge')].sort((a, b) => a.at - b.at)
  const fired = [...here('volley'), ...here('charge')]
  const volleys = fired.filter((e) => line(day, e.subject))
  const others = fired.filter((e) => !line(day, e.subject))
  const struck = (events: readonly SimEvent[]) => events.reduce((sum, e) => sum + e.value, 0)
  const most = samples.reduce(
    (best, one) => (one.park.people > best.park.people && one.at < at(18, 13) ? one : best),
    samples[0]!,
  )
  const crowdAt = timed(source, 'crowd-at-park')
  const lostAt = timed(source, 'montmartre-lost')
  return {
    crowdAt,
    guardsAt: timed(source, 'guards-at-park'),
    battalionsAt: timed(source, 'three-battalions-at-park'),
    most: most.park.people,
    mostAt: most.park.people > 0 ? most.at : undefined,
    women: most.park.people > 0 ? most.park.women / most.park.people : 0,
    bayonetsAt: here('bayonets')[0]?.at,
    orders: orders.length,
    firstOrderAt: orders[0]?.at,
    refusals: here('fire-refused').length,
    volleys: volleys.length,
    hits: struck(volleys),
    others: others.length,
    othersHits: struck(others),
    firstBroken: broken(source).find((b) => b.onButte),
    headTakenAt: timed(source, 'brigade-head-taken'),
    lostAt,
    minutes:
      crowdAt !== undefined && lostAt !== undefined && lostAt > crowdAt
        ? Math.round((lostAt - crowdAt) / 60)
        : undefined,
  }
}

export function spread(source: Source): Spread {
  const { day, measures } = source
  const away = broken(source)
  const volleys = [...all(source, 'volley'), ...all(source, 'charge')]
  const noon = sampled(source, at(18, 12))
  return {
    broken: away.filter((b) => !b.onButte),
    brokenInAll: away.length,
    bastilleAt: timed(source, 'bastille-company-refuses'),
    companies: all(source, 'company-refuses').filter((e) => line(day, e.subject)).length,
    regiments: counted(source, 'regiments-broken'),
    policeShare: measures['police-gone-over'] ?? 0,
    volleys: volleys.length,
    hits: volleys.reduce((sum, e) => sum + e.value, 0),
    refusingAtNoon: noon?.refusing,
    obeyingAtNoon: noon?.obeying,
    outAtNoon: noon?.out,
  }
}

/** Line bodies that broke, in their order; a unit is named once a place. */
export function broken(source: Source): (Broken & { readonly onButte: boolean })[] {
  const { day, names } = source
  const told = new Set<string>()
  const out: (Broken & { onButte: boolean })[] = []
  for (const e of all(source, 'body-breaks')) {
    const body = day.forces.bodies[e.subject]
    if (body === undefined || !line(day, e.subject) || body.men < LEAST_MEN) continue
    const unit = names.unit(e.subject)
    const place = names.cell(e.cell)
    if (told.has(unit.en)) continue
    told.add(unit.en)
    out.push({ at: e.at, unit, place, onButte: onButte(day, e.cell) })
  }
  return out
}

function line(day: Day, body: number): boolean {
  return (day.forces.bodies[body]?.kind ?? KIND.staff) <= KIND.chasseurs
}

function onButte({ city, landmarks }: Day, cell: SimEvent['cell']): boolean {
  const park = city.sites[landmarks.montmartre]?.cell ?? 0
  if (cell < 0) return false
  return (
    ((city.x[cell] ?? 0) - (city.x[park] ?? 0)) ** 2 + ((city.y[cell] ?? 0) - (city.y[park] ?? 0)) ** 2 <=
    BUTTE_METRES ** 2
  )
}
