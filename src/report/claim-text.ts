/** A claim set as lines for a terminal, and as markdown. */
import { type ClaimFile, type Dataset, printable } from '../evidence/index.ts'
import type { ClaimResult } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import { claimAgainst, claimHead, claimTest, claimVerdictSections, type Section } from './claim.ts'
import { type Paint, PLAIN, PROSE, wrap } from './layout.ts'

function sectionsOf(
  data: Dataset,
  claim: ClaimFile,
  result: ClaimResult | undefined,
  words: Catalogue,
): Section[] {
  return [
    claimTest(data, claim, words),
    ...(result === undefined ? [] : claimVerdictSections(result, words)),
    ...claimAgainst(claim, data.sources, words),
  ]
}

/** `result` undefined: the claim alone. */
export function claimLines(
  data: Dataset,
  claim: ClaimFile,
  result: ClaimResult | undefined,
  words: Catalogue,
  width: number,
  paint: Paint = PLAIN,
): string[] {
  const column = Math.min(width, PROSE)
  const title = `${claim.id} ${words.say.text(claim.title[words.language])}`
  return [
    ...wrap(title, column).map(paint.bold),
    ...claimHead(claim, data.sources, words).flatMap((line) => hanging(line, column)),
    ...sectionsOf(data, claim, result, words).flatMap(({ title, paragraphs, items }) => [
      '',
      ...wrap(title, column).map(paint.bold),
      ...paragraphs.flatMap((line) => wrap(line, column)),
      ...items.flatMap((line) => hanging(`- ${line}`, column)),
    ]),
  ]
}

function hanging(text: string, width: number): string[] {
  const [first = '', ...rest] = wrap(text, width - 2)
  return [first, ...rest.map((line) => `  ${line}`)]
}

/** The page of docs/claims. `made`: the command and what it cost. */
export function claimPage(
  data: Dataset,
  claim: ClaimFile,
  result: ClaimResult,
  words: Catalogue,
  made: string,
): string {
  const { claim: w, say, language } = words
  const sections = sectionsOf(data, claim, result, words).flatMap(({ title, paragraphs, items }) => [
    `## ${title}`,
    '',
    ...paragraphs.flatMap((line) => [...wrap(line, 120), '']),
    ...items.flatMap((line) => hanging(`- ${line}`, 120)),
    ...(items.length === 0 ? [] : ['']),
  ])
  const head = claimHead(claim, data.sources, words).flatMap((line) => hanging(`- ${line}`, 120))
  const foot = [...wrap(w.caveat, 120), '', ...wrap(w.pageMade, 120), '', '```sh', made, '```']
  const title = `# ${claim.id} ${say.text(claim.title[language])}`
  return printable(`${[title, '', ...head, '', ...sections, ...foot].join('\n')}\n`)
}

/** The list of claims, each with its published verdict where there is one. `runs`: how many a verdict of its own takes. */
export function claimList(
  claims: readonly ClaimFile[],
  results: readonly ClaimResult[],
  runs: number,
  words: Catalogue,
  width: number,
): string[] {
  const { claim: w, say, language } = words
  const lines = claims.flatMap(({ id, title, who }) => {
    const result = results.find(({ claim }) => claim === id)
    return [
      `${id}  ${say.text(title[language])} - ${say.text(who[language])}`,
      ...(result === undefined
        ? []
        : [`      ${w.verdict[result.verdict]} (${w.basis({ ...result, worlds: result.worlds.count })})`]),
    ]
  })
  return [
    w.listTitle,
    '',
    ...lines,
    ...(results.length === 0 ? [] : ['', ...wrap(w.listNote({ runs }), width)]),
  ]
}

/** The index of docs/claims: a table in each language, one row a claim; `undefined`: not tested yet. */
export function claimIndex(
  claims: readonly ClaimFile[],
  results: readonly (ClaimResult | undefined)[],
  languages: readonly Catalogue[],
  pageName: (id: string, language: Catalogue['language']) => string,
): string {
  const tables = languages.flatMap((words) => {
    const { claim: w, say, language } = words
    const rows = claims.map(({ id, title, who }, i) => {
      const result = results[i]
      const name = say.text(title[language])
      const linked = result === undefined ? name : `[${name}](${pageName(id, language)})`
      const verdict = result === undefined ? w.untested : w.verdict[result.verdict]
      const basis = result === undefined ? '' : w.basis({ ...result, worlds: result.worlds.count })
      return `| ${id} | ${linked} | ${say.text(who[language])} | ${verdict} | ${basis} |`
    })
    return [
      `## ${w.indexTitle}`,
      '',
      `| | ${w.statement} | ${w.who} | ${w.verdictTitle} | ${w.basisTitle} |`,
      '|---|---|---|---|---|',
      ...rows,
      '',
      ...wrap(w.caveat, 120),
      '',
    ]
  })
  const [first] = languages
  return printable(
    `${['# Claims', '', ...tables, ...(first === undefined ? [] : wrap(first.claim.pageMade, 120))].join('\n')}\n`,
  )
}
