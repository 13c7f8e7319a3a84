/** Tables of the ground that a town may do without: its water, what crosses it, and the roads beyond its gates. */
import { z } from 'zod'
import { bilingual, origin, row } from './columns.ts'
import * as f from './fields.ts'
import type { TableSpec } from './schemas.ts'

/** Ids of places in order, two at least. */
const chain = f.text.regex(/^[A-Za-z0-9-]+(;[A-Za-z0-9-]+)+$/, 'ids of places with semicolons between them')

export const LAND_TABLES: readonly TableSpec[] = [
  {
    file: 'cell_barriers.tsv',
    required: false,
    schema: row({ h3_a: f.h3, h3_b: f.h3, barrier: f.id, bank_crossings: f.whole(1, 9) }),
  },
  {
    file: 'seine.tsv',
    required: false,
    schema: row({
      kind: f.oneOf('bank_left', 'bank_right', 'island'),
      name: f.filled,
      seq: f.whole(1, 9999),
      lat: f.lat,
      lon: f.lon,
    }),
  },
  {
    file: 'lands.tsv',
    required: false,
    schema: row({ id: f.id, land: f.id, lat: f.lat, lon: f.lon, ...origin, ...bilingual('name') }),
  },
  {
    file: 'crossings.tsv',
    required: false,
    schema: row({
      id: f.id,
      bridge: f.id,
      from: f.id,
      to: f.id,
      metres: f.number(0, 5000),
      foot_only: f.flag,
      ...origin,
    }),
  },
  {
    file: 'outside_roads.tsv',
    required: false,
    schema: row({
      id: f.id,
      march: z.string().regex(/^([a-z-]+)?$/, 'a word of a lever, or nothing'),
      course: chain,
      ...origin,
    }),
  },
]
