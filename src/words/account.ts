import type { OutsideWords } from './outside.ts'

/** Sentences of the account of the day, paragraph by paragraph. `t` is a time in seconds after 17 March, 21:00. */
export interface AccountWords {
  readonly title: string
  intro(f: {
    seed: number
    world: number
    levers: number
    knockOuts: number
    until: string | undefined
  }): string
  readonly heads: {
    readonly march: string
    readonly parks: string
    readonly alarm: string
    readonly montmartre: string
    readonly spread: string
    readonly retreat: string
    readonly afternoon: string
    readonly evening: string
    readonly exodus: string
    readonly outside: string
    readonly absent: string
    readonly dead: string
    readonly record: string
  }
  readonly outside: OutsideWords
  readonly march: {
    leave(f: {
      t: number
      columns: number
      men: number
      police: number
      fed: boolean
      policeFront: boolean
    }): string
    asleep(f: { aware: number; inhabitants: number }): string
    none(): string
  }
  readonly parks: {
    taken(parks: readonly { name: string; guns: number; t: number }[]): string
    missed(names: readonly string[]): string
    teamsSent(t: number): string
    teamsDecided(t: number): string
    away(f: { byEleven: number | undefined; away: number }): string
    stopped(f: { t: number; name: string }): string
    noon(held: number): string
  }
  readonly alarm: {
    cannon(t: number): string
    first(f: {
      t: number
      quarter: string
      bell: boolean
      montmartre: number | undefined
      silent: boolean
    }): string
    spread(f: { byEight: number; byNoon: number | undefined; bells: number }): string
    none(): string
    loyal(f: { t: number; peak: number }): string
    aware(n: number): string
  }
  readonly montmartre: {
    crowd(f: { t: number; most: number; mostAt: number | undefined; women: number }): string
    noCrowd(): string
    guards(f: { t: number; battalions: number | undefined }): string
    noGuards(): string
    bayonets(t: number): string
    orders(f: {
      orders: number
      t: number
      refusals: number
      volleys: number
      hits: number
      others: number
      othersHits: number
    }): string
    noOrders(): string
    broke(f: { t: number; unit: string }): string
    headTaken(t: number): string
    headFree(): string
    lost(f: { t: number; minutes: number | undefined }): string
    kept(): string
    record(hour: string): string
  }
  readonly spread: {
    broken(f: { list: readonly { unit: string; place: string; t: number }[]; more: number }): string
    none(): string
    bastille(t: number): string
    noBastille(): string
    noon(f: { refusing: number; obeying: number; out: number }): string
    regiments(n: number): string
    police(share: number): string
    volleys(f: { volleys: number; hits: number }): string
  }
  readonly retreat: {
    fallBack(t: number): string
    noFallBack(): string
    buttes(t: number): string
    noButtes(): string
    withdrawal(t: number): string
    noWithdrawal(): string
    bodies(f: { back: number; disarmed: number }): string
  }
  readonly afternoon: {
    committee(f: {
      meets: number
      informed: number | undefined
      first: number | undefined
      columns: number
    }): string
    princeEugene(t: number): string
    noPrinceEugene(): string
    headLeaves(f: { t: number; danger: boolean }): string
    headStays(): string
    headTaken(t: number): string
    ministersTaken(t: number): string
  }
  readonly evening: {
    underArms(f: { battalions: number; guards: number | undefined; barricades: number | undefined }): string
    hotelDeVille(f: { ringed: number | undefined; entered: number; contested: number }): string
    notEntered(f: { ringed: number | undefined }): string
    staffs(f: { vendome: number | undefined; prefecture: number | undefined }): string
  }
  readonly exodus: {
    ordered(t: number): string
    never(): string
    columns(f: { start: number; end: number | undefined; gates: readonly string[] }): string
    noColumns(): string
    headquarters(t: number): string
    shut(f: { gates: number; first: number | undefined; turned: number }): string
    /** `long`: the run went on to the end of the 21st. */
    versailles(n: number, long: boolean): string
    inside(f: { regiments: number; batteries: number }): string
  }
  readonly absent: {
    volley(): string
    cannon(): string
    gates(): string
    ministers(): string
    head(): string
    columns(): string
    barracks(): string
  }
  readonly dead: {
    run(f: { killed: number; wounded: number; soldiers: number }): string
    generals(f: { hour: number; low: number; high: number; ids: string; sources: string }): string
    repression(f: {
      low: number
      high: number
      shotLow: number
      shotHigh: number
      arrests: number
      hostagesLow: number
      hostagesHigh: number
      ids: string
      sources: string
    }): string
    neutral(): string
  }
}
