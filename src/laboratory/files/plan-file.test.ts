import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatProblem, type Problem } from '../../evidence/files/problem.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { planSettings, settingKey } from '../index.ts'
import { parsePlan, planScenario, planText, readPlan } from './plan-file.ts'
import { planJsonSchema } from './plan-schema.ts'

const { data } = readScenario('data/paris-1871')
const HEAD = 'plan: 1\nname: study\nscenario: paris-1871\n'

function problems(text: string, accepted = 0): string[] {
  const found: Problem[] = []
  parsePlan('p.yaml', text, data, accepted, found)
  return found.map(formatProblem)
}
function settings(text: string) {
  const found: Problem[] = []
  const plan = parsePlan('p.yaml', HEAD + text, data, 0, found)
  expect(found.map(formatProblem)).toEqual([])
  return planSettings(plan!, [])
}

test('the plans of the examples are right, and none has a run twice', () => {
  const files = readdirSync('examples/plans').filter((name) => name.endsWith('.yaml'))
  expect(files.length).toBeGreaterThan(2)
  for (const file of files) {
    const path = join('examples/plans', file)
    const scenario = planScenario(planText(path)) ?? ''
    const list = planSettings(readPlan(path, readScenario(join('data', scenario)).data, 0), [])
    expect(list.length, file).toBeGreaterThan(30)
    expect(new Set(list.map(settingKey)).size, file).toBe(list.length)
  }
})

test('a plan of a scenario that is not open is refused at its line', () => {
  expect(problems(HEAD.replace('paris-1871', 'lyon'))).toEqual([
    expect.stringContaining('p.yaml:3:11: no scenario called "lyon" is open; expected paris-1871'),
  ])
})

test('variants are the baseline, single levers, and every combination of crossed ones', () => {
  const list = settings(
    'levers:\n  single:\n    - gates.shut: ["20:00", never]\n  crossed:\n    cordon.kept: [no, yes]\n    fire.order: [late, early]\nknock_outs: [K-02]\n',
  )
  expect(list.map(({ levers, knockOuts }) => ({ ...levers, ...knockOuts }))).toEqual([
    {},
    { gatesShut: 82800 },
    { fireOrder: 'early' },
    { cordonKept: true },
    { cordonKept: true, fireOrder: 'early' },
    { unshakeable: true },
  ])
})

test('runs stand world by world, seed by seed, variant by variant', () => {
  const list = settings(
    'levers: { single: [{ soldiers.fed: yes }] }\ndesign: { name: prior, worlds: 2 }\nseeds: [7, 3]\n',
  )
  expect(list.map(({ world, seed, levers }) => [world, seed, Object.keys(levers ?? {}).length])).toEqual([
    [1, 7, 0],
    [1, 7, 1],
    [1, 3, 0],
    [1, 3, 1],
    [2, 7, 0],
    [2, 7, 1],
    [2, 3, 0],
    [2, 3, 1],
  ])
})

test('designs move the keys they name and leave the others at the baseline', () => {
  const sobol = settings('design: { name: sobol, points: 4, keys: [teams, U-01], scrambles: 2 }\n')
  expect(sobol.length).toBe(8)
  expect(Object.keys(sobol[5]!.points ?? {})).toEqual(['teams', 'forceFactor'])
  const grid = settings('design: { name: grid, levels: { teams: 2, U-01: [0.1, 0.5, 0.9] } }\n')
  expect(grid.map(({ points }) => [points?.teams, points?.forceFactor])).toContainEqual([0.25, 0.9])
  expect(grid.length).toBe(6)
  const list = settings('design: { name: list, values: [{ forceFactor: 0.8 }, { forceFactor: 1 }] }\n')
  expect(list.map(({ values }) => values)).toEqual([{ forceFactor: 0.8 }, { forceFactor: 1 }])
})

test.each([
  ['levrs: {}\n', 'p.yaml:4:1: unknown key "levrs"; expected plan, name', 'nearest: levers'],
  ['levers:\n  singel: []\n', 'p.yaml:5:3: unknown key "singel"', 'nearest: single'],
  [
    'levers:\n  single:\n    - gates.shot: "22:00"\n',
    'p.yaml:6:7: no lever called "gates.shot"',
    'nearest: gates.shut',
  ],
  [
    'levers: { single: [{ gates.shut: ["22:00", "31:00"] }] }\n',
    'p.yaml:4:44: lever gates.shut: "31:00"; expected a time',
    '',
  ],
  ['knock_outs: [K-11]\n', 'p.yaml:4:14: no knock-out called "K-11"', 'one of K-01'],
  ['design: { name: sobl, points: 8 }\n', 'p.yaml:4:17: design.name is "sobl"', 'nearest: sobol'],
  [
    'design: { name: sobol, points: 8, keys: [temas] }\n',
    'p.yaml:4:42: no uncertainty called "temas"',
    'nearest: teams',
  ],
  [
    'design: { name: list, values: [{ forceFactor: 9 }] }\n',
    'forceFactor is 9; expected a number from 0.7 to 1.15',
    '',
  ],
  ['design: { name: accepted }\n', 'there are no accepted worlds', 'baseline or prior'],
  ['seeds: [1, 2, 1]\n', 'p.yaml:4:15: seed 1 stands twice', 'each seed once'],
  ['seeds: [1]\nreplicates: 2\n', 'seeds and replicates are both given', 'one of them'],
  ['scale: 1.5\n', 'p.yaml:4:8: scale is not right; expected at most 1', ''],
  ['measures: [thiers-leave]\n', 'p.yaml:4:12: no measure called "thiers-leave"', 'nearest: thiers-leaves'],
  ['measures: ["thiers\\x04-leave\\u202e"]\n', 'no measure called "thiers?-leave?"', 'one of'],
  ['levers: { baseline: no }\n', 'p.yaml:4:21: levers.baseline is not right; expected true or false', ''],
  ['levers: { baseline: false }\n', 'there is nothing to run', 'levers, knock_outs'],
  [
    'design: { name: prior, worlds: 60000 }\nreplicates: 2\n',
    'the plan has 120000 runs; expected at most 100000',
    '',
  ],
  ['seeds: &a [1]\nmeasures: *a\n', 'uses YAML aliases', ''],
])('%j is refused with place, expectation and the nearest word', (text, start, more) => {
  const [found = ''] = problems(HEAD + text)
  expect(found).toContain(start)
  expect(found).toContain(more)
})

test('a map that hides its own words for text is named as a map', () => {
  expect(problems('plan: { toString: 5 }\nname: study\nscenario: paris-1871\n')).toEqual([
    'p.yaml:1:1: plan is a map; expected 1',
  ])
})

test('the schema for editors is the one that is written down', () => {
  expect(JSON.parse(readFileSync('data/schema/plan.schema.json', 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(planJsonSchema())),
  )
})
