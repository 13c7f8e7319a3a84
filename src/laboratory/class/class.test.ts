import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadFolder } from '../../evidence/files/load.ts'
import { OUTCOMES } from '../outcome.ts'
import { type ClassResult, classCode, parseClassCode } from './code.ts'
import { poolCodes } from './pool.ts'
import { emptyProgress, parseProgress, progressText } from './progress.ts'

const data = loadFolder(fileURLToPath(new URL('../../../data/paris-1871', import.meta.url)))
const gates: ClassResult = {
  seed: 17,
  world: 0,
  scale: 0.1,
  levers: { 'gates.shut': '22:00' },
  baseline: 'army-out-in-order',
  counterfactual: 'army-out-broken',
  forecast: 'stand-off',
}
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a code says again what was put in, for any seed, world, scale, decision and outcome', () => {
  const outcome = fc.constantFrom(...OUTCOMES)
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer({ min: 0, max: 4294967295 }),
        world: fc.integer({ min: 0, max: 65535 }),
        scale: fc.constantFrom(1, 0.1, 0.05, 0.02, 0.01),
        levers: fc.constantFrom<Record<string, string>>(
          {},
          { 'gates.shut': '19 02:00' },
          { 'fire.order': 'never', 'soldiers.fed': 'yes', 'teams.added': '40' },
        ),
        baseline: outcome,
        counterfactual: outcome,
        forecast: fc.option(outcome, { nil: undefined }),
      }),
      (result) => {
        expect(parseClassCode(classCode(result, data), data)).toEqual({ result })
      },
    ),
    { numRuns: 200 },
  )
})

test('small letters, spaces and the letters O, I and L do not matter', () => {
  const code = classCode(gates, data)
  expect(code.length).toBeLessThan(30)
  const typed = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ')} `
  expect(parseClassCode(typed, data)).toEqual({ result: gates })
})

test('one wrong letter, a lost letter, a code of another kind and none at all are told apart', () => {
  const code = classCode(gates, data).replaceAll('-', '')
  let unnoticed = 0
  for (let i = 0; i < code.length; i++)
    for (const letter of LETTERS)
      if (
        letter !== code[i] &&
        !('fault' in parseClassCode(code.slice(0, i) + letter + code.slice(i + 1), data))
      )
        unnoticed++
  // ten bits of check: about one in a thousand slips would get through
  expect(unnoticed).toBeLessThanOrEqual(5)
  expect(parseClassCode(code.slice(0, -2), data)).toMatchObject({ fault: 'length' })
  expect(parseClassCode('', data)).toMatchObject({ fault: 'empty' })
  expect(parseClassCode('hello!', data)).toMatchObject({ fault: 'letters' })
  expect(parseClassCode(`Z${code.slice(1)}`, data)).toMatchObject({ fault: 'format' })
})

test('any text at all is a code or a fault, never an error', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 60 })),
      (text) => {
        const parsed = parseClassCode(text, data)
        expect('fault' in parsed || parsed.result.seed >= 0).toBe(true)
      },
    ),
  )
})

test('a class is pooled by decision; a code handed in twice counts once; what is no code is listed', () => {
  const codes = [
    classCode(gates, data),
    classCode({ ...gates, seed: 18, counterfactual: 'stand-off', forecast: undefined }, data),
    classCode(gates, data).toLowerCase(),
    classCode({ ...gates, levers: { 'soldiers.fed': 'yes' } }, data),
    'nonsense',
  ].join('\n')
  const pool = poolCodes(codes, data)
  expect([pool.repeated, pool.faults.length]).toEqual([1, 1])
  expect(pool.groups.map(({ levers, runs }) => [Object.keys(levers)[0], runs])).toEqual([
    ['gates.shut', 2],
    ['soldiers.fed', 1],
  ])
  expect(pool.groups[0]?.counterfactual).toMatchObject({ 'army-out-broken': 1, 'stand-off': 1 })
  expect(pool.groups[0]?.forecasts).toBe(1)
})

test("a pupil's work is read back as it was written, and nothing else is", () => {
  const work = { ...emptyProgress('minutes-50'), name: 'A. B.', answers: { who: 'Lissagaray' }, done: [0, 1] }
  expect(parseProgress(progressText(work))).toEqual({ progress: work })
  expect(parseProgress('{')).toEqual({ fault: 'not-json' })
  expect(parseProgress('[]')).toEqual({ fault: 'not-progress' })
  expect(parseProgress(JSON.stringify({ ...work, format: 2 }))).toEqual({ fault: 'not-progress' })
  expect(parseProgress(JSON.stringify({ ...work, answers: { who: 3 } }))).toEqual({ fault: 'not-progress' })
  expect(parseProgress(' '.repeat(300_000))).toEqual({ fault: 'too-large' })
})
