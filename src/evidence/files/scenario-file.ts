/** What a folder is a scenario of: scenario.yaml. Read, and held against the tables that its roles name. */
import { z } from 'zod'
import { nearest } from '../nearest.ts'
import type { ScenarioFile } from '../scenario-file.ts'
import { tame } from '../tame.ts'
import type { Read } from './bytes.ts'
import { isMoment } from './fields.ts'
import { problemOf } from './issue.ts'
import type { Problem } from './problem.ts'
import type { Tables } from './table.ts'
import { parseYaml, type Yaml } from './yaml.ts'

export const SCENARIO_FILE = 'scenario.yaml'
const MOST_ISSUES = 50

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of small letters, digits and hyphens')
const line = z.string().min(1).max(400)
const words = z.strictObject({ en: line, fr: line })
const role = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'expected the name of a role, such as townHall')
const row = z
  .string()
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'expected the id of a row')
  .max(100)
const moment = z
  .string()
  .refine(
    (text) => isMoment(text) && isDate(text.slice(0, 10)),
    'expected a date and time as YYYY-MM-DDTHH:MM',
  )
const date = z.string().refine(isDate, 'expected a date as YYYY-MM-DD')
const degrees = (least: number, most: number) => z.number().min(least).max(most)

/** A day that there is: no 31 of June, and 29 of February in leap years only. */
function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (found === null) return false
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return month >= 1 && month <= 12 && day >= 1 && day <= last
}

const act = z.strictObject({
  id,
  begins: moment.describe('local time at which it begins'),
  ends: moment.describe('local time at which it ends at the latest'),
})

export const scenarioSchema = z
  .strictObject({
    id,
    title: words,
    definition: id.describe('the list of rules, measures and levers that runs it'),
    calendar: z.strictObject({
      origin: moment.describe('local time of second 0 of the clock'),
      day: date.describe('the day that an hour without a day means'),
      tick: z.number().int().min(30).max(3600).describe('seconds of a tick'),
    }),
    acts: z.array(act).min(1).max(20).describe('in the order in which they follow'),
    bounds: z
      .strictObject({
        south: degrees(-90, 90),
        north: degrees(-90, 90),
        west: degrees(-180, 180),
        east: degrees(-180, 180),
      })
      .describe('degrees, WGS 84, within which everything inside the wall lies'),
    datum: z
      .strictObject({
        lat: degrees(-90, 90),
        lon: degrees(-180, 180),
        north: z.number().min(110_000).max(112_000).describe('metres of a degree of latitude'),
        east: z.number().min(1000).max(112_000).describe('metres of a degree of longitude'),
      })
      .describe('zero of the sheet in metres'),
    counts: z.strictObject({
      districts: z.number().int().min(1).max(20),
      quarters: z.number().int().min(1).max(80),
      battalions: z.number().int().min(0).max(254),
    }),
    roles: z.strictObject({
      places: z.record(role, z.union([id, z.array(id).min(1).max(64)])).describe('ids of places.tsv'),
      hours: z
        .record(role, z.union([row, z.strictObject({ row, take: z.enum(['time', 'low', 'high']) })]))
        .describe('rows of exogenous.tsv'),
      numbers: z.record(role, row).describe('rows of day18.tsv that hold a number'),
    }),
  })
  .superRefine(({ calendar, acts, bounds }, context) => {
    const say = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message: `expected ${message}` })
    if (calendar.day < calendar.origin.slice(0, 10))
      say(['calendar', 'day'], `a day from ${calendar.origin} on`)
    acts.forEach(({ begins, ends }, i) => {
      const before = acts[i - 1]?.ends ?? calendar.origin
      if (begins !== before)
        say(
          ['acts', i, 'begins'],
          `${before}, where ${i === 0 ? 'the clock' : 'the act before it'} ${i === 0 ? 'begins' : 'ends'}`,
        )
      if (ends <= begins) say(['acts', i, 'ends'], `a moment after ${begins}`)
    })
    // a typed hour names its day by its number within the month: each number once
    const last = acts.at(-1)!.ends
    if (daysApart(calendar.origin, last) > 27)
      say(['acts', acts.length - 1, 'ends'], 'at most 27 days of the clock in all')
    if (bounds.north <= bounds.south) say(['bounds', 'north'], `a number above ${bounds.south}`)
    if (bounds.east <= bounds.west) say(['bounds', 'east'], `a number above ${bounds.west}`)
  })

