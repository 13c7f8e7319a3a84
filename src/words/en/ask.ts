import type { AskWords, MeasureUnit } from '../ask.ts'
import { headline } from './headline.ts'
import { say } from './sayings.ts'

const { number, list } = say

/** Whole from 100 on, else up to two decimals. */
function figure(n: number): string {
  const size = Math.abs(n)
  if (size >= 100 || Number.isInteger(n)) return number(n)
  return String(Number(size < 0.01 ? n.toPrecision(1) : n.toFixed(size >= 10 ? 1 : 2)))
}

function span(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60)
  if (minutes === 0) return 'under a minute'
  return minutes < 90
    ? `${minutes} min`
    : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`
}

function value(unit: MeasureUnit, v: number): string {
  if (unit === 'time') return say.clock(v)
  return unit === 'count' ? figure(v) : say.percent(v)
}

function shift(unit: MeasureUnit, d: number): string {
  if (d === 0) return 'none'
  if (unit === 'time') return `${span(d)} ${d > 0 ? 'later' : 'earlier'}`
  if (unit === 'count') return `${figure(Math.abs(d))} ${d > 0 ? 'more' : 'fewer'}`
  const points = figure(Math.abs(d) * 100)
  return `${points} ${points === '1' ? 'point' : 'points'} ${d > 0 ? 'more' : 'less'}`
}

export const ask: AskWords = {
  value,
  shift,
  interval: (unit, low, high) => {
    if (low === 0 && high === 0) return 'none'
    return `${shift(unit, low)} to ${shift(unit, high)}`
  },
  question: (change) => `What follows from: ${change}?`,
  title: 'Answer of the model',
  headline,
  sure: ({ interval, pairs, worlds }) =>
    `95 % interval of the difference: ${interval}, from ${number(pairs)} pairs of runs in ${worlds === 1 ? 'one world' : `${number(worlds)} worlds`}.`,
  carriedOut: ({ share, low, high }) =>
    `The decision was carried out in ${say.percent(share)} of the worlds (${say.percent(low)} to ${say.percent(high)}).`,
  state: 'The change is a state of things, not an order: there was nothing to carry out.',
  seldom:
    'It was carried out in under half of them: the answer says what giving the order does, not what the deed would have done.',
  twice: ({ changes, open }) =>
    open
      ? `Twice the runs would probably ${changes ? 'decide it' : 'not decide it either'}.`
      : changes
        ? 'Twice the runs would probably change this conclusion: take it as open.'
        : 'Twice the runs would probably not change this conclusion.',
  failed: (n) => `${number(n)} ${n === 1 ? 'pair was' : 'pairs were'} left out because a run failed.`,
  worlds: {
    accepted: ({ count, version }) =>
      `Asked in ${number(count)} worlds that calibration accepted (model ${version}).`,
    kin: (families) =>
      `They lie in ${number(families)} families of near neighbours, which say little more than one world each: intervals go by families.`,
    otherVersion: ({ version, now }) =>
      `These worlds were accepted with version ${version} of the model; this is ${now}.`,
    baseline: 'One world, the baseline chosen by hand; what follows says nothing about other assumptions.',
    prior: (count) =>
      `Asked in ${number(count)} worlds drawn from the priors, which have not been held against the record: many of them give another 18 March altogether.`,
  },
  table: {
    title: 'What changes',
    columns: {
      measure: 'measure',
      record: 'record',
      baseline: 'without',
      counterfactual: 'with',
      difference: 'difference (95 %)',
      superiority: 'P(more)',
      pairing: 'pairing',
    },
    primary: 'primary measure, by itself',
    exploratory:
      'exploratory: intervals that hold together, for the measures that many pairs and families of worlds move and apart from them for the rest',
    tooFew: 'exploratory: too few pairs for intervals of so many measures',
    unaffected: ({ labels }) => `No difference that would count: ${list(labels)}.`,
    pairingNone: '-',
    rare: ({ labels }) =>
      `Differs in some pairs (share in brackets), too few to say how much: ${list(labels)}.`,
    worth: ({ moved, fivefold, between }) =>
      `Pairs were worth five times as many runs or more for ${number(fivefold)} of the ${number(moved)} measures that move.${
        fivefold >= 3 || between === null
          ? ''
          : ` Why not for more: ${say.percent(between)} of the spread of the primary difference lies between worlds, where the change does more or less, and pairs of one world cannot lessen that; the rest is luck after the two days have parted.`
      }`,
    note: 'Means over pairs; a time that never comes counts as the end of the act. P(more): chance that a run with the change has more (later) than the same run without, ties halved. pairing: how many times more runs the same certainty would have cost without pairs; - where under a fifth of the pairs differ.',
    never: (share) => `never: ${share}`,
  },
  outcomes: { title: 'How it ends', note: 'Exclusive; each column sums to 100 %.' },
  hangs: {
    title: 'What the answer hangs on',
    key: ({ id, label, more, beats, goesWith }) =>
      `${id} ${label}: the more of it, the ${more ? 'stronger' : 'weaker'} the effect (beats chance in ${say.percent(beats)} of the resamples)${goesWith.length > 0 ? `; goes together with ${list(goesWith)}` : ''}`,
    none: 'Not resolved: no assumption beats a made-up one in 95 % of the resamples. That is not the same as hanging on none.',
    why: {
      'one-world': 'Cannot be said: all pairs lie in one world.',
      'no-difference': 'Nothing to explain: the difference is the same in every world.',
      'too-few-worlds': 'Not resolved: fewer than 30 worlds.',
      'too-few-families':
        'Not resolved: the worlds lie in fewer than 12 families, too few to tell what goes with what.',
    },
    note: ({ worlds, families }) =>
      `Rank correlations over ${number(worlds)} worlds${families < worlds ? ` of ${number(families)} families` : ''}: association, not cause.`,
  },
  looks: {
    title: 'Looks',
    line: ({ pairs, interval, decision }) =>
      `${number(pairs)} pairs: ${interval} (${decision === 'go on' ? 'not narrow enough yet' : decision === 'narrow enough' ? 'narrow enough, stopped' : 'all that were asked'})`,
  },
  all: {
    title: 'What each decision of the catalogue does',
    lead: ({ pairs, version, scale }) =>
      `${number(pairs)} pairs of runs a decision, model ${version}, ${say.percent(scale)} of the households. Each way in which the day can end: its share with the decision and, in brackets, in the same runs without it.`,
    decision: 'decision',
    effect: 'what it was asked about',
    carried: 'carried out in',
    made: 'This page is made by `commune answers --pages`; change the questions, not the page.',
  },
  again: 'the same answer again',
  stale: ({ file, made, here }) =>
    `Made with other tables, and left out: ${file} (${made}; these tables are ${here}). The question is asked in the baseline world alone; \`commune calibrate\` finds worlds for these tables.`,
  tables: (digest) => `digest of the tables   ${digest}`,
  published: ({ version, now }) =>
    `Made beforehand with model ${version}${version === now ? '' : `; this is model ${now}, which may say something else`}. Without --published it is worked out here.`,
  caveat:
    'Chances and differences are properties of this model under its assumptions. They say what follows in the model from one changed decision; docs/model/limits.md says what the model gets wrong.',
  progress: ({ ready, total, stored, rate, left }) =>
    `${number(ready)} of ${number(total)} runs${stored > 0 ? ` (${number(stored)} stored)` : ''}  ${rate.toFixed(1)} runs/s${left === undefined ? '' : `  at most ${Math.ceil(left)} s left`}`,
}
