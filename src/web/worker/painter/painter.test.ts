import { beforeAll, expect, test } from 'vitest'
import { clear, compose, tones } from './compose.ts'
import { differences, headsASign, signs } from './difference.ts'
import type { City, Inks, View } from './messages.ts'
import { Painter } from './painter.ts'
import { firstSpot, type Scatter, SPOTS, scatter } from './scatter.ts'
import { deal, dealHomes, type Grid, grid, SHIFT, stamps } from './stipple.ts'

const STEPS = [124, 0, 62, 107.4] as const
const inks: Inks = {
  home: 0x8a7a5f,
  people: 0xcf4f06,
  guard: 0x12287a,
  line: 0x176b61,
  refusing: 0xa95faa,
  plus: 0x9c1457,
  minus: 0x436f94,
}
/** Nine cells in a row, the last of them out of view. */
const city: City = {
  x: Float32Array.from({ length: 9 }, (_, c) => 124 * c),
  y: new Float32Array(9),
  homes: Uint16Array.from({ length: 9 }, () => 300),
  steps: STEPS,
  near: Int32Array.from({ length: 54 }, (_, i) => {
    const c = Math.floor(i / 6)
    return i % 6 === 0 && c < 8 ? c + 1 : i % 6 === 3 && c > 0 ? c - 1 : -1
  }),
}
const view: View = { width: 400, height: 120, scale: 0.5, left: -100, top: -120, dpr: 1 }
let spots: Scatter
let here: Grid
beforeAll(() => {
  spots = scatter(...STEPS)
  here = grid(city)
})

const words = () => new Uint32Array(view.width * view.height)
const sum = (all: Uint32Array, shift: number, wide: number) =>
  all.reduce((total, word) => total + ((word >>> shift) & wide), 0)

test('every head stands in the hexagon of its cell', () => {
  for (let n = 0; n < SPOTS; n++) {
    const own = spots.x[n]! ** 2 + spots.y[n]! ** 2
    for (const [sx, sy] of [
      [124, 0],
      [62, 107.4],
      [-62, 107.4],
      [-124, 0],
      [-62, -107.4],
      [62, -107.4],
    ] as const)
      expect((spots.x[n]! - sx) ** 2 + (spots.y[n]! - sy) ** 2).toBeGreaterThanOrEqual(own - 0.01)
  }
})

test('heads fill the hexagon evenly: each sixth of it holds a sixth of them', () => {
  const sixths = new Array<number>(6).fill(0)
  for (let n = 0; n < SPOTS; n++)
    sixths[Math.floor(((Math.atan2(spots.y[n]!, spots.x[n]!) + Math.PI) / (2 * Math.PI)) * 6) % 6]!++
  for (const held of sixths) expect(Math.abs((held / SPOTS) * 6 - 1)).toBeLessThan(0.08)
})

test('the table and the place where a cell begins are the same every time', () => {
  expect(scatter(...STEPS)).toEqual(spots)
  expect([0, 1, 5759].map(firstSpot)).toEqual([0, 1, 5759].map(firstSpot))
  expect(new Set(Array.from({ length: 100 }, (_, c) => firstSpot(c))).size).toBeGreaterThan(95)
})

test('each head is counted once, and one head more moves no other', () => {
  const few = words(),
    more = words()
  deal(
    few,
    view,
    here,
    Uint16Array.from({ length: 9 }, (_, c) => (c === 2 ? 40 : 0)),
    0,
    'people',
    stamps(1).home,
  )
  deal(
    more,
    view,
    here,
    Uint16Array.from({ length: 9 }, (_, c) => (c === 2 ? 41 : 0)),
    0,
    'people',
    stamps(1).home,
  )
  expect(sum(few, SHIFT.people, 255)).toBe(40)
  expect(sum(more, SHIFT.people, 255)).toBe(41)
  expect(few.every((word, i) => word <= more[i]!)).toBe(true)
})

test('heads out of view are not painted and none is painted twice at the edge', () => {
  const all = new Uint8Array(view.width * view.height)
  dealHomes(all, view, here, stamps(1).home)
  const painted = all.reduce((total, held) => total + held, 0)
  expect(painted).toBeGreaterThan(300 * 5)
  expect(painted).toBeLessThan(300 * 8)
})

test('layers do not spill into one another, however many stand on a pixel', () => {
  const far: View = { ...view, scale: 0.004, left: -40_000, top: -10_000 }
  const all = words()
  const crowd = new Uint16Array(9).fill(60_000)
  deal(all, far, here, crowd, 0, 'people', stamps(1).home)
  deal(all, far, here, crowd, 0, 'line', stamps(1).home)
  expect(sum(all, SHIFT.home, 255)).toBe(0)
  expect(sum(all, SHIFT.guard, 31)).toBe(0)
  expect(sum(all, SHIFT.refusing, 31)).toBe(0)
})

test('refusing men are seen over obeying ones, these over Guards, these over people, people over homes', () => {
  const out = new Uint32Array(5)
  const tone = tones({ ...view, scale: 0.08 }, inks)
  const at = (n: number) => (1 << n) >>> 0
  compose(
    Uint32Array.from([
      at(SHIFT.home),
      at(SHIFT.home) + at(SHIFT.people),
      at(SHIFT.people) + at(SHIFT.guard),
      at(SHIFT.guard) + at(SHIFT.line),
      at(SHIFT.line) + at(SHIFT.refusing),
    ]),
    out,
    { ...view, width: 5, height: 1 },
    inks,
    tone,
    new Int16Array(),
  )
  const red = [...new Uint8Array(out.buffer)].filter((_, i) => i % 4 === 0)
  expect(red).toEqual([0x8a, expect.any(Number), 0x12, 0x17, 0xa9])
  expect(red[1]!).toBeGreaterThan(0x9c)
  expect(new Set(out).size).toBe(5)
})

