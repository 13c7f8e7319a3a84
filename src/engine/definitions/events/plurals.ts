/** Numbers within the sentences of events. */
import type { EventFacts } from '../event.ts'

/** English: "1 gun", "12 guns". */
export const plural = ({ n, count }: EventFacts, one: string, many: string): string =>
  `${n} ${count === 1 ? one : many}`
/** Who was struck; nobody is said in words. */
export const hit = (f: EventFacts): string =>
  f.count === 0 ? 'nobody is hit' : `${plural(f, 'person is', 'people are')} hit`

/** « 1 canon », « 2 canons » : le pluriel commence à deux. */
export const pluriel = ({ n, count }: EventFacts, one: string, many: string): string =>
  `${n} ${count < 2 ? one : many}`
export const touches = (f: EventFacts): string =>
  f.count === 0 ? 'personne n’est touché' : pluriel(f, 'personne touchée', 'personnes touchées')
