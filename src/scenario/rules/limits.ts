/** What a state can hold, held against the tables before anything runs: an index too many would fall into another field. */
import { LIMITS, MASK, type Setting } from '../../engine/index.ts'
import type { Dataset, ForceRow } from '../../evidence/index.ts'
import { brigadeOf, parts } from '../forces/build.ts'
import type { Say } from './say.ts'

const FORCES = { file: 'forces.tsv' }

/** Limits that the rows alone tell. */
export function rowLimits({ cells, forces }: Dataset, say: Say): void {
  const most = (at: Parameters<Say>[0], count: number, what: string, limit: number) => {
    if (count > limit) say(at, `has ${count} ${what}`, `at most ${limit}`)
  }
  most({ file: 'cells.tsv' }, cells.length, 'cells', LIMITS.cells)
  const there = forces.filter(({ men }) => men > 0)
  most(FORCES, new Set(there.map(brigadeOf)).size, 'brigades and single units', LIMITS.brigades)
  most(
    FORCES,
    there.reduce((sum, row) => sum + parts(row), 0),
    'bodies',
    LIMITS.bodies,
  )
  for (const row of there)
    most({ ...FORCES, line: row.line, name: 'route' }, row.route.length, 'places on the route', LIMITS.legs)
}

/** A brigade is of the first line or not: all its rows say the same. */
export function brigadeRules({ forces }: Pick<Dataset, 'forces'>, say: Say): void {
  const first = new Map<string, ForceRow>()
  for (const row of forces) {
    const other = first.get(brigadeOf(row)) ?? row
    first.set(brigadeOf(row), other)
    if (row.frontLine !== other.frontLine)
      say(
        { ...FORCES, line: row.line, name: 'front_line' },
        `front_line is "${row.frontLine ? 1 : 0}"`,
        `${other.frontLine ? 1 : 0}, as of "${other.id}" of the same brigade`,
      )
  }
}

/** Limits that show when the city and its forces are put together. */
export function settingLimits({ city, forces, points }: Setting, say: Say): void {
  if (points.length > LIMITS.points)
    say(
      { ...FORCES, name: 'objective_place' },
      `has ${points.length} posts where crowd and troops may meet`,
      `at most ${LIMITS.points}`,
    )
  if (forces.companies > LIMITS.companies)
    say({ ...FORCES, name: 'companies' }, `has ${forces.companies} companies`, `at most ${LIMITS.companies}`)
  if (city.sites.length > LIMITS.sites)
    say({ file: 'places.tsv' }, `has ${city.sites.length} sites inside the wall`, `at most ${LIMITS.sites}`)
  // what is remembered of a park has a word by the lowest bits of its number
  const parks = new Map<number, string>()
  city.sites.forEach(({ id, guns }, i) => {
    if (guns === 0) return
    const other = parks.get(i % MASK)
    if (other !== undefined)
      say(
        { file: 'places.tsv' },
        `"${id}" stands ${MASK} sites, or a multiple, after "${other}"`,
        'gun parks together',
      )
    parks.set(i % MASK, id)
  })
}
