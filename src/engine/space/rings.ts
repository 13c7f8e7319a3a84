/** Cells within one, two and three streets of each cell, itself first. Shared by all runs in a city. */
import type { City } from './city.ts'

export interface Rings {
  readonly ring1: readonly Uint16Array[]
  readonly ring2: readonly Uint16Array[]
  readonly ring3: readonly Uint16Array[]
}

const SHARED = new WeakMap<City, Rings>()

export function ringsOf(city: City): Rings {
  const rings = SHARED.get(city) ?? around(city)
  SHARED.set(city, rings)
  return rings
}

function around(city: City): Rings {
  const ring1: Uint16Array[] = []
  const ring2: Uint16Array[] = []
  const ring3: Uint16Array[] = []
  const seen = new Int32Array(city.cells).fill(-1)
  for (let c = 0; c < city.cells; c++) {
    const found = [c]
    seen[c] = c
    let from = 0
    for (const ring of [ring1, ring2, ring3]) {
      const to = found.length
      for (; from < to; from++)
        for (let e = city.edgeStart[found[from]]; e < city.edgeStart[found[from] + 1]; e++) {
          const next = city.edgeTo[e]
          if (seen[next] === c) continue
          seen[next] = c
          found.push(next)
        }
      ring.push(Uint16Array.from(found))
    }
  }
  return { ring1, ring2, ring3 }
}
