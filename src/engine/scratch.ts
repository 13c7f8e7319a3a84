/** Fields that are made from the setting once, or anew every tick; nothing here is part of the state. */
import type { Scratch, Setting } from './day.ts'
import { GROUP_OF_CLASS, listeners } from './fields/listening.ts'
import { leaderCells } from './institutions/leader-cells.ts'
import { deviate, grow } from './numeric/curves.ts'
import { draw } from './random/draw.ts'
import type { City } from './space/city.ts'
import { ringsOf } from './space/rings.ts'
import { roadMetresTo } from './space/roads.ts'
import type { Routes } from './space/routes.ts'
import { TASK } from './state/forces.ts'
import { TRAIT } from './state/people.ts'
import { GROUPS, QUARTERS } from './state/state.ts'

/** With `kin`, the scratch of a run of the same people, place and luck, what never changes is shared with it. */
export function scratchFor(setting: Setting, routes: Routes, visit?: Int32Array, kin?: Scratch): Scratch {
  const { city, forces } = setting
  const { ring1, ring2, ring3 } = ringsOf(city)
  const { rest, restCount, armed, armedCount } = restLists(setting)
  const { adults, adultsByGroup } = kin ?? countAdults(setting)
  const quarterCells = kin?.quarterCells ?? cellsOfQuarters(city)
  const cells = () => new Int32Array(city.cells)
  return {
    guards: cells(),
    loyal: cells(),
    soldiers: cells(),
    slack: cells(),
    adults,
    adultsByGroup,
    adultsOfGroup: adultsByGroup.reduce((sums, n, i) => {
      sums[i % GROUPS] = sums[i % GROUPS] + n
      return sums
    }, new Int32Array(GROUPS)),
    inhabited: Uint16Array.from(adults.keys()).filter((c) => adults[c] > 0),
    weighers: new Int32Array(0),
    changed: true,
    earshot: new Map(),
    crowdMoved: true,
    riskBefore: new Int32Array(setting.points.length),
    mail: new Uint8Array(256),
    call: cells(),
    loyalCall: cells(),
    goal: new Uint8Array(city.cells).fill(255),
    goalMetres: new Uint16Array(city.cells).fill(65535),
    goalLow: cells(),
    goalHigh: cells(),
    heardOf: cells(),
    noticed: cells(),
    ring1,
    ring2,
    ring3,
    toPoint: setting.points.map((cell) => routes.to(cell).far),
    discipline: new Uint8Array(forces.soldiers),
    quarterCell: kin?.quarterCell ?? leaderCells(setting, quarterCells, adults),
    quarterCells,
    quarterColour: colours(setting),
    origin: new Int32Array(forces.companies),
    battalionLuck: Int32Array.from({ length: 255 }, (_, n) => battalionLuck(setting, n)),
    behindWalls: inBuildings(setting),
    barracks: inBarracks(setting),
    walled: Uint8Array.from(setting.points, (cell) =>
      forces.bodies.some((b) => b.objective === cell && b.depart < 0) ? 1 : 0,
    ),
    leavesFort: Uint8Array.from(forces.bodies, (body) => (body.leavesFort ? 1 : 0)),
    roadTo: roadMetresTo(city.outside, setting.landmarks.versailles, true),
    telling: new Uint8Array(city.cells),
    newsBefore: new Uint32Array(city.cells),
    newsBeforeMore: new Uint32Array(city.cells),
    crowdChange: cells(),
    womenChange: cells(),
    underChange: new Int32Array(255),
    dirty: {
      calls: true,
      goals: true,
      news: true,
      known: -1,
      knownBefore: -1,
      moved: false,
      wake: true,
      quiet: 0,
    },
    rest,
    restCount,
    armed,
    armedCount,
    rolls: kin?.rolls ?? rolls(setting),
    spoken: new Int32Array(1026),
    spokenFor: -1,
    retreat: { tick: -1, dread: new Uint8Array(city.cells), far: new Uint16Array(city.cells) },
    walks: setting.points.map((cell) => routes.to(cell)),
    crowdNear: cells(),
    pullFor: cells().fill(-1),
    pullOf: cells(),
    pace: cells(),
    paceTick: cells().fill(-1),
    listeners: kin?.listeners ?? listeners(setting),
    dispositions: {
      start: new Int32Array(city.cells + 1),
      people: new Uint32Array(0),
      need: new Int32Array(0),
      slot: new Uint8Array(0),
      every: 1,
    },
    thresholds: { look: 0, arms: 0 },
    adultsNear: kin?.adultsNear ?? Int32Array.from(ring2, (ring) => ring.reduce((n, c) => n + adults[c], 0)),
    bars: new Int32Array(255).fill(256),
    barsMove: new Uint8Array(21),
    out: new Int32Array(setting.people.present),
    outCount: 0,
    visit: visit ?? Int32Array.from({ length: city.cells }, (_, c) => c),
  }
}

