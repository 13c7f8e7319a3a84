/** How a rule says what is wrong: the place by the name of its column; without a line, of the table as a whole. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly name?: string
}
export type Say = (at: Place, message: string, expected: string, near?: string) => void
