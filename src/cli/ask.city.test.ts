import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Answer } from '../laboratory/index.ts'
import { answerLines, PLAIN } from '../report/index.ts'
import { wordsFor } from '../words/index.ts'
import { type AskOptions, askVerb } from './ask.ts'
import { type ClaimOptions, claimVerb } from './claim.ts'
import { DATA } from './data.ts'
import { guardedRuns } from './failure.ts'
import { runsProgress } from './many.ts'
import type { Screen } from './screen.ts'

function paper(tty = false): Screen & { readonly said: string[]; readonly errors: string[] } {
  const said: string[] = []
  const errors: string[] = []
  return {
    said,
    errors,
    out: (line) => void said.push(line),
    err: (line) => void errors.push(line),
    status: (line) => void errors.push(line),
    tty,
    width: 120,
    paint: PLAIN,
  }
}

const ASK: AskOptions = {
  lever: [],
  knockOut: [],
  replicates: 2,
  scale: 0.001,
  workers: 1,
  quiet: true,
  lang: 'en',
  data: DATA,
}
const CLAIM: ClaimOptions = { ...ASK, count: 1, seeds: 1, variantSeeds: 0 }

/** Exit code and errors of a question. */
async function asked(options: Partial<AskOptions>, scenario = 'paris-1871') {
  const screen = paper()
  const code = await guardedRuns(screen, () => askVerb(scenario, { ...ASK, ...options }, screen))
  return { code, errors: screen.errors.join('\n'), said: screen.said.join('\n') }
}
async function claimed(ids: readonly string[], options: Partial<ClaimOptions> = {}) {
  const screen = paper()
  const code = await guardedRuns(screen, () => claimVerb(ids, { ...CLAIM, ...options }, screen))
  return { code, errors: screen.errors.join('\n'), said: screen.said.join('\n') }
}

test('a question that changes nothing, or a wrong lever, measure or scenario, is refused before any run', async () => {
  expect(await asked({})).toMatchObject({ code: 2, errors: expect.stringContaining('nothing is changed') })
  expect(await asked({ lever: ['gates.shut=never'] })).toMatchObject({ code: 2 })
  expect((await asked({ lever: ['gate.shut=22:00'] })).errors).toContain('nearest: gates.shut')
  const measure = await asked({ lever: ['gates.shut=22:00'], measure: 'men-at-versaille' })
  expect(measure).toMatchObject({ code: 2, errors: expect.stringContaining('nearest: men-at-versailles') })
  expect((await asked({ lever: ['eased'] }, 'paris-1781')).errors).toContain('nearest: paris-1871')
})

test('claims are listed in both languages, shown without a run, and a wrong id gets the nearest', async () => {
  expect((await claimed([])).said).toContain('C-02  Shut gates')
  expect((await claimed([], { lang: 'fr' })).said).toContain('C-02  Des portes fermées')
  const { code, said } = await claimed(['c-07'], { show: true })
  expect(code).toBe(0)
  for (const part of ['No women at the guns', 'at least 85', 'Against it', 'What would refute it'])
    expect(said).toContain(part)
  expect(await claimed(['C-002'])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('nearest: C-02'),
  })
})

test('a published answer or verdict is printed without a run and names its model; what was not asked says what was', async () => {
  const gates = await asked({ lever: ['gates.shut=18 20:00'], published: true })
  expect(gates.code).toBe(0)
  for (const part of ['Gates shut at 20:00', '200 pairs of runs', 'Made beforehand with model'])
    expect(gates.said).toContain(part)
  const answer = JSON.parse((await asked({ lever: ['eased'], published: true, json: true })).said)
  expect(answer).toMatchObject({ pairs: 200, question: { levers: { eased: 'yes' } } })
  expect(await asked({ lever: ['gates.shut=20:01'], published: true })).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/not asked beforehand.* gates\.shut=20:00,/),
  })
  expect(await asked({ lever: ['eased'], knockOut: ['K-02'], published: true })).toMatchObject({ code: 2 })
  expect((await asked({ lever: ['eased'], measure: 'T-19', published: true })).errors).toContain(
    'another primary',
  )

  const verdict = JSON.parse((await claimed(['C-08'], { published: true, json: true })).said)
  expect(verdict).toMatchObject({ claim: 'C-08', seeds: 4, worlds: { count: 200 } })
  const text = await claimed(['C-08'], { published: true, lang: 'fr' })
  expect(text.said).toMatch(/Verdict[\s\S]*Calculé d’avance/)
  expect((await claimed([])).said).toMatch(/C-08 .*\n {6}\S.* \(200 worlds x 4/)
})

test('an answer and a claim that ask the same change name each other’s numbers and say why they differ', async () => {
  const gates = ['gates.shut=20:00']
  for (const [lang, why] of [
    ['en', /C-02[\s\S]*200 worlds/],
    ['fr', /C-02[\s\S]*200 mondes/],
  ] as const)
    expect((await asked({ lever: gates, published: true, lang })).said).toMatch(why)
  const claim = await claimed(['C-02'], { published: true })
  expect(claim.said.replace(/\s+/g, ' ')).toMatch(/The answer asks the same change and gives another number/)
})

test('a folder without answers publishes none; a file that is something else is refused', async () => {
  const data = mkdtempSync(join(tmpdir(), 'commune-published-'))
  cpSync(DATA, data, { recursive: true })
  const file = join(data, 'answers.json')
  rmSync(file)
  expect(await claimed(['C-08'], { published: true, data })).toMatchObject({ code: 2 })
  expect((await claimed([], { data })).said).not.toContain('200 worlds')
  writeFileSync(file, '[1]')
  expect((await claimed(['C-08'], { published: true, data })).errors).toContain('commune answers')
  writeFileSync(file, '{"format": 1,')
  expect(await asked({ lever: ['eased'], published: true, data })).toMatchObject({
    code: 2,
    errors: expect.stringContaining('answers.json'),
  })
  rmSync(data, { recursive: true })
})

