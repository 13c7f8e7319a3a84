/** From the named cells of a line to the typed row of its table, value for value. */
import type {
  AssumptionRow,
  BankRow,
  BarrierRow,
  CellRow,
  CrossingRow,
  DissentRow,
  ExogenousRow,
  FactRow,
  ForceRow,
  FrenchRow,
  HeightRow,
  KnockoutRow,
  LandRow,
  LeverRow,
  OutsideRoadRow,
  PhraseRow,
  PlaceRow,
  PlanRow,
  PopulationRow,
  RoadRow,
  Sourced,
  SpeedRow,
  Status,
  TargetRow,
  UncertaintyRow,
  VoiceRow,
  WalkRow,
  Words,
} from '../dataset.ts'
import { isMiswritten, NUMBER } from './numbers.ts'
import { type Fields, show } from './table.ts'

/** A cell that is not what its column holds. */
export class CellError extends Error {
  readonly column: string
  readonly cell: string
  readonly expected: string
  constructor(column: string, cell: string, expected: string) {
    super(`${column} is ${show(cell)}; expected ${expected}`)
    this.column = column
    this.cell = cell
    this.expected = expected
  }
}

/** A number of a cell, undefined where it is empty. Throws a CellError for anything else: no text is ever taken for 0. */
const number = (row: Fields, name: string): number | undefined => {
  const cell = row[name]
  if (cell === undefined || cell === '') return undefined
  if (!NUMBER.test(cell)) throw new CellError(name, cell, 'a number, or nothing')
  return Number(cell)
}
/** The same of a cell that may not be empty. */
const must = (row: Fields, name: string): number => {
  const value = number(row, name)
  if (value === undefined) throw new CellError(name, row[name] ?? '', 'a number')
  return value
}
/** The number of a cell that may hold words, an hour or a date instead. Throws a CellError for a number that is written wrong. */
const quantity = (row: Fields, name: string): number | undefined => {
  const cell = row[name] ?? ''
  if (NUMBER.test(cell)) return Number(cell)
  if (isMiswritten(cell, row.unit ?? '')) throw new CellError(name, cell, 'a number such as 12000 or 0.25')
  return undefined
}
const text = (value: string | undefined): string => value ?? ''
const list = (value: string | undefined): string[] =>
  text(value)
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
const words = (row: Fields, name: string): Words => ({
  en: text(row[`${name}_en`]),
  fr: text(row[`${name}_fr`]) || text(row[`${name}_en`]),
})
const statusOf = (value: string | undefined): Status =>
  value === 'attested' || value === 'inferred' ? value : 'assumed'

const sourced = (row: Fields): Sourced => ({
  id: text(row.id),
  line: Number(row.line),
  source: text(row.source),
  sourceIds: list(row.source_ids),
  locator: row.locator,
  confidence: text(row.confidence),
  status: statusOf(row.status),
  note: row.note,
})

export const cell = (row: Fields): CellRow => ({
  line: Number(row.line),
  h3: text(row.h3),
  lat: must(row, 'lat'),
  lon: must(row, 'lon'),
  quartier: must(row, 'quartier'),
  arrondissement: must(row, 'arrondissement'),
  water: must(row, 'water'),
  wallBand: must(row, 'wall_band'),
})
export const barrier = (row: Fields): BarrierRow => ({
  line: Number(row.line),
  a: text(row.h3_a),
  b: text(row.h3_b),
  bankCrossings: must(row, 'bank_crossings'),
})
export const bank = (row: Fields): BankRow => ({
  line: Number(row.line),
  kind: text(row.kind),
  name: text(row.name),
  seq: must(row, 'seq'),
  lat: must(row, 'lat'),
  lon: must(row, 'lon'),
})

export const place = (row: Fields): PlaceRow => ({
  ...sourced(row),
  name: text(row.name_1871),
  modernName: text(row.modern_name),
  names: { en: row.name_en || text(row.name_1871), fr: row.name_fr || text(row.name_1871) },
  kind: text(row.kind),
  lat: must(row, 'lat'),
  lon: must(row, 'lon'),
  arrondissement: number(row, 'arrondissement'),
  quartier: row.quartier,
  site: text(row.site),
  capacityClass: text(row.capacity_class),
  guns: number(row, 'guns'),
  gunsRow: text(row.guns_row),
  openHectares: number(row, 'open_ha'),
  passage: text(row.passage),
})

