/**
 * What the data folder holds once read: one array per table, values as the files give them, nothing computed.
 * Numbers that a file leaves empty are `undefined`; every row knows its file line.
 */
import type { ScenarioFile } from './scenario-file.ts'

export type Status = 'attested' | 'inferred' | 'assumed'
export type Confidence = 'high' | 'medium' | 'low'
export type Language = 'en' | 'fr'
export interface Words {
  readonly en: string
  readonly fr: string
}

export interface Row {
  readonly id: string
  readonly line: number
}
/** `source` is the row's own wording, `sourceIds` its entries in the registry (sources.yaml). */
export interface Sourced extends Row {
  readonly source: string
  readonly sourceIds: readonly string[]
  readonly locator?: string | undefined
  readonly confidence: string
  readonly status: Status
  readonly note?: string | undefined
}

export interface CellRow {
  readonly line: number
  readonly h3: string
  readonly lat: number
  readonly lon: number
  readonly quartier: number
  readonly arrondissement: number
  readonly water: number
  readonly wallBand: number
}
export interface BarrierRow {
  readonly line: number
  readonly a: string
  readonly b: string
  readonly bankCrossings: number
}
export interface PlaceRow extends Sourced {
  readonly name: string
  readonly modernName: string
  readonly names: Words
  readonly kind: string
  readonly lat: number
  readonly lon: number
  readonly arrondissement?: number | undefined
  readonly quartier?: string | undefined
  /** What kind of site the model makes of it, where that is not the one of its kind; empty otherwise. */
  readonly site: string
  /** Of a gate inside: porte, barriere or poterne of the plan of 1860. */
  readonly capacityClass: string
  /** Guns of a park: a number, or the row of day18.tsv that counts them. */
  readonly guns?: number | undefined
  readonly gunsRow: string
  /** Hectares of open ground where hardly anybody lives. */
  readonly openHectares?: number | undefined
  /** Outside: `mended` and `cut` of a bridge, `held` by another army; empty where everybody passes. */
  readonly passage: string
}
/** A point on a piece of land that water parts from the others; the first row of a land stands for it, further ones for parts that the cells cut off. */
export interface LandRow extends Sourced {
  readonly land: string
  readonly names: Words
  readonly lat: number
  readonly lon: number
}
/** A bridge between two pieces of land; one row for each pair that it joins. */
export interface CrossingRow extends Sourced {
  readonly bridge: string
  readonly from: string
  readonly to: string
  /** Least length of the walk, m. */
  readonly metres: number
  readonly footOnly: boolean
}
/** A road outside as a chain of places, from a gate outward. `march`: the word of a lever for a march along it. */
export interface OutsideRoadRow extends Sourced {
  readonly march: string
  readonly course: readonly string[]
}
export interface PopulationRow extends Sourced {
  readonly level: string
  readonly number: number
  readonly arrondissement: number
  readonly name: string
  readonly areaKm2: number
  readonly pop1866?: number | undefined
  readonly pop1872?: number | undefined
  readonly estimate: number
  readonly low: number
  readonly high: number
  readonly absentShare?: number | undefined
  readonly shareOfArrondissement?: number | undefined
  /** Of the whole town: residents on its books, present or not. */
  readonly registered?: number | undefined
  /** Of a district: how many times as many lodgers as elsewhere lived in furnished houses. */
  readonly lodgingFactor?: number | undefined
}
/** occupations, national_guard, grievance, votes, day18, campaign: a quantity of a subject. `eventStatus`: of the event itself, where the number is an assumed step. */
export interface FactRow extends Sourced {
  readonly kind?: string | undefined
  readonly subject: string
  readonly quantity: string
  readonly value: string
  readonly number?: number | undefined
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly unit: string
  readonly when: string
  readonly place: string
  readonly range: string
  readonly eventStatus?: Status | undefined
}
/** `status` speaks of the unit's being there, `menStatus` of its strength. */
export interface ForceRow extends Sourced {
  readonly unit: string
  readonly names: Words
  readonly kind: string
  readonly division: string
  readonly brigade: string
  readonly commander: string
  readonly battalions?: number | undefined
  readonly companies?: number | undefined
  readonly men: number
  readonly menLow: number
  readonly menHigh: number
  readonly menStatus: Status
  readonly quartersPlace: string
  readonly lat: number
  readonly lon: number
  readonly depart: string
  readonly route: readonly string[]
  readonly objectivePlace: string
  readonly objectiveLat: number
  readonly objectiveLon: number
  readonly task: string
  readonly origin: string
  /** Name of the regiment or corps: its companies share their luck. */
  readonly regiment: string
  /** How the men were raised, as far as it tells of their obedience; a key of the engine's ORIGIN in the words of the file. */
  readonly originClass: string
  readonly originClassStatus: Status
  /** The staff of its brigade. */
  readonly staff: boolean
  /** Of a brigade whose breaking decides the operation. */
  readonly frontLine: boolean
  /** Its post is a building: all battalions of the row stand in it. */
  readonly indoors: boolean
  /** Leaves when the forts are given up. */
  readonly leavesFort: boolean
  /** Field batteries of each body. */
  readonly batteries: number
  readonly packsLeft: string
  readonly fate: string
}
export interface ExogenousRow extends Sourced {
  readonly what: string
  readonly names: Words
  readonly time: string
  readonly low: string
  readonly high: string
  readonly place: string
}
export interface BankRow {
  readonly line: number
  readonly kind: string
  readonly name: string
  readonly seq: number
  readonly lat: number
  readonly lon: number
}

