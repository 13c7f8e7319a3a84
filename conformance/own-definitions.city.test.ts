/**
 * One event, one measure, one lever with its rule, added to the model at run time: the two examples, through every way that a run
 * takes, from the package's public face. Nothing under src is edited for them, and what the model gives by itself is the same bytes beside them.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { at, defineLever, defineMeasure, defineRule, happens, measures } from 'commune/engine'
import {
  type Answer,
  ask,
  BASELINE,
  carriedOut,
  catalogueQuestions,
  changeTitles,
  firstAct,
  freshExecutor,
  happenedOnce,
  InputError,
  leverWords,
  parseLevers,
  type RunRecord,
  record,
  recordGroup,
  runnerHere,
  runOnce,
  sayingOf,
} from 'commune/laboratory'
import { createPool } from 'commune/runners/node'
import { createRun, MODEL_VERSION, modelVersion, openScenario, withOwn } from 'commune/scenario'
import { readScenario } from 'commune/scenario/pack'
import { dictionary, dictionaryPage, query, storedExecutor } from 'commune/store'
import { afterAll, describe, expect, test } from 'vitest'
import ownMeasure from '../examples/own-measure/own.ts'
import ownRule, { found, silenced, towers } from '../examples/own-rule/own.ts'

const source = readScenario('data/paris-1871')
const plain = openScenario(source.data, source.neighbours)
const measured = withOwn(plain, ownMeasure)
const ruled = withOwn(plain, ownRule)
const ONE = { seed: 1, scale: 0.01 }
const NIGHT = at(18, 10)
const locked = parseLevers(ruled.data, [['towers.locked', '17 23:00']])
const folder = mkdtempSync(join(tmpdir(), 'commune-own-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const OWN_RULE = pathToFileURL(resolve('dist/examples/own-rule/own.js'))

describe('a measure of one’s own', () => {
  test('is taken beside the others and leaves the run the same bytes', () => {
    const bare = runOnce(plain, { ...ONE, until: NIGHT })
    const with2 = runOnce(measured, { ...ONE, until: NIGHT })
    expect(with2.hash).toBe(bare.hash)
    const { 'people-out-09': out, 'belleville-out': hour, ...rest } = with2.measures
    expect(rest).toEqual(bare.measures)
    expect(out).toBeGreaterThan(0)
    expect(hour).toBeGreaterThan(at(18, 3))
    expect(hour).toBeLessThan(NIGHT)
    expect([bare.version, with2.version]).toEqual([MODEL_VERSION, `${MODEL_VERSION}+own-measure-1`])
  })

  test('goes with a snapshot, also where a lever acts outside the walls', () => {
    const levers = { marchHour: at(18, 20) }
    const end = at(18, 22)
    const whole = createRun(measured, { ...ONE, levers })
    whole.until(at(18, 8))
    const early = whole.snapshot()
    whole.until(at(18, 21))
    const late = whole.snapshot()
    whole.until(end)
    for (const bytes of [early, late]) {
      const again = createRun(measured, { ...ONE, levers })
      again.restore(bytes)
      again.until(end)
      expect(again.hash()).toBe(whole.hash())
      expect(measures(again.day)).toEqual(measures(whole.day))
    }
    expect(() => createRun(measured, ONE).restore(createRun(plain, ONE).snapshot())).toThrow(
      /additions|snapshot/,
    )
    expect(() => createRun(plain, ONE).restore(createRun(measured, ONE).snapshot())).toThrow(/snapshot/)
  })

  test('is asked about in pairs, with its own label, interval and sentence', async () => {
    const { answer } = await asked(measured, [['soldiers.fed', 'yes']], 'people-out-09')
    expect(answer.primary).toBe('people-out-09')
    const [first] = answer.effects
    expect(first?.label.en).toBe('Unarmed people out at nine')
    expect(first?.counterfactual).toBeGreaterThan(0)
    expect(answer.effects.map(({ measure }) => measure)).toContain('belleville-out')
    expect(answer.conclusion.negligible).toBe(500)
    expect(sayingOf('people-out-09', 'fr', measured.data.model)).toMatchObject({
      many: ['personnes sans armes', 'sont dehors à 9\u00a0h'],
    })
  })
})

describe('levers of every type', () => {
  const row = { title: { en: 'T', fr: 'T' }, holder: { en: 'H', fr: 'H' } }
  const base = { from: 'start', group: 'army', primary: 'killed', compliance: 'state' } as const
  const more = withOwn(plain, {
    name: 'types-1',
    levers: [
      { lever: defineLever({ ...base, id: 'L-91', key: 'own.flag', field: 'ownFlag', type: 'flag' }), row },
      {
        lever: defineLever({
          ...base,
          id: 'L-92',
          key: 'own.number',
          field: 'ownNumber',
          type: 'number',
          most: 9,
        }),
        row,
      },
      {
        lever: defineLever({
          ...base,
          id: 'L-93',
          key: 'own.choice',
          field: 'ownChoice',
          type: 'choice',
          act: 'outside',
          options: [
            { word: 'left', said: { en: 'by the left', fr: 'par la gauche' } },
            { word: 'right', said: { en: 'by the right', fr: 'par la droite' } },
          ],
        }),
        row,
      },
    ],
  })

  test('are typed, refused out of range, and set to what happened are none', () => {
    const typed = (...words: [string, string][]) => parseLevers(more.data, words)
    expect(typed(['own.flag', 'yes'], ['L-92', '9'], ['own.choice', 'right'])).toEqual({
      ownFlag: true,
      ownNumber: 9,
      ownChoice: 'right',
    })
    expect(typed(['own.flag', 'no'], ['own.number', '0'], ['own.choice', 'left'])).toEqual({})
    expect(() => typed(['own.number', '10'])).toThrow(/a whole number from 0 to 9/)
    expect(() => typed(['own.choice', 'rigth'])).toThrow(/nearest: right/)
    expect(() => typed(['own.chioce', 'right'])).toThrow(/nearest: own.choice/)
    expect(changeTitles(more.data, { 'own.choice': 'right' }, [], 'fr')).toBe('T, par la droite')
  })

  test('one that acts outside the walls has the longer run, with its second part of the state', () => {
    const setting = { seed: 1, scale: 0.001, levers: parseLevers(more.data, [['own.choice', 'right']]) }
    const run = createRun(more, setting)
    expect(run.day.march).toBeDefined()
    expect(runOnce(more, setting).request.until).toBe(at(22, 0))
    expect(record(more, setting).observation.stopped).toBeUndefined()
    expect(createRun(more, { seed: 1, scale: 0.001 }).day.march).toBeUndefined()
  })
})

describe('what cannot be right', () => {
  test('a question asked of one model is not answered with runs of another', async () => {
    const question = {
      levers: {},
      worlds: { choice: 'baseline', worlds: [BASELINE], acceptedWith: null },
      replicates: 1,
    } as const
    await expect(ask(ruled.data, freshExecutor(runnerHere(plain)), question)).rejects.toThrow(/own-rule-1/)
    await expect(ask(plain.data, freshExecutor(runnerHere(ruled)), question)).rejects.toThrow(/own-rule-1/)
  })

  test('a measure that gives no number, or a share beyond one, ends the run with its name', () => {
    const bad = (kind: 'count' | 'share', value: number) =>
      runOnce(
        withOwn(plain, { name: 'x-1', measures: [{ ...silenced, id: 'odd', kind, value: () => value }] }),
        {
          seed: 1,
          scale: 0.001,
          until: 3600,
        },
      )
    expect(() => bad('count', Number.NaN)).toThrow(/measure odd gave NaN/)
    expect(() => bad('share', 1.2)).toThrow(/measure odd gave 1.2; expected a share from 0 to 1/)
    expect(bad('share', 1).measures.odd).toBe(1)
  })

  test('an event that was not added does not happen unseen', () => {
    const rule = defineRule({ id: 'x', phase: 'record', step: (day) => happens(day, found) })
    expect(() =>
      runOnce(withOwn(plain, { name: 'x-1', rules: [rule] }), { seed: 1, scale: 0.001, until: 600 }),
    ).toThrow(/event tower-locked happens, but/)
  })
})

async function asked(
  scenario: typeof ruled,
  typed: readonly (readonly [string, string])[],
  measure?: string,
): Promise<{ readonly answer: Answer }> {
  return ask(scenario.data, freshExecutor(runnerHere(scenario)), {
    levers: parseLevers(scenario.data, typed),
    worlds: { choice: 'baseline', worlds: [BASELINE], acceptedWith: null },
    replicates: 2,
    scale: 0.005,
    measure,
  })
}

describe('a lever of one’s own with its rule and its event', () => {
  test('is typed, said, carried out, and left alone changes nothing', () => {
    expect(leverWords(ruled.data, locked)).toEqual({ 'towers.locked': '17 23:00' })
    expect(changeTitles(ruled.data, { 'towers.locked': '17 23:00' }, [], 'fr')).toBe(
      'Clochers fermés à 23\u00a0h le 17',
    )
    expect(catalogueQuestions(ruled.data)).toContainEqual({ 'towers.locked': '17 23:00' })
    expect(() => parseLevers(ruled.data, [['towers.locked', '19 23:00']])).toThrow(InputError)
    expect(() => parseLevers(plain.data, [['towers.locked', '17 23:00']])).toThrow(InputError)
    const runs = [{}, locked].map((levers) => {
      const run = createRun(ruled, { ...ONE, levers })
      run.until(NIGHT)
      return run
    })
    const [alone, done] = runs.map(({ day }) => measures(day)['bells-silenced'])
    expect(alone).toBe(0)
    expect(done).toBeGreaterThan(5)
    const [without, changed] = runs.map(({ day }) => day.events.list)
    const events = changed!.filter(({ kind }) => (kind as string) === found.kind)
    expect(events).toHaveLength(done!)
    expect(carriedOut(runs[1]!.day)).toEqual([
      {
        id: 'L-90',
        key: 'towers.locked',
        kind: 'order',
        carried: true,
        at: events[0]?.at,
        late: expect.any(Number),
        share: 1,
      },
    ])
    expect(happenedOnce(without!, changed!, NIGHT, ruled.data.model).map(({ event }) => event)).toContain(
      found.kind,
    )
    // the events and measures of the model itself go on as they are
    const bare = createRun(plain, ONE)
    bare.until(NIGHT)
    expect(without).toEqual(bare.day.events.list)
    expect(runs[1]!.hash()).not.toBe(runs[0]!.hash())
  })

  test('shares the trunk of a pair up to its hour, and is the same run as by itself', () => {
    const late = parseLevers(ruled.data, [['towers.locked', '18 08:00']])
    expect(firstAct(late, ruled.data.model)).toBe(at(18, 8))
    const settings = [ONE, { ...ONE, levers: late }, { ...ONE, levers: { gatesShut: at(18, 20) } }]
    const grown: RunRecord[] = []
    recordGroup(ruled, settings, (arrival, index) => {
      if ('record' in arrival) grown[index] = arrival.record
    })
    for (const [i, setting] of settings.entries()) {
      const { observation, events } = record(ruled, setting)
      expect(grown[i]?.observation).toEqual(observation)
      expect(grown[i]?.events).toEqual(events)
    }
  })

  test('runs on threads that import its module; without it nothing starts', async () => {
    expect(() => createPool({ ...source, data: ruled.data }, 1)).toThrow(InputError)
    const from = withOwn(source, ownRule)
    expect(() => createPool(from, 1)).toThrow(/own-rule-1.*cannot be sent to a thread/)
    const pool = createPool(from, 1, OWN_RULE)
    const seen: number[] = []
    await pool.run([{ ...ONE, levers: locked }], ({ measures: all }) =>
      seen.push(all['bells-silenced'] ?? -1),
    )
    await pool.close()
    expect(seen).toEqual([record(ruled, { ...ONE, levers: locked }).observation.measures['bells-silenced']])
  })

  test('stands in a store under a version of its own, with its column, its events and its lines in the dictionary', async () => {
    const dir = join(folder, 'store')
    const from = withOwn(source, ownRule)
    const executor = storedExecutor({ dir, source: from, runner: runnerHere(ruled) })
    const settings = [ONE, { ...ONE, levers: locked }].map((one) => ({ ...one, scale: 0.005 }))
    const [, counterfactual] = await executor.gather(settings)
    await executor.close()
    const { rows, close } = await query(
      dir,
      "SELECT model, bells_silenced, (SELECT count(*) FROM events e WHERE e.run = r.run AND kind = 'tower-locked') FROM runs r WHERE levers = 'towers.locked=17 23:00'",
    )
    const all: (readonly unknown[])[] = []
    for await (const piece of rows) all.push(...piece)
    close()
    const silent = (counterfactual as { measures: Record<string, number> }).measures['bells-silenced']
    expect(silent).toBeGreaterThan(0)
    expect(all).toEqual([[`${MODEL_VERSION}+own-rule-1`, silent, silent]])
    expect(dictionary(from.data).find(({ column }) => column === 'bells_silenced')?.says.fr).toContain(
      'Cloches empêchées de sonner',
    )
    expect(dictionaryPage(from.data, 'en')).toContain('| `tower-locked` |')
    expect(dictionaryPage(source.data, 'en')).not.toContain('tower-locked')
    // runs of other additions never get in
    expect(() => storedExecutor({ dir, source, runner: runnerHere(ruled) })).toThrow(/own-rule-1/)
    const men = { ...silenced, id: 'men' }
    const clash = withOwn(source, { name: 'x-1', measures: [men] })
    expect(() =>
      storedExecutor({
        dir,
        source: clash,
        runner: runnerHere(withOwn(plain, { name: 'x-1', measures: [men] })),
      }),
    ).toThrow(/column men/)
    // a store of the model itself would not take these runs for its own
    const bare = storedExecutor({ dir, source, runner: runnerHere(plain) })
    expect((await bare.have(settings.slice(0, 1))).stored).toBe(0)
    await bare.close()
  })
})

describe('additions that cannot be', () => {
  const refused = (more: object, why: RegExp) =>
    expect(() => withOwn(plain, { name: 'x-1', ...more })).toThrow(why)

  test('are refused with what is wrong', () => {
    refused({ name: 'Big Name' }, /name of small letters/)
    refused({ measures: [silenced, silenced] }, /measure "bells-silenced" stands twice/)
    refused({ measures: [{ ...silenced, id: 'killed' }] }, /measure "killed" stands twice/)
    refused({ events: [{ ...found, kind: 'volley' }] }, /event "volley" stands twice/)
    const row = { title: { en: '', fr: '' }, holder: { en: '', fr: '' } }
    const lever = (more: object) => ({ levers: [{ lever: { ...towers, ...more }, row }] })
    refused(lever({}), /no measure called "bells-silenced"/)
    refused(lever({ primary: 'killed', key: 'gates.shut' }), /lever key "gates.shut" stands twice/)
    refused(lever({ primary: 'killed', partOf: 'nothing' }), /part of "nothing"/)
    refused(lever({ primary: 'killed' }), /towers.locked: minimum of its row is ""/)
    refused(lever({ primary: 'killed', type: 'choice' }), /a choice among no options/)
    expect(() => withOwn(ruled, ownMeasure)).toThrow(/own-rule-1 is added already/)
    expect(() => defineMeasure({ ...silenced, id: 'Bells_Silenced' })).toThrow(
      /small letters, digits and hyphens/,
    )
    expect(() => defineMeasure({ ...silenced, at: '18 25:00' })).toThrow(/18 25:00/)
    expect(() => defineRule({ id: 'R-91', phase: 'noon' as never, step: () => {} })).toThrow(
      /expected one of clock/,
    )
    expect(() => defineLever({ ...towers, hour: '18 5' as never })).toThrow(/18 5/)
  })

  test('a data set without additions has the version of the model', () => {
    expect(modelVersion(source.data)).toBe(MODEL_VERSION)
  })
})
