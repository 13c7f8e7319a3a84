/** Moments that a definition names, written as "18 06:30": day and hour of the scenario's own calendar. */
import { at } from '../clock.ts'

export type MomentText = `${number} ${number}:${number}`

/** Seconds of the clock. Throws a RangeError for a text that is no moment. */
export function momentOf(text: MomentText): number {
  const found = /^(\d{1,2}) (\d{2}):(\d{2})$/.exec(text)
  const [day, hour, minute] = (found ?? []).slice(1).map(Number)
  if (found === null || hour > 23 || minute > 59)
    throw new RangeError(`"${text}" is no moment; expected a day and an hour, such as "18 06:30"`)
  return at(day, hour, minute)
}
