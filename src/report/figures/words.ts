/** Numbers as they are read: hours of the 18th, head-counts, shares; "never" for what never happens. */
import { hourText } from '../../engine/index.ts'

type Kind = 'time' | 'count' | 'share'

/** `06:30`; after midnight `01:10 (19th)`. */
export function hour(seconds: number): string {
  if (seconds === Infinity) return 'never'
  if (Number.isNaN(seconds)) return '-'
  const day = 17 + Math.floor((seconds + 21 * 3600) / 86400)
  return day === 18 ? hourText(seconds) : `${hourText(seconds)} (${day}th)`
}

export function value(v: number | undefined, kind: Kind): string {
  if (v === undefined || Number.isNaN(v)) return '-'
  if (v === Infinity) return 'never'
  if (kind === 'time') return hour(Math.round(v / 60) * 60)
  if (kind === 'share') return `${trim(v * 100)} %`
  return Math.abs(v) >= 100 ? Math.round(v).toLocaleString('en') : trim(v)
}

/** A difference: `+25 min`, `-3`, `+1.5 points`; `to never`, `from never`. */
export function shift(v: number, kind: Kind): string {
  if (Number.isNaN(v)) return '-'
  if (v === Infinity) return 'to never'
  if (v === -Infinity) return 'from never'
  const size = Math.abs(v)
  const none = kind === 'time' ? size < 30 : size < (kind === 'share' ? 0.0005 : 0.05)
  const sign = none ? '' : v > 0 ? '+' : '-'
  if (kind === 'time') return `${sign}${minutes(size)}`
  if (kind === 'share') return `${sign}${trim(size * 100)} points`
  return `${sign}${size >= 100 ? Math.round(size).toLocaleString('en') : trim(size)}`
}

function minutes(seconds: number): string {
  const m = Math.round(seconds / 60)
  return m < 120 ? `${m} min` : `${Math.floor(m / 60)} h ${String(m % 60).padStart(2, '0')}`
}

export function percent(share: number): string {
  return Number.isNaN(share) ? '-' : `${Math.round(share * 100)} %`
}

/** Tolerated band; an open side in words. */
export function band(low: number | undefined, high: number | undefined, kind: Kind): string {
  if (low === undefined && high === undefined) return 'see text'
  if (low === undefined) return kind === 'time' ? `before ${value(high, kind)}` : `up to ${value(high, kind)}`
  if (high === undefined) return `from ${value(low, kind)}`
  return low === high ? value(low, kind) : `${value(low, kind)} - ${value(high, kind)}`
}

export function range(p5: number, p95: number, kind: Kind): string {
  return p5 === p95 ? value(p5, kind) : `${value(p5, kind)} - ${value(p95, kind)}`
}

function trim(v: number): string {
  return String(Math.round(v * 10) / 10)
}

export function ordinal(n: number): string {
  return `${n}${n === 1 ? 'st' : n === 2 ? 'nd' : n === 3 ? 'rd' : 'th'}`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => `| ${row.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`
  return [cells(head), cells(head.map(() => '---')), ...rows.map(cells)].join('\n')
}
