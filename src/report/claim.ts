/** A claim and its verdict as lines of text, and as the markdown page of docs/claims. */
import type { ClaimFile, Dataset, SourceRow } from '../evidence/index.ts'
import { type BeliefBox, type ClaimResult, changeTitles, measureNamed } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import { worldsLines } from './answer.ts'
import { sourceNames } from './sources.ts'

/** A heading with paragraphs and lists under it; text and markdown are set from the same. */
export interface Section {
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly items: readonly string[]
}

const MINUTE = 60
const RULE_WORLDS = 200

/** Who says what, where. */
export function claimHead(claim: ClaimFile, sources: readonly SourceRow[], words: Catalogue): string[] {
  const { claim: w, say } = words
  const text = (of: { en: string; fr: string }) => say.text(of[words.language])
  return [
    `${say.colon(w.who)} ${text(claim.who)}`,
    `${say.colon(w.where)} ${say.clauses(claim.where.map((one) => cited(one, sources, words)))}`,
    `${say.colon(w.statement)} ${text(claim.statement)}`,
    `${say.colon(w.mechanism)} ${text(claim.mechanism)}`,
  ]
}

/** A place in a source. The registry's titles are English; French names the authors. */
export function cited(
  { source, locator }: ClaimFile['where'][number],
  sources: readonly SourceRow[],
  words: Catalogue,
): string {
  const row = sources.find(({ id }) => id === source)
  const whole =
    row === undefined ? source : [row.author, row.title, row.year].filter((one) => one !== '').join(', ')
  const name = words.language === 'fr' ? sourceNames([source], sources, words) : whole
  return locator === '' ? name : `${name} (${words.say.locator(locator)})`
}

/** The test as the claim file fixed it. */
export function claimTest(data: Dataset, claim: ClaimFile, words: Catalogue): Section {
  const { claim: w, ask, say, language } = words
  const measure = measureNamed(data, claim.measure)
  const delta = claim.threshold * (measure.unit === 'time' ? MINUTE : 1)
  const shift = ask.shift(measure.unit, claim.direction === 'more' ? delta : -delta)
  const text = (of: { en: string; fr: string }) => say.text(of[language])
  const change = changeTitles(data, claim.lever ?? {}, claim.knock_out ?? [], language)
  return {
    title: w.test,
    paragraphs: [],
    items: [
      `${say.colon(claim.lever === undefined ? w.knockOut : w.lever)} ${change}`,
      `${say.colon(w.measure)} ${say.clauses([text(measure.label), w.wanted(shift)])}`,
      `${say.colon(w.reading)} ${text(claim.reading)}`,
      `${say.colon(w.horizon)} ${text(claim.horizon.note)}`,
      ...(claim.assumption === undefined ? [] : [text(claim.assumption)]),
    ],
  }
}

export function claimVerdictSections(result: ClaimResult, words: Catalogue): Section[] {
  const { claim: w, ask, say } = words
  const { unit, effect, worlds, carried_out: carried } = result
  const { difference, low, high, baseline, counterfactual } = effect
  const value = (v: number) => ask.value(unit, v)
  return [
    {
      title: `${say.colon(w.verdictTitle)} ${w.verdict[result.verdict]}`,
      paragraphs: [
        w.why[result.reason],
        w.effect({
          baseline: value(baseline),
          counterfactual: value(counterfactual),
          difference: ask.shift(unit, difference),
          interval: ask.interval(unit, low, high),
        }),
        [
          w.share(result.q),
          w.reverse(result.reverse),
          ...(carried === null ? [] : [w.carriedOut(carried)]),
        ].join(' '),
        ...worldsLines(result, words),
        w.budget({ ...result, worlds: worlds.count }),
        ...(worlds.count < RULE_WORLDS ? [w.short({ worlds: worlds.count, needed: RULE_WORLDS })] : []),
      ],
      items: [],
    },
    { title: w.believeTitle, paragraphs: believeParagraphs(result, words), items: [] },
    {
      title: w.variantsTitle,
      paragraphs: variantsLead(result, words),
      items: variantItems(result, words),
    },
  ]
}

/** Verdicts that rest on the shares of worlds, which other rules may leave open. */
const DECIDED: ReadonlySet<string> = new Set(['supported', 'contradicted', 'not supported'])

function variantsLead({ verdict, variants }: ClaimResult, { claim: w }: Catalogue): string[] {
  if (variants.length === 0) return [w.variantsNone]
  return DECIDED.has(verdict) && variants.some((one) => one.verdict === 'undecided') ? [w.variantsOpen] : []
}

function variantItems({ variants }: ClaimResult, { claim: w, say, language }: Catalogue): string[] {
  return variants.map(({ title, verdict, q }) =>
    w.variant({ title: say.text(title[language]), verdict: w.verdict[verdict], q }),
  )
}

function believeParagraphs({ believe: { holds, fails } }: ClaimResult, words: Catalogue): string[] {
  const { claim: w, say } = words
  if (holds === null || fails === null) return [w.noBox]
  return [`${say.colon(w.holds)} ${boxText(holds, words)}`, `${say.colon(w.fails)} ${boxText(fails, words)}`]
}

/** Units that a figure is read without. */
const UNSPOKEN: ReadonlySet<string> = new Set(['', 'factor', 'share'])

function boxText(box: BeliefBox, { claim: w, say, language }: Catalogue): string {
  if (box.beliefs.length === 0) return w.nothingSeparates
  const beliefs = box.beliefs.map((belief) =>
    w.belief({
      ...belief,
      label: say.text(belief.label[language]),
      unit: UNSPOKEN.has(belief.unit) ? '' : say.unit(belief.unit),
    }),
  )
  return `${say.clauses(beliefs)}. ${w.box({ ...box, worlds: box.worlds_inside })}`
}

/** What is said against it, and what would refute it. */
export function claimAgainst(claim: ClaimFile, sources: readonly SourceRow[], words: Catalogue): Section[] {
  const { claim: w, say, language } = words
  return [
    {
      title: w.counter,
      paragraphs: [],
      items: claim.counter.map(
        ({ who, text, where }) =>
          `${say.colon(say.text(who[language]))} ${say.text(text[language])} (${say.clauses(where.map((one) => cited(one, sources, words)))})`,
      ),
    },
    { title: w.refute, paragraphs: [say.text(claim.refute[language])], items: [] },
  ]
}
