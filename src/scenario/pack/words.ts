/** Words of the tables that stand for something in the model: levers, knock-outs and measures. Another word would do nothing. */
import { leverOf, modelOf } from '../../engine/index.ts'
import { type Dataset, nearest, type Problem, tame } from '../../evidence/index.ts'
import { KNOCK_OUT_KEYS, leverKeys, leverRowFault, targetWords } from '../../laboratory/index.ts'

export function checkWords(
  data: Dataset,
  columnOf: (file: string, name: string) => number,
  problems: Problem[],
): void {
  const { levers, knockouts, targets } = data
  const say = (file: string, line: number, name: string, message: string, expected: string, near?: string) =>
    problems.push({ file, line, column: columnOf(file, name), message, expected, nearest: near })
  const known = (
    file: string,
    rows: readonly { line: number; key: string }[],
    name: string,
    words: readonly string[],
  ) => {
    const seen = new Map<string, number>()
    for (const { line, key } of rows) {
      const first = seen.get(key)
      if (!words.includes(key))
        say(file, line, name, `${name} is "${key}"`, `one of ${words.join(', ')}`, nearest(key, words))
      else if (first !== undefined && file !== 'targets.tsv')
        say(file, line, name, `${name} "${key}" stands twice`, `each once (first on line ${first})`)
      seen.set(key, first ?? line)
    }
  }
  known('levers.tsv', levers, 'key', leverKeys(modelOf(data)))
  known('knockouts.tsv', knockouts, 'key', KNOCK_OUT_KEYS)
  known(
    'targets.tsv',
    targets.map(({ line, measure }) => ({ line, key: measure })),
    'measure',
    targetWords(modelOf(data)),
  )
  for (const row of levers) {
    const lever = leverOf(modelOf(data), row.key)
    const wrong = lever === undefined ? undefined : leverRowFault(row, lever)
    if (wrong === undefined) continue
    const { column, expected } = wrong
    const cell =
      column === 'options' ? row.options.join(';') : column === 'default' ? row.initial : row[column]
    say('levers.tsv', row.line, column, `${column} is "${tame(cell)}"`, expected)
  }
}
