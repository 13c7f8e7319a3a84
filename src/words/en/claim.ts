import type { BesideRuns, ClaimWords } from '../claim.ts'
import { say } from './sayings.ts'

const { number, percent } = say
const share = ({ value, low, high }: { value: number; low: number; high: number }) =>
  `${percent(value)} (${percent(low)} to ${percent(high)})`

/** Two figures are all that an assumption deserves. */
const figure = (n: number) => String(Number(n.toPrecision(2)))

const runs = ({ pairs, worlds }: BesideRuns) =>
  `${number(pairs)} ${pairs === 1 ? 'pair' : 'pairs'} of runs in ${worlds === 1 ? 'one world' : `${number(worlds)} worlds`}`
const CHOICES = {
  accepted: 'the worlds that calibration accepted',
  baseline: 'the one baseline world',
  prior: 'worlds drawn from the priors',
}

export const claim: ClaimWords = {
  leftOut:
    'Verdicts that were made with other tables, or by another test than the file of their claim now fixes, are left out.',
  again: 'the same verdict again',
  listTitle: 'Claims about the day (commune claim ID)',
  listNote: ({ runs }) =>
    `commune claim ID --published prints the verdict that was made beforehand; without it up to ${number(runs)} runs are made here, which can be broken off and gone on with.`,
  who: 'who says it',
  where: 'where',
  statement: 'the claim',
  mechanism: 'through what',
  test: 'The test, fixed beforehand',
  lever: 'decision changed',
  knockOut: 'mechanism switched off',
  measure: 'measure',
  wanted: (shift) => `the claim means at least ${shift}`,
  reading: 'why that much',
  horizon: 'horizon',
  counter: 'Against it',
  refute: 'What would refute it',
  verdictTitle: 'Verdict',
  verdict: {
    supported: 'supported in this model',
    contradicted: 'contradicted in this model',
    'not supported': 'not supported in this model',
    depends: 'depends on what one assumes',
    undecided: 'undecided',
    'not testable': 'not testable here',
  },
  why: {
    'beyond-horizon': 'The claim speaks of what came after the days that are simulated.',
    'declared-assumption': 'The effect would rest on an assumption that is declared, not simulated.',
    'seldom-carried-out': 'The decision was carried out in under half of the worlds.',
    'no-headroom':
      'The outcome comes about in nearly every run without the change: there is no room for more.',
    'flips-with-rules': 'Another choice of rules gives another verdict.',
    'most-worlds': 'The effect is as large as the claim means in most of the worlds, four in five or more.',
    'reverse-in-most-worlds': 'The effect goes the other way in most of the worlds, four in five or more.',
    'few-worlds': 'The effect is as large as the claim means in few of the worlds, one in five or fewer.',
    'box-separates': 'Some worlds show the effect and some do not, and assumptions tell them apart.',
    between: 'Some worlds show the effect and some do not, and no assumption tells them apart.',
    'too-few-worlds': 'Too few worlds speak: the rule wants 200.',
  },
  effect: ({ baseline, counterfactual, difference, interval }) =>
    `On average ${counterfactual} with the change and ${baseline} without: ${difference} (95 %: ${interval}).`,
  share: (q) => `The effect claimed appears in ${share(q)} of the worlds.`,
  reverse: (q) => `The reverse appears in ${share(q)}.`,
  carriedOut: ({ share: value, low, high }) =>
    `The decision was carried out in ${share({ value, low, high })} of the worlds.`,
  believeTitle: 'What one would have to believe',
  holds: 'For the effect to appear',
  fails: 'For it not to appear',
  belief: ({ id, label, unit, low, high }) => {
    const of = unit === '' ? '' : ` ${unit}`
    if (low === null) return `${id} ${label}: at most ${figure(high ?? 0)}${of}`
    if (high === low) return `${id} ${label}: exactly ${figure(low)}`
    if (high === null) return `${id} ${label}: at least ${figure(low)}${of}`
    return `${id} ${label}: ${figure(low)} to ${figure(high)}${of}`
  },
  box: ({ inside, outside, worlds, separates, coverage }) =>
    `Tested on families of worlds that did not choose it: true of ${percent(inside)} of the ${number(worlds)} worlds inside and of ${percent(outside)} of those outside; it covers ${percent(coverage)} of such worlds. ${separates ? 'That tells them apart.' : 'That does not tell them apart.'}`,
  noBox: 'Not looked for: too few worlds, or nearly all alike.',
  nothingSeparates: 'No assumption found that makes a difference.',
  variantsTitle: 'Under other rules',
  variant: ({ title, verdict, q }) => `${title}: ${verdict}; in ${share(q)} of the worlds`,
  variantsNone: 'Not tried.',
  variantsOpen: 'Undecided is a weaker verdict, not another: fewer pairs of runs speak under other rules.',
  budget: ({ version, worlds, seeds, scale, failed }) =>
    `Model ${version}; ${worlds === 1 ? 'one world' : `${number(worlds)} worlds`}, ${seeds === 1 ? 'one pair' : `${number(seeds)} pairs`} of runs in each, scale ${scale}${failed === 0 ? '' : `; ${number(failed)} pairs failed and were left out`}.`,
  short: ({ worlds, needed }) =>
    `The rule of verdicts wants ${needed} worlds with 4 pairs each; ${worlds === 1 ? 'one has' : `${number(worlds)} have`} spoken, so whatever the figures say the verdict is undecided.`,
  beside: {
    onAnswer: 'A claim asks this too',
    onClaim: 'A stored answer asks this too',
    claim: (id) => `Claim ${id}`,
    answer: 'The answer',
    same: ({ other, there, thereRange, here, hereRange }) =>
      `${other} asks the same change and gives another number: ${there} (${thereRange}) there, ${here} (${hereRange}) here.`,
    more: ({ other, extra, label, there }) =>
      `${other} asks a change that goes further (also: ${extra}), so its number is not the one here: “${label}”, ${there}.`,
    less: ({ other, extra, label, there }) =>
      `${other} asks a smaller change (without: ${extra}), so its number is not the one here: “${label}”, ${there}.`,
    measure: ({ other, label, there }) =>
      `${other} asks the same change about something else, so its number is not the one here: “${label}”, ${there}.`,
    table: ({ other, label, there, here }) =>
      `${other} asks the same change and gives another number for “${label}”: ${there} there, ${here} here.`,
    pairs: ({ here, there }) =>
      `The number is an average, and not of the same runs: here ${runs(here)}, there ${runs(there)}.`,
    worlds: ({ here, there }) =>
      `The assumptions are not the same either: here ${CHOICES[here]}, there ${CHOICES[there]}.`,
    scale: ({ here, there }) =>
      `The runs are not of one size: here ${percent(here)} of the households, there ${percent(there)}.`,
    version: ({ here, there }) => `They come from two versions of the model: here ${here}, there ${there}.`,
    agree: 'Both intervals overlap: the two do not contradict each other.',
    disagree: 'The intervals do not overlap: trust neither number to the last figure.',
  },
  caveat:
    'A verdict is about this model under the worlds named, not about 1871 itself; docs/model/limits.md says what the model gets wrong.',
  pageMade: 'This page is made by `commune claim --pages`; change the claim file, not the page.',
  indexTitle: 'Claims about the day, and what this model says of them',
  untested: 'not tested yet',
  basisTitle: 'on what',
  basis: ({ version, worlds, seeds, scale }) =>
    `${worlds === 1 ? 'one world' : `${number(worlds)} worlds`} x ${number(seeds)}, scale ${scale}, model ${version}`,
}
