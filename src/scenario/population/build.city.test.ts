import { beforeAll, expect, test } from 'vitest'
import { type City, type People, STANCE, TRAIT } from '../../engine/index.ts'
import { buildCity } from '../city/build.ts'
import { readScenario, type Scenario } from '../pack/folder.ts'
import { audit } from './audit.ts'
import { buildPeople } from './build.ts'
import { plan } from './plan.ts'
import { OCCUPIED } from './write.ts'

let data: Scenario['data']
let city: City
let paris: People
beforeAll(() => {
  const scenario = readScenario('data/paris-1871')
  data = scenario.data
  city = buildCity(data, scenario.neighbours)
  paris = buildPeople(data, city, { world: 0, scale: 1 })
})

const ageOf = (traits: number): number => (traits >> TRAIT.ageShift) & TRAIT.ageMask
const ARRAYS = [
  'id',
  'home',
  'traits',
  'battalion',
  'hardship',
  'nerve',
  'cell',
  'stance',
  'offset',
  'clock',
] as const

/** FNV-1a over the bytes of every array, in the order of the layout. */
function hash(people: People): string {
  let h = 0x811c9dc5
  for (const array of [people.cellStart, ...ARRAYS.map((name) => people[name])]) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193)
  }
  return (h >>> 0).toString(16).padStart(8, '0')
}

/** First person and end of every household. */
function households(people: People): [number, number][] {
  const out: [number, number][] = []
  for (let i = 0, j = 0; i < people.count; i = j) {
    for (j = i + 1; j < people.count && (people.traits[j]! & TRAIT.head) === 0; j++);
    out.push([i, j])
  }
  return out
}

for (const world of [0, 1, 2, 3]) {
  test(`world ${world}: every marginal is met within 0.5 % or 50 persons`, () => {
    const people = world === 0 ? paris : buildPeople(data, city, { world, scale: 1 })
    const found = audit(people, city, plan(data, city, { world }))
    expect(found.length).toBe(8 + 20 + 20 + 80 + 254 + 8 + 7)
    const worst = found[0]!
    console.log(
      `world ${world}: worst marginal ${worst.marginal}, wanted ${worst.wanted.toFixed(1)}, got ${worst.got} (${(100 * worst.strain).toFixed(0)} % of what is tolerated)`,
    )
    expect(worst.strain).toBeLessThanOrEqual(1)
  })
}

test('world 0 stands at the figures of the tables', () => {
  expect(paris.count).toBe(1850000)
  expect(paris.present).toBe(1668000)
  const present = new Int32Array(21)
  for (let i = 0; i < paris.present; i++) present[city.arrondissement[paris.home[i]!]!]! += 1
  for (const row of data.population) {
    if (row.level === 'arrondissement')
      expect(Math.abs(present[row.number]! - row.estimate)).toBeLessThanOrEqual(50)
  }
  expect(paris.battalion.reduce((n, b) => n + (b === 0 ? 0 : 1), 0)).toBe(260000)
})

test('registered inhabitants lie within 3 % of the census of 1872 in every arrondissement', () => {
  const registered = new Int32Array(21)
  for (let i = 0; i < paris.count; i++) registered[city.arrondissement[paris.home[i]!]!]! += 1
  for (const row of data.population) {
    if (row.level !== 'arrondissement') continue
    expect(Math.abs(registered[row.number]! / row.pop1872! - 1)).toBeLessThan(0.03)
  }
})

test('the same world gives the same bytes, and the bytes are pinned', () => {
  expect(hash(buildPeople(data, city, { world: 0, scale: 0.01 }))).toBe('ebf4d85a')
  expect(hash(paris)).toBe('2a0d2d00')
  expect(hash(buildPeople(data, city, { world: 0, scale: 1 }))).toBe(hash(paris))
})

test('a smaller scale is a subset of a larger one: same ids, same persons, whole households', () => {
  const few = buildPeople(data, city, { world: 5, scale: 0.1 })
  const more = buildPeople(data, city, { world: 5, scale: 0.5 })
  const all = buildPeople(data, city, { world: 5, scale: 1 })
  expect(Math.abs(few.count / all.count - 0.1)).toBeLessThan(0.002)
  const at = new Int32Array(all.count).fill(-1)
  more.id.forEach((id, i) => {
    at[id] = i
  })
  let strangers = 0
  let changed = 0
  few.id.forEach((id, i) => {
    const j = at[id]!
    if (j < 0) strangers++
    else if (ARRAYS.some((name) => few[name][i] !== more[name][j] || few[name][i] !== all[name][id]))
      changed++
  })
  expect({ strangers, changed }).toEqual({ strangers: 0, changed: 0 })
  const sizeAt = new Map(households(all).map(([i, j]) => [all.id[i]!, j - i]))
  for (const [i, j] of households(few)) if (sizeAt.get(few.id[i]!) !== j - i) strangers++
  expect(strangers).toBe(0)
})

test('the present come first, by cell; the absent follow, by cell; cellStart says where', () => {
  for (let c = 0; c < city.cells; c++) {
    for (let i = paris.cellStart[c]!; i < paris.cellStart[c + 1]!; i++)
      if (paris.home[i] !== c) expect(paris.home[i]).toBe(c)
  }
  expect(paris.cellStart[city.cells]).toBe(paris.present)
  let disorder = 0
  for (let i = 0; i < paris.count; i++) {
    const away = i >= paris.present
    if ((paris.stance[i] === STANCE.absent) !== away || ((paris.traits[i]! & TRAIT.absent) !== 0) !== away)
      disorder++
    if (i > paris.present && paris.home[i]! < paris.home[i - 1]!) disorder++
    if (city.water[paris.home[i]!] === 1 || paris.cell[i] !== paris.home[i] || paris.id[i] !== i) disorder++
  }
  expect(disorder).toBe(0)
})

