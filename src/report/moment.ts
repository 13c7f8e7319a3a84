/** An ISO hour of March 1871 as the language writes it within a sentence; before the act the day alone. */
import type { Catalogue } from '../words/index.ts'

export function moment(iso: string, { say }: Catalogue): string {
  const found = /^1871-03-(1[7-9]|2\d)T(\d\d):(\d\d)/.exec(iso)
  if (found === null) return say.date(iso.slice(0, 10))
  const seconds = ((Number(found[1]) - 17) * 24 + Number(found[2]) - 21) * 3600 + Number(found[3]) * 60
  return seconds < -21 * 3600 ? say.date(iso.slice(0, 10)) : say.moment(seconds)
}
