/** Words of the witness: one simulated person's day. People are described, never named. */
export type Group = 'worker' | 'employee' | 'shopkeeper' | 'domestic' | 'concierge' | 'liberal' | 'rentier' | 'other'
export type Doing = 'unaware' | 'aware' | 'street' | 'out' | 'toMuster' | 'underArms' | 'withdrawn' | 'left' | 'held' | 'wounded' | 'dead'
export type SoldierDoing = 'obeying' | 'passive' | 'refusing' | 'goneOver' | 'held' | 'disarmed' | 'wounded' | 'dead' | 'strayed'
export type Column = 'home' | 'holding' | 'toContest' | 'ordered' | 'atGate' | 'inPlace' | 'dispersed'
export type BodyOrder = 'stay' | 'advance' | 'seize' | 'post' | 'fallBack' | 'exit' | 'teams'
export type Where = 'inside' | 'road' | 'versailles' | 'fort' | 'dissolved'

export interface WitnessWords {
  title(f: { id: number; seed: number }): string
  person(f: { woman: boolean; age: readonly [number, number | undefined]; group: Group; active: boolean; quarter: string; onPay: boolean; arrears: boolean; battalion: number; federated: boolean }): string
  lot(f: { place: string; metres: number; among: number }): string
  soldier(f: { number: number; unit: string; company: number; companies: number; men: number }): string
  readonly unnamed: string
  readonly columns: { readonly hour: string; readonly did: string; readonly knew: string; readonly heard: string; readonly saw: string; readonly why: string }
  readonly doing: Readonly<Record<Doing, string>>
  where(f: { quarter: string; home: boolean; metres: number }): string
  knows(f: { place: string; metres: number } | undefined): string
  readonly knowsNothing: string
  heard(f: { drum: boolean; bell: boolean; loyal: boolean; shots: boolean }): string
  saw(f: { people: number; guards: number; loyal: number; soldiers: number; slack: number; barricade: boolean }): string
  readonly nothing: string
  column(f: { battalion: number; doing: Column; men: number; quarter: string; place: string | undefined }): string
  score(f: { grievance: number; pull: number; call: number; own: number; fear: number; total: number; look: number; arms: number | undefined; near: boolean }): string
  readonly whyUnaware: string
  readonly whyAsleep: string
  readonly whyHome: string
  readonly whyOver: string
  readonly soldierDoing: Readonly<Record<SoldierDoing, string>>
  readonly order: Readonly<Record<BodyOrder, string>>
  readonly place: Readonly<Record<Where, string>>
  contact(f: { people: number; men: number; contact: number; women: number }): string
  company(f: { obeying: number; passive: number; broken: boolean }): string
  logit(f: { chance: number; origin: number; body: number; peers: number; hours: number }): string
  readonly noContact: string
  summary(f: { out: number | undefined; home: number | undefined; most: number; farthest: number }): string
}
