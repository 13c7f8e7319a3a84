/** Hours for sentences: seconds after 17 March 1871, 21:00, as day, hour and minute. */
export function clockOf(seconds: number): {
  readonly day: number
  readonly hour: number
  readonly minute: number
} {
  const minutes = Math.floor((seconds + 21 * 3600) / 60)
  return {
    day: 17 + Math.floor(minutes / 1440),
    hour: Math.floor((minutes % 1440) / 60),
    minute: minutes % 60,
  }
}

/** Two figures: 4,321 becomes 4300; numbers below 100 stay. */
export function rounded(n: number): number {
  if (n < 100) return Math.round(n)
  const step = 10 ** (Math.floor(Math.log10(n)) - 1)
  return Math.round(n / step) * step
}

/** Digits in groups of three. */
export function grouped(n: number, sign: string): string {
  const whole = String(Math.abs(Math.round(n))).replace(/\B(?=(\d{3}){1,7}$)/g, sign)
  return n < 0 ? `-${whole}` : whole
}

/** First letter large. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

export function small(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

export interface DateParts {
  readonly year: number
  /** 1..12 */
  readonly month: number
  readonly day: number | undefined
  readonly hour: number | undefined
  readonly minute: number | undefined
}

/** Parts of 1871-03-18T05:00, 1871-03-18 or 1871-03; undefined for anything else. */
export function datePartsOf(iso: string): DateParts | undefined {
  const found = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?$/.exec(iso)
  if (found === null) return undefined
  const part = (i: number) => (found[i] === undefined ? undefined : Number(found[i]))
  return { year: Number(found[1]), month: Number(found[2]), day: part(3), hour: part(4), minute: part(5) }
}

/** Both ends of 1871-03-19/1871-03-25 or "1871-05-22 to 1871-05-27"; undefined for anything else. */
export function periodOf(text: string): readonly [from: string, to: string] | undefined {
  const [from = '', to = '', ...more] = text.split(/\/| to | - /)
  const both = datePartsOf(from) !== undefined && datePartsOf(to) !== undefined
  return both && more.length === 0 ? [from, to] : undefined
}

/** A number in groups of three with its decimals, if it has any. */
export function decimal(n: number, group: string, point: string): string {
  const [whole = '0', part] = String(Math.abs(n)).split('.')
  const text = `${grouped(Number(whole), group)}${part === undefined ? '' : `${point}${part}`}`
  return n < 0 ? `-${text}` : text
}
