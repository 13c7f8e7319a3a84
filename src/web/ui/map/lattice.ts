/** The grid of the plan on the sheet: centres, the hexagon of a cell, which cell lies under a point, middles of quarters. */
import type { map } from '../../../report/index.ts'
import type { City } from '../../worker/painter/messages.ts'
import type { Plan } from '../../worker/protocol.ts'

export class Cells {
  readonly x: Float32Array
  readonly y: Float32Array
  /** Corners of any cell relative to its centre, metres. */
  readonly hexagon: readonly map.Point[]
  readonly #steps: readonly map.Point[]
  readonly #plan: Plan
  readonly #bins = new Map<number, number[]>()

  constructor(plan: Plan) {
    this.#plan = plan
    this.x = Float32Array.from(plan.x)
    this.y = Float32Array.from(plan.y, (north) => -north)
    this.#steps = this.#meanSteps()
    this.hexagon = this.#steps.map((a, k) => {
      const b = this.#steps[(k + 1) % 6]!
      return { x: (a.x + b.x) / 3, y: (a.y + b.y) / 3 }
    })
    for (let c = 0; c < plan.cells; c++) {
      const bin = this.#bin(this.x[c]!, this.y[c]!)
      const held = this.#bins.get(bin)
      if (held) held.push(c)
      else this.#bins.set(bin, [c])
    }
  }

  /** The grid of a plan; one for all that draw it, also when its roster has changed. */
  static of(plan: Plan): Cells {
    const known = grids.get(plan.x)
    if (known !== undefined) return known
    const made = new Cells(plan)
    grids.set(plan.x, made)
    return made
  }

  at(cell: number): map.Point {
    return { x: this.x[cell]!, y: this.y[cell]! }
  }

  /** Outline of a cell as path data. */
  outline(cell: number): string {
    const corners = this.hexagon.map(
      (p) => `${Math.round(p.x + this.x[cell]!)} ${Math.round(p.y + this.y[cell]!)}`,
    )
    return `M${corners.join('L')}z`
  }

  /** The cell at a point of the sheet, undefined outside the wall. */
  under({ x, y }: map.Point): number | undefined {
    let best: number | undefined,
      least = 85
    for (let dx = -BIN; dx <= BIN; dx += BIN)
      for (let dy = -BIN; dy <= BIN; dy += BIN)
        for (const c of this.#bins.get(this.#bin(x + dx, y + dy)) ?? []) {
          const far = Math.hypot(this.x[c]! - x, this.y[c]! - y)
          if (far < least) {
            least = far
            best = c
          }
        }
    return best
  }

  /** Middles of the quarters, place 0 unused. */
  middles(): map.Point[] {
    const sums = Array.from({ length: 81 }, () => ({ x: 0, y: 0, n: 0 }))
    this.#plan.quartier.forEach((q, c) => {
      if (this.#plan.water[c] === 1) return
      sums[q]!.x += this.x[c]!
      sums[q]!.y += this.y[c]!
      sums[q]!.n++
    })
    return sums.map(({ x, y, n }) => ({ x: x / Math.max(1, n), y: y / Math.max(1, n) }))
  }

  /** What the painter needs. */
  city(): City {
    const [a, b] = this.#steps as [map.Point, map.Point]
    return {
      x: this.x,
      y: this.y,
      homes: this.#plan.homes,
      steps: [a.x, a.y, b.x, b.y],
      near: this.#plan.neighbours,
    }
  }

  #bin(x: number, y: number): number {
    return Math.floor(x / BIN) * 4096 + Math.floor(y / BIN)
  }

  /** Steps to the six neighbours, clockwise on the screen: means over cells that have all six. */
  #meanSteps(): map.Point[] {
    const { neighbours, cells } = this.#plan
    const sums = Array.from({ length: 6 }, () => ({ x: 0, y: 0, n: 0 }))
    let turn: number | undefined
    for (let c = 0; c < cells; c++)
      for (let k = 6 * c; k < 6 * c + 6; k++) {
        const to = neighbours[k]!
        if (to < 0) continue
        const dx = this.x[to]! - this.x[c]!,
          dy = this.y[to]! - this.y[c]!
        const angle = Math.atan2(dy, dx)
        turn ??= angle
        const sum = sums[((Math.round((angle - turn) / (Math.PI / 3)) % 6) + 6) % 6]!
        sum.x += dx
        sum.y += dy
        sum.n++
      }
    return sums.map(({ x, y, n }) => ({ x: x / n, y: y / n }))
  }
}

const BIN = 170
const grids = new WeakMap<Plan['x'], Cells>()
