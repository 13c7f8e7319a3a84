/**
 * Names of the map and how they are set. Sizes are pixels of the screen; `from` is the least zoom, in pixels
 * a kilometre, at which a name is tried. Which names find room is for placing.ts.
 */
import type { Dataset, Language, PlaceRow, Words } from '../../evidence/index.ts'
import { courseOf, type Ground } from './layers.ts'
import { type Point, toSheet } from './sheet.ts'
import type { Water } from './water.ts'

export type Hand =
  | 'district'
  | 'small-district'
  | 'quartier'
  | 'hill'
  | 'wood'
  | 'village'
  | 'place'
  | 'gate'
  | 'bastion'
  | 'bridge'
  | 'fort'
  | 'water'
export interface Setting {
  readonly size: number
  readonly italic: boolean
  readonly capitals: boolean
  /** Space between letters, part of the size. */
  readonly spacing: number
  readonly muted: boolean
}
const set = (size: number, italic = false, muted = false, capitals = false, spacing = 0): Setting => ({
  size,
  italic,
  muted,
  capitals,
  spacing,
})
export const HANDS: Readonly<Record<Hand, Setting>> = {
  district: set(13.5, false, false, true, 0.16),
  'small-district': set(10.5, false, true, true, 0.14),
  quartier: set(11, true, true, false, 0.05),
  hill: set(12, true),
  wood: set(14, true, true, false, 0.08),
  village: set(11.5, false, true),
  place: set(12),
  gate: set(10.5, true, true),
  bastion: set(9.5, false, true),
  bridge: set(10.5, true, true),
  fort: set(11, true),
  water: set(13, true, false, false, 0.3),
}

export interface Name {
  readonly id: string
  readonly words: Words
  readonly hand: Hand
  readonly at: Point
  readonly from: number
  readonly until?: number
  /** Lower is placed first. */
  readonly order: number
  /** Centred on its point, or beside a sign there. */
  readonly centred: boolean
  /** Degrees that the text is turned, with its stream. */
  readonly turn?: number
  /** Kind of the place, for its sign. */
  readonly sign?: string
}

/** From which zoom a kind of place is named, and its order among the kinds. */
const KINDS: Readonly<Record<string, readonly [from: number, order: number]>> = {
  artillery_park: [150, 30],
  palace: [150, 40],
  station: [150, 41],
  town_hall: [165, 42],
  barracks: [165, 43],
  square: [165, 44],
  prefecture: [165, 43],
  headquarters: [210, 45],
  ministry: [230, 50],
  prison: [230, 51],
  public_building: [210, 52],
  church: [240, 53],
  hospital: [260, 54],
  bank: [260, 55],
  club: [280, 56],
  street: [320, 60],
  newspaper: [420, 61],
}
/** Places that a map of the whole city names first. */
const FIRST: readonly string[] = [
  'hotel-de-ville',
  'place-de-la-bastille',
  'place-pigalle',
  'ecole-militaire',
  'pantheon',
  'jardin-du-luxembourg',
  'palais-du-louvre',
  'place-vendome',
  'place-d-italie',
  'place-du-chateau-d-eau',
  'place-du-trone',
  'arc-de-triomphe',
  'pere-lachaise-cimetiere-de-l-est',
  'gare-du-nord',
  'gare-de-l-ouest-rive-gauche-montparnasse',
  'palais-de-l-elysee',
  'gare-d-orleans-austerlitz',
]
const WITHOUT = new Set(['bastion', 'gate', 'wall_opening', 'bridge', 'fort', 'outside_place'])

/** Where the day is decided: named before other districts. */
const SCENE = new Set(['plan-nom-montmartre', 'plan-nom-belleville'])

