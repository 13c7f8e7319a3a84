/** Which encoding a reader takes, from its Accept-Encoding (RFC 9110, section 12.5.3). */
export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** The one that the reader likes best, of equals the smallest; undefined where it takes none. No header: as it is. */
export function acceptable(header: string | undefined): Encoding | undefined {
  if (header === undefined || header.trim() === '') return 'identity'
  const weights = new Map(header.split(',').flatMap((part) => weighed(part) ?? []))
  const any = weights.get('*')
  let best: Encoding | undefined
  let most = 0
  for (const encoding of ENCODINGS) {
    // what is not named is refused, but for the page as it is, which is only a last resort
    const weight =
      weights.get(encoding) ??
      (encoding === 'gzip' ? weights.get('x-gzip') : undefined) ??
      any ??
      (encoding === 'identity' ? Number.MIN_VALUE : 0)
    if (weight > most) [best, most] = [encoding, weight]
  }
  return best
}

/** One member with its weight, 0 to 1; undefined for what is none. */
function weighed(part: string): [name: string, weight: number][] | undefined {
  const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
  if (name === '') return undefined
  const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  if (q === undefined) return [[name, 1]]
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(q) ? [[name, Number(q)]] : undefined
}
