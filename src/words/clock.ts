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
  const whole = String(Math.abs(Math.round(n))).replace(/\B(?=(\d{3})+$)/g, sign)
  return n < 0 ? `-${whole}` : whole
}

/** First letter large. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

export function small(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
