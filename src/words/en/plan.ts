import type { Harm, PlanWords } from '../plan.ts'
import { say } from './sayings.ts'

const { number } = say
const many = (n: number, one: string, more = `${one}s`) => `${number(n)} ${n === 1 ? one : more}`

const HOW: Readonly<Record<Harm['why'], string>> = {
  missing: 'is missing',
  unreadable: 'cannot be read',
  'cut short': 'is cut short',
  changed: 'is not what was written',
}
const lost = ({ file, why, runs }: Harm) =>
  `${file} ${HOW[why]}: ${runs === undefined ? 'the runs of its shard are' : runs === 1 ? 'its run is' : `its ${number(runs)} runs are`} lost.`

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
  store: {
    damaged: ({ to, ...harm }) =>
      `${lost(harm)} This plan or question does those it needs again; the others come back when theirs is run again.${to === '' ? '' : ` What was left is kept as ${to}`}`,
    leftOut: (harm) =>
      `${lost(harm)} They are left out here; run their plan or question again, and they are done again.`,
    copy: ({ file, runs, to }) =>
      `${many(runs, 'run')} of ${file} ${runs === 1 ? 'stands' : 'stand'} in another file too: each counts once, the second copy is put aside as ${to}`,
    stray: ({ file, to }) => `${file} is none of the store’s own files: put aside as ${to}`,
    copies: (runs) =>
      `${many(runs, 'run')} ${runs === 1 ? 'stands' : 'stand'} twice in this store and ${runs === 1 ? 'is' : 'are'} counted once; other tools that read its folder count ${runs === 1 ? 'it' : 'them'} twice. The second copies are put aside when the folder can be written and nobody else writes there.`,
    ended: ({ signal, store }) =>
      `broken off (${signal}); every run that was done is kept in ${store}, and the same command goes on from there`,
  },
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
  },
}
