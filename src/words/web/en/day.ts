/** The day screen: clock, transport, lanes. */
export const day = {
  play: 'Play',
  pause: 'Pause',
  stepBack: 'One tick back',
  stepOn: 'One tick on',
  hourBack: 'One hour back',
  hourOn: 'One hour on',
  speed: 'Speed',
  times: (speed: number) => `${speed}×`,
  mapLabel: 'Map of Paris',
  date: (day: number) =>
    ['Friday 17 March 1871', 'Saturday 18 March 1871', 'Sunday 19 March 1871', 'Monday 20 March 1871'][
      day - 17
    ] ?? '',
  timeline: 'Hours of the day',
  computing: (clock: string) => `computed to ${clock}`,
}
export type DayWords = typeof day
