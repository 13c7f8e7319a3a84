/** The account until noon: which sentences the facts of the morning call for. */
import type { Chronicle } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import { at, atNoon } from './hours.ts'

/** Broken units told by name. */
const NAMED = 4

export function march(
  { march: m, inhabitants, parks: list }: Chronicle,
  { account: { march: w } }: Catalogue,
): string[] {
  if (m.at === undefined) return [w.none()]
  const attacked = list.some((park) => park.attackedAt !== undefined)
  return [
    w.leave({ ...m, t: m.at }),
    ...(attacked ? [w.asleep({ aware: m.awareAtAttack, inhabitants })] : []),
  ]
}

export function parks(
  { parks: list, guns, march: m, until, whole }: Chronicle,
  { account: { parks: w }, language }: Catalogue,
): string[] {
  if (m.at === undefined) return []
  const out: string[] = []
  const taken = list.flatMap((p) =>
    p.takenAt === undefined ? [] : [{ name: p.name[language], guns: p.guns, t: p.takenAt }],
  )
  const missed = list.filter((p) => p.takenAt === undefined).map((p) => p.name[language])
  if (taken.length > 0) out.push(w.taken(taken))
  if (missed.length > 0) out.push(w.missed(missed))
  if (guns.teamsSentAt !== undefined)
    out.push(guns.teamsDecided ? w.teamsDecided(guns.teamsSentAt) : w.teamsSent(guns.teamsSentAt))
  for (const park of list)
    if (park.stoppedAt !== undefined) out.push(w.stopped({ t: park.stoppedAt, name: park.name[language] }))
  if (taken.length > 0 && (guns.away > 0 || until >= at(11)))
    out.push(w.away({ byEleven: guns.awayByEleven, away: guns.away }))
  if (taken.length > 0 && guns.heldAtNoon !== undefined && (whole || until >= atNoon))
    out.push(w.noon(guns.heldAtNoon))
  return out
}

export function alarm({ alarm: a, until }: Chronicle, { account: { alarm: w } }: Catalogue): string[] {
  const out: string[] = []
  if (a.cannonAt !== undefined) out.push(w.cannon(a.cannonAt))
  if (a.first !== undefined) {
    out.push(
      w.first({
        t: a.first.at,
        quarter: a.first.quarter,
        bell: a.first.bell,
        montmartre: a.montmartreAt,
        silent: until >= atNoon,
      }),
    )
    if (a.byEight !== undefined) out.push(w.spread({ byEight: a.byEight, byNoon: a.byNoon, bells: a.bells }))
  } else if (until >= at(8)) out.push(w.none())
  if (a.awareAtEight !== undefined && a.awareAtEight > 0) out.push(w.aware(a.awareAtEight))
  if (a.loyalAt !== undefined) out.push(w.loyal({ t: a.loyalAt, peak: a.loyalPeak }))
  return out
}

export function montmartre(
  c: Chronicle,
  { account: { montmartre: w }, language }: Catalogue,
  recordHour: string | undefined,
): string[] {
  const m = c.montmartre
  if (c.until < at(8)) return []
  const out: string[] = []
  out.push(
    m.crowdAt === undefined
      ? w.noCrowd()
      : w.crowd({ t: m.crowdAt, most: m.most, mostAt: m.mostAt, women: m.women }),
  )
  out.push(m.guardsAt === undefined ? w.noGuards() : w.guards({ t: m.guardsAt, battalions: m.battalionsAt }))
  if (m.bayonetsAt !== undefined) out.push(w.bayonets(m.bayonetsAt))
  out.push(
    m.firstOrderAt === undefined
      ? w.noOrders()
      : w.orders({
          orders: m.orders,
          t: m.firstOrderAt,
          refusals: m.refusals,
          volleys: m.volleys,
          hits: m.hits,
          others: m.others,
          othersHits: m.othersHits,
        }),
  )
  if (m.firstBroken !== undefined)
    out.push(w.broke({ t: m.firstBroken.at, unit: m.firstBroken.unit[language] }))
  out.push(m.headTakenAt === undefined ? w.headFree() : w.headTaken(m.headTakenAt))
  if (recordHour !== undefined) out.push(w.record(recordHour))
  out.push(m.lostAt === undefined ? w.kept() : w.lost({ t: m.lostAt, minutes: m.minutes }))
  return out
}

export function spread(c: Chronicle, { account: { spread: w }, language }: Catalogue): string[] {
  const f = c.spread
  if (c.until < at(9)) return []
  const named = f.broken
    .slice(0, NAMED)
    .map((b) => ({ unit: b.unit[language], place: b.place[language], t: b.at }))
  const out = [
    named.length === 0 ? w.none() : w.broken({ list: named, more: f.broken.length - named.length }),
  ]
  if (c.until >= at(12)) out.push(f.bastilleAt === undefined ? w.noBastille() : w.bastille(f.bastilleAt))
  out.push(w.volleys({ volleys: f.volleys, hits: f.hits }))
  if (f.refusingAtNoon !== undefined && f.obeyingAtNoon !== undefined && f.outAtNoon !== undefined)
    out.push(w.noon({ refusing: f.refusingAtNoon, obeying: f.obeyingAtNoon, out: f.outAtNoon }))
  if (f.regiments !== undefined) out.push(w.regiments(f.regiments))
  out.push(w.police(f.policeShare))
  return out
}
