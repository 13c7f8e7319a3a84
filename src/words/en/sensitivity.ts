import type { SensitivityWords } from '../sensitivity.ts'
import { say } from './sayings.ts'

const { number, list } = say

const NAMES = {
  morris: 'Morris screening',
  sobol: 'Sobol indices',
  pawn: 'Ranking by PAWN',
  partial: 'Ranking by partial rank correlation',
  correlation: 'Ranking by rank correlation',
} as const

export const sensitivity: SensitivityWords = {
  title: ({ method, measure }) => `${NAMES[method]}: ${measure}`,
  runs: ({ runs, failed, never, finite }) =>
    [
      `${number(runs)} runs`,
      failed > 0 ? `${number(failed)} failed and left out` : 'none failed',
      never > 0
        ? `in ${number(never)} it never happens${finite ? ' (taken as the end of the act, 20 March 12:00)' : ' (ranked last)'}`
        : '',
    ]
      .filter((part) => part !== '')
      .join('; ')
      .concat('.'),
  columns: {
    key: 'uncertainty',
    muStar: 'mu*',
    interval: '95 %',
    mu: 'mu',
    sigma: 'sigma',
    first: 'first order',
    total: 'total',
    index: 'index',
    beats: 'beats a dummy',
  },
  more: (n) => `${number(n)} more, weaker.`,
  notResolved: 'not resolved',
  none: ({ runs }) =>
    `Not resolved: no uncertainty beats a made-up one in 95 % of the resamples of ${number(runs)} runs. That is not the same as hanging on none.`,
  flat: 'The measure is the same in every run: nothing to explain.',
  stronger: (keys) => `goes together with ${list(keys)}`,
  limits: {
    morris:
      'Effects per full range of a prior, the other keys at levels of the design, keys outside it at the values of world 0. A screening orders keys; it measures no shares. Large sigma beside mu*: not linear, or acting in company.',
    sobol:
      'Shares of the variance of this measure when each key varies over its prior; keys outside the design stay at the values of world 0. First order: alone; total: with all its company. Not for accepted worlds, whose keys calibration has tied together.',
    pawn: 'Index: how far the distribution of the measure moves, from 0 to 1, when a key is known to one part in ten; sees any shape, but an idle key is above 0, hence the dummy. Association in these runs, not cause: keys that go together borrow from one another.',
    partial:
      'Correlation of ranks after what the other keys explain; sees what rises or falls throughout, not what rises and falls again. Association in these runs, not cause; keys that are copies of one another cannot be told apart.',
    correlation:
      'Correlation of ranks; sees what rises or falls throughout. With few runs for so many keys the other keys are not taken out. Association in these runs, not cause.',
  },
  stored: 'From runs that are in the store, whatever drew their worlds; nothing is run.',
  others: (n) => `${number(n)} stored runs of another version, code or data were left out.`,
  damaged: (n) => `${number(n)} damaged files of the store were passed over.`,
}
