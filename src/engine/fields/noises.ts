/**
 * R-40 Shots and cannon are heard at once within earshot (`shotEarshot`, `cannonEarshot`, metres; assumed, night values).
 * The noises of a tick are heard at its end, after all who make them.
 */
import type { Day } from '../day.ts'
import { CLOCK, NOISES } from '../state/state.ts'

export const NOISE = { shot: 1, cannon: 2 } as const

/** Notes a noise; a tick holds up to 64, one for each cell and kind. */
export function noise(day: Day, cell: number, kind: number): void {
  const { s } = day
  const n = s.clock[CLOCK.noises]
  for (let i = 0; i < n; i++) if (s.noiseCell[i] === cell && s.noiseKind[i] === kind) return
  if (n >= NOISES) return
  s.noiseCell[n] = cell
  s.noiseKind[n] = kind
  s.clock[CLOCK.noises] = n + 1
}

/** Adds to `heard` (chance weight, Q16.16) in every cell within earshot of this tick's noises, then forgets them. */
export function spreadNoises(day: Day, heard: Int32Array, strength: number): void {
  const { s, city } = day
  const count = s.clock[CLOCK.noises]
  for (let i = 0; i < count; i++) {
    const radius = s.noiseKind[i] === NOISE.cannon ? day.p.cannonEarshot : day.p.shotEarshot
    const limit = radius * radius
    const from = s.noiseCell[i]
    for (let c = 0; c < city.cells; c++) {
      const dx = city.x[c] - city.x[from]
      const dy = city.y[c] - city.y[from]
      const far = dx * dx + dy * dy
      if (far < limit) heard[c] += Math.floor(strength * (1 - far / limit))
    }
  }
  s.clock[CLOCK.noises] = 0
  s.noiseCell.fill(0)
  s.noiseKind.fill(0)
}
