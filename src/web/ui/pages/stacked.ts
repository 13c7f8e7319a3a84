/** Marks stacked over an axis: one a value, as large as the tallest stack allows. */
export interface Mark {
  readonly x: number
  /** Height of the middle over the axis. */
  readonly y: number
  readonly value: number
}
export interface Stacked {
  readonly marks: readonly Mark[]
  readonly radius: number
  /** Place of a value on the axis. */
  x(value: number): number
}

const LARGEST = 7
const MARGIN = 24

/** `span`: values that the axis must hold. `height`: room for the tallest stack. */
export function stackedMarks(
  values: readonly number[],
  span: readonly number[],
  width: number,
  height: number,
): Stacked {
  const low = Math.min(...span)
  const high = Math.max(...span)
  const scale = high > low ? (width - 2 * MARGIN) / (high - low) : 0
  const x = (value: number) => (scale === 0 ? width / 2 : MARGIN + (value - low) * scale)
  for (let radius = LARGEST; ; radius -= 0.5) {
    const stacks = stacked(values.map(x), radius)
    const tallest = Math.max(0, ...stacks.map(({ level }) => level + 1))
    const full = tallest * 2 * radius
    if (full <= height || radius <= 1) {
      // a stack too tall for the smallest marks is pressed together
      const press = full <= height ? 1 : (height - 2 * radius) / full
      return {
        marks: stacks.map(({ column, level }, i) => ({
          x: column,
          y: (2 * level + 1) * radius * press,
          value: values[i] ?? 0,
        })),
        radius: radius * 0.86,
        x,
      }
    }
  }
}

/** Column of each place, and how many marks stand below it there. */
function stacked(places: readonly number[], radius: number): { column: number; level: number }[] {
  const heights = new Map<number, number>()
  return places.map((place) => {
    const n = Math.round(place / (2 * radius))
    const level = heights.get(n) ?? 0
    heights.set(n, level + 1)
    return { column: n * 2 * radius, level }
  })
}