const BUILDINGS = new Set(['barracks', 'palace', 'ministry', 'prefecture', 'town_hall'])

function inBarracks({ city, forces }: Setting): Uint8Array {
  const cells = new Set(city.sites.flatMap((site) => (BUILDINGS.has(site.kind) ? [site.cell] : [])))
  return Uint8Array.from(forces.bodies, (b) => (cells.has(b.quarters) ? 1 : 0))
}

/** Garrisons, and bodies sent to hold a building rather than a street or a park. */
function inBuildings({ city, forces }: Setting): Uint8Array {
  const cells = new Set(city.sites.flatMap((site) => (BUILDINGS.has(site.kind) ? [site.cell] : [])))
  return Uint8Array.from(forces.bodies, (b) => {
    const holds = b.task === TASK.garrison || b.task === TASK.holdPlace || b.depart < 0
    return holds && cells.has(b.objective) ? 1 : 0
  })
}

/** Eight lists for the crowd and eight for the armed, each large enough for everybody whose id falls to it. */
function restLists({ people }: Setting): Pick<Scratch, 'rest' | 'restCount' | 'armed' | 'armedCount'> {
  const sizes = new Int32Array(8)
  const guards = new Int32Array(8)
  for (let i = 0; i < people.present; i++) {
    sizes[people.id[i] & 7]++
    if (people.battalion[i] > 0) guards[people.id[i] & 7]++
  }
  return {
    rest: Array.from(sizes, (size) => new Int32Array(size)),
    restCount: new Int32Array(8),
    armed: Array.from(guards, (size) => new Int32Array(size)),
    armedCount: new Int32Array(8),
  }
}

/** Men of each battalion: people[start[n] .. start[n + 1]). */
function rolls({ people }: Setting): Scratch['rolls'] {
  const start = new Int32Array(257)
  for (let i = 0; i < people.present; i++) if (people.battalion[i] > 0) start[people.battalion[i] + 1]++
  for (let n = 0; n < 256; n++) start[n + 1] += start[n]
  const at = start.slice()
  const men = new Uint32Array(start[256])
  for (let i = 0; i < people.present; i++) if (people.battalion[i] > 0) men[at[people.battalion[i]]++] = i
  return { start, men }
}

function countAdults({ city, people }: Setting): { adults: Int32Array; adultsByGroup: Int32Array } {
  const adults = new Int32Array(city.cells)
  const adultsByGroup = new Int32Array(city.cells * GROUPS)
  for (let i = 0; i < people.present; i++) {
    if (((people.traits[i] >> TRAIT.ageShift) & TRAIT.ageMask) < 2) continue
    adults[people.home[i]]++
    adultsByGroup[
      people.home[i] * GROUPS + GROUP_OF_CLASS[(people.traits[i] >> TRAIT.classShift) & TRAIT.classMask]
    ]++
  }
  return { adults, adultsByGroup }
}

function cellsOfQuarters(city: City): Uint16Array[] {
  const lists: number[][] = Array.from({ length: QUARTERS }, () => [])
  for (let c = 0; c < city.cells; c++) if (city.water[c] === 0) lists[city.quartier[c]].push(c)
  return lists.map((list) => Uint16Array.from(list))
}

/** Share of a district's Guards in battalions likely to be of the Federation, Q16.16, for each of its quarters. */
function colours({ city, battalions }: Setting): Int32Array {
  const men = new Float64Array(21)
  const federated = new Float64Array(21)
  for (let n = 1; n < 255; n++) {
    men[battalions.arrondissement[n]] += battalions.men[n]
    federated[battalions.arrondissement[n]] += (battalions.men[n] * battalions.federated[n]) / 4294967296
  }
  const colour = new Int32Array(QUARTERS)
  for (let c = 0; c < city.cells; c++) {
    const a = city.arrondissement[c]
    colour[city.quartier[c]] = men[a] > 0 ? Math.floor((federated[a] * 65536) / men[a]) : 0
  }
  return colour
}

/** Multiplier of a battalion's turn-out, Q16.16: e^(sd z), shared by all its men. */
function battalionLuck(setting: Setting, n: number): number {
  if (setting.ablations.noSharedShocks === true) return 65536
  return grow(Math.floor(setting.p.battalionShock * deviate(draw(setting.seed, 53, n, 1, 0))))
}
