import type { PlanWords } from '../plan.ts'
import { say } from './sayings.ts'

const { number } = say
const many = (n: number, one: string, more = `${one}s`) => `${number(n)} ${n === 1 ? one : more}`

export const plan: PlanWords = {
  sizes: ({ variants, worlds, seeds, runs }) =>
    `${many(variants, 'variant')} x ${many(worlds, 'world')} x ${many(seeds, 'seed')}: ${many(runs, 'run')}`,
  design: ({ name, points }) => `worlds: ${name}, ${number(points)}`,
  valid: 'the plan is right',
  have: ({ stored, waiting, missing }) =>
    `${number(stored)} stored, ${number(waiting)} done and waiting for their shard, ${number(missing)} to run`,
  ran: ({ runs, seconds, stored }) =>
    `${many(runs, 'run')}: ${number(runs - stored)} done in ${number(Math.round(seconds))} s, ${number(stored)} stored already`,
  failed: (n) => `${many(n, 'run')} failed and ${n === 1 ? 'is' : 'are'} counted, the others are kept:`,
  damaged: ({ file }) => `a damaged file was set aside and its runs are done again: ${file}`,
  goOn: 'run the rest',
  look: 'look at the runs',
  complete: 'all runs of the plan are stored',
  notBegun: 'no run of this plan is there yet: begin with',
  table: {
    title: 'Medians over the runs of each variant',
    variant: 'variant',
    runs: 'runs',
    baseline: 'baseline',
    note: 'Medians describe; for a difference with its interval use commune ask.',
    never: (share) => `never: ${share}`,
    none: 'none yet',
  },
  query: {
    more: ({ shown, all }) => `${number(shown)} of ${number(all)} rows; --csv or --json gives all`,
    rows: (n) => many(n, 'row'),
    waiting: (n) =>
      `${many(n, 'run')} ${n === 1 ? 'waits' : 'wait'} in the journal and ${n === 1 ? 'is' : 'are'} not counted here: finish the plan or question`,
    leftOut: (file) => `shard ${file} is damaged and left out: run its plan again, or ask again`,
  },
}