test('every household has one head of 15 or over, lives in one cell and shares pay and rent', () => {
  const all = households(paris)
  const sizes = new Int32Array(9)
  let broken = 0
  for (const [i, j] of all) {
    sizes[j - i]! += 1
    if ((paris.traits[i]! & TRAIT.head) === 0 || ageOf(paris.traits[i]!) < 2) broken++
    const shared = TRAIT.onPay | TRAIT.arrears | TRAIT.absent
    for (let k = i + 1; k < j; k++) {
      if (paris.home[k] !== paris.home[i] || ((paris.traits[k]! ^ paris.traits[i]!) & shared) !== 0) broken++
    }
  }
  expect(broken).toBe(0)
  expect(sizes[0]).toBe(0)
  expect(sizes.reduce((a, b) => a + b)).toBe(all.length)
  expect(Math.abs(paris.count / all.length / 2.7 - 1)).toBeLessThan(0.005)
  expect(sizes[1]! / all.length).toBeGreaterThan(0.2)
})

test('those without an occupation carry the class of their head, and nobody at work lacks an occupation', () => {
  let wrong = 0
  for (const [i, j] of households(paris)) {
    const kind = (paris.traits[i]! >> TRAIT.classShift) & TRAIT.classMask
    for (let k = i; k < j; k++) {
      const t = paris.traits[k]!
      if ((t & OCCUPIED) === 0 && ((t >> TRAIT.classShift) & TRAIT.classMask) !== kind) wrong++
      if ((t & OCCUPIED) === 0 && (t & TRAIT.active) !== 0) wrong++
      if ((t & OCCUPIED) !== 0 && ageOf(t) < 2) wrong++
    }
  }
  expect(wrong).toBe(0)
})

test('every Guard is a man of 20 to 59 who is present', () => {
  let wrong = 0
  for (let i = 0; i < paris.count; i++) {
    if (paris.battalion[i] === 0) continue
    const t = paris.traits[i]!
    if ((t & TRAIT.woman) !== 0 || ageOf(t) < 3 || ageOf(t) > 6 || i >= paris.present) wrong++
  }
  expect(wrong).toBe(0)
})

test('offsets have mean 0 and hang on neither nerve nor hardship', () => {
  const n = paris.count
  const sums = { e: 0, ee: 0, en: 0, eh: 0, nn: 0, hh: 0, n: 0, h: 0 }
  for (let i = 0; i < n; i++) {
    const [e, v, h] = [paris.offset[i]!, paris.nerve[i]!, paris.hardship[i]!]
    sums.e += e
    sums.ee += e * e
    sums.en += e * v
    sums.eh += e * h
    sums.n += v
    sums.nn += v * v
    sums.h += h
    sums.hh += h * h
  }
  const spread = (s: number, ss: number) => Math.sqrt(ss / n - (s / n) * (s / n))
  expect(Math.abs(sums.e / n)).toBeLessThan(1)
  expect(Math.abs(spread(sums.e, sums.ee) - 62)).toBeLessThan(2)
  for (const [s, ss, es] of [
    [sums.n, sums.nn, sums.en],
    [sums.h, sums.hh, sums.eh],
  ] as const) {
    expect(
      Math.abs((es / n - (sums.e / n) * (s / n)) / spread(s, ss) / spread(sums.e, sums.ee)),
    ).toBeLessThan(0.004)
  }
})

test('hardship falls from workers through employees and shopkeepers to rentiers, and from Belleville to the Champs-Elysees', () => {
  const mean = (test: (i: number) => boolean) => {
    let [total, n] = [0, 0]
    for (let i = 0; i < paris.present; i++)
      if (test(i)) {
        total += paris.hardship[i]!
        n++
      }
    return total / n
  }
  const byClass = [0, 1, 2, 6].map((c) =>
    mean((i) => ((paris.traits[i]! >> TRAIT.classShift) & TRAIT.classMask) === c),
  )
  expect(byClass).toEqual(byClass.toSorted((a, b) => b - a))
  expect(mean((i) => city.quartier[paris.home[i]!] === 77)).toBeGreaterThan(
    mean((i) => city.quartier[paris.home[i]!] === 29) + 25,
  )
})

test('a scale outside 0..1, a broken world and impossible Guards are refused', () => {
  expect(() => buildPeople(data, city, { world: 0, scale: 0 })).toThrow(/scale/)
  expect(() => buildPeople(data, city, { world: 0, scale: Number.NaN })).toThrow(/scale/)
  expect(() => buildPeople(data, city, { world: 1.5, scale: 1 })).toThrow(/world/)
  expect(() => buildPeople(data, city, { world: 0, scale: 1, present: 400000 })).toThrow(/Guards/)
})

test('Guards present may be set', () => {
  const people = buildPeople(data, city, { world: 0, scale: 0.05, present: 300000 })
  const guards = people.battalion.reduce((n, b) => n + (b === 0 ? 0 : 1), 0)
  expect(Math.abs(guards / 15000 - 1)).toBeLessThan(0.05)
})
