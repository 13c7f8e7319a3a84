/**
 * Time as integers: seconds after 17 March 1871, 21:00 Paris time. Never a Date. A tick is 300 s in acts of decision;
 * 150 s and 600 s are allowed so that S-12 can show that the length of a tick does not matter.
 */

/** Seconds from the origin of time to an hour of a March day, for instance at(18, 6, 30). */
export function at(day: number, hour: number, minute = 0): number {
  return ((day - 17) * 24 + hour - 21) * 3600 + minute * 60
}

/** Seconds after midnight of the local day, 0..86399. */
export function timeOfDay(now: number): number {
  return (now + 21 * 3600) % 86400
}

/** `HH:MM` of a moment; hours beyond the 18th run on past 24 when `since` is given as that day. */
export function hourText(now: number, since?: number): string {
  const total = Math.floor((now + 21 * 3600) / 60) - (since === undefined ? 0 : (since - 17) * 1440)
  const minutes = since === undefined ? total % 1440 : total
  const hour = Math.floor(minutes / 60)
  const minute = minutes - hour * 60
  return `${hour < 10 ? '0' : ''}${hour}:${minute < 10 ? '0' : ''}${minute}`
}

/** Day of March of a moment. */
export function dayOf(now: number): number {
  return 17 + Math.floor((now + 21 * 3600) / 86400)
}

/** End of the first act: 20 March 12:00. Where a lever acts outside the walls it goes on to 22 March 00:00: `endOfAct`. */
export const END_OF_ACT = at(20, 12)
export const END_OF_MARCH = at(22, 0)

/** Minutes of one tick as Q16.16. */
export function tickMinutes(tickSeconds: number): number {
  return Math.floor((tickSeconds * 65536) / 60)
}
