/** An answer as lines: one sentence, how sure it is, tables, what it hangs on. Reads nothing but the answer. */
import { type Model, PARIS_DAY } from '../engine/index.ts'
import { type Answer, type Effect, LEAST_DIFFERING, sayingOf, type Told } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import { type Column, type Paint, PLAIN, PROSE, rule, tableRow, wrap } from './layout.ts'

/** Pairs below which intervals that hold for all measures together say nothing. */
export const LEAST_EXPLORED = 20

/** Carried out in a smaller share of the worlds, an answer is about the order rather than the deed. */
export const SELDOM = 0.5
/** From this difference in the share of runs in which an hour never comes, whether it comes says more than when. */
const MOSTLY_NEVER = 0.25

/** The one sentence that answers the question; `change`, where the sentence is to say what is changed. */
export function headline(
  answer: Pick<Told, 'effects' | 'conclusion'>,
  { ask, language, say }: Catalogue,
  change?: string,
  model: Model = PARIS_DAY,
): string {
  const { label, never, baseline, counterfactual, ...effect } = answer.effects[0]!
  const { measure, unit, difference, low, high } = effect
  const saying = sayingOf(measure, language, model)
  const said = { label: say.text(label[language]), said: saying, change, low, high }
  const { primary } = answer.conclusion
  const often = never.baseline - never.counterfactual
  // an hour that mostly never comes on one side: whether it comes says more than when
  const fact =
    unit === 'time' && Math.abs(often) >= MOSTLY_NEVER
      ? {
          ...said,
          unit: 'chance' as const,
          baseline: 1 - never.baseline,
          counterfactual: 1 - never.counterfactual,
          difference: often,
          never: 0,
        }
      : {
          ...said,
          unit,
          baseline,
          counterfactual,
          difference,
          never: Math.max(never.baseline, never.counterfactual),
        }
  if (primary === 'no effect') return ask.headline.same(fact)
  if (primary !== 'undecided') return ask.headline.moved(fact)
  // an interval clear of nothing, but of a handful of units
  return low > 0 || high < 0 ? ask.headline.few(fact) : ask.headline.open(fact)
}

/** Sentences that say how far the answer can be trusted. */
export function certainty(answer: Told, { ask }: Catalogue): string[] {
  const { unit, low, high } = answer.effects[0]!
  const { carried_out: carried, worlds, pairs, failed, conclusion } = answer
  return [
    ask.sure({ interval: ask.interval(unit, low, high), pairs, worlds: worlds.count }),
    ask.twice({ changes: conclusion.would_twice_change, open: conclusion.primary === 'undecided' }),
    ...(carried === null ? [ask.state] : [ask.carriedOut(carried)]),
    ...(carried !== null && carried.share < SELDOM ? [ask.seldom] : []),
    ...(failed > 0 ? [ask.failed(failed)] : []),
  ]
}

/** In which worlds, and what that is worth. */
export function worldsLines(
  { worlds, version }: Pick<Answer, 'worlds' | 'version'>,
  { ask }: Catalogue,
): string[] {
  if (worlds.choice === 'baseline') return [ask.worlds.baseline]
  if (worlds.choice === 'prior') return [ask.worlds.prior(worlds.count)]
  const accepted = worlds.accepted_with ?? version
  return [
    ask.worlds.accepted({ count: worlds.count, version: accepted }),
    ...(worlds.families < worlds.count ? [ask.worlds.kin(worlds.families)] : []),
    ...(accepted === version ? [] : [ask.worlds.otherVersion({ version: accepted, now: version })]),
  ]
}

/** `change`: title of what is changed; without it the question stands as it was asked when the answer was made. */
export function answerLines(
  answer: Told,
  words: Catalogue,
  width: number,
  paint: Paint = PLAIN,
  change?: string,
): string[] {
  const { ask, language } = words
  const column = Math.min(width, PROSE)
  return [
    ...wrap(change === undefined ? answer.question.text[language] : ask.question(change), column).map(
      paint.bold,
    ),
    '',
    ...wrap(headline(answer, words, change), column).map(paint.bold),
    ...wrap(certainty(answer, words).join(' '), column),
    ...worldsLines(answer, words)
      .flatMap((line) => wrap(line, column))
      .map(paint.dim),
    '',
    paint.bold(ask.table.title),
    ...effectTable(answer, words, width, paint),
    '',
    paint.bold(ask.outcomes.title),
    ...outcomeTable(answer, words, width, paint),
    '',
    paint.bold(ask.hangs.title),
    ...hangsLines(answer, words, column, paint),
    '',
    ...looksLines(answer, words),
  ]
}

/**
 * How an effect is shown: with its figures; among those without a difference that would count; or, undecided and of too few pairs to say
 * how much, by name with the share of the pairs that differ.
 */
export function standing({
  conclusion,
  differing,
}: Pick<Effect, 'conclusion' | 'differing'>): 'shown' | 'still' | 'rare' {
  if (conclusion === 'no effect') return 'still'
  return conclusion === 'undecided' && differing < LEAST_DIFFERING ? 'rare' : 'shown'
}

/** "Hôtel de Ville entered (10 %)": the effects that few pairs show. */
export function rareEffects(effects: readonly Effect[], { language, say }: Catalogue): string[] {
  return effects
    .filter((effect) => !effect.measure.startsWith('outcome:') && standing(effect) === 'rare')
    .map(({ label, differing }) => `${say.text(label[language])} (${say.percent(differing)})`)
}

