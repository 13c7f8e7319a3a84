import type { Day } from '../day.ts'
import { STANCE } from '../state/people.ts'

/** The chief has the men called together again: those who had gone home weigh it anew. */
export function callBack(day: Day, n: number): void {
  const { s, people } = day
  const { start, men } = day.f.rolls
  for (let k = start[n]; k < start[n + 1]; k++) {
    const i = men[k]
    if (s.personStance[i] !== STANCE.withdrawn) continue
    s.personStance[i] = STANCE.aware
    day.f.dirty.wake = true
    s.weighedFor[people.home[i]] = 0
  }
}
