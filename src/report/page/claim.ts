/** The claim that a question tests: who says it, what was fixed beforehand, the verdict, what one would have to believe. */
import type { BeliefBox, ClaimFile, ClaimResult } from '../../laboratory/index.ts'
import type { Catalogue } from '../../words/index.ts'
import { entities, list, p, section, table } from './html.ts'
import type { ReportInput } from './input.ts'

export function claimed({ claim, data }: ReportInput, words: Catalogue): string {
  if (claim === undefined) return ''
  const { file, result } = claim
  const { report: w, language, say } = words
  const t = (text: { readonly en: string; readonly fr: string }) => say.text(text[language])
  const source = (id: string, locator: string) => {
    const row = data.sources.find((one) => one.id === id)
    return `${row === undefined ? id : `${row.author === '' ? '' : `${row.author}, `}${row.title}`}${locator === '' ? '' : `, ${locator}`}`
  }
  return section('claim', w.sections.claim, [
    `<blockquote>${p(t(file.statement))}</blockquote>`,
    p(`${file.who}. ${file.where.map((c) => source(c.source, c.locator)).join('; ')}.`, 'muted'),
    p(t(file.mechanism)),
    `<p class="answer">${entities(w.claim.verdict(result.verdict, result.reason))}</p>`,
    p(
      w.claim.share({
        q: say.percent(result.q.value),
        low: say.percent(result.q.low),
        high: say.percent(result.q.high),
        worlds: result.worlds.count,
      }),
    ),
    p(t(file.reading)),
    ...believe(result, words),
    `<h3>${entities(w.claim.against)}</h3>`,
    list(
      file.counter.map(
        (c) =>
          `${entities(c.who)}: ${entities(t(c.text))} <span class="muted">(${entities(c.where.map((x) => source(x.source, x.locator)).join('; '))})</span>`,
      ),
    ),
    `<h3>${entities(w.claim.variants)}</h3>`,
    table(
      {
        head: [w.claim.variant, w.claim.verdictHead],
        rows: result.variants.map((v) => [t(v.title), w.claim.verdicts[v.verdict]]),
      },
      w.claim.variants,
    ),
    `<h3>${entities(w.claim.refute)}</h3>`,
    p(t(file.refute)),
    ...horizon(file, words),
  ])
}

function horizon({ horizon: h, assumption }: ClaimFile, { language, say }: Catalogue): string[] {
  return [
    p(say.text(h.note[language]), 'muted'),
    ...(assumption === undefined ? [] : [p(say.text(assumption[language]), 'muted')]),
  ]
}

function believe({ believe: { holds, fails } }: ClaimResult, words: Catalogue): string[] {
  const { report: w } = words
  return [
    ...(holds === null ? [] : [`<h3>${entities(w.claim.holds)}</h3>`, box(holds, words)]),
    ...(fails === null ? [] : [`<h3>${entities(w.claim.fails)}</h3>`, box(fails, words)]),
  ]
}

function box(found: BeliefBox, words: Catalogue): string {
  const { report: w, language, say } = words
  const rows = found.beliefs.map((b) => [
    `${b.id} ${say.text(b.label[language])}`,
    b.low === null ? '–' : w.decimal(b.low),
    b.high === null ? '–' : w.decimal(b.high),
    b.unit,
  ])
  return (
    table({ head: [w.hangs.factor, w.claim.atLeast, w.claim.atMost, ''], rows }, w.claim.box) +
    p(
      w.claim.tested({
        inside: say.percent(found.inside),
        outside: say.percent(found.outside),
        worlds: found.worlds_inside,
        separates: found.separates,
      }),
    )
  )
}
