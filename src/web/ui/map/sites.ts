/** What of the places and sounds of a moment is drawn at a zoom: guns, flags, shut gates, bells and drums, shots, barricades. */
import type { map } from '../../../report/index.ts'
import { type Frame, type Plan, SOUND } from '../../worker/protocol.ts'
import { type SiteNow, siteOf } from '../../worker/units.ts'
import type { Cells } from './lattice.ts'

/** Where the base plan has places and gates: flags and guns stand there too, not in the middle of a cell. */
export interface Spots {
  readonly names: ReadonlyMap<string, map.Point>
  readonly gates: map.PlanModule['gates']
}
export const spotsOf = ({ names, gates }: map.PlanModule): Spots => ({
  names: new Map(names.map((name) => [name.id, name.at])),
  gates,
})

export interface SiteMark {
  readonly site: SiteNow
  readonly at: map.Point
  readonly flag: 'government' | 'federation' | undefined
  readonly guns: number
  /** Direction of the wall, degrees, where a gate is shut or ordered shut. */
  readonly bar: { readonly turn: number; readonly ordered: boolean } | undefined
}

/** From which zoom, pixels a kilometre, the flag of a kind is drawn. */
const FLAGS: Partial<Record<Plan['sites'][number]['kind'], number>> = {
  town_hall: 0,
  prefecture: 100,
  mairie: 75,
  ministry: 190,
  barracks: 150,
  station: 190,
  headquarters: 150,
  bank: 190,
  press: 260,
}

export function siteMarks(city: Plan, cells: Cells, frame: Frame, zoom: number, spots: Spots): SiteMark[] {
  return city.sites.flatMap((_, index) => {
    const site = siteOf(city, frame, index)
    const gate = spots.gates[site.id]
    const bar =
      site.kind === 'gate' && site.gate !== 'open' && gate
        ? { turn: (Math.atan2(gate.along.y, gate.along.x) * 180) / Math.PI, ordered: site.gate === 'ordered' }
        : undefined
    const flag = flagOf(site, zoom)
    if (!bar && !flag && site.gunsNow === 0) return []
    return [
      {
        site,
        at: gate?.at ?? spots.names.get(site.id) ?? cells.at(site.cell),
        flag,
        guns: site.gunsNow,
        bar,
      },
    ]
  })
}

/** Places of the other day that another holds there, whose gate or guns are otherwise: a difference is drawn at every zoom. */
export function changedMarks(city: Plan, cells: Cells, frame: Frame, other: Frame, spots: Spots): SiteMark[] {
  return city.sites.flatMap((_, index) => {
    const was = siteOf(city, frame, index),
      site = siteOf(city, other, index)
    const held = was.holder !== site.holder,
      shut = was.gate !== site.gate,
      guns = Math.abs(was.gunsNow - site.gunsNow) > 0
    if (!held && !shut && !guns) return []
    const gate = spots.gates[site.id]
    const turn = gate ? (Math.atan2(gate.along.y, gate.along.x) * 180) / Math.PI : 0
    return [
      {
        site,
        at: gate?.at ?? spots.names.get(site.id) ?? cells.at(site.cell),
        flag: held && site.holder !== 'nobody' ? site.holder : undefined,
        guns: guns ? site.gunsNow : 0,
        bar: shut && site.gate !== 'open' ? { turn, ordered: site.gate === 'ordered' } : undefined,
      },
    ]
  })
}

/** Who holds a place, where it is drawn: what has changed hands is seen from farther away. */
function flagOf({ holder, kind }: SiteNow, zoom: number): SiteMark['flag'] {
  if (holder === undefined || holder === 'nobody') return undefined
  const from = FLAGS[kind] ?? Infinity
  return (holder === 'federation' ? 0.6 * from : kind === 'mairie' ? 2 * from : from) <= zoom
    ? holder
    : undefined
}

export interface SoundMark {
  readonly quarter: number
  readonly at: map.Point
  readonly bell: boolean
  readonly drum: boolean
  readonly loyal: boolean
}

export function soundMarks(frame: Frame, middles: readonly map.Point[]): SoundMark[] {
  const out: SoundMark[] = []
  frame.sounding.forEach((sound, quarter) => {
    if (sound === 0 || quarter === 0 || !middles[quarter]) return
    out.push({
      quarter,
      at: middles[quarter],
      bell: (sound & SOUND.bell) > 0,
      drum: (sound & SOUND.drum) > 0,
      loyal: (sound & SOUND.loyalDrum) > 0,
    })
  })
  return out
}

/** Cells where shots were fired in this tick, and whether a volley. */
export function shotMarks(frame: Frame): { cell: number; volley: boolean }[] {
  return frame.events
    .filter(({ kind, cell }) => (kind === 'volley' || kind === 'shots') && cell >= 0)
    .map(({ kind, cell }) => ({ cell, volley: kind === 'volley' }))
}
