/** The two ends of a range as records write it, "5700 - 7400"; none of an empty one. */
export function ends(range: string): string[] {
  return range === '' ? [] : range.split(' - ')
}
