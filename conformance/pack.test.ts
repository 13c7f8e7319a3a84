import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildCity } from '../src/scenario/city/build.ts'
import { readScenario } from '../src/scenario/pack/folder.ts'
import { packScenario, readPack } from '../src/scenario/pack/format.ts'

test('a city built from the pack is the city built from the folder', () => {
  const folder = readScenario('data/paris-1871')
  const pack = readPack(packScenario(folder))
  expect(buildCity(pack.data, pack.neighbours)).toStrictEqual(buildCity(folder.data, folder.neighbours))
})

test('reading a pack needs neither the file system nor the grid, YAML or schemas', () => {
  const source = readFileSync('src/scenario/pack/format.ts', 'utf8')
  const imports = source.match(/^import .*$/gm) ?? []
  expect(imports.length).toBeGreaterThan(0)
  expect(imports.every((line) => line.startsWith('import type '))).toBe(true)
})
