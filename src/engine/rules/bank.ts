/**
 * R-88 The Bank of France (L-13): federated battalions before its gates, the Bank's own battalion behind them.
 *
 * The Bank has `bankGuards` men of its own (its employees, a battalion of the Guard), who hold out as loyal Guards do: outnumbered
 * two to one for `yieldMinutes` x 0.7..1.3. Then it is taken, with `bankCoin` million francs in coin and bullion in its
 * vaults. What follows from that the model does not say: it is a declared assumption that nothing does before 22 March.
 */
import { type Day, heads, now } from '../day.ts'
import { marchOf } from '../fields/ranks.ts'
import { draw } from '../random/draw.ts'
import { log } from '../record/events.ts'
import { ERRAND, MARCH, STAGE } from '../state/march.ts'

export function bank(day: Day): void {
  const { march, s } = day
  if (march === undefined || march.memory[MARCH.bankOrdered] === 0 || march.memory[MARCH.bankTaken] > 0)
    return
  const { memory } = marchOf(day)
  let guards = 0
  for (let n = 1; n < 255; n++)
    if (march.bnErrand[n] === ERRAND.bank && march.bnStage[n] === STAGE.facing)
      guards += heads(day, s.bnUnder[n])
  if (guards <= 2 * day.p.bankGuards) {
    memory[MARCH.bankSince] = 0
    return
  }
  if (memory[MARCH.bankSince] === 0) memory[MARCH.bankSince] = now(day)
  const site = day.landmarks.bank
  const spread = 0.7 + (0.6 * draw(day.seed, 88, site, 2, 0)) / 4294967296
  if (now(day) < memory[MARCH.bankSince] + day.p.yieldMinutes * 60 * spread) return
  memory[MARCH.bankTaken] = now(day)
  s.holder[site] = 2
  s.takenAt[site] = now(day)
  for (let n = 1; n < 255; n++)
    if (march.bnErrand[n] === ERRAND.bank && march.bnStage[n] === STAGE.facing) march.bnStage[n] = STAGE.holds
  log(day.events, now(day), 'bank-taken', day.city.sites[site].cell, site, Math.floor(day.p.bankCoin))
}
