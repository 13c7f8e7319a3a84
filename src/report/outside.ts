/** The account outside the walls: which sentences the facts of a march, of the fort and of the Bank call for. */
import type { Chronicle, MarchFacts } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'

export function outside({ outside: o }: Chronicle, { account: { outside: w } }: Catalogue): string[] {
  if (o === undefined) return []
  const out: string[] = []
  if (o.fort !== undefined) {
    const { orderedAt, takenAt, closedAt, relievedAt, kept } = o.fort
    if (orderedAt !== undefined && takenAt !== undefined)
      out.push(w.fort.taken({ ordered: orderedAt, t: takenAt }))
    else if (orderedAt !== undefined && closedAt !== undefined)
      out.push(w.fort.closed({ ordered: orderedAt, t: closedAt }))
    else out.push(w.fort.never({ ordered: orderedAt }))
    if (relievedAt !== undefined) out.push(w.fort.relieved(relievedAt))
    else if (kept) out.push(w.fort.kept())
  }
  if (o.march !== undefined) out.push(...march(o.march, w))
  if (o.bank !== undefined) {
    const { orderedAt, takenAt, coin } = o.bank
    out.push(
      orderedAt !== undefined && takenAt !== undefined
        ? w.bank.taken({ ordered: orderedAt, t: takenAt, coin })
        : w.bank.never({ ordered: orderedAt }),
      w.bank.assumption(),
    )
  }
  return out
}

function march(m: MarchFacts, { march: w }: Catalogue['account']['outside']): string[] {
  if (m.leftAt === undefined || m.orderedAt === undefined)
    return [w.never({ ordered: m.orderedAt, asked: m.asked, stayed: m.stayed })]
  const out = [
    w.ordered({ ordered: m.orderedAt, asked: m.asked, stayed: m.stayed, battalions: m.battalions }),
    w.leaves({ t: m.leftAt, men: m.men }),
  ]
  if (m.firedAt !== undefined)
    out.push(w.fort({ t: m.firedAt, broken: m.brokenByFort, surprised: m.surprised }))
  if (m.contactAt === undefined) out.push(w.noContact())
  else {
    out.push(w.contact({ t: m.contactAt, men: m.menContact, army: m.army }))
    if (m.armyVolleys + m.guardVolleys === 0) out.push(w.noFire())
    else
      out.push(
        w.fire({
          army: m.armyVolleys,
          guards: m.guardVolleys,
          soldiersHit: m.soldiersHit,
          guardsHit: m.guardsHit,
        }),
        w.refused({ army: m.armyRefusals, guards: m.guardRefusals }),
      )
  }
  out.push(m.movedAt === undefined ? w.stays() : w.moves(m.movedAt))
  if (m.takenAt !== undefined)
    out.push(w.taken({ t: m.takenAt, government: m.movedAt === undefined || m.movedAt > m.takenAt }))
  if (m.outcome !== 'versailles-taken') out.push(w.ends[m.outcome])
  return out
}
