/** Points of Paris on a small plan: degrees to metres round the Hotel de Ville, metres to places in a picture. */
import type { Tables } from '../../worker/protocol.ts'

const LAT = 48.8566
const LON = 2.3522
const METRES_NORTH = 111_200
const METRES_EAST = 73_150

export interface Point {
  readonly x: number
  readonly y: number
}

/** Metres east and south of the Hotel de Ville: y grows downwards, as in a picture. */
export function metres(lat: number, lon: number): Point {
  return { x: (lon - LON) * METRES_EAST, y: -(lat - LAT) * METRES_NORTH }
}

export interface Outline {
  /** The wall by its bastions, in their order round the city. */
  readonly wall: string
  readonly banks: readonly string[]
}

export function outlineOf(tables: Tables): Outline {
  const bastions = tables.places
    .filter(({ kind }) => kind === 'bastion')
    .map(({ id, lat, lon }) => ({ n: Number(/\d+/.exec(id)?.[0] ?? 0), ...metres(lat, lon) }))
    .sort((a, b) => a.n - b.n)
  const lines = new Map<string, Point[]>()
  for (const { kind, name, seq, lat, lon } of tables.seine.toSorted((a, b) => a.seq - b.seq)) {
    void seq
    const key = `${kind} ${name}`
    lines.set(key, [...(lines.get(key) ?? []), metres(lat, lon)])
  }
  return {
    wall: `${pathOf(bastions)}Z`,
    banks: [...lines].map(([key, points]) => `${pathOf(points)}${key.startsWith('island') ? 'Z' : ''}`),
  }
}

export function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('')
}
