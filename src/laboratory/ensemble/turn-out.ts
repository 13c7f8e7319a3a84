/**
 * Who is out, by the quarter where they live: adults in the crowd, on the way to their battalion of the rising, or under
 * arms with it. Guards who answered the government and people on ordinary business do not count. In agents, not heads.
 */
import { type Day, STANCE, TRAIT } from '../../engine/index.ts'

const QUARTERS = 80
/** First age band of adults: 15 to 19. */
const ADULT = 2

export function outByQuarter(day: Day): number[] {
  const out: number[] = new Array(QUARTERS).fill(0)
  const { s, people, city } = day
  for (let i = 0; i < people.present; i++) {
    const stance = s.personStance[i] ?? 0
    if (stance < STANCE.out || stance > STANCE.underArms) continue
    if (stance !== STANCE.out && s.bnColour[people.battalion[i] ?? 0] !== 1) continue
    const q = city.quartier[people.home[i] ?? 0] ?? 0
    if (q > 0) out[q - 1] = (out[q - 1] ?? 0) + 1
  }
  return out
}

export function adultsByQuarter({ people, city }: Day): number[] {
  const adults: number[] = new Array(QUARTERS).fill(0)
  for (let i = 0; i < people.present; i++) {
    if ((((people.traits[i] ?? 0) >> TRAIT.ageShift) & TRAIT.ageMask) < ADULT) continue
    const q = city.quartier[people.home[i] ?? 0] ?? 0
    if (q > 0) adults[q - 1] = (adults[q - 1] ?? 0) + 1
  }
  return adults
}
