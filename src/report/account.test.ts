import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { type RunResult, runOnce } from '../laboratory/index.ts'
import { openScenario, type Scenario } from '../scenario/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { type Language, wordsFor } from '../words/index.ts'
import { account, PLAIN, recordOfTheDead, theRecord, timetableLines, wrap } from './index.ts'

let scenario: Scenario
let result: RunResult
let text: (language: Language, of?: RunResult) => string

beforeAll(() => {
  const { data, neighbours } = readScenario(fileURLToPath(new URL('../../data/paris-1871', import.meta.url)))
  scenario = openScenario(data, neighbours)
  result = runOnce(scenario, { seed: 1, scale: 0.02 })
  text = (language, of = result) => {
    const told = account(
      of.chronicle,
      theRecord(data),
      { world: 0, levers: 0, knockOuts: 0 },
      wordsFor(language),
    )
    return [told.intro, ...told.paragraphs.flatMap((p) => [p.title, ...p.sentences])].join('\n')
  }
})

describe('the account of the day', () => {
  test('tells the hours of this run’s own events', () => {
    const { say } = wordsFor('en')
    const told = text('en')
    for (const kind of ['columns-leave', 'park-taken', 'loyal-rappel', 'committee-meets'] as const) {
      const event = result.events.find((e) => e.kind === kind)
      expect(event, kind).toBeDefined()
      expect(told, kind).toContain(say.clock(event?.at ?? -1))
    }
    const drums = result.events.filter((e) => e.kind === 'rappel' || e.kind === 'tocsin')
    expect(told).toContain(`sounded at ${say.clock(Math.min(...drums.map((e) => e.at)))} in `)
  })

  test('always prints the record of the generals and the later repression, with sources, in both languages', () => {
    for (const told of [text('en'), text('fr')]) {
      for (const word of [
        'Lecomte',
        'Thomas',
        'd18-202',
        'd18-250',
        'L09',
        'L13',
        'L15',
        'Lefrançais',
        'Lissagaray',
      ])
        expect(told, word).toContain(word)
    }
    expect(text('en')).toMatch(/About 17:00 on 18 March 1871 \(16:30 to 17:30 by the sources\)/)
  })

  test('names historical people only where the record speaks', () => {
    const [told = '', record = ''] = text('en').split('What the record says\n')
    expect(record).toContain('Lecomte')
    for (const sentence of told.split(/\n|(?<=\.) /))
      if (/Lecomte|Thomas|Thiers|Vinoy|Faron|Lullier|Ferry/.test(sentence))
        expect(sentence).toMatch(/[Tt]he record says/)
  })

  test('says what did not happen: a day without waking has no drum, no crowd and no exodus', () => {
    const calm = runOnce(scenario, { seed: 1, scale: 0.005, knockOuts: { nobodyWakes: true } })
    const told = text('en', calm)
    expect(told).toContain('No drum and no bell of the rising sounded anywhere.')
    expect(told).toContain('No crowd of three hundred ever stood round the guns.')
    expect(told).toContain('The order to leave Paris was never given.')
    expect(calm.chronicle.ending.outcome).toBe('army-holds-the-guns')
  })

  test('a run stopped at 07:00 tells nothing of the evening, claims nothing about it, and says so', () => {
    const short = runOnce(scenario, { seed: 1, scale: 0.005, until: 10 * 3600 })
    const told = text('en', short)
    expect(told).toContain('The run was stopped at 07:00')
    expect(told).not.toContain('What did not happen')
    expect(told).not.toMatch(/Hôtel de Ville|Versailles|never|none sounded/)
  })

  test('French has no English word left in it, and its own spaces before high punctuation', () => {
    const told = text('fr').replace(/\[[^\]]*\]/g, '')
    expect(told).not.toMatch(/\b(the|and|of|at|was|were|guns|people|by)\b/)
    expect(told).not.toMatch(/[^\u00a0\u202f][;:!?](\s|$)/)
    expect(told).not.toContain("'")
    expect(told.split('\n').length).toBe(text('en').split('\n').length)
  })

  test('no sentence is empty, doubled in its spaces, or holds a number that is none', () => {
    for (const told of [text('en'), text('fr')])
      expect(told).not.toMatch(/ {2}|NaN|undefined|Infinity|\bnull\b|\(\)|\.\.|^$/m)
  })
})

describe('the timetable', () => {
  test('has a line for every target, within its width, with its verdict', () => {
    const lines = timetableLines(result.comparisons, scenario.data.sources, wordsFor('en'), 120, PLAIN)
    for (const { id } of result.comparisons)
      expect(
        lines.some((line) => line.startsWith(id)),
        id,
      ).toBe(true)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120)
    expect(lines.find((line) => line.startsWith('T-01'))).toMatch(/03:00 +03:00 +given +input/)
  })

  test('in French keeps French hours, numbers and verdicts, narrow or wide', () => {
    for (const width of [80, 120]) {
      const lines = timetableLines(result.comparisons, scenario.data.sources, wordsFor('fr'), width).join(
        '\n',
      )
      expect(lines).toContain('5\u00a0h\u00a030')
      expect(lines).not.toMatch(/inside|too|never|\d\d:\d\d/)
    }
  })
})

test('the dead of the record stand under every run, whatever the rows that are missing', () => {
  const none = { generals: undefined, after: undefined, lecomte: undefined, registry: [] }
  expect(recordOfTheDead(none, wordsFor('en'))).toHaveLength(1)
  expect(recordOfTheDead(theRecord(scenario.data), wordsFor('en'))).toHaveLength(3)
})

test('wrapping breaks at plain spaces only', () => {
  expect(wrap('un deux\u00a0: trois quatre', 12)).toEqual(['un deux\u00a0:', 'trois quatre'])
})
