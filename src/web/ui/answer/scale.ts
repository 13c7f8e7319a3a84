/** A linear scale with round ticks, for small figures. */
export interface Scale {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
  /** Place in 0..1, held within. */
  at(value: number): number
}

const STEPS = [1, 2, 5, 10]
const TIME_STEPS = [1800, 3600, 7200, 10800, 21600, 43200]

/** `time`: seconds, ticks on whole half-hours or hours. */
export function scaleOf(values: readonly number[], time: boolean, wanted = 5): Scale {
  const finite = values.filter(Number.isFinite)
  const least = Math.min(...finite, ...(finite.length === 0 ? [0] : []))
  const most = Math.max(...finite, ...(finite.length === 0 ? [1] : []))
  const span = Math.max(most - least, time ? 3600 : most === 0 ? 1 : Math.abs(most) / 20)
  const step = stepFor(span / wanted, time)
  const low = Math.floor((least - span * 0.04) / step) * step
  const high = Math.ceil((most + span * 0.04) / step) * step
  const ticks: number[] = []
  for (let t = low; t <= high + step / 2; t += step) ticks.push(t)
  return { low, high, ticks, at: (value) => Math.max(0, Math.min(1, (value - low) / (high - low))) }
}

function stepFor(rough: number, time: boolean): number {
  if (time) return TIME_STEPS.find((step) => step >= rough) ?? 86_400
  let power = 1
  while (power * 10 <= rough) power *= 10
  while (power > rough && power > 1e-6) power /= 10
  return (STEPS.find((step) => step * power >= rough) ?? 10) * power
}
