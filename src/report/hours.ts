/** Hours of 18 March as seconds of the clock (after 17 March, 21:00). */
export function at(hour: number): number {
  return (hour + 3) * 3600
}

export const atNoon = at(12)
