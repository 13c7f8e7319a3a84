/** Counts of armed men per cell, made anew from bodies, companies and battalions; integers, so order cannot matter. */
import { type Day, heads } from '../day.ts'
import { KIND, ORDER, WHERE } from '../state/forces.ts'

/** Is this body one that the record calls police: gardiens de la paix, Republican Guard, gendarmerie? */
export function policeKind(kind: number): boolean {
  return kind === KIND.police || kind === KIND.republicanGuard || kind === KIND.gendarmerie
}

/** Men of a body who obey, and who are there but do not. */
export function bodyMen(day: Day, b: number): { obeying: number; slack: number } {
  const body = day.forces.bodies[b]
  let obeying = 0
  let slack = 0
  for (let c = body.firstCompany; c < body.lastCompany; c++) {
    obeying += day.s.obeying[c]
    slack += day.s.passive[c]
  }
  return { obeying, slack }
}

export function presence(day: Day): void {
  const { f, s } = day
  f.guards.fill(0)
  f.loyal.fill(0)
  f.soldiers.fill(0)
  f.slack.fill(0)
  for (let b = 0; b < day.forces.bodies.length; b++) {
    if (s.bodyWhere[b] !== WHERE.inside) continue
    const { obeying, slack } = bodyMen(day, b)
    f.soldiers[s.bodyCell[b]] += obeying
    f.slack[s.bodyCell[b]] += slack
  }
  for (let n = 1; n < 255; n++) {
    const men = heads(day, s.bnUnder[n])
    if (men > 0) (s.bnColour[n] === 1 ? f.guards : f.loyal)[s.bnCell[n]] += men
  }
}

/** Sum of a field over a list of cells. */
export function over(field: Int32Array, cells: Uint16Array): number {
  let sum = 0
  for (let i = 0; i < cells.length; i++) sum += field[cells[i]]
  return sum
}

/** Has a body that marched out gone back to its quarters? */
export function inQuarters(day: Day, b: number): boolean {
  const { quarters, objective } = day.forces.bodies[b]
  return day.s.bodyOrder[b] === ORDER.stay && day.s.bodyCell[b] === quarters && quarters !== objective
}
