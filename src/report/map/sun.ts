/**
 * How dark it is, from the hours of sunrise and sunset in exogenous.tsv: night, day, and a twilight of half an
 * hour between (civil dawn and dusk of EX-02 and EX-06: 31 minutes).
 */
import type { Dataset } from '../../evidence/index.ts'

/** A rising or a setting, seconds after 17 March, 21:00. */
export interface SunHour {
  readonly at: number
  readonly rises: boolean
}
const TWILIGHT = 31 * 60
const START = Date.UTC(1871, 2, 17, 21)

/** Risings and settings in order. Rows that tell both give the setting after a semicolon in their source. */
export function sunOf({ exogenous }: Pick<Dataset, 'exogenous'>): SunHour[] {
  const seconds = (time: string) => (Date.parse(`${time}:00Z`) - START) / 1000
  const out: SunHour[] = []
  for (const { what, time, source } of exogenous) {
    if (/^sunset/.test(what)) out.push({ at: seconds(time), rises: false })
    if (/^sunrise/.test(what)) {
      out.push({ at: seconds(time), rises: true })
      const sets = /sunset (\d\d:\d\d)/.exec(source)?.[1]
      if (sets) out.push({ at: seconds(`${time.slice(0, 11)}${sets}`), rises: false })
    }
  }
  return out.sort((a, b) => a.at - b.at)
}

/** 1 at night, 0 by day. */
export function darkness(sun: readonly SunHour[], seconds: number): number {
  let dark = 1
  for (const { at, rises } of sun) {
    const part = rises ? (seconds - (at - TWILIGHT)) / TWILIGHT : (seconds - at) / TWILIGHT
    if (part <= 0) break
    dark = rises ? 1 - Math.min(1, part) : Math.min(1, part)
  }
  return dark
}