/** Every name of the map, the most important first. */
export function names(data: Dataset, { wall, water }: Ground): Name[] {
  const course = courseOf(data)
  const placed = data.places.filter((row) => !WITHOUT.has(row.kind) && row.quartier)
  return [
    ...data.plan
      .filter((row) => row.kind === 'district')
      .map(
        (row): Name => ({
          id: row.id,
          words: row.names,
          hand: row.rank === 1 ? 'district' : 'small-district',
          at: course(row)[0]!,
          from: [0, 0, 62, 110][row.rank]!,
          order: row.rank - (SCENE.has(row.id) ? 0.5 : 0),
          centred: true,
        }),
      ),
    ...data.plan
      .filter((row) => row.kind === 'wood')
      .map((row) => area(row.id, row.names, course(row), 'wood', 0, 3)),
    ...placed.map(place),
    ...data.places
      .filter((row) => row.kind === 'gate')
      .map(
        (row): Name => ({
          ...base(row, 'gate', 190, 46),
          at: wall.gates.get(row.id)?.at ?? toSheet(row.lat, row.lon),
        }),
      ),
    ...wall.bastions.map(
      ({ number, at }): Name => ({
        id: `bastion-${number}`,
        words: { en: number, fr: number },
        hand: 'bastion',
        at,
        from: 260,
        order: 70,
        centred: false,
      }),
    ),
    ...of(data, 'bridge').map((row) => base(row, 'bridge', 260, 58)),
    ...of(data, 'fort').map((row) => base(row, 'fort', 22, 26)),
    ...of(data, 'outside_place')
      .filter((row) => !row.id.startsWith('bois'))
      .map((row) => village(row)),
    ...streams(water),
    ...hills(data),
    ...quartiers(data),
  ].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

const of = (data: Dataset, kind: string): PlaceRow[] => data.places.filter((row) => row.kind === kind)
/** Versailles, Saint-Denis and their like before hamlets. */
const outside = ({ id }: PlaceRow): number =>
  /^(versailles|saint-denis|saint-cloud|sevres|neuilly|vincennes|courbevoie|boulogne|issy-v|clichy|saint-ouen|choisy)/.test(
    id,
  )
    ? 18
    : 75

const base = (row: PlaceRow, hand: Hand, from: number, order: number): Name => ({
  id: row.id,
  words: { en: short(row.names.en), fr: short(row.names.fr) },
  hand,
  at: toSheet(row.lat, row.lon),
  from,
  order,
  centred: false,
  sign: row.kind,
})

/** A name without what stands in brackets behind it. */
export const short = (name: string): string => {
  const open = name.indexOf('(')
  return open >= 0 && name.trimEnd().endsWith(')') ? name.slice(0, open).trimEnd() : name
}
/** A place outside by the name of its town. */
const town = (name: string): string =>
  short(name)
    .split(',', 1)[0]!
    .replace(/^(Palace of|Ch[aâ]teau (of|de)|Basilica of) /, '')

function village(row: PlaceRow): Name {
  return {
    ...base(row, 'village', outside(row), 25),
    words: { en: town(row.names.en), fr: town(row.names.fr) },
  }
}

function place(row: PlaceRow): Name {
  const rank = FIRST.indexOf(row.id)
  const [from, order] = KINDS[row.kind] ?? [240, 57]
  return rank < 0 ? base(row, 'place', from, order) : base(row, 'place', rank < 4 ? 58 : 82, 5 + rank)
}

/** The Seine named on its own surface, where it runs straight. */
function streams({ middle }: Water): Name[] {
  return [0.17, 0.72].map((part) => {
    const i = Math.round(part * (middle.length - 1))
    const a = middle[i - 2]!,
      b = middle[i + 2]!
    const turn = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI
    return {
      id: `seine-${part}`,
      words: { en: 'Seine', fr: 'Seine' },
      hand: 'water' as const,
      at: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
      from: 62,
      order: 4,
      centred: true,
      turn: Math.round(turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn),
    }
  })
}

/** Tops of hills by the attested heights inside the wall. */
function hills({ heights }: Dataset): Name[] {
  return heights
    .filter((row) => row.inside && row.status === 'attested')
    .map((row) => {
      const metres = Math.round(row.metres)
      return {
        id: row.id,
        words: { en: `${short(row.names.en)} ${metres}`, fr: `${short(row.names.fr)} ${metres}` },
        hand: 'hill' as const,
        at: toSheet(row.lat, row.lon),
        from: 120,
        order: 35,
        centred: false,
        sign: 'height',
      }
    })
}

function quartiers({ cells, population }: Dataset): Name[] {
  return population
    .filter((row) => row.level === 'quartier')
    .map((row) => {
      const mine = cells.filter((cell) => cell.quartier === row.number && cell.water === 0)
      const lat = mine.reduce((sum, cell) => sum + cell.lat, 0) / mine.length,
        lon = mine.reduce((sum, cell) => sum + cell.lon, 0) / mine.length
      return {
        id: `quartier-${row.number}`,
        words: { en: row.name, fr: row.name },
        hand: 'quartier' as const,
        at: toSheet(lat, lon),
        from: 150,
        order: 47,
        centred: true,
      }
    })
}

function area(
  id: string,
  words: Words,
  ring: readonly Point[],
  hand: Hand,
  from: number,
  order: number,
): Name {
  const x = ring.reduce((sum, p) => sum + p.x, 0) / ring.length,
    y = ring.reduce((sum, p) => sum + p.y, 0) / ring.length
  return { id, words, hand, at: { x, y }, from, order, centred: true }
}

export const wordOf = (name: Name, language: Language): string => {
  const word = name.words[language]
  return HANDS[name.hand].capitals ? word.toLocaleUpperCase(language) : word
}
