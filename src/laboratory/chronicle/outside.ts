/** The facts outside the walls, from a run with L-11, L-12 or L-13; nothing for the others. */
import { ERRAND, MARCH, type MarchOutcome, marchOutcome, STAGE } from '../../engine/index.ts'
import type { Time } from './chronicle.ts'
import { all, first, type Source, timed } from './source.ts'

export interface OutsideFacts {
  readonly march: MarchFacts | undefined
  readonly fort:
    | {
        readonly orderedAt: Time
        readonly takenAt: Time
        readonly closedAt: Time
        readonly relievedAt: Time
        readonly kept: boolean
      }
    | undefined
  readonly bank: { readonly orderedAt: Time; readonly takenAt: Time; readonly coin: number } | undefined
}

export interface MarchFacts {
  readonly orderedAt: Time
  readonly asked: number
  /** Battalions that went outside, and that stayed for want of men or of the chief's will. */
  readonly battalions: number
  readonly stayed: number
  readonly leftAt: Time
  readonly men: number
  readonly firedAt: Time
  /** Battalions that broke under the fort, and of these by surprise. */
  readonly brokenByFort: number
  readonly surprised: number
  readonly contactAt: Time
  readonly menContact: number
  readonly army: number
  readonly armyVolleys: number
  readonly guardVolleys: number
  readonly armyRefusals: number
  readonly guardRefusals: number
  readonly soldiersHit: number
  readonly guardsHit: number
  readonly movedAt: Time
  readonly takenAt: Time
  readonly outcome: MarchOutcome
}

export function outsideFacts(source: Source): OutsideFacts | undefined {
  const { day, measures } = source
  const { march, levers } = day
  if (march === undefined) return undefined
  const ordered = (errand: number) => all(source, 'march-ordered').find((e) => e.value === errand)?.at
  const count = (id: string) => measures[id] ?? 0
  return {
    march: levers.marchHour === undefined ? undefined : marchFacts(source, ordered(ERRAND.versailles)),
    fort:
      levers.valerienHour === undefined
        ? undefined
        : {
            orderedAt: ordered(ERRAND.fort),
            takenAt: timed(source, 'fort-taken'),
            closedAt: first(source, 'fort-closed'),
            relievedAt: first(source, 'fort-relieved'),
            kept: count('fort-federate') > 0,
          },
    bank:
      levers.bankHour === undefined
        ? undefined
        : {
            orderedAt: ordered(ERRAND.bank),
            takenAt: timed(source, 'bank-taken'),
            coin: Math.round(count('bank-coin')),
          },
  }
}

function marchFacts(source: Source, orderedAt: Time): MarchFacts {
  const { day, measures } = source
  const march = day.march!
  const count = (id: string) => measures[id] ?? 0
  const fired = first(source, 'fort-fires')
  const contact = timed(source, 'march-contact')
  const under = all(source, 'battalion-breaks').filter((e) => march.bnMet[e.subject] === 0)
  let battalions = 0
  let stayed = 0
  for (let n = 1; n < 255; n++) {
    if (march.bnErrand[n] !== ERRAND.versailles) continue
    if ((march.bnLeft[n] ?? 0) > 0) battalions++
    else if (march.bnStage[n] === STAGE.stays) stayed++
  }
  return {
    orderedAt,
    asked: march.memory[MARCH.asked] ?? 0,
    battalions,
    stayed,
    leftAt: timed(source, 'march-leaves'),
    men: count('march-men-out'),
    firedAt: fired,
    brokenByFort: under.length,
    surprised: under.filter((e) => e.value === 1).length,
    contactAt: contact,
    menContact: count('march-men-contact'),
    army: count('march-army'),
    armyVolleys: count('march-army-volleys'),
    guardVolleys: count('march-guard-volleys'),
    armyRefusals: count('march-army-refusals'),
    guardRefusals: count('march-guard-refusals'),
    soldiersHit: count('march-soldiers-hit'),
    guardsHit: count('march-guards-hit'),
    movedAt: timed(source, 'government-moves'),
    takenAt: timed(source, 'versailles-taken'),
    outcome: marchOutcome(day) ?? 'no-march',
  }
}
