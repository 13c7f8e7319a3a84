/**
 * R-86 Barricades: where 20 people or Guards stand in a quarter that has risen and troops are near enough to be feared
 * (a contest within 1,500 m), one is up after `barricadeMinutes`. It slows marches to a third. Progress 0..255.
 * Fear near a volley fades with a half-life of half an hour (assumed).
 */
import { type Day, heads } from '../day.ts'
import { COUNTER } from '../state/state.ts'

const BUILDERS = 20
const THREAT = 1500

export function barricades(day: Day): void {
  const { s, f, city } = day
  const step = Math.max(1, Math.floor((255 * day.tickSeconds) / 60 / day.p.barricadeMinutes))
  const keep = 1 - (0.023 * day.tickSeconds) / 60
  const { fear, barricade, crowd } = s
  const { goalMetres, guards } = f
  for (let c = 0; c < fear.length; c++) {
    if (fear[c] > 0) {
      fear[c] = Math.floor(fear[c] * keep)
      f.dirty.wake = true
    }
    if (goalMetres[c] > THREAT || barricade[c] >= 255) continue
    if (crowd[c] === 0 && guards[c] === 0) continue
    if (f.soldiers[c] > 0 || s.qDrum[city.quartier[c]] === 0 || heads(day, crowd[c]) + guards[c] < BUILDERS)
      continue
    barricade[c] = Math.min(255, barricade[c] + step)
    if (barricade[c] === 255) s.counter[COUNTER.barricades]++
  }
}
