/** What scenario.yaml holds once read. */
import type { Words } from './dataset.ts'

/** An hour that a role is filled by: a row of exogenous.tsv, its time or an end of its range. */
export interface HourRole {
  readonly row: string
  readonly take: 'time' | 'low' | 'high'
}
/** A part of the run; local times as YYYY-MM-DDTHH:MM. */
export interface ActRow {
  readonly id: string
  readonly begins: string
  readonly ends: string
}
/** scenario.yaml: what the folder is a scenario of, its clock and acts, its ground, and the rows that the model's roles are filled by. */
export interface ScenarioFile {
  readonly id: string
  readonly title: Words
  /** Name of the list of rules, measures and levers that runs it. */
  readonly definition: string
  /** `origin`: local time of second 0. `day`: the day that an hour without a day means. `tick`: seconds. */
  readonly calendar: { readonly origin: string; readonly day: string; readonly tick: number }
  readonly acts: readonly ActRow[]
  /** Degrees, WGS 84. */
  readonly bounds: {
    readonly south: number
    readonly north: number
    readonly west: number
    readonly east: number
  }
  /** Degrees of the sheet's zero; metres of a degree of latitude (`north`) and of longitude (`east`). */
  readonly datum: {
    readonly lat: number
    readonly lon: number
    readonly north: number
    readonly east: number
  }
  readonly counts: { readonly districts: number; readonly quarters: number; readonly battalions: number }
  readonly roles: {
    /** Ids of places.tsv; a list in order of preference. */
    readonly places: Readonly<Record<string, string | readonly string[]>>
    readonly hours: Readonly<Record<string, HourRole>>
    /** Ids of rows of day18.tsv. */
    readonly numbers: Readonly<Record<string, string>>
  }
}