/** What the record says a measure should be. Times are minutes after 17 March 21:00. A compound target is one row per part: T-14a, T-14b. */
export interface TargetRow extends Sourced {
  readonly measure: string
  readonly kind: string
  readonly unit: string
  readonly record: Words
  readonly value?: number | undefined
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly toleratedLow?: number | undefined
  readonly toleratedHigh?: number | undefined
  readonly rule: string
  readonly use: string
  readonly evidence: readonly string[]
  readonly label: Words
  readonly definition: Words
}
/** A decision that somebody could have taken; `initial` is what happened, in the lever's own words. */
export interface LeverRow extends Sourced {
  readonly key: string
  readonly type: string
  readonly options: readonly string[]
  readonly initial: string
  readonly unit: string
  readonly minimum: string
  readonly maximum: string
  readonly holder: Words
  readonly earliest: string
  readonly latest: string
  readonly available: boolean
  readonly evidence: readonly string[]
  readonly title: Words
  readonly description: Words
}
export interface KnockoutRow extends Sourced {
  readonly key: string
  readonly switchesOff: readonly string[]
  readonly title: Words
  readonly description: Words
}
export interface UncertaintyRow extends Sourced {
  readonly key: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly shape: string
  readonly unit: string
  readonly rule: string
  readonly label: Words
}
/** A number that stands in the code: a named constant or table, or a number of a formula, found by the fragment `code` of its file. */
export interface AssumptionRow extends Sourced {
  /** `file:NAME`; files of the engine without `engine/`. */
  readonly key: string
  /** The number, or the numbers of a table in its order, as the code has them. */
  readonly value: string
  readonly unit: string
  readonly rule: string
  readonly code: string
  readonly label: Words
}
export interface DissentRow extends Row {
  readonly topic: Words
  readonly rows: readonly string[]
  readonly note: string
}
export interface HeightRow extends Sourced {
  readonly names: Words
  readonly lat: number
  readonly lon: number
  readonly metres: number
  readonly low: number
  readonly high: number
  readonly inside: boolean
  /** `upstream`, `downstream`: level of the river's banks where it enters and leaves; empty otherwise. */
  readonly river: string
}
export interface WalkRow extends Sourced {
  readonly from: string
  readonly to: string
  readonly fromNames: Words
  readonly toNames: Words
  readonly straightKm: number
  readonly streetKm: number
  readonly walk: number
  readonly march: number
  readonly guns: number
  readonly inside: boolean
}
export interface RoadRow extends Sourced {
  readonly names: Words
  readonly gate: string
  readonly kmFromGate: number
  readonly kmFromHotelDeVille: number
  readonly hoursInfantry: number
  readonly hoursColumn: number
  readonly obstacle: Words
}
export interface SpeedRow extends Sourced {
  readonly mover: string
  readonly names: Words
  readonly kmh: number
  readonly low: number
  readonly high: number
}

/** A line or an area of the base plan: street, railway, canal, river outside, road, garden; or the name of a district. `course`: ids of places.tsv, or `lat/lon`. */
export interface PlanRow extends Sourced {
  readonly names: Words
  readonly kind: string
  /** 1 drawn at every scale, 3 only near. */
  readonly rank: number
  readonly course: readonly string[]
}

/** One entry of the registry of sources, titled in our own words. */
export interface SourceRow extends Row {
  readonly title: string
  /** The title in both languages; the English one where nobody has put it into French. */
  readonly titles: Words
  readonly author: string
  readonly authors: Words
  readonly year: string
  readonly kind: string
  readonly licence: string
  readonly note: string
  /** Where it can be read, https; empty where no address was found written. */
  readonly address: string
  /** Where the address was found written. */
  readonly found: string
  /** Address of a page of its scan, {n} for the number that rows write as djvu/n; empty where the mapping is not sure. */
  readonly pages: string
  /** The part of the work that `pages` is of, as rows name it in their source; empty when it is all of it. */
  readonly part: string
}
/** The title of a row in French, for tables whose own wording is English. */
export interface FrenchRow {
  readonly line: number
  readonly row: string
  readonly title: string
}
/** A text of a table, word for word, and the same in French. */
export interface PhraseRow {
  readonly line: number
  readonly en: string
  readonly fr: string
}
/** Who gives the figure of a row, where it is not the author of the book it was read in. */
export interface VoiceRow {
  readonly line: number
  readonly row: string
  readonly by: Words
}
/** What a file of the folder is and under which licence it may be passed on. */
export interface FileRow {
  readonly line: number
  readonly file: string
  readonly what: string
  readonly whats: Words
  readonly licence: string
  readonly sources: readonly string[]
}

/** The tables of a folder by name. */
export type Tabled = Omit<Dataset, 'scenario'>

export interface Dataset {
  readonly scenario: ScenarioFile
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
  readonly lands: readonly LandRow[]
  readonly crossings: readonly CrossingRow[]
  readonly outsideRoads: readonly OutsideRoadRow[]
  readonly targets: readonly TargetRow[]
  readonly levers: readonly LeverRow[]
  readonly knockouts: readonly KnockoutRow[]
  readonly uncertainties: readonly UncertaintyRow[]
  readonly assumptions: readonly AssumptionRow[]
  readonly dissent: readonly DissentRow[]
  readonly heights: readonly HeightRow[]
  readonly walks: readonly WalkRow[]
  readonly roads: readonly RoadRow[]
  readonly speeds: readonly SpeedRow[]
  readonly plan: readonly PlanRow[]
  readonly french: readonly FrenchRow[]
  readonly phrases: readonly PhraseRow[]
  readonly voices: readonly VoiceRow[]
  readonly sources: readonly SourceRow[]
  readonly files: readonly FileRow[]
}
