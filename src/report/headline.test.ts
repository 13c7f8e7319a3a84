import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineMeasure } from '../engine/index.ts'
import {
  askedMeasures,
  catalogueQuestions,
  changeTitles,
  type StoredAnswers,
  sayingOf,
  type Told,
} from '../laboratory/index.ts'
import { withOwn } from '../scenario/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { type HeadlineFact, LANGUAGES, wordsFor } from '../words/index.ts'
import { levelsIn } from '../words/levels.ts'
import { headline } from './index.ts'

const { data } = readScenario('data/paris-1871')
const measures = askedMeasures(data)
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const KINDS = ['moved', 'same', 'open', 'few'] as const
/** Levels of each unit, baseline and counterfactual, both ways. */
const LEVELS: Readonly<Record<HeadlineFact['unit'], readonly (readonly [number, number])[]>> = {
  time: [
    [95953, 96499],
    [37200, 90000],
    [37260, 37200],
    [200_000, 259_200],
  ],
  count: [
    [19521, 13682],
    [6.709, 5.45],
    [157.9, 193.9],
    [0, 12],
    [3, 2],
    [52103, 52085],
    [1, 2],
    [0.004, 0.9],
  ],
  share: [
    [0.02, 0.31],
    [0.052, 0.057],
    [0, 0.5],
    [1, 0.5],
  ],
  chance: [
    [0, 0.1125],
    [0.5, 1],
    [0.003, 0.04],
    [1, 0],
  ],
}

function facts(unit: HeadlineFact['unit']): readonly (readonly [number, number])[] {
  return LEVELS[unit].flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
}

/** Every figure of a text: 13,700 - 13 700 - 1.25 - 1,25. */
function figures(text: string, language: 'en' | 'fr'): number[] {
  const bare =
    language === 'en'
      ? text.replace(/(\d),(?=\d{3})/g, '$1')
      : text.replace(/(\d)\u202f(?=\d{3})/g, '$1').replace(/(\d),(?=\d)/g, '$1.')
  return [...bare.matchAll(/\d+(?:\.\d+)?/g)].map(([one]) => Number(one))
}

test('every measure has a saying of its own in both languages', () => {
  for (const { id, unit, label, said } of measures)
    for (const language of LANGUAGES) {
      const { ask } = wordsFor(language)
      const text = ask.headline.moved({
        said: said?.[language],
        label: `LABEL ${label[language]}`,
        unit,
        baseline: 1,
        counterfactual: 0,
        difference: -1,
        low: -1,
        high: -1,
        never: 0,
      })
      expect(text, `${language} ${id}`).not.toContain('LABEL')
    }
})

test('of every measure, level, sign and conclusion the headline is one well-formed sentence', () => {
  for (const language of LANGUAGES) {
    const { ask } = wordsFor(language)
    for (const { id, unit, label, said } of measures)
      for (const [baseline, counterfactual] of facts(unit))
        for (const kind of KINDS) {
          const fact = {
            said: said?.[language],
            unit,
            label: label[language],
            baseline,
            counterfactual,
            change: 'CHANGE',
            difference: counterfactual - baseline,
            low: 0,
            high: 0,
            never: 0,
          }
          const text = ask.headline[kind](fact)
          const where = `${language} ${kind} ${id} ${baseline} ${counterfactual}: ${text}`
          expect(text, where).toMatch(/^CHANGE\u00a0?: \S.*[^.]\.$/)
          expect(plain(text), where).not.toMatch(
            / {2}|undefined|NaN|Infinity|e-\d|\d\.\d{3,} | [,.]|\(\)|\b0 (fewer|more|min)/,
          )
          // no word of one unit with another's, and only one direction
          const up = /\b(more|later|larger|de plus|plus tard|plus grande)\b/.test(text)
          const down = /\b(fewer|less|earlier|smaller|de moins|plus tôt|plus petite)\b/.test(text)
          if (kind === 'moved' && unit !== 'chance' && !/no difference|aucune différence/.test(text)) {
            expect([up, down], where).toEqual(counterfactual > baseline ? [true, false] : [false, true])
            if (unit === 'time') expect(text, where).toMatch(/later|earlier|plus tard|plus tôt/)
            else expect(text, where).not.toMatch(/later|earlier|plus tard|plus tôt/)
          }
        }
  }
})

