import type { CalibrateWords } from '../calibrate.ts'
import { say } from './sayings.ts'

const { number, list } = say

export const calibrate: CalibrateWords = {
  wave: ({ number: wave, cutOff, runs }) =>
    wave === 0
      ? `world 0, ${number(runs)} seeds: how much is luck`
      : `wave ${wave}: ${number(runs)} ${wave === 1 ? 'prior worlds' : 'runs a move'}${cutOff === Infinity ? '' : `, stopped beyond ${cutOff.toFixed(1)} standard deviations`}`,
  after: 'accepted worlds again with fresh luck, and with mechanisms cut',
  title: 'Calibration of the baseline',
  accepted: ({ worlds, runs, waves, wanted, reached }) =>
    `${number(worlds)} worlds accepted of ${number(runs)} in ${waves} waves${reached ? '' : `; ${number(wanted)} were wanted: allow more moves or more prior worlds`}.`,
  checks: ({ met, all, fresh }) =>
    `Targets that calibration did not see: median of the accepted runs inside for ${met} of ${all}, of fresh runs for ${fresh} of ${all}.`,
  joint: ({ accepted, fresh, prior, all }) =>
    `Targets met in the same run, median: ${accepted} of ${all} in accepted runs, ${fresh} in fresh runs, ${prior} in prior worlds.`,
  identified: ({ keys, all, names }) =>
    `${keys} of ${all} uncertainties are identified${names.length === 0 ? '.' : `, the most: ${list(names)}.`}`,
  written: ({ files }) => `Written: ${list(files)}.`,
  notWritten: 'Nothing is written without --out or --accept.',
  none: (nearest) =>
    `no world accepted, nothing written: the nearest run lies ${nearest === Infinity ? 'infinitely far (something never happens)' : `${nearest.toFixed(1)} standard deviations`} from the record; more prior worlds (--worlds), more --waves or a larger --scale may find some`,
  method:
    'History matching in waves: one run a world, kept when it lies within three standard deviations of the record for every fit target; see docs/validation/calibration.md.',
}
