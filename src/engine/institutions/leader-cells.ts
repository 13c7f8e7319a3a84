/** R-22 Where the leaders of a quarter sit and listen. */
import type { Setting } from '../day.ts'
import type { City } from '../space/city.ts'

/** Least adults in a leader's street, of the mean of the quarter's inhabited cells (assumed). */
const LIVED_IN = 0.5

/**
 * A quarter's leader sits at the town hall of the district if it stands in the quarter, else in the middle: in the
 * cell nearest to it that is lived in, so that no leader listens to an empty park or dock.
 */
export function leaderCells(
  { city }: Setting,
  quarters: readonly Uint16Array[],
  adults: Int32Array,
): Uint16Array {
  return Uint16Array.from(quarters, (cells, q) => {
    if (q === 0 || cells.length === 0) return 0
    const inhabited = cells.filter((c) => adults[c] > 0)
    const heads = inhabited.reduce((sum, c) => sum + adults[c], 0)
    const lived = inhabited.filter((c) => adults[c] * inhabited.length >= LIVED_IN * heads)
    const post = city.sites.find(
      (site) => (site.id === 'chateau-rouge' || site.kind === 'mairie') && city.quartier[site.cell] === q,
    )
    const mean = (axis: ArrayLike<number>) => cells.reduce((sum, c) => sum + axis[c], 0) / cells.length
    const [x, y] = post ? [city.x[post.cell], city.y[post.cell]] : [mean(city.x), mean(city.y)]
    return nearest(city, lived.length > 0 ? lived : cells, x, y)
  })
}

function nearest(city: City, cells: Uint16Array, x: number, y: number): number {
  let best = cells[0]
  let least = Number.POSITIVE_INFINITY
  for (const c of cells) {
    const dx = city.x[c] - x
    const dy = city.y[c] - y
    const far = dx * dx + dy * dy
    if (far < least) {
      least = far
      best = c
    }
  }
  return best
}