test('the difference told is that of the levels told, and no sign is turned', () => {
  for (const language of LANGUAGES) {
    const { ask } = wordsFor(language)
    for (const id of ['men-at-versailles', 'guns-held-noon', 'police-gone-over']) {
      const { unit, label } = measures.find((one) => one.id === id)!
      for (const [baseline, counterfactual] of facts(unit)) {
        const fact = {
          said: sayingOf(id, language),
          unit,
          label: label[language],
          baseline,
          counterfactual,
          difference: counterfactual - baseline,
          low: 0,
          high: 0,
          never: 0,
        }
        const all = figures(ask.headline.moved(fact).replace(/none/g, '0'), language)
        const text = ask.headline.moved(fact)
        if (/no difference|aucune/.test(text)) continue
        expect(Math.abs(all.at(-1)! - all.at(-2)!), text).toBeCloseTo(all[0]!, 6)
      }
    }
  }
})

test('levels and their difference agree and keep the sign, whatever the numbers', () => {
  const unit = fc.constantFrom('time', 'count', 'share', 'chance' as const)
  fc.assert(
    fc.property(
      unit,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, a, b) => {
        const size = of === 'time' ? 350_000 : of === 'count' ? 60_000 : 1
        const found = levelsIn(of as 'time', a * size, b * size)
        const slack = 1e-6 * size
        expect(Math.abs(found.counterfactual - found.baseline - found.difference)).toBeLessThan(slack)
        expect(Math.abs(found.baseline - a * size)).toBeLessThanOrEqual(found.step / 2 + slack)
        expect(Math.abs(found.difference - (b - a) * size)).toBeLessThan(found.step + slack)
        expect(Math.sign(found.difference) * (b - a)).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})

test('stored answers are told in today’s words: gates at 22:00, an hour that mostly never came, nothing at all', () => {
  const stored = JSON.parse(readFileSync('data/paris-1871/answers.json', 'utf8')) as StoredAnswers
  const told = (levers: Record<string, string>, language: 'en' | 'fr') => {
    const answer = stored.answers.find(
      (one) => JSON.stringify(one.question.levers) === JSON.stringify(levers),
    )!
    return plain(headline(answer, wordsFor(language), changeTitles(data, levers, [], language)))
  }
  expect(told({ 'gates.shut': '22:00' }, 'en')).toBe(
    'Gates shut at 22:00: about 5,800 fewer soldiers reach Versailles, 13,700 instead of 19,500.',
  )
  expect(told({ 'gates.shut': '22:00' }, 'fr')).toBe(
    'Portes fermées à 22 h : environ 5 800 soldats de moins gagnent Versailles, 13 700 au lieu de 19 500.',
  )
  expect(told({ 'bank.occupied': '19 12:00' }, 'en')).toBe(
    'Bank of France occupied at 12:00 on the 19th: Guards enter the Bank of France in 84 % of the runs instead of none.',
  )
  for (const levers of catalogueQuestions(data))
    for (const language of LANGUAGES) expect(told({ ...levers }, language)).toMatch(/^[^.]*: .+\.$/)
})

test('a measure that was added at run time is said as its definition says, and by its label where the model is not at hand', () => {
  const said = { en: 'a lamp is lit', fr: 'un bec est allumé' }
  const label = { en: 'LABEL', fr: 'LABEL' }
  const lit = defineMeasure({ id: 'lamp-lit', kind: 'time', label, holds: () => false, said })
  const { model } = withOwn({ data }, { name: 'lamps-1', measures: [lit] }).data
  const effect = {
    measure: 'lamp-lit',
    label,
    unit: 'time',
    baseline: 3600,
    counterfactual: 7200,
    difference: 3600,
    low: 1800,
    high: 5400,
    never: { baseline: 0, counterfactual: 0 },
  }
  const answer = { effects: [effect], conclusion: { primary: 'later or more' } } as unknown as Told
  expect(headline(answer, wordsFor('en'), undefined, model)).toMatch(
    /^A lamp is lit about 60\u00a0minutes later/,
  )
  expect(headline(answer, wordsFor('fr'))).toContain('« LABEL » se produit'.replace(/ (?=L|»)/g, '\u00a0'))
})
