/** The account from noon on: which sentences the facts of the afternoon, the evening and the night call for. */
import type { Chronicle } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import { at } from './hours.ts'

export function retreat(c: Chronicle, { account: { retreat: w } }: Catalogue): string[] {
  const r = c.retreat
  if (c.until < at(11)) return []
  const buttes = c.parks.some((park) => !park.montmartre && park.takenAt !== undefined)
  const told: (readonly [number | undefined, string])[] = [
    [r.fallBackAt, r.fallBackAt === undefined ? w.noFallBack() : w.fallBack(r.fallBackAt)],
    [r.withdrawalAt, r.withdrawalAt === undefined ? w.noWithdrawal() : w.withdrawal(r.withdrawalAt)],
  ]
  if (buttes)
    told.push([r.buttesLeftAt, r.buttesLeftAt === undefined ? w.noButtes() : w.buttes(r.buttesLeftAt)])
  const out = told
    .sort((a, b) => (a[0] ?? Infinity) - (b[0] ?? Infinity) || 0)
    .map(([, sentence]) => sentence)
  if (r.bodies + r.disarmed > 0) out.push(w.bodies({ back: r.bodies, disarmed: r.disarmed }))
  return out
}

export function afternoon(c: Chronicle, { account: { afternoon: w } }: Catalogue): string[] {
  const a = c.afternoon
  if (c.until < at(15)) return []
  const out: string[] = []
  if (a.meetsAt !== undefined)
    out.push(
      w.committee({ meets: a.meetsAt, informed: a.informedAt, first: a.firstColumnAt, columns: a.columns }),
    )
  out.push(a.princeEugeneAt === undefined ? w.noPrinceEugene() : w.princeEugene(a.princeEugeneAt))
  if (a.headTakenAt !== undefined) out.push(w.headTaken(a.headTakenAt))
  else if (a.headLeavesAt !== undefined) out.push(w.headLeaves({ t: a.headLeavesAt, danger: a.danger }))
  else if (c.whole) out.push(w.headStays())
  if (a.ministersTakenAt !== undefined) out.push(w.ministersTaken(a.ministersTakenAt))
  return out
}

export function evening(c: Chronicle, { account: { evening: w } }: Catalogue): string[] {
  const e = c.evening
  if (e.battalions === undefined) return []
  const out = [w.underArms({ battalions: e.battalions, guards: e.guards, barricades: e.barricades })]
  if (e.hotelDeVilleAt === undefined) out.push(w.notEntered({ ringed: e.ringedAt }))
  else out.push(w.hotelDeVille({ ringed: e.ringedAt, entered: e.hotelDeVilleAt, contested: e.contested }))
  if (c.until >= at(24)) out.push(w.staffs({ vendome: e.vendomeAt, prefecture: e.prefectureAt }))
  return out
}

export function exodus(c: Chronicle, { account: { exodus: w }, language }: Catalogue): string[] {
  const x = c.exodus
  if (c.until < at(24)) return []
  const out = [x.orderedAt === undefined ? w.never() : w.ordered(x.orderedAt)]
  if (x.leverShut) out.push(w.shut({ gates: x.gatesShut, first: x.firstShutAt, turned: x.turned }))
  out.push(
    x.startAt === undefined
      ? w.noColumns()
      : w.columns({ start: x.startAt, end: x.endAt, gates: x.gates.map((g) => g[language]) }),
  )
  if (x.headquartersAt !== undefined) out.push(w.headquarters(x.headquartersAt))
  if (x.regimentsInside !== undefined && x.batteriesInside !== undefined)
    out.push(w.inside({ regiments: x.regimentsInside, batteries: x.batteriesInside }))
  if (c.whole) out.push(w.versailles(x.atVersailles, c.outside !== undefined))
  return out
}
