/** A folder with one change, from its seed. */

import { Luck } from '../drill/luck.ts'
import type { Files } from './base.ts'
import { type Change, TABLE_CHANGES } from './tables.ts'
import { ANY_CHANGES, JSON_CHANGES, YAML_CHANGES } from './texts.ts'

export interface Changed {
  readonly seed: number
  readonly file: string
  /** In words: what was done to the file. */
  readonly change: string
  readonly files: Files
  /** The new text; undefined where the file is gone. */
  readonly text: string | undefined
}

/** Files that decide what a run does are drawn thrice as often as the others. */
const DECIDING =
  /^((cells|cell_barriers|places|population|occupations|national_guard|grievance|day18|forces|exogenous|seine|lands|crossings|outside_roads|uncertainties|heights|levers)\.tsv|scenario\.yaml)$/

const changesOf = (file: string): Readonly<Record<string, Change>> => {
  if (file.endsWith('.tsv')) return { ...ANY_CHANGES, ...TABLE_CHANGES, ...TABLE_CHANGES }
  return file.endsWith('.yaml') ? { ...ANY_CHANGES, ...YAML_CHANGES } : { ...ANY_CHANGES, ...JSON_CHANGES }
}

export function changedFolder(base: Files, seed: number): Changed {
  const dice = new Luck(seed)
  const names = [...base.keys()].filter((name) => /\.(tsv|yaml|json)$/.test(name)).sort()
  const weighed = names.flatMap((name) => (DECIDING.test(name) ? [name, name, name] : [name]))
  for (;;) {
    const file = dice.one(weighed)
    if (dice.below(60) === 0) return withText(base, seed, file, 'file missing', undefined)
    const changes = Object.entries(changesOf(file))
    const [change, apply] = dice.one(changes)
    const text = apply(base.get(file)!, dice)
    if (text !== undefined && text !== base.get(file)) return withText(base, seed, file, change, text)
  }
}

function withText(
  base: Files,
  seed: number,
  file: string,
  change: string,
  text: string | undefined,
): Changed {
  const files = new Map(base)
  if (text === undefined) files.delete(file)
  else files.set(file, text)
  return { seed, file, change, files, text }
}

/** The line where the new text first differs from the old, for a report. */
export function differs(base: Files, { file, text }: Changed): string {
  const before = (base.get(file) ?? '').split('\n'),
    after = (text ?? '').split('\n')
  const at = after.findIndex((line, i) => line !== before[i])
  return text === undefined ? '' : `line ${at + 1}: ${(after[at] ?? '').slice(0, 200)}`
}
