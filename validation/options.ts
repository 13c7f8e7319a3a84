/** Words of `npm run validate`. */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

export const SECTIONS = ['prior', 'baseline', 'ablations', 'scale', 'ticks'] as const
export type Section = (typeof SECTIONS)[number]

export interface Options {
  readonly sections: readonly Section[]
  readonly worlds: number
  readonly seeds: number
  readonly small: number
  readonly full: number
  readonly workers: number
  readonly out: string
  readonly date: string
  readonly quick: boolean
}

export class OptionError extends Error {}

export const USAGE = `npm run validate -- [options]
  --quick            16 worlds, 4 seeds, scales 0.02 and 0.05, written to out/validation/quick: a look at the machinery, not at the model
  --only NAME        ${SECTIONS.join(' | ')}; may be repeated. The report is written from all runs that are stored.
  --worlds N         prior worlds 1..N (256)
  --seeds N          seeds 1..N of the baseline world (16)
  --scale S          scale of the large ensembles (0.1)
  --full-scale S     the scale it is compared with (1)
  --workers N        runs at once (all cores)
  --date TEXT        date printed in the report (none: the version of model and data only)
  --out DIR          where the report goes (docs/validation)`

const FLAGS = {
  quick: { type: 'boolean' },
  only: { type: 'string', multiple: true },
  worlds: { type: 'string' },
  seeds: { type: 'string' },
  scale: { type: 'string' },
  'full-scale': { type: 'string' },
  workers: { type: 'string' },
  date: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** Undefined when help was asked for. Throws an OptionError for words that cannot be taken. */
export function readOptions(words: readonly string[]): Options | undefined {
  const given = parse(words)
  if (given.help === true) return undefined
  const quick = given.quick === true
  const only = given.only ?? []
  for (const name of only)
    if (!(SECTIONS as readonly string[]).includes(name))
      throw new OptionError(`--only ${name}: expected one of ${SECTIONS.join(', ')}`)
  return {
    sections: only.length === 0 ? SECTIONS : SECTIONS.filter((s) => only.includes(s)),
    worlds: whole(given.worlds, 'worlds', quick ? 16 : 256),
    seeds: whole(given.seeds, 'seeds', quick ? 4 : 16),
    small: scale(given.scale, 'scale', quick ? 0.02 : 0.1),
    full: scale(given['full-scale'], 'full-scale', quick ? 0.05 : 1),
    workers: whole(given.workers, 'workers', availableParallelism()),
    date: given.date ?? '',
    quick,
    out: given.out ?? (quick ? 'out/validation/quick' : 'docs/validation'),
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: FLAGS, strict: true }).values
  } catch (cause) {
    throw new OptionError(cause instanceof Error ? cause.message : String(cause))
  }
}

function whole(text: string | undefined, name: string, otherwise: number): number {
  if (text === undefined) return otherwise
  const n = Number(text)
  if (!Number.isInteger(n) || n < 1 || n > 100000)
    throw new OptionError(`--${name} ${text}: expected a whole number from 1 to 100000`)
  return n
}

function scale(text: string | undefined, name: string, otherwise: number): number {
  if (text === undefined) return otherwise
  const s = Number(text)
  if (!(s > 0 && s <= 1)) throw new OptionError(`--${name} ${text}: expected a number above 0 and at most 1`)
  return s
}