test('the tone deepens with the number of homes and never hides the plan', () => {
  for (const scale of [0.03, 0.08, 0.3]) {
    const tone = tones({ ...view, scale }, inks)
    const alpha = Array.from({ length: 32 }, (_, h) => tone[h * 64]! >>> 24)
    expect(alpha[0]).toBe(0)
    for (let h = 1; h < 32; h++) expect(alpha[h]!).toBeGreaterThanOrEqual(alpha[h - 1]!)
    expect(alpha[31]!).toBeLessThan(0.55 * 255)
  }
})

test('nobody is painted under a name; the tone of homes is weaker there, dots of homes are not', () => {
  const boxes = Int16Array.from([50, 40, 120, 56, -30, -30, 4, 4])
  const at = (out: Uint32Array, x: number, y: number) => out[y * view.width + x]!
  const crowd = new Uint32Array(view.width * view.height).fill(0xff064fcf)
  clear(crowd, view, inks.home, boxes)
  for (let y = 40; y < 56; y++) for (let x = 50; x < 120; x++) expect(at(crowd, x, y)).toBe(0)
  expect([at(crowd, 0, 0), at(crowd, 300, 100)]).toEqual([0, 0xff064fcf])
  const homes = () => new Uint32Array(view.width * view.height).fill(0x405f7a8a)
  const tone = homes(),
    dots = homes()
  clear(tone, { ...view, scale: 0.08 }, inks.home, boxes)
  clear(dots, { ...view, scale: 0.8 }, inks.home, boxes)
  expect(at(tone, 80, 50) >>> 24).toBeGreaterThan(10)
  expect(at(tone, 80, 50) >>> 24).toBeLessThan(0x30)
  expect(at(dots, 80, 50) >>> 24).toBe(0)
})

test('a difference is the other day less this one, smoothed over neighbours and kept in sum', () => {
  const counts = new Uint16Array(36),
    other = new Uint16Array(36)
  other[4] = 120
  counts[9 + 4] = 120
  const people = differences(counts, other, city.near, 0)
  expect(people[4]!).toBeCloseTo(60 + 40, 3)
  expect(people[3]!).toBeCloseTo(10, 3)
  expect(people.reduce((a, b) => a + b, 0)).toBeCloseTo(120, 3)
  expect(differences(counts, other, city.near, 1)[4]!).toBeLessThan(0)
  expect(differences(counts, other, city.near, -1)[4]!).toBe(0)
})

test('more is a cross, fewer a bar: the shapes tell them apart without colour', () => {
  const shape = (value: number) => {
    const out = words()
    const field = new Float32Array(9)
    field[3] = value
    signs(out, { ...view, scale: 0.5 }, here, field, { ...inks, plus: 1, minus: 1 })
    const ys = new Set<number>()
    out.forEach((pixel, i) => {
      if (pixel !== 0) ys.add(Math.floor(i / view.width))
    })
    return { pixels: out.filter((pixel) => pixel !== 0).length, rows: ys.size }
  }
  const more = shape(headsASign(view)),
    fewer = shape(-headsASign(view))
  expect(more.pixels).toBeGreaterThan(fewer.pixels * 1.5)
  expect(more.rows).toBeGreaterThan(fewer.rows)
})

test('one comes nearer, and a sign stands for fewer people', () => {
  const at = [0.03, 0.08, 0.3, 1].map((scale) => headsASign({ scale, dpr: 1 }))
  expect([...at].sort((a, b) => b - a)).toEqual(at)
  expect(at.at(-1)).toBe(1)
  expect(headsASign({ scale: 0.16, dpr: 2 })).toBe(headsASign({ scale: 0.08, dpr: 1 }))
})

test('a painter without city or view paints nothing, and one with both writes its canvas once', () => {
  const put: ImageData[] = []
  const canvas = {
    width: 0,
    height: 0,
    getContext: () => ({
      putImageData: (image: ImageData) => void put.push(image),
      createImageData: (width: number, height: number) =>
        ({ width, height, data: new Uint8ClampedArray(4 * width * height) }) as unknown as ImageData,
    }),
  }
  const painter = new Painter(canvas as never)
  painter.paint()
  expect(put.length).toBe(0)
  painter.city(city)
  painter.show(view, inks, new Int16Array())
  painter.heads(undefined, undefined, -1)
  painter.paint()
  expect([put.length, canvas.width, canvas.height]).toEqual([1, 400, 120])
  expect(put[0]!.data.some((value) => value > 0)).toBe(true)
})

test('a painter asks its canvas for a context once: Firefox refuses a second time to one that was handed to a worker', () => {
  let asked = 0,
    put = 0
  const context = {
    putImageData: () => void put++,
    createImageData: (width: number, height: number) => ({
      width,
      height,
      data: new Uint8ClampedArray(4 * width * height),
    }),
  }
  const canvas = {
    width: 0,
    height: 0,
    getContext: () => {
      if (asked++ > 0) throw new DOMException('Cannot update created context', 'InvalidStateError')
      return context
    },
  }
  const painter = new Painter(canvas as never)
  painter.city(city)
  for (const width of [view.width, view.width, view.width / 2]) {
    painter.show({ ...view, width }, inks, new Int16Array())
    painter.heads(undefined, undefined, -1)
    painter.paint()
  }
  expect([asked, put]).toEqual([1, 3])
})
