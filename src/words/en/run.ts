import type { RunWords } from '../run.ts'
import { say } from './sayings.ts'

const { list, number, percent } = say
const minutes = (n: number) =>
  n < 60 ? `${n} min` : `${Math.floor(n / 60)} h ${String(n % 60).padStart(2, '0')}`

export const run: RunWords = {
  timetable: {
    title: 'Timetable: the record and this run',
    columns: {
      id: 'id',
      target: 'target',
      record: 'record',
      simulated: 'this run',
      verdict: 'band',
      use: 'use',
      source: 'source of the record',
    },
    use: { input: 'input', fit: 'fit', check: 'check' },
    given: 'given',
    inside: 'inside',
    never: 'never',
    open: 'not reached',
    early: (n) => `${minutes(n)} early`,
    late: (n) => `${minutes(n)} late`,
    few: (by) => `${by} too few`,
    many: (by) => `${by} too many`,
    score: ({ inside, all, outside }) =>
      `${inside} of ${all} targets inside their bands${outside.length > 0 ? `; outside: ${outside.join(', ')}` : ''}. A target in two parts (a, b) counts when both are.`,
    note: 'band = what the record and its sources tolerate. use: input = given to the model or nearly so; fit = calibration may see it; check = it may not.',
  },
  outcome: {
    title: 'Outcome',
    names: {
      'government-captured': 'the government is captured',
      'army-out-in-order': 'the army leaves Paris in order',
      'army-out-broken': 'the army leaves Paris broken',
      'army-holds-the-guns': 'the army holds the guns',
      'stand-off': 'stand-off',
    },
    detail: ({ men, away, guns, gunsHeld }) =>
      `Of the ${number(men)} soldiers and police inside the wall at the start ${away === 0 ? 'none have' : `${number(away)} (${percent(men === 0 ? 0 : away / men)}) have`} left it under command; of the ${number(guns)} guns of the attacked parks the army has ${gunsHeld === 0 ? 'none' : gunsHeld === guns ? 'all' : number(gunsHeld)}.`,
    open: 'not decided; the run was stopped before the end of the act',
  },
  end: {
    hash: (hash) => `hash of the final state  ${hash}`,
    reproduce: (command) => `the same day again       ${command}`,
    tables: (digest) => `digest of the tables     ${digest}`,
    shares: ({ attested, inferred, assumed, total }) =>
      `evidence                 ${number(total)} records: ${percent(attested / total)} attested, ${percent(inferred / total)} inferred, ${percent(assumed / total)} assumed`,
    caveat:
      'Hours and counts are properties of this model under its assumptions. One run is one throw of the dice: compare many seeds before concluding.',
    seconds: ({ seconds, persons }) =>
      `computed in              ${seconds.toFixed(1)} s, ${number(persons)} simulated inhabitants`,
    written: (dir) => `written to               ${dir}`,
  },
  bias: {
    other: (scale) =>
      `The stored comparison of scale ${scale} with the whole city was made with other tables or another model and is not shown: hours and counts may be biased.`,
    none: (scale) =>
      `No comparison of scale ${scale} with the whole city is stored: hours and counts may be biased.`,
    held: ({ scale, seeds }) =>
      `Over ${seeds} seeds no target at scale ${scale} differs from the whole city by more than half its tolerance.`,
    title: ({ scale, seeds }) => `Bias of scale ${scale} against the whole city (median of ${seeds} seeds):`,
    shift: ({ kind, shift }) =>
      !Number.isFinite(shift)
        ? shift > 0
          ? 'often never happens at this scale'
          : 'happens at this scale where it often never does in the whole city'
        : kind === 'time'
          ? `${Math.round(Math.abs(shift) / 60)} min ${shift > 0 ? 'later' : 'earlier'}`
          : `${number(Math.round(Math.abs(shift) * 100) / 100)} ${shift > 0 ? 'more' : 'fewer'}`,
  },
  settings: {
    line: ({ seed, world, scale, version, long, title }) =>
      `${title ?? `Paris, 17 March 1871 21:00 to ${long ? '22 March 00:00' : '20 March 12:00'}`} - seed ${seed}, world ${world}${world === 0 ? ' (baseline)' : ''}, scale ${scale}, model ${version}`,
    levers: (items) => `decisions changed: ${list(items)}`,
    measured: 'Measures of this run',
    knockOuts: (items) => `mechanisms switched off: ${list(items)}`,
  },
  sources: {
    almanach: 'hour-by-hour almanac',
    'american-cyclopaedia': 'American Cyclopaedia',
    memorial41: 'memorial41.fr',
    computed: 'computed by Commune',
    'general-knowledge': 'general knowledge',
    'bloody-week-pages': 'modern pages on the Bloody Week',
    wikipedia: 'unsigned articles on line',
    lefrancais: 'Gustave Lefrançais',
    'proces-1871': 'trial of 1871',
    'rdm-1873-1879': 'Revue des Deux Mondes',
    appert: 'Félix Appert',
    vesinier: 'Pierre Vésinier',
  },
  progress: ({ clock, out, refusing, guns, left }) =>
    `${clock}  people out ${number(out)}  soldiers refusing ${number(refusing)}  guns held ${number(guns)}${left === undefined ? '' : `  about ${Math.ceil(left)} s left`}`,
  levers: {
    title: 'Decisions that somebody could have taken (--lever key=value)',
    holder: 'who could',
    when: 'when',
    values: 'values',
    initial: 'as it happened',
    evidence: 'evidence',
    unavailable: 'not built yet',
    knockOuts:
      'Mechanisms that can be switched off for tests (--knock-out id); nobody could have decided these',
    meant: {
      never: 'never ordered',
      late: 'after bayonets and a summons; about three orders, refused',
      'when-reported': 'asked for once the guns were taken, 90 minutes away',
      three: 'no column before 3 April, then by three roads',
    },
    yesNo: 'yes or no',
    whole: 'a whole number',
    time: 'a time',
  },
}
