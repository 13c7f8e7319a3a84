/**
 * The accepted worlds belong to the model and the priors that are here; if not, `npm run calibrate` has to be run again. (Users are
 * told by the version that stands beside each answer.)
 */
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type AcceptedWorlds,
  CUT_OFF,
  calibratedKeys,
  type FitTarget,
  implausibilities,
  inWorld,
  keptLuck,
  observe,
  priorsDigest,
  readAcceptedWorlds,
  worst,
} from '../src/laboratory/index.ts'
import { MODEL_VERSION, openScenario, type Scenario } from '../src/scenario/index.ts'
import { readScenario } from '../src/scenario/pack/folder.ts'

const FILE = 'data/paris-1871/accepted-worlds.json'
const REPORT = 'docs/validation/calibration.json'

interface Report {
  readonly version: string
  readonly priors: string
  readonly worlds: number
  readonly targets: FitTarget[]
}

interface Read {
  readonly scenario: Scenario
  readonly accepted: AcceptedWorlds
  readonly report: Report
}

// without the file questions are asked in world 0, and say so
describe.runIf(existsSync(FILE))('accepted worlds', () => {
  let read: Read
  beforeAll(() => {
    const { data, neighbours } = readScenario('data/paris-1871')
    read = {
      scenario: openScenario(data, neighbours),
      accepted: readAcceptedWorlds(JSON.parse(readFileSync(FILE, 'utf8'))),
      report: JSON.parse(readFileSync(REPORT, 'utf8'), (_, value) => (value === 'never' ? Infinity : value)),
    }
  })

  test('they and their report are of this version, these priors and these targets', () => {
    const { accepted, report, scenario } = read
    const here = { version: MODEL_VERSION, priors: priorsDigest(scenario.data) }
    expect({ version: accepted.version, priors: accepted.priors }, 'run `npm run calibrate` again').toEqual(
      here,
    )
    expect({ version: report.version, priors: report.priors }).toEqual(here)
    expect(report.worlds).toBe(accepted.worlds.length)
  })

  test('each world has a place for every calibrated key', () => {
    const keys = calibratedKeys(read.scenario.data)
    for (const { id, points = {} } of read.accepted.worlds)
      expect(Object.keys(points), `world ${id}`).toEqual(keys)
  })

  test('the run that accepted a world passes again', () => {
    const { accepted, report, scenario } = read
    const world = accepted.worlds[0]!
    const setting = { seed: keptLuck(world)!, scale: accepted.scale, ...inWorld(world) }
    const { measures } = observe(scenario, setting)
    expect(worst(implausibilities(report.targets, measures))).toBeLessThanOrEqual(CUT_OFF)
  })
})