export const land = (row: Fields): LandRow => ({
  ...sourced(row),
  land: text(row.land),
  names: words(row, 'name'),
  lat: must(row, 'lat'),
  lon: must(row, 'lon'),
})
export const crossing = (row: Fields): CrossingRow => ({
  ...sourced(row),
  bridge: text(row.bridge),
  from: text(row.from),
  to: text(row.to),
  metres: must(row, 'metres'),
  footOnly: row.foot_only === '1',
})
export const outsideRoad = (row: Fields): OutsideRoadRow => ({
  ...sourced(row),
  march: text(row.march),
  course: list(row.course),
})

export const population = (row: Fields): PopulationRow => ({
  ...sourced(row),
  level: text(row.level),
  number: must(row, 'number'),
  arrondissement: must(row, 'arrondissement'),
  name: text(row.name),
  areaKm2: must(row, 'area_km2'),
  pop1866: number(row, 'pop_1866'),
  pop1872: number(row, 'pop_1872'),
  estimate: must(row, 'pop_est_1871_03'),
  low: must(row, 'est_low'),
  high: must(row, 'est_high'),
  absentShare: number(row, 'absent_share_est'),
  shareOfArrondissement: number(row, 'share_of_arrondissement'),
  registered: number(row, 'registered'),
  lodgingFactor: number(row, 'lodging_factor'),
})

export const fact = (row: Fields): FactRow => ({
  ...sourced(row),
  kind: row.kind,
  subject: text(row.subject),
  quantity: text(row.quantity),
  value: text(row.value),
  number: quantity(row, 'value'),
  low: quantity(row, 'low'),
  high: quantity(row, 'high'),
  unit: text(row.unit),
  when: row.date ?? row.time ?? '',
  place: text(row.place),
  range: row.low || row.high ? `${text(row.low)} - ${text(row.high)}` : '',
  eventStatus: row.event_status ? statusOf(row.event_status) : undefined,
})

export const force = (row: Fields): ForceRow => ({
  ...sourced(row),
  unit: text(row.unit),
  names: { en: text(row.unit), fr: row.unit_fr || text(row.unit) },
  kind: text(row.kind),
  division: text(row.division),
  brigade: text(row.brigade),
  commander: text(row.commander),
  battalions: number(row, 'battalions'),
  companies: number(row, 'companies'),
  men: must(row, 'men'),
  menLow: must(row, 'men_low'),
  menHigh: must(row, 'men_high'),
  menStatus: statusOf(row.men_status),
  quartersPlace: text(row.quarters_place),
  lat: must(row, 'lat'),
  lon: must(row, 'lon'),
  depart: text(row.depart),
  route: list(row.route),
  objectivePlace: text(row.objective_place),
  objectiveLat: must(row, 'objective_lat'),
  objectiveLon: must(row, 'objective_lon'),
  task: text(row.task),
  origin: text(row.origin),
  regiment: text(row.regiment),
  originClass: text(row.origin_class),
  originClassStatus: statusOf(row.origin_class_status),
  staff: row.staff === '1',
  frontLine: row.front_line === '1',
  indoors: row.indoors === '1',
  leavesFort: row.leaves_fort === '1',
  batteries: must(row, 'batteries'),
  packsLeft: text(row.packs_left),
  fate: text(row.fate_on_18_19),
})

export const exogenous = (row: Fields): ExogenousRow => ({
  ...sourced(row),
  what: text(row.what),
  names: { en: text(row.what), fr: row.what_fr || text(row.what) },
  time: text(row.time),
  low: text(row.low),
  high: text(row.high),
  place: text(row.place),
})

export const target = (row: Fields): TargetRow => ({
  ...sourced(row),
  measure: text(row.measure),
  kind: text(row.kind),
  unit: text(row.unit),
  record: words(row, 'record'),
  value: number(row, 'value'),
  low: number(row, 'low'),
  high: number(row, 'high'),
  toleratedLow: number(row, 'tolerated_low'),
  toleratedHigh: number(row, 'tolerated_high'),
  rule: text(row.rule),
  use: text(row.use),
  evidence: list(row.evidence),
  label: words(row, 'label'),
  definition: words(row, 'definition'),
})