test('progress says runs, rate and time left: a line on a terminal, JSON elsewhere, nothing when quiet', () => {
  let now = 0
  const clock = () => now
  const tick = { ready: 10, total: 40, stored: 0 }
  const screens = [paper(true), paper(false), paper(true)] as const
  const bars = screens.map((screen, i) => runsProgress(screen, wordsFor('en'), i === 2, clock))
  now = 5000
  for (const bar of bars) bar.tick(tick)
  expect(screens[0].errors[0]).toBe('10 of 40 runs  2.0 runs/s  at most 15 s left')
  expect(JSON.parse(screens[1].errors[0]!)).toEqual({
    runs: 10,
    of: 40,
    stored: 0,
    perSecond: 2,
    secondsLeft: 15,
  })
  expect(screens[2].errors).toEqual([])
  // a next batch has a rate of its own
  now = 105_000
  bars[0]!.tick({ ...tick, ready: 1 })
  now = 110_000
  bars[0]!.tick({ ...tick, ready: 11 })
  expect(screens[0].errors.at(-1)).toBe('11 of 40 runs  2.2 runs/s  at most 14 s left')
})

const EFFECT = {
  measure: 'men-at-versailles',
  label: { en: 'Men at Versailles', fr: 'Hommes à Versailles' },
  unit: 'count',
  baseline: 21600,
  counterfactual: 18300,
  difference: -3300,
  low: -3700,
  high: -2900,
  median: -3200,
  superiority: 0.02,
  variance_ratio: 6.2,
  differing: 1,
  conclusion: 'less',
  never: { baseline: 0, counterfactual: 0 },
  quantiles: { baseline: [1, 2, 3, 4, 5], counterfactual: [1, 2, 3, 4, 5] },
  record: 22690,
} as const

const ANSWER: Answer = {
  format: 1,
  question: {
    scenario: 'paris-1871',
    levers: { 'gates.shut': '22:00' },
    knock_outs: [],
    text: { en: 'What follows?', fr: 'Que s’ensuit-il ?' },
  },
  version: '1',
  scale: 0.1,
  worlds: { choice: 'accepted', count: 100, families: 40, accepted_with: '1' },
  asked: 200,
  pairs: 198,
  failed: 2,
  looks: [],
  primary: 'men-at-versailles',
  effects: [EFFECT],
  outcomes: [],
  pairing: { moved: 4, fivefold: 1, between_worlds: 0.8 },
  carried_out: { share: 0.4, low: 0.3, high: 0.5 },
  conclusion: { primary: 'less', negligible: 100, twice: 'less', would_twice_change: false },
  hangs_on: { measure: 'men-at-versailles', resolved: false, keys: [], why: null, worlds: 100, families: 40 },
  run_ids: [],
}
const textOf = (answer: Answer, language: 'en' | 'fr') =>
  answerLines(answer, wordsFor(language), 140).join(' ').replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

test('an answer begins with a sentence that a teacher understands, in both languages', () => {
  const en = textOf(ANSWER, 'en')
  expect(en).toContain('About 3,300 fewer soldiers reach Versailles, 18,300 instead of 21,600.')
  expect(en).toContain('3,700 fewer to 2,900 fewer, from 198 pairs of runs in 100 worlds')
  expect(en).toContain('carried out in 40 % of the worlds')
  expect(en).toContain('in under half of them')
  expect(en).toContain('2 pairs were left out')
  expect(en).toContain('in 40 families of near neighbours')
  expect(en).toContain('for 1 of the 4 measures that move. Why not for more: 80 % of the spread')
  expect(en).toContain('Not resolved')
  const fr = textOf(ANSWER, 'fr')
  expect(fr).toContain('Environ 3 300 soldats de moins gagnent Versailles, 18 300 au lieu de 21 600.')
})

test('an answer from one world says that it says nothing about other assumptions', () => {
  const one: Answer = {
    ...ANSWER,
    worlds: { choice: 'baseline', count: 1, families: 1, accepted_with: null },
  }
  expect(textOf(one, 'en')).toContain('what follows says nothing about other assumptions')
  const open: Answer = {
    ...ANSWER,
    effects: [{ ...EFFECT, low: -3700, high: 200, conclusion: 'undecided' }],
    conclusion: { ...ANSWER.conclusion, primary: 'undecided', twice: 'less', would_twice_change: true },
  }
  expect(textOf(open, 'en')).toContain('These runs cannot tell whether more or fewer soldiers')
  expect(textOf(open, 'en')).toContain('Twice the runs would probably decide it.')
  const few: Answer = { ...open, effects: [{ ...EFFECT, conclusion: 'undecided' }] }
  expect(textOf(few, 'en')).toContain(
    'Too few runs to conclude whether more or fewer soldiers reach Versailles: so far 18,300',
  )
  expect(textOf(few, 'en')).not.toContain('These runs cannot tell')
  const comes = {
    ...EFFECT,
    measure: 'bank-taken',
    unit: 'time',
    never: { baseline: 1, counterfactual: 0.09 },
  } as const
  expect(textOf({ ...ANSWER, effects: [comes] }, 'en')).toContain(
    'Guards enter the Bank of France in 91 % of the runs instead of none.',
  )
  expect(textOf({ ...ANSWER, worlds: { ...ANSWER.worlds, accepted_with: '0' } }, 'fr')).toContain(
    'acceptés avec la version 0 du modèle',
  )
})
