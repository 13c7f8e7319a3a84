/** Pattern (b): which troops break, and in which order. A regiment breaks when the first of its bodies does. */
import { KIND } from '../../engine/index.ts'
import { buildForces, drawWorld, type Scenario } from '../../scenario/index.ts'
import type { Observation } from './observe.ts'

/** Line bodies below this are detachments (engineers, staff), not battalions. */
const BATTALION = 200
const MONTMARTRE = ['Susbielle-Lecomte', 'Susbielle-Paturel', 'Susbielle-cordon']
const FARON = ['Faron-La Mariouse', 'Faron-Derroja (ex-Valentin)']
const FIRST = '88th de marche'

export type Camp = 'montmartre' | 'faron' | 'elsewhere'

export interface Regiment {
  readonly name: string
  readonly camp: Camp
  readonly bodies: readonly string[]
}

/** Line and chasseurs inside the wall; a regiment that stands in two camps counts in each by its bodies there. */
export function lineRegiments(scenario: Scenario): Regiment[] {
  const { data, city } = scenario
  const forces = buildForces(data, city, { world: 0, p: drawWorld(data.uncertainties, 0) })
  const found = new Map<string, { name: string; camp: Camp; bodies: string[] }>()
  for (const body of forces.bodies) {
    if (body.kind > KIND.chasseurs || body.men < BATTALION || body.outside >= 0) continue
    const brigade = forces.brigades[body.brigade]?.id ?? ''
    const camp = MONTMARTRE.includes(brigade) ? 'montmartre' : FARON.includes(brigade) ? 'faron' : 'elsewhere'
    const name = forces.regiments[body.regiment]?.name.en ?? body.id
    const regiment = found.get(`${camp} ${name}`) ?? { name, camp, bodies: [] }
    regiment.bodies.push(body.id)
    found.set(`${camp} ${name}`, regiment)
  }
  const all = [...found.values()]
  const twice = (name: string) => all.filter((r) => r.name === name).length > 1
  return all.map((r) =>
    r.camp === 'elsewhere' && twice(r.name) ? { ...r, name: `${r.name} (other battalions)` } : r,
  )
}

/** When each regiment broke; Infinity for never. */
export function breakTimes(regiments: readonly Regiment[], run: Pick<Observation, 'breaks'>): number[] {
  return regiments.map(({ bodies }) =>
    Math.min(...run.breaks.filter(([id]) => bodies.includes(id)).map(([, at]) => at), Infinity),
  )
}

export interface BreakingOrder {
  /** No line regiment broke before the 88th de marche (one may have in the same tick). */
  readonly firstIs88th: boolean
  /** And none in the same tick. */
  readonly alone: boolean
  /** No regiment of Faron broke before a Montmartre regiment that broke; one of these must have broken. */
  readonly faronLast: boolean
  /** As above, and some regiment of Faron broke at all. */
  readonly faronBroke: boolean
}

export function breakingOrder(
  regiments: readonly Regiment[],
  run: Pick<Observation, 'breaks'>,
): BreakingOrder {
  const times = breakTimes(regiments, run)
  const of = (holds: (r: Regiment) => boolean) => times.filter((t, i) => holds(regiments[i]!) && t < Infinity)
  const first = Math.min(...of((r) => r.name === FIRST), Infinity)
  const others = Math.min(...of((r) => r.name !== FIRST), Infinity)
  const butte = of((r) => r.camp === 'montmartre')
  const faron = Math.min(...of((r) => r.camp === 'faron'), Infinity)
  return {
    firstIs88th: first < Infinity && first <= others,
    alone: first < others,
    faronBroke: faron < Infinity,
    faronLast: butte.length > 0 && faron >= Math.max(...butte),
  }
}