/** Days between two dates, of months that are 31 days long at most: never too few. */
function daysApart(from: string, to: string): number {
  const days = (iso: string) => {
    const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number)
    return (year * 12 + month) * 31 + day
  }
  return days(to) - days(from)
}

export interface ReadScenarioFile {
  readonly scenario: ScenarioFile
  readonly yaml: Yaml
}

/** Undefined, with problems added, when the file is missing, is no YAML or does not say what it should. */
export function readScenarioFile(found: Read, problems: Problem[]): ReadScenarioFile | undefined {
  const file = SCENARIO_FILE
  if ('problem' in found) problems.push(found.problem)
  if ('missing' in found)
    problems.push({
      file,
      line: 0,
      column: 0,
      message: 'is missing',
      expected: 'clock, acts and roles of the scenario',
    })
  if (!('text' in found)) return undefined
  const yaml = parseYaml(file, found.text, problems)
  if (yaml === undefined) return undefined
  const read = scenarioSchema.safeParse(yaml.value)
  if (!read.success) {
    const unknownFirst = read.error.issues.toSorted(
      (a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
    )
    for (const issue of unknownFirst.slice(0, MOST_ISSUES))
      problems.push(problemOf(file, issue, yaml, keysAt))
    return undefined
  }
  return { scenario: scenarioOf(read.data), yaml }
}

function scenarioOf({ roles, ...rest }: z.infer<typeof scenarioSchema>): ScenarioFile {
  const hours = Object.entries(roles.hours).map(([name, one]) => [
    name,
    typeof one === 'string' ? { row: one, take: 'time' as const } : one,
  ])
  return { ...rest, roles: { ...roles, hours: Object.fromEntries(hours) } }
}

/** Keys that may stand at a path of the file. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const shape = path.reduce<z.core.$ZodType | undefined>((at, key) => {
    if (at instanceof z.ZodArray) return at.element as z.core.$ZodType
    return at instanceof z.ZodObject ? (at.shape as Record<PropertyKey, z.core.$ZodType>)[key] : undefined
  }, scenarioSchema)
  return shape instanceof z.ZodObject ? Object.keys(shape.shape as object) : []
}

/** Rows that roles name exist, in the table that the role is filled from. */
export function checkRoles({ scenario, yaml }: ReadScenarioFile, tables: Tables, problems: Problem[]): void {
  const named = (kind: string, table: string, entries: readonly (readonly [PropertyKey[], string])[]) => {
    const rows = tables.get(table)
    if (rows === undefined) return
    const known = new Set(rows.map((one) => one.id ?? ''))
    for (const [path, one] of entries)
      if (!known.has(one))
        problems.push({
          file: SCENARIO_FILE,
          ...yaml.at(path),
          message: `no ${kind} has the id "${tame(one)}"`,
          expected: `an id of ${table}`,
          nearest: nearest(one, known),
        })
  }
  const { places, hours, numbers } = scenario.roles
  const listed = Object.entries(places).flatMap(([name, one]) => {
    const path = ['roles', 'places', name]
    return typeof one === 'string'
      ? [[path, one] as const]
      : one.map((inner, i) => [[...path, i] as PropertyKey[], inner] as const)
  })
  named('place', 'places.tsv', listed)
  named(
    'row',
    'exogenous.tsv',
    Object.entries(hours).map(([name, one]) => [['roles', 'hours', name], one.row]),
  )
  named(
    'row',
    'day18.tsv',
    Object.entries(numbers).map(([name, one]) => [['roles', 'numbers', name], one]),
  )
}
