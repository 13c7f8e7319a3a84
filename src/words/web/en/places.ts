/** Places within a sentence. */
export const places = {
  /** Common nouns take their article, proper names stand alone. */
  the(place: string): string {
    const common =
      /^(ministry|prefecture|palace|law courts|council|staff|army|school|central|louvre|tuileries|luxembourg|elys|élys)/i
    return common.test(place) && !place.startsWith('the ') ? `the ${place}` : place
  },
  /** English has no other form after "of". */
  of(place: string): string {
    return places.the(place)
  },
}
