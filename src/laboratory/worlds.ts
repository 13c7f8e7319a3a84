/**
 * Worlds that questions are asked in. A world is one draw of every uncertainty; `accepted` worlds are those that calibration
 * left (data/paris-1871/accepted-worlds.json), `prior` worlds are drawn without having seen the record, and the `baseline` is world 0
 * alone, chosen by hand.
 */
import type { UncertaintyKey } from '../engine/index.ts'
import { draw, key } from '../engine/index.ts'
import type { EnsembleSetting } from './ensemble/setting.ts'

export interface World {
  /** Its number in the design that drew it. */
  readonly id: number
  /** Addresses what a world draws besides (people, colours of battalions), and the luck of the run that accepted it. Default: its number. */
  readonly luck?: number
  /** Places in 0..1 of the priors; what is left out is drawn by the number. */
  readonly points?: Readonly<Partial<Record<UncertaintyKey, number>>>
  /** Values in the units of uncertainties.tsv; they go before points. */
  readonly values?: Readonly<Partial<Record<UncertaintyKey, number>>>
}

/** The file of accepted worlds, as calibration writes it and everything else reads it. */
export interface AcceptedWorlds {
  readonly format: 1
  /** Version of the model that accepted them, and digest of the tables it ran on. */
  readonly version: string
  readonly data: string
  /** Digest of the priors, the targets and their use (`priorsDigest`). */
  readonly priors?: string
  readonly method: { readonly en: string; readonly fr: string }
  /** Scale of the runs, seeds in each world, worlds drawn in all. */
  readonly scale: number
  readonly seeds: number
  readonly drawn: number
  readonly worlds: readonly World[]
}

export const WORLD_CHOICES = ['accepted', 'baseline', 'prior'] as const
export type WorldChoice = (typeof WORLD_CHOICES)[number]

export const BASELINE: World = { id: 0 }

/** What makes a setting run in a world. */
export function inWorld(world: World): Pick<EnsembleSetting, 'world' | 'points' | 'values'> {
  const { id, luck, points, values } = world
  return {
    world: luck ?? id,
    ...(points === undefined ? {} : { points }),
    ...(values === undefined ? {} : { values }),
  }
}

/** The seed of the run with which calibration kept a world; none of a world that was not calibrated. */
export function keptLuck({ id, luck, points }: World): number | undefined {
  return points === undefined ? undefined : (luck ?? id)
}

const ORDER = key('order of worlds')

/** The worlds in an order that has nothing to do with what they are: the first n are a fair sample for any n. */
export function shuffled(worlds: readonly World[]): World[] {
  const drawn = new Map(worlds.map((world) => [world, draw(0, ORDER, world.id, 0, 0)]))
  return [...worlds].sort((a, b) => drawn.get(a)! - drawn.get(b)! || a.id - b.id)
}

/** The first n worlds of the prior: numbers from 1, every uncertainty drawn. */
export function priorWorlds(n: number): World[] {
  return Array.from({ length: n }, (_, i) => ({ id: i + 1 }))
}

/** Reads the parsed file of accepted worlds. Throws a TypeError that says what is wrong. */
export function readAcceptedWorlds(document: unknown): AcceptedWorlds {
  const found = document as Partial<AcceptedWorlds> | null
  const wrong = (what: string): never => {
    throw new TypeError(`accepted worlds: ${what}`)
  }
  if (typeof found !== 'object' || found === null || found.format !== 1) return wrong('expected format 1')
  if (typeof found.version !== 'string' || typeof found.data !== 'string')
    return wrong('expected the version and the digest of the data they were accepted with')
  if (!Array.isArray(found.worlds)) return wrong('expected a list of worlds')
  const seen = new Set<number>()
  for (const world of found.worlds as readonly World[]) {
    if (!Number.isInteger(world?.id) || world.id < 0)
      wrong('a world has no number; expected a whole number from 0')
    if (seen.has(world.id)) wrong(`world ${world.id} stands twice`)
    seen.add(world.id)
    for (const [name, u] of Object.entries(world.points ?? {}))
      if (!(Number(u) >= 0 && Number(u) <= 1))
        wrong(`world ${world.id}: the point of ${name} is ${u}; expected 0 to 1`)
    for (const [name, value] of Object.entries(world.values ?? {}))
      if (!Number.isFinite(value)) wrong(`world ${world.id}: the value of ${name} is no number`)
  }
  return found as AcceptedWorlds
}
