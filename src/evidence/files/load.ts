/** Reads the tables of a data folder as they stand. Checking is `check.ts`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dataset, FactRow, Sourced, Status } from '../dataset.ts'

type Fields = Record<string, string>

function table(dir: string, file: string): (Fields & { line: string })[] {
  const lines = readFileSync(join(dir, file), 'utf8').split('\n').filter((line) => line !== '')
  const head = (lines[0] ?? '').split('\t')
  return lines.slice(1).map((line, i) => {
    const cells = line.split('\t')
    const fields: Fields = { line: String(i + 2) }
    head.forEach((name, column) => { fields[name] = cells[column] ?? '' })
    return fields as Fields & { line: string }
  })
}

const number = (text: string | undefined): number | undefined => {
  if (text === undefined || text === '') return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}
const must = (text: string | undefined): number => number(text) ?? 0

const sourced = (row: Fields): Sourced => ({
  id: row.id ?? '', line: must(row.line), source: row.source ?? '', locator: row.locator, confidence: row.confidence ?? '',
  status: (row.status ?? 'assumed') as Status, note: row.note,
})

const fact = (row: Fields): FactRow => ({
  ...sourced(row), kind: row.kind, subject: row.subject ?? '', quantity: row.quantity ?? '', value: row.value ?? '',
  number: number(row.value), low: number(row.low), high: number(row.high), unit: row.unit ?? '', when: row.date ?? row.time ?? '', place: row.place ?? '',
})

/** All tables of a scenario's data folder. Throws what the file system throws if one is missing. */
export function loadFolder(dir: string): Dataset {
  return {
    cells: table(dir, 'cells.tsv').map((row) => ({ line: must(row.line), h3: row.h3 ?? '', lat: must(row.lat), lon: must(row.lon), quartier: must(row.quartier), arrondissement: must(row.arrondissement), water: must(row.water), wallBand: must(row.wall_band) })),
    barriers: table(dir, 'cell_barriers.tsv').map((row) => ({ line: must(row.line), a: row.h3_a ?? '', b: row.h3_b ?? '', bankCrossings: must(row.bank_crossings) })),
    places: table(dir, 'places.tsv').map((row) => ({ ...sourced(row), name: row.name_1871 ?? '', modernName: row.modern_name ?? '', kind: row.kind ?? '', lat: must(row.lat), lon: must(row.lon), arrondissement: number(row.arrondissement), quartier: row.quartier })),
    population: table(dir, 'population.tsv').map((row) => ({ ...sourced(row), level: row.level ?? '', number: must(row.number), arrondissement: must(row.arrondissement), name: row.name ?? '', areaKm2: must(row.area_km2), pop1866: number(row.pop_1866), pop1872: number(row.pop_1872), estimate: must(row.pop_est_1871_03), low: must(row.est_low), high: must(row.est_high), absentShare: number(row.absent_share_est), shareOfArrondissement: number(row.share_of_arrondissement) })),
    occupations: table(dir, 'occupations.tsv').map(fact),
    guard: table(dir, 'national_guard.tsv').map(fact),
    grievance: table(dir, 'grievance.tsv').map(fact),
    votes: table(dir, 'votes.tsv').map(fact),
    day: table(dir, 'day18.tsv').map(fact),
    campaign: table(dir, 'campaign.tsv').map(fact),
    forces: table(dir, 'forces.tsv').map((row) => ({ ...sourced(row), unit: row.unit ?? '', kind: row.kind ?? '', division: row.division ?? '', brigade: row.brigade ?? '', commander: row.commander ?? '', battalions: number(row.battalions), companies: number(row.companies), men: must(row.men), menLow: must(row.men_low), menHigh: must(row.men_high), quartersPlace: row.quarters_place ?? '', lat: must(row.lat), lon: must(row.lon), depart: row.depart ?? '', route: (row.route ?? '').split(';').map((s) => s.trim()).filter((s) => s !== ''), objectivePlace: row.objective_place ?? '', objectiveLat: must(row.objective_lat), objectiveLon: must(row.objective_lon), task: row.task ?? '', origin: row.origin ?? '', packsLeft: row.packs_left ?? '', fate: row.fate_on_18_19 ?? '' })),
    exogenous: table(dir, 'exogenous.tsv').map((row) => ({ ...sourced(row), what: row.what ?? '', time: row.time ?? '', low: row.low ?? '', high: row.high ?? '', place: row.place ?? '' })),
    seine: table(dir, 'seine.tsv').map((row) => ({ line: must(row.line), kind: row.kind ?? '', name: row.name ?? '', seq: must(row.seq), lat: must(row.lat), lon: must(row.lon) })),
  }
}
