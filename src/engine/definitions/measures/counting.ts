/** What several measures of the day count: men near a place, battalions out, regiments. Heads, not agents. */
import { type Day, heads } from '../../day.ts'
import { metresBetween } from '../../fields/distance.ts'
import { bodyMen, policeKind } from '../../fields/presence.ts'
import { type Body, KIND, SOLDIER, WHERE } from '../../state/forces.ts'

export function cellOf(day: Day, site: number): number {
  return day.city.sites[site].cell
}

/** Place of a brigade in the order of battle, -1 where there is none of that id. */
export function brigade(day: Day, id: string): number {
  return day.forces.brigades.findIndex((b) => b.id === id)
}

/** Sum of a field within some metres; agents are turned into heads. */
export function within(day: Day, cell: number, metres: number, field: Int32Array, agents: boolean): number {
  let sum = 0
  for (const c of day.f.ring3[cell]) if (metresBetween(day, c, cell) <= metres) sum += field[c]
  return agents ? heads(day, sum) : sum
}

/** Drums or bells of the rising in one of the quarters from `first` to `last`. */
export function called(day: Day, first: number, last: number): boolean {
  for (let q = first; q <= last; q++) if (day.s.qDrum[q] > 0 || day.s.qBell[q] > 0) return true
  return false
}

export function battalionsNear(day: Day, cell: number, metres: number, men: number): number {
  let n = 0
  for (let i = 1; i < 255; i++)
    if (
      day.s.bnColour[i] === 1 &&
      heads(day, day.s.bnUnder[i]) >= men &&
      metresBetween(day, day.s.bnCell[i], cell) <= metres
    )
      n++
  return n
}

/** Obeying men of line and chasseurs within some metres. */
export function lineNear(day: Day, cell: number, metres: number): number {
  let men = 0
  for (let b = 0; b < day.forces.bodies.length; b++)
    if (
      day.forces.bodies[b].kind <= KIND.chasseurs &&
      day.s.bodyWhere[b] === WHERE.inside &&
      metresBetween(day, day.s.bodyCell[b], cell) <= metres
    )
      men += bodyMen(day, b).obeying
  return men
}

export function companyRefuses(day: Day, cell: number, metres: number): boolean {
  for (let b = 0; b < day.forces.bodies.length; b++) {
    const body = day.forces.bodies[b]
    if (policeKind(body.kind) || metresBetween(day, day.s.bodyCell[b], cell) > metres) continue
    for (let c = body.firstCompany; c < body.lastCompany; c++) if (day.s.broken[c] === 1) return true
  }
  return false
}

/** Three quarters of the neighbouring cells hold more armed Guards than the garrison has men in them, and more in all. */
export function ringed(day: Day, cell: number): boolean {
  const ring = day.f.ring1[cell]
  let more = 0
  let cells = 0
  let guards = 0
  for (const c of ring) {
    if (c === cell) continue
    cells++
    guards += day.f.guards[c]
    if (day.f.guards[c] > Math.max(day.f.soldiers[c], 20)) more++
  }
  return more * 4 >= cells * 3 && guards > day.f.soldiers[cell]
}

/** Guards of the Federation under arms, of the battalions of some arrondissements. */
export function guardsOf(day: Day, arrondissements: readonly number[]): number {
  let men = 0
  for (let n = 1; n < 255; n++)
    if (day.s.bnColour[n] === 1 && arrondissements.includes(day.battalions.arrondissement[n]))
      men += heads(day, day.s.bnUnder[n])
  return men
}

export function battalionsOut(day: Day, men: number): number {
  let n = 0
  for (let i = 1; i < 255; i++) if (day.s.bnColour[i] === 1 && heads(day, day.s.bnUnder[i]) >= men) n++
  return n
}

/** Men of the bodies that are chosen, and how many of them have a stance that is asked for. */
function tally(
  { s, forces: { bodies, soldierStart } }: Day,
  chosen: (body: Body, b: number) => boolean,
  asked: (stance: number) => boolean,
): { readonly all: number; readonly found: number } {
  let all = 0
  let found = 0
  bodies.forEach((body, b) => {
    if (!chosen(body, b)) return
    const last = soldierStart[body.lastCompany]
    for (let i = soldierStart[body.firstCompany]; i < last; i++) {
      all++
      if (asked(s.soldierStance[i])) found++
    }
  })
  return { all, found }
}

/** Regiments of 200 men or more of whom half or more no longer obey. */
export function regimentsBroken(day: Day): number {
  return day.forces.regiments.filter((regiment, r) => {
    if (!regiment.inside || regiment.kind > KIND.chasseurs) return false
    const { all, found } = tally(
      day,
      (body) => body.regiment === r,
      (stance) => stance !== SOLDIER.obeying && stance !== SOLDIER.wounded && stance !== SOLDIER.dead,
    )
    return all >= 200 && found * 2 >= all
  }).length
}

/** Share of the police that no longer obeys. */
export function policeGone(day: Day): number {
  const { all, found } = tally(
    day,
    ({ kind }) => policeKind(kind),
    (stance) => stance === SOLDIER.passive || stance === SOLDIER.refusing || stance === SOLDIER.goneOver,
  )
  return all === 0 ? 0 : found / all
}

export function menAtVersailles(day: Day): number {
  return tally(
    day,
    ({ kind }, b) => day.s.bodyWhere[b] === WHERE.versailles && kind !== KIND.police && kind !== KIND.teams,
    (stance) => stance <= SOLDIER.passive,
  ).found
}

/** Formed regiments: line or chasseurs with 200 obeying men still within the wall. */
export function regimentsInside(day: Day): number {
  return day.forces.regiments.filter((regiment, r) => {
    if (regiment.kind > KIND.chasseurs) return false
    let men = 0
    day.forces.bodies.forEach((body, b) => {
      if (body.regiment === r && day.s.bodyWhere[b] === WHERE.inside) men += bodyMen(day, b).obeying
    })
    return men >= 200
  }).length
}

export function batteriesInside(day: Day): number {
  let n = 0
  day.forces.bodies.forEach((body, b) => {
    if (day.s.bodyWhere[b] === WHERE.inside && bodyMen(day, b).obeying > 0) n += body.batteries
  })
  return n
}

/** Sum of a field. */
export const sum = (field: Int32Array): number => field.reduce((a, b) => a + b, 0)
