/** What is said on an answer about claims that ask the same change, and on a claim about answers: other numbers, and why. */
import type { ClaimFile, Dataset } from '../evidence/index.ts'
import { type Beside, beside, type ClaimResult, changeTitles, type Told } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'

type Answer = Parameters<typeof beside>[1]

/** A line a claim; `claims` and `files` in one order. Empty where no claim asks the same. */
export function besideAnswer(
  data: Dataset,
  answer: Answer,
  claims: readonly ClaimResult[],
  files: readonly ClaimFile[],
  words: Catalogue,
): string[] {
  return claims.flatMap((result) => {
    const file = files.find(({ id }) => id === result.claim)
    const found = file && beside(data, answer, file, result)
    return found === undefined ? [] : [line(data, found, 'answer', words)]
  })
}

/** A line an answer. */
export function besideClaim(
  data: Dataset,
  file: ClaimFile,
  result: ClaimResult,
  answers: readonly (Answer & Pick<Told, 'question'>)[],
  words: Catalogue,
): string[] {
  return answers.flatMap((answer) => {
    const found = beside(data, answer, file, result)
    return found === undefined ? [] : [line(data, found, 'claim', words, answer)]
  })
}

function line(
  data: Dataset,
  found: Beside,
  on: 'answer' | 'claim',
  words: Catalogue,
  answer?: Answer,
): string {
  const { claim: w, ask, say, language } = words
  const [here, there] = on === 'answer' ? [found.answer, found.assessed] : [found.assessed, found.answer]
  const other = on === 'answer' ? w.beside.claim(found.claim) : w.beside.answer
  const [extra, lack] = on === 'answer' ? [found.more, found.less] : [found.less, found.more]
  const effect = on === 'answer' ? found : (answer?.effects[0] ?? found)
  const label = say.text((found.partings.includes('measure') ? effect : found).label[language])
  const unit = found.partings.includes('measure') ? effect.unit : found.unit
  const moved = ask.shift(unit, there.difference)
  const fact = { other, label, there: moved }
  if (Object.keys(extra).length > 0) return w.beside.more({ ...fact, extra: titles(data, extra, words) })
  if (Object.keys(lack).length > 0) return w.beside.less({ ...fact, extra: titles(data, lack, words) })
  if (found.partings.includes('measure')) return w.beside.measure(fact)
  const mine = ask.shift(unit, here.difference)
  return [
    found.agree === undefined
      ? w.beside.table({ ...fact, here: mine })
      : w.beside.same({
          ...fact,
          thereRange: ask.interval(unit, there.low, there.high),
          here: mine,
          hereRange: ask.interval(unit, here.low, here.high),
        }),
    ...found.partings.map((parting) => why(parting, here, there, words)),
    found.agree === undefined ? '' : found.agree ? w.beside.agree : w.beside.disagree,
  ]
    .filter((text) => text !== '')
    .join(' ')
}

function why(
  parting: Beside['partings'][number],
  here: Beside['answer'],
  there: Beside['answer'],
  { claim: { beside: w } }: Catalogue,
): string {
  if (parting === 'pairs') return w.pairs({ here, there })
  if (parting === 'worlds') return w.worlds({ here: here.choice, there: there.choice })
  if (parting === 'scale') return w.scale({ here: here.scale, there: there.scale })
  return parting === 'version' ? w.version({ here: here.version, there: there.version }) : ''
}

/** Titles of decisions and of knock-outs, which stand by their id. */
function titles(data: Dataset, apart: Readonly<Record<string, string>>, { language }: Catalogue): string {
  const off = Object.keys(apart).filter((key) => /^K-\d+$/.test(key))
  const levers = Object.fromEntries(Object.entries(apart).filter(([key]) => !off.includes(key)))
  return changeTitles(data, levers, off, language)
}
