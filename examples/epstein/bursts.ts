/**
 * What a series of "people active per cycle" looks like: outbursts, their size, and the calm between them.
 * An outburst is a run of cycles with more than `level` active people (50, as in the literature).
 */
export interface Bursts {
  readonly count: number
  readonly meanActive: number
  /** Share of cycles with fewer than 11 active people. */
  readonly calm: number
  readonly greatest: number
  /**
   * Highest number active in an outburst, and persons x cycles active from its start to its end: mean, s.d.
   */
  readonly peak: Spread
  readonly activation: Spread
  /** Cycles from the last of one outburst to the first of the next: mean, s.d. */
  readonly interval: Spread
}

/** Mean and standard deviation (of the values themselves, n in the denominator). */
export interface Spread {
  readonly mean: number
  readonly deviation: number
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length
  const variance = values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / values.length
  return { mean, deviation: Math.sqrt(variance) }
}

/** Measures of the series. Means over no outburst are NaN. */
export function findBursts(series: ArrayLike<number>, level = 50): Bursts {
  const active = Array.from(series)
  const starts: number[] = []
  const ends: number[] = []
  const peaks: number[] = []
  const totals: number[] = []
  active.forEach((now, cycle) => {
    if (now <= level) return
    if (cycle === 0 || active[cycle - 1]! <= level) {
      starts.push(cycle)
      ends.push(cycle)
      peaks.push(0)
      totals.push(0)
    }
    const last = starts.length - 1
    peaks[last] = Math.max(peaks[last]!, now)
    totals[last]! += now
    ends[last] = cycle
  })
  return {
    count: starts.length,
    meanActive: spreadOf(active).mean,
    calm: active.filter((now) => now < 11).length / active.length,
    greatest: Math.max(...active),
    peak: spreadOf(peaks),
    activation: spreadOf(totals),
    interval: spreadOf(starts.slice(1).map((start, i) => start - ends[i]!)),
  }
}
