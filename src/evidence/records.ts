/** Every row of a dataset in one shape, so that one query finds them all and one page shows them all. */
import type { AssumptionRow, Dataset, FactRow, TargetRow, Words } from './dataset.ts'
import { type EvidenceRecord, range, record, same, say, TOLD_FIELDS } from './record.ts'
import { ground } from './records-ground.ts'

const START = 21 * 60
/** A time target in minutes after 17 March 21:00, as a clock: 24:00 and later are the night to the 19th. */
function moment({ kind }: TargetRow, value: number | undefined): string | undefined {
  if (value === undefined || kind !== 'time') return value === undefined ? undefined : String(value)
  const minutes = value + START - 24 * 60,
    two = (n: number) => String(n).padStart(2, '0')
  return minutes < 0
    ? `17 March ${two(Math.floor((minutes + 24 * 60) / 60))}:${two((minutes + 24 * 60) % 60)}`
    : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const fact =
  (table: string) =>
  (row: FactRow): EvidenceRecord =>
    record(table, row, {
      // an event of grievance.tsv is told in its note; its number is an assumed step
      title: same(row.subject === 'event' && row.note ? row.note : `${row.subject}: ${row.quantity}`),
      value: row.value,
      range: row.range,
      unit: row.unit,
      when: row.when,
      place: row.place,
      topic: [table, row.subject, row.quantity, row.place, row.when.slice(0, 10)].join('|'),
      also: row.kind ?? '',
    })

/** All rows but those of the grid (cells, barriers, banks), which `gridRecord` answers one by one. */
export function records(data: Dataset): EvidenceRecord[] {
  const titles = new Map(data.french.map(({ row, title }) => [row, title]))
  const phrases = phrasebook(data)
  return [
    ...facts(data),
    ...things(data),
    ...model(data),
    ...geography(data),
    ...ground(data),
    ...planRows(data),
    ...folder(data),
  ].map((one) => ({ ...one, title: titleOf(one, titles, phrases), french: inFrench(one, phrases) }))
}

function titleOf(one: EvidenceRecord, titles: Phrasebook, phrases: Phrasebook): Words {
  const { en, fr } = one.title
  return { en, fr: titles.get(one.id) ?? (fr === en ? phrases.get(en) : undefined) ?? fr }
}

type Phrasebook = ReadonlyMap<string, string>

/** English texts of the tables and the same in French: phrases.tsv, and what other tables say in both languages. */
function phrasebook(data: Dataset): Phrasebook {
  const both: readonly Words[] = [
    ...data.places.flatMap(({ name, names }) => [{ en: name, fr: names.fr }, names]),
    ...data.forces.map(({ names }) => names),
    ...data.targets.map(({ record: words }) => words),
    ...data.levers.map(({ holder }) => holder),
    ...data.roads.map(({ obstacle }) => obstacle),
    ...data.sources.flatMap(({ authors, titles }) => [authors, titles]),
    ...data.phrases,
  ]
  // an hour is the same text in both and is written as each language writes hours
  return new Map(both.filter(({ en, fr }) => en !== fr).map(({ en, fr }) => [en, fr]))
}

function inFrench(one: EvidenceRecord, phrases: Phrasebook): EvidenceRecord['french'] {
  const known = TOLD_FIELDS.flatMap((field) => {
    const fr = field === 'place' ? placeInFrench(one.place, phrases) : phrases.get(one[field])
    return fr === undefined || one[field] === '' ? [] : [[field, fr] as const]
  })
  return Object.fromEntries(known)
}

/** A place, or two with an arrow between them: from barracks to objective; "(approx.)" is said of a place near it. */
function placeInFrench(place: string, phrases: Phrasebook): string | undefined {
  const parts = place.split(' -> ')
  if (parts.length === 1) return phrases.get(place)
  return parts
    .map((part) => {
      const exact = part.replace(' (approx.)', '')
      return `${phrases.get(part) ?? phrases.get(exact) ?? exact}${part === exact ? '' : ' (environs)'}`
    })
    .join(' → ')
}

const facts = (data: Dataset): EvidenceRecord[] => [
  ...data.day.map(fact('day18.tsv')),
  ...data.campaign.map(fact('campaign.tsv')),
  ...data.guard.map(fact('national_guard.tsv')),
  ...data.occupations.map(fact('occupations.tsv')),
  ...data.grievance.map(fact('grievance.tsv')),
  ...data.votes.map(fact('votes.tsv')),
  ...data.exogenous.map((row) =>
    record('exogenous.tsv', row, {
      title: row.names,
      value: row.time,
      range: range(row.low, row.high),
      when: row.time,
      place: row.place,
    }),
  ),
]

const things = (data: Dataset): EvidenceRecord[] => [
  ...data.places.map((row) =>
    record('places.tsv', row, {
      title: row.names,
      value: `${row.lat}, ${row.lon}`,
      unit: 'degrees north, east',
      place: row.quartier ?? '',
      also: `${row.kind} ${row.name} ${row.modernName}`,
    }),
  ),
  ...data.forces.map((row) =>
    record('forces.tsv', row, {
      title: row.names,
      value: say(row.men),
      range: range(row.menLow, row.menHigh),
      unit: `men (${row.menStatus})`,
      when: row.depart,
      place: `${row.quartersPlace} -> ${row.objectivePlace}`,
      also: `${row.kind} ${row.originClass} ${row.regiment} ${row.division} ${row.brigade} ${row.commander} ${row.origin} ${row.fate} ${row.route.join(' ')}`,
    }),
  ),
  ...data.population.map((row) =>
    record('population.tsv', row, {
      title: same(`${row.name} (${row.level} ${row.number})`),
      value: row.level === 'quartier' ? say(row.shareOfArrondissement) : say(row.estimate),
      range: row.level === 'quartier' ? '' : range(row.low, row.high),
      unit: row.level === 'quartier' ? 'share of the arrondissement' : 'persons, March 1871',
      also: `population 1866 ${say(row.pop1866)} 1872 ${say(row.pop1872)}`,
    }),
  ),
]

const model = (data: Dataset): EvidenceRecord[] => [
  ...data.targets.map((row) =>
    record('targets.tsv', row, {
      title: row.label,
      value: row.record.en,
      range: range(moment(row, row.toleratedLow), moment(row, row.toleratedHigh)),
      unit: `tolerated, ${row.kind}; ${row.use}${row.rule && `; ${row.rule}`}`,
      rests: row.evidence,
      also: `target cible ${row.measure} ${row.definition.en} ${row.definition.fr} ${row.record.fr}`,
    }),
  ),
  ...data.levers.map((row) =>
    record('levers.tsv', row, {
      title: row.title,
      value: row.initial,
      range: range(row.minimum, row.maximum),
      unit: `${row.type}${row.options.length > 0 ? `: ${row.options.join(', ')}` : ''}, --lever ${row.key}=...`,
      when: `${row.earliest} - ${row.latest}`,
      place: row.holder.en,
      rests: row.evidence,
      also: `lever levier ${row.key} ${row.description.en} ${row.description.fr} ${row.holder.fr}`,
    }),
  ),
  ...data.knockouts.map((row) =>
    record('knockouts.tsv', row, {
      title: row.title,
      value: row.key,
      unit: `switches off ${row.switchesOff.join(', ')}`,
      also: `knock-out knockout ${row.description.en} ${row.description.fr}`,
    }),
  ),
  ...data.uncertainties.map((row) =>
    record('uncertainties.tsv', row, {
      title: row.label,
      value: say(row.value),
      range: range(row.low, row.high),
      unit: `${row.unit} (${row.shape}), rule ${row.rule}`,
      also: `uncertainty incertitude parameter ${row.key}`,
    }),
  ),
  ...data.assumptions.map((row) =>
    record('assumptions.tsv', row, {
      title: row.label,
      value: row.value,
      unit: `${row.unit}, ${/^R-/.test(row.rule) ? 'rule' : 'part'} ${row.rule}`,
      place: inCode(row),
      also: `constant assumption constante hypothese ${row.key}`,
    }),
  ),
]

/** File of a number of the code, and its name or the fragment of the formula. */
function inCode({ key, code }: AssumptionRow): string {
  const [file = '', name = ''] = key.split(':')
  return `src/${file.startsWith('scenario/') ? '' : 'engine/'}${file}.ts: ${code === '' ? name : code}`
}

const geography = (data: Dataset): EvidenceRecord[] => [
  ...data.heights.map((row) =>
    record('heights.tsv', row, {
      title: row.names,
      value: say(row.metres),
      range: range(row.low, row.high),
      unit: 'm above the sea',
      also: 'height altitude',
    }),
  ),
  ...data.walks.map((row) =>
    record('walks.tsv', row, {
      title: { en: `${row.fromNames.en} - ${row.toNames.en}`, fr: `${row.fromNames.fr} - ${row.toNames.fr}` },
      value: say(row.walk),
      unit: `min walking; ${row.march} marching, ${row.guns} with guns; ${row.streetKm} km by street`,
      rests: [row.from, row.to],
      also: 'walk marche distance',
    }),
  ),
  ...data.roads.map((row) =>
    record('roads.tsv', row, {
      title: row.names,
      value: say(row.kmFromGate),
      unit: `km from the gate; ${row.hoursInfantry} h for infantry, ${row.hoursColumn} h for 10,000 men`,
      place: row.obstacle.en,
      rests: [row.gate],
      also: `road route Versailles ${row.obstacle.fr}`,
    }),
  ),
  ...data.speeds.map((row) =>
    record('speeds.tsv', row, {
      title: row.names,
      value: say(row.kmh),
      range: range(row.low, row.high),
      unit: 'km/h',
      also: `speed vitesse ${row.mover}`,
    }),
  ),
]

const planRows = (data: Dataset): EvidenceRecord[] =>
  data.plan.map((row) =>
    record('plan.tsv', row, {
      title: row.names,
      value: row.kind,
      rests: row.course.filter((point) => !point.includes('/')),
      also: 'map plan carte trace',
    }),
  )

/** A file of the folder stands for its rows where these have no id of their own; a source is a record too. */
const folder = (data: Dataset): EvidenceRecord[] => [
  ...data.files.map(
    (row): EvidenceRecord => ({
      table: 'sources.yaml',
      line: row.line,
      id: row.file,
      title: row.whats,
      value: '',
      range: '',
      unit: '',
      when: '',
      place: '',
      source: row.sources.join('; '),
      sourceIds: row.sources,
      locator: '',
      confidence: 'high',
      status: 'inferred',
      note: row.licence,
      rests: [],
      topic: '',
      also: 'file licence',
      french: {},
    }),
  ),
  ...data.sources.map(
    (row): EvidenceRecord => ({
      table: 'sources.yaml',
      line: row.line,
      id: row.id,
      title: row.titles,
      value: row.kind,
      range: '',
      unit: '',
      when: row.year,
      place: row.author,
      source: row.title,
      sourceIds: [row.id],
      locator: '',
      confidence: 'high',
      status: 'attested',
      note: row.note === '' ? row.licence : `${row.licence}; ${row.note}`,
      rests: [],
      topic: '',
      also: 'source',
      french: {},
    }),
  ),
]

/** A cell of the grid by its H3 name. */
export function gridRecord(data: Dataset, h3: string): EvidenceRecord | undefined {
  const cell = data.cells.find((row) => row.h3 === h3)
  if (!cell) return undefined
  const barred = data.barriers
    .filter((row) => row.a === h3 || row.b === h3)
    .map((row) => (row.a === h3 ? row.b : row.a))
  const file = data.files.find((row) => row.file === 'cells.tsv')
  return {
    table: 'cells.tsv',
    line: cell.line,
    id: h3,
    title: { en: `cell of quartier ${cell.quartier}`, fr: `cellule du quartier ${cell.quartier}` },
    value: `${cell.lat}, ${cell.lon}`,
    range: '',
    unit: 'degrees north, east',
    when: '',
    place: `arrondissement ${cell.arrondissement}`,
    source: file?.sources.join('; ') ?? '',
    sourceIds: file?.sources ?? [],
    locator: '',
    confidence: 'high',
    status: 'inferred',
    note: [
      cell.water ? 'centre in the Seine' : '',
      cell.wallBand ? 'in the band of the wall' : '',
      barred.length > 0 ? `the river bars ${barred.join(', ')}` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
    rests: [],
    topic: '',
    also: '',
    french: {},
  }
}
