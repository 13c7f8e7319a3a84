/**
 * What the data folder holds once read: one array per table, values as the files give them, nothing computed.
 * Numbers that a file leaves empty are `undefined`; every row knows its file line.
 */
export type Status = 'attested' | 'inferred' | 'assumed'
export type Confidence = 'high' | 'medium' | 'low'

export interface Row { readonly id: string; readonly line: number }
export interface Sourced extends Row { readonly source: string; readonly locator?: string | undefined; readonly confidence: string; readonly status: Status; readonly note?: string | undefined }

export interface CellRow { readonly line: number; readonly h3: string; readonly lat: number; readonly lon: number; readonly quartier: number; readonly arrondissement: number; readonly water: number; readonly wallBand: number }
export interface BarrierRow { readonly line: number; readonly a: string; readonly b: string; readonly bankCrossings: number }
export interface PlaceRow extends Sourced { readonly name: string; readonly modernName: string; readonly kind: string; readonly lat: number; readonly lon: number; readonly arrondissement?: number | undefined; readonly quartier?: string | undefined }
export interface PopulationRow extends Sourced { readonly level: string; readonly number: number; readonly arrondissement: number; readonly name: string; readonly areaKm2: number; readonly pop1866?: number | undefined; readonly pop1872?: number | undefined; readonly estimate: number; readonly low: number; readonly high: number; readonly absentShare?: number | undefined; readonly shareOfArrondissement?: number | undefined }
/** occupations, national_guard, grievance, votes, day18, campaign: a quantity of a subject. */
export interface FactRow extends Sourced { readonly kind?: string | undefined; readonly subject: string; readonly quantity: string; readonly value: string; readonly number?: number | undefined; readonly low?: number | undefined; readonly high?: number | undefined; readonly unit: string; readonly when: string; readonly place: string }
export interface ForceRow extends Sourced { readonly unit: string; readonly kind: string; readonly division: string; readonly brigade: string; readonly commander: string; readonly battalions?: number | undefined; readonly companies?: number | undefined; readonly men: number; readonly menLow: number; readonly menHigh: number; readonly quartersPlace: string; readonly lat: number; readonly lon: number; readonly depart: string; readonly route: readonly string[]; readonly objectivePlace: string; readonly objectiveLat: number; readonly objectiveLon: number; readonly task: string; readonly origin: string; readonly packsLeft: string; readonly fate: string }
export interface ExogenousRow extends Sourced { readonly what: string; readonly time: string; readonly low: string; readonly high: string; readonly place: string }
export interface BankRow { readonly line: number; readonly kind: string; readonly name: string; readonly seq: number; readonly lat: number; readonly lon: number }

export interface Dataset {
  readonly cells: readonly CellRow[]
  readonly barriers: readonly BarrierRow[]
  readonly places: readonly PlaceRow[]
  readonly population: readonly PopulationRow[]
  readonly occupations: readonly FactRow[]
  readonly guard: readonly FactRow[]
  readonly grievance: readonly FactRow[]
  readonly votes: readonly FactRow[]
  readonly day: readonly FactRow[]
  readonly campaign: readonly FactRow[]
  readonly forces: readonly ForceRow[]
  readonly exogenous: readonly ExogenousRow[]
  readonly seine: readonly BankRow[]
}
