/** A run taken away: its curves as a table, everything that is said about it as JSON. */
import { ownText } from '../../../laboratory/index.ts'
import type { Heads } from '../../worker/protocol.ts'
import { csv } from '../state/csv.ts'
import type { Reel } from '../state/reel.svelte.ts'

const COLUMNS = [
  'aware',
  'out',
  'guards',
  'loyal',
  'obeying',
  'refusing',
  'disarmed',
  'gunsHeld',
  'gunsAway',
  'killed',
  'wounded',
] as const satisfies readonly (keyof Heads)[]

/** One line a tick and lane; times are seconds after 17 March 1871, 21:00. */
export function curvesCsv(reels: readonly Reel[], version: string): string {
  const rows = reels.flatMap((reel) => {
    const run = runCells(reel, version)
    return Array.from({ length: reel.length }, (_, i) => {
      const frame = reel.frame(i)!
      return [reel.lane, frame.seconds, ...COLUMNS.map((name) => frame.heads[name]), ...run]
    })
  })
  return csv([['lane', 'seconds', ...COLUMNS, ...RUN], ...rows])
}

/** What the run was made with: changed decisions and values as `key=value`, parted by semicolons; empty for none. */
const RUN = ['seed', 'world', 'scale', 'levers', 'values', 'version'] as const

function runCells({ words }: Reel, version: string): (string | number)[] {
  if (words === undefined) return RUN.map(() => '')
  const pairs = (of: object | undefined) =>
    Object.entries(of ?? {})
      .map(([key, value]) => `${key}=${value}`)
      .join('; ')
  return [words.seed, words.world, words.scale, pairs(words.levers), pairs(words.values), version]
}

/** JSON has no infinity: null stands for "never". */
export function runsJson(reels: readonly Reel[], address: string, notes: readonly string[] = []): string {
  const runs = reels.flatMap(({ lane, words, result }) =>
    result === undefined ? [] : [{ lane, options: words, changed_values: ownText(words?.values), ...result }],
  )
  return `${JSON.stringify({ format: 1, address, notes, runs })}\n`
}
