/** Shortest ways outside the wall. The graph has some 150 nodes, so the plain quadratic search is enough. */
import { CUT, MENDED, type Outside } from './city.ts'

/** Metres of a node from which no passable road leads to the target. */
export const NO_ROAD = 2_147_483_647

/**
 * Road metres from every node to `target` for armed bodies, or for people without arms. A closed node is
 * neither passed nor left.
 */
export function roadMetresTo(outside: Outside, target: number, armed: boolean): Int32Array {
  const last = armed ? MENDED : CUT - 1
  const far = new Int32Array(outside.ids.length).fill(NO_ROAD)
  const done = new Uint8Array(far.length)
  if (outside.closed[target]! <= last) far[target] = 0
  for (;;) {
    let at = -1
    for (let n = 0; n < far.length; n++) {
      if (done[n] === 0 && far[n] !== NO_ROAD && (at < 0 || far[n]! < far[at]!)) at = n
    }
    if (at < 0) return far
    done[at] = 1
    for (let e = outside.edgeStart[at]!; e < outside.edgeStart[at + 1]!; e++) {
      const to = outside.edgeTo[e]!
      if (outside.closed[to]! <= last) far[to] = Math.min(far[to]!, far[at]! + outside.edgeMetres[e]!)
    }
  }
}
