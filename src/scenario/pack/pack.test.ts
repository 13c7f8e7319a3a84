import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gridDisk } from 'h3-js'
import { beforeAll, expect, test } from 'vitest'
import { readScenario, type Scenario, writePack } from './folder.ts'
import { PackError, packScenario, readPack } from './format.ts'

let scenario: Scenario
let bytes: Uint8Array
beforeAll(() => {
  scenario = readScenario('data/paris-1871')
  bytes = packScenario(scenario)
})

/** A copy of the pack with some bytes changed. */
function changed(change: (view: DataView, copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice()
  change(new DataView(copy.buffer), copy)
  return copy
}

test('the grid gives every cell up to six neighbours, each the neighbour of the other', () => {
  const { neighbours, data } = scenario
  expect(neighbours.length).toBe(6 * data.cells.length)
  const pairs = new Set(
    [...neighbours].flatMap((to, slot) => (to < 0 ? [] : [Math.floor(slot / 6) * 10_000 + to])),
  )
  expect([...pairs].every((pair) => pairs.has((pair % 10_000) * 10_000 + Math.floor(pair / 10_000)))).toBe(
    true,
  )
  expect(pairs.size).toBeGreaterThan(33_000)
})

test('neighbours by distance are those of the H3 grid', () => {
  const { neighbours, data } = scenario
  const index = new Map(data.cells.map((cell, c) => [cell.h3, c]))
  data.cells.forEach((cell, c) => {
    const near = gridDisk(cell.h3, 1)
      .map((h3) => index.get(h3))
      .filter((n): n is number => n !== undefined && n !== c)
      .sort((a, b) => a - b)
    expect([...neighbours.slice(6 * c, 6 * c + near.length)], cell.h3).toEqual(near)
    expect(neighbours.slice(6 * c + near.length, 6 * c + 6).every((n) => n === -1)).toBe(true)
  })
})

test('folder and pack hold the same tables and neighbours', () => {
  expect(readPack(bytes)).toStrictEqual(scenario)
})

test('the same folder gives the same bytes, in memory and as a file', () => {
  const dir = mkdtempSync(join(tmpdir(), 'commune-'))
  try {
    const file = join(dir, 'paris-1871.pack')
    expect(writePack('data/paris-1871', file)).toBe(bytes.length)
    expect(Buffer.compare(readFileSync(file), bytes)).toBe(0)
    expect(readPack(readFileSync(file)).neighbours).toEqual(scenario.neighbours)
  } finally {
    rmSync(dir, { recursive: true })
  }
})

test('one damaged byte anywhere is found', () => {
  for (const at of [17, 25, 500, bytes.length >> 1, bytes.length - 5, bytes.length - 1]) {
    expect(
      () =>
        readPack(
          changed((_, copy) => {
            copy[at]! ^= 1
          }),
        ),
      `byte ${at}`,
    ).toThrow(PackError)
  }
})

test('a pack cut short says so, wherever it is cut', () => {
  for (const length of [8, 15, 19, 20, 100, bytes.length - 4, bytes.length - 1]) {
    expect(() => readPack(bytes.slice(0, length)), `${length} bytes`).toThrow(/cut short/)
  }
})

test('what is no pack at all, or of another version, is refused with a reason', () => {
  expect(() => readPack(new Uint8Array(0))).toThrow(/not a pack.*0 bytes/)
  expect(() => readPack(new TextEncoder().encode('id\tname_1871\tmodern'))).toThrow(
    /should begin with COMMUNE1/,
  )
  expect(() => readPack(changed((view) => view.setUint32(8, 7, true)))).toThrow(
    /version 7, this program reads version 2/,
  )
  expect(() =>
    readPack(
      changed((_, copy) => {
        copy.set([0x58], 16)
      }),
    ),
  ).toThrow(/damaged/)
})

test('a length that claims more than the file holds is not believed', () => {
  expect(() => readPack(changed((view) => view.setUint32(20, 0xffff_fff0, true)))).toThrow(/cut short/)
  expect(() => readPack(changed((view) => view.setUint32(12, 0xffff_ffff, true)))).toThrow(PackError)
})

test('a pack whose neighbours do not fit its cells is refused', () => {
  const short = packScenario({ data: scenario.data, neighbours: scenario.neighbours.slice(6) })
  expect(() => readPack(short)).toThrow(/six neighbours for each of its 5760 cells/)
})