export const lever = (row: Fields): LeverRow => ({
  ...sourced(row),
  key: text(row.key),
  type: text(row.type),
  options: list(row.options),
  initial: text(row.default),
  unit: text(row.unit),
  minimum: text(row.minimum),
  maximum: text(row.maximum),
  holder: words(row, 'holder'),
  earliest: text(row.earliest),
  latest: text(row.latest),
  available: row.available === 'yes',
  evidence: list(row.evidence),
  title: words(row, 'title'),
  description: words(row, 'description'),
})

export const knockout = (row: Fields): KnockoutRow => ({
  ...sourced(row),
  key: text(row.key),
  switchesOff: list(row.switches_off),
  title: words(row, 'title'),
  description: words(row, 'description'),
})
/** Where the table names no registry entry, an assumed prior is the model's assumption and any other is computed from rows. */
export const uncertainty = (row: Fields): UncertaintyRow => ({
  ...sourced(
    row.source_ids
      ? row
      : { ...row, source_ids: statusOf(row.status) === 'assumed' ? 'assumption' : 'computed' },
  ),
  key: text(row.key),
  value: must(row, 'value'),
  low: must(row, 'low'),
  high: must(row, 'high'),
  shape: text(row.shape),
  unit: text(row.unit),
  rule: text(row.rule),
  label: words(row, 'label'),
})
export const assumption = (row: Fields): AssumptionRow => ({
  ...sourced(row),
  key: text(row.key),
  value: text(row.value),
  unit: text(row.unit),
  rule: text(row.rule),
  code: text(row.code),
  label: words(row, 'label'),
})
export const dissent = (row: Fields): DissentRow => ({
  id: text(row.id),
  line: Number(row.line),
  topic: words(row, 'topic'),
  rows: list(row.rows),
  note: text(row.note),
})
export const height = (row: Fields): HeightRow => ({
  ...sourced(row),
  names: words(row, 'name'),
  lat: must(row, 'lat'),
  lon: must(row, 'lon'),
  metres: must(row, 'metres'),
  low: must(row, 'low'),
  high: must(row, 'high'),
  inside: row.inside === '1',
  river: text(row.river),
})

export const walk = (row: Fields): WalkRow => ({
  ...sourced(row),
  from: text(row.from_place),
  to: text(row.to_place),
  fromNames: words(row, 'from'),
  toNames: words(row, 'to'),
  straightKm: must(row, 'straight_km'),
  streetKm: must(row, 'street_km'),
  walk: must(row, 'walk_min'),
  march: must(row, 'march_min'),
  guns: must(row, 'guns_min'),
  inside: row.inside === '1',
})

export const road = (row: Fields): RoadRow => ({
  ...sourced(row),
  names: words(row, 'name'),
  gate: text(row.gate),
  kmFromGate: must(row, 'km_from_gate'),
  kmFromHotelDeVille: must(row, 'km_from_hotel_de_ville'),
  hoursInfantry: must(row, 'hours_infantry'),
  hoursColumn: must(row, 'hours_column'),
  obstacle: words(row, 'obstacle'),
})

export const plan = (row: Fields): PlanRow => ({
  ...sourced(row),
  names: words(row, 'name'),
  kind: text(row.kind),
  rank: must(row, 'rank'),
  course: list(row.course),
})

export const speed = (row: Fields): SpeedRow => ({
  ...sourced(row),
  mover: text(row.mover),
  names: words(row, 'name'),
  kmh: must(row, 'kmh'),
  low: must(row, 'low'),
  high: must(row, 'high'),
})

export const french = (row: Fields): FrenchRow => ({
  line: Number(row.line),
  row: text(row.row),
  title: text(row.title_fr),
})
export const phrase = (row: Fields): PhraseRow => ({
  line: Number(row.line),
  en: text(row.en),
  fr: text(row.fr),
})
export const voice = (row: Fields): VoiceRow => ({
  line: Number(row.line),
  row: text(row.row),
  by: words(row, 'by'),
})
