/** Words of the account outside the walls (L-11, L-12, L-13). */
type Time = number | undefined

export interface OutsideWords {
  march: {
    never(f: { ordered: Time; asked: number; stayed: number }): string
    ordered(f: { ordered: number; asked: number; stayed: number; battalions: number }): string
    leaves(f: { t: number; men: number }): string
    fort(f: { t: number; broken: number; surprised: number }): string
    noContact(): string
    contact(f: { t: number; men: number; army: number }): string
    fire(f: { army: number; guards: number; soldiersHit: number; guardsHit: number }): string
    noFire(): string
    refused(f: { army: number; guards: number }): string
    moves(t: number): string
    stays(): string
    taken(f: { t: number; government: boolean }): string
    readonly ends: Readonly<
      Record<'no-march' | 'versailles-taken' | 'army-dissolves' | 'stand-off' | 'turned-back', string>
    >
  }
  fort: {
    taken(f: { ordered: number; t: number }): string
    closed(f: { ordered: number; t: number }): string
    never(f: { ordered: Time }): string
    relieved(t: number): string
    kept(): string
  }
  bank: {
    taken(f: { ordered: number; t: number; coin: number }): string
    never(f: { ordered: Time }): string
    assumption(): string
  }
  /** Was a decision carried out? `late` in minutes. */
  carried(f: { key: string; t: Time; late: number; share: number; state: boolean }): string
}
