/** Marks heaped over an axis: one a value, within steps of the axis, as large as the tallest heap allows. */
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
const SMALLEST = 1.5
const MARGIN = 24
/** Steps that the axis is cut into: values nearer to each other than that share a heap. */
const STEPS = 28

/** `span`: values that the axis must hold. `height`: room for the tallest heap. */
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
  const step = width / STEPS
  // "no difference" lies in the middle of a step, where the axis holds it; else the least value
  const origin = x(low <= 0 && high >= 0 ? 0 : low)
  const columns = values.map((value) => Math.round((x(value) - origin) / step))
  const counts = countsOf(columns)
  const most = Math.max(0, ...counts.values())
  for (let radius = LARGEST; ; radius -= 0.5) {
    const across = Math.max(1, Math.floor(step / (2 * radius)))
    const full = Math.ceil(most / across) * 2 * radius
    if (full > height && radius > SMALLEST) continue
    // a heap too tall for the smallest marks is pressed together
    const press = full <= height ? 1 : (height - 2 * radius) / full
    const places = heaped(columns, counts, across)
    return {
      marks: places.map(({ column, across, up }, i) => ({
        x: origin + column * step + across * 2 * radius,
        y: (2 * up + 1) * radius * press,
        value: values[i] ?? 0,
      })),
      radius: radius * 0.86,
      x,
    }
  }
}

/** Marks of a column in rows of so many from below, each row about the middle; places counted in marks. */
function heaped(
  columns: readonly number[],
  counts: ReadonlyMap<number, number>,
  most: number,
): { column: number; across: number; up: number }[] {
  const placed = new Map<number, number>()
  return columns.map((column) => {
    const n = placed.get(column) ?? 0
    placed.set(column, n + 1)
    const up = Math.floor(n / most)
    const inRow = Math.min(most, (counts.get(column) ?? 0) - up * most)
    return { column, across: (n % most) - (inRow - 1) / 2, up }
  })
}

function countsOf(columns: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1)
  return counts
}