/** What pairing was worth, and why no more; nothing where nothing moves. */
export function pairingLine({ pairing }: Told, { ask }: Catalogue): string[] {
  return pairing.moved === 0 ? [] : [ask.table.worth({ ...pairing, between: pairing.between_worlds })]
}

function effectTable(answer: Told, words: Catalogue, width: number, paint: Paint): string[] {
  const { ask, language, say } = words
  const { columns: names } = ask.table
  const fixed = [14, 14, 14, 30, 8, 8]
  const first = Math.max(20, width - fixed.reduce((a, b) => a + b, 0) - 2 * fixed.length)
  const columns: Column[] = [first, ...fixed].map((w, i) => ({ width: w, right: i > 0 && i !== 4 }))
  const head = [
    names.measure,
    names.record,
    names.baseline,
    names.counterfactual,
    names.difference,
    names.superiority,
    names.pairing,
  ]
  const [primary, ...others] = answer.effects
  const enough = answer.pairs >= LEAST_EXPLORED
  const rest = others.filter(({ measure }) => !measure.startsWith('outcome:'))
  const lines = [
    ...tableRow(
      head.map((text) => ({ text, paint: paint.bold })),
      columns,
    ),
    rule(width),
    ...tableRow(effectCells(primary!, words, true), columns),
    ...wrap(ask.table.primary, width).map(paint.dim),
    '',
    ...rest
      .filter((effect) => standing(effect) === 'shown')
      .flatMap((effect) => tableRow(effectCells(effect, words, enough), columns)),
    ...wrap(enough ? ask.table.exploratory : ask.table.tooFew, width).map(paint.dim),
    rule(width),
  ]
  const rare = rareEffects(rest, words)
  if (rare.length > 0) lines.push(...wrap(ask.table.rare({ labels: rare }), width).map(paint.dim))
  const still = rest
    .filter((effect) => standing(effect) === 'still')
    .map(({ label }) => say.text(label[language]))
  if (still.length > 0) lines.push(...wrap(ask.table.unaffected({ labels: still }), width).map(paint.dim))
  return [
    ...lines,
    ...[ask.table.note, ...pairingLine(answer, words)].flatMap((line) => wrap(line, width)).map(paint.dim),
  ]
}

/** `exact`: with the interval, which a dozen runs cannot give for many measures at once. */
function effectCells(effect: Effect, { ask, language, say }: Catalogue, exact: boolean): string[] {
  const { unit, label, record, baseline, counterfactual, difference, low, high, never } = effect
  const side = (value: number, gone: number) =>
    gone === 0
      ? ask.value(unit, value)
      : gone === 1
        ? ask.table.never(say.percent(1))
        : `${ask.value(unit, value)} (${ask.table.never(say.percent(gone))})`
  return [
    say.text(label[language]),
    record === null ? '' : ask.value(unit, record),
    side(baseline, never.baseline),
    side(counterfactual, never.counterfactual),
    exact ? `${ask.shift(unit, difference)} (${ask.interval(unit, low, high)})` : ask.shift(unit, difference),
    say.percent(effect.superiority),
    effect.variance_ratio === 'unaffected' ? ask.table.pairingNone : `${say.number(effect.variance_ratio)}x`,
  ]
}

function outcomeTable(
  { outcomes }: Told,
  { ask, run, say }: Catalogue,
  width: number,
  paint: Paint,
): string[] {
  const { columns: names } = ask.table
  const columns: Column[] = [
    { width: 36 },
    { width: 10, right: true },
    { width: 10, right: true },
    { width: Math.max(30, width - 62) },
  ]
  const head = ['', names.baseline, names.counterfactual, names.difference]
  return [
    ...tableRow(
      head.map((text) => ({ text, paint: paint.bold })),
      columns,
    ),
    ...outcomes.flatMap(({ outcome, baseline, counterfactual, difference, low, high }) =>
      tableRow(
        [
          run.outcome.names[outcome],
          say.percent(baseline),
          say.percent(counterfactual),
          `${ask.shift('chance', difference)} (${ask.interval('chance', low, high)})`,
        ],
        columns,
      ),
    ),
    paint.dim(ask.outcomes.note),
  ]
}

function hangsLines(
  { hangs_on: hangs, effects }: Told,
  { ask, language, say }: Catalogue,
  width: number,
  paint: Paint,
): string[] {
  if (hangs.why !== null) return wrap(ask.hangs.why[hangs.why], width)
  if (!hangs.resolved) return wrap(ask.hangs.none, width)
  const keys = hangs.keys.map(({ id, label, correlation, beats, goes_with }) =>
    ask.hangs.key({
      id,
      label: say.text(label[language]),
      more: correlation * (effects[0]?.difference ?? 0) > 0,
      beats,
      goesWith: goes_with,
    }),
  )
  return [
    ...keys.flatMap((key) => wrap(`- ${key}`, width)),
    ...wrap(ask.hangs.note(hangs), width).map(paint.dim),
  ]
}

function looksLines({ looks, effects }: Told, { ask }: Catalogue): string[] {
  const { unit } = effects[0]!
  return [
    `${ask.looks.title}`,
    ...looks.map(
      ({ pairs, low, high, decision }) =>
        `  ${ask.looks.line({ pairs, interval: ask.interval(unit, low, high), decision })}`,
    ),
  ]
}
