/** Words of the witness: one simulated day told from inside. People are described, never named. */
export type Group =
  | 'worker'
  | 'employee'
  | 'shopkeeper'
  | 'domestic'
  | 'concierge'
  | 'liberal'
  | 'rentier'
  | 'other'
export type Doing =
  | 'absent'
  | 'unaware'
  | 'aware'
  | 'street'
  | 'out'
  | 'toMuster'
  | 'underArms'
  | 'withdrawn'
  | 'left'
  | 'held'
  | 'wounded'
  | 'dead'
export type SoldierDoing =
  | 'obeying'
  | 'passive'
  | 'refusing'
  | 'goneOver'
  | 'held'
  | 'disarmed'
  | 'wounded'
  | 'dead'
  | 'strayed'
export type Column = 'home' | 'holding' | 'toContest' | 'ordered' | 'atGate' | 'inPlace' | 'dispersed'
export type BodyOrder = 'stay' | 'advance' | 'seize' | 'post' | 'fallBack' | 'exit' | 'teams'
export type Where = 'inside' | 'road' | 'versailles' | 'fort' | 'dissolved'

export interface WitnessWords {
  title(f: { seed: number; soldier: boolean; number: number }): string
  person(f: {
    woman: boolean
    age: readonly [number, number | undefined]
    group: Group
    active: boolean
    quarter: string
    onPay: boolean
    arrears: boolean
    battalion: number
    federated: boolean
    hardship: number
    nerve: number
  }): string
  /** Somebody was wished for whom the model does not know; who was found instead. */
  unmodelled(f: { word: string; nearest: string }): string
  lot(f: { place: string; metres: number; among: number }): string
  chosen(f: { id: number }): string
  readonly unnamed: string
  soldier(f: {
    unit: string
    company: number
    companies: number
    men: number
    quarter: string | undefined
  }): string
  readonly labels: {
    readonly knew: string
    readonly heard: string
    readonly saw: string
    readonly did: string
    readonly why: string
    readonly company: string
  }
  doing(f: {
    doing: Doing
    woman: boolean
    first: boolean
    quarter: string
    home: boolean
    metres: number
  }): string
  knows(f: { place: string; metres: number }): string
  readonly knowsNothing: string
  /** Undefined when there was nothing to hear. */
  heard(f: { drum: boolean; bell: boolean; loyal: boolean; shots: boolean }): string | undefined
  saw(f: {
    people: number
    guards: number
    loyal: number
    soldiers: number
    slack: number
    barricade: boolean
  }): string | undefined
  column(f: {
    battalion: number
    doing: Column
    men: number
    quarter: string
    place: string | undefined
  }): string
  score(f: {
    grievance: number
    pull: number
    call: number
    own: number
    fear: number
    total: number
    look: number
    arms: number | undefined
    near: boolean
  }): string
  readonly why: {
    readonly asleep: string
    readonly over: string
    readonly tired: string
    readonly out: string
    readonly muster: string
    readonly arms: string
  }
  soldierDoing(f: { doing: SoldierDoing; order: BodyOrder; where: Where; place: string | undefined }): string
  around(f: { people: number; women: number; guards: number; men: number }): string | undefined
  company(f: { obeying: number; passive: number; broken: boolean; contact: number; slipped: number }): string
  summary(f: {
    learned: number | undefined
    out: number | undefined
    arms: number | undefined
    back: number | undefined
    farthest: number
  }): string
  readonly footnote: string
}
