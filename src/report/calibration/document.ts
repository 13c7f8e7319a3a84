/** docs/validation/calibration.md from the findings of a calibration. */
import type { CalibrationFindings, EnsembleJudged, FitTarget } from '../../laboratory/index.ts'
import { band, type Figure, percent, range, shift, table, value } from '../figures/index.ts'
import { ablations, narrowed, trades } from './learnt.ts'

export function calibrationDocument(findings: CalibrationFindings, figures: readonly Figure[]): string {
  const picture = (file: string) => {
    const figure = figures.find((one) => one.file === file)
    return figure === undefined ? '' : `![${figure.alt.replaceAll(/[[\]]/g, '')}](${file})`
  }
  const sections = [
    head(findings),
    short(findings),
    method(findings),
    figureTable(findings),
    waves(findings, picture('calibration-waves.svg')),
    joint(findings, picture('calibration-joint.svg')),
    checks(findings, picture('calibration-timetable.svg')),
    narrowed(findings, picture('calibration-narrowing.svg')),
    trades(findings),
    ablations(findings),
    LIMITS,
  ]
  return `${sections.join('\n\n')}\n`
}

function head({ version, data, priors, options }: CalibrationFindings): string {
  return `# Calibration of the baseline

Written by \`commune calibrate\`. Model ${version}, data ${data}, priors and record ${priors}; ${options.worlds} prior worlds at scale ${options.scale},
design ${options.seed}. Edit nothing here: change the model or the data and run it again. Numbers behind every table: calibration.json.`
}

function short(findings: CalibrationFindings): string {
  const { worlds, families, runs, waves, prior, accepted, fresh, narrowing, options } = findings
  const [met, all] = accepted.judgement.metByUse.check
  const [freshMet] = fresh.judgement.metByUse.check
  const identified = narrowing.filter((key) => key.identified).length
  const lines = [
    `**${worlds} worlds accepted** of ${runs} run in ${waves.length} waves${findings.reached ? '' : ` (${options.wanted} were wanted)`}: their run lies within three standard deviations of the record for all ${findings.targets.length} fit targets. Of ${prior.runs} prior worlds ${percent(prior.within)} do.`,
    `Targets that calibration did not see: the median of the accepted runs is inside for **${met} of ${all}** (aim: 70 %, ${Math.ceil(0.7 * all)}); of fresh runs of the same worlds for ${freshMet} of ${all}.`,
    `The median accepted run meets **${accepted.judgement.jointMedian} of ${accepted.judgement.targets.length}** jointly (aim: 17), a fresh run ${fresh.judgement.jointMedian}, a prior world ${prior.judgement.jointMedian}.`,
    `These worlds are ${families} families of near neighbours (${Math.round(findings.effective)} independent worlds would weigh as much), which is what intervals count.`,
    `${identified} of ${narrowing.length} uncertainties are identified; the record of this day says nothing of the others that calibration could see.`,
  ]
  return `## In short\n\n${lines.map((line) => `- ${line}`).join('\n')}`
}

function method({ earlier = 0 }: CalibrationFindings): string {
  const more =
    earlier === 0
      ? ''
      : ` Beside it ${earlier} worlds of an earlier calibration are run anew, as further places to\nbegin from; chains forget where they began only as fast as they move.`
  return `## How

Priors (uncertainties.tsv) and the split of targets into *fit* and *check* (targets.tsv) were fixed first; their digest stands above. The
first wave is a scrambled Sobol design over all uncertainties, one run a world.${more} A run is as implausible as its worst fit target:

    I = |simulated - record| / sqrt(record^2 + discrepancy^2)

*record*: a third of the way from the record to the edge of its tolerated band, on the side where the run lies, so that by itself the band is
three standard deviations. *discrepancy*: what the model leaves out whatever its values, assumed: a tick of five minutes for a time, a
twentieth of the record for a count (half a unit at least). What never happens is infinitely implausible. A world is accepted, with the luck
of its run, when its worst is 3 or less. No check target is looked at. *luck*, half the width of the middle 68 % over seeds of world 0, is
shown beside: a single run has its luck in it already, so luck does not widen what passes.

Few worlds of a wide prior in so many keys pass, so later waves refocus. Chains start from the best runs and move where the run made there
lies within the cut-off of the wave. A proposal lies near by or, one in six, far off, at a place found by a cheap guess learnt from all runs so
far, which is corrected for; it keeps luck and people or, one in three, has its own. What is left is a sample of the prior, luck included, restricted to runs that pass. See
decisions [0011](../decisions/0011-calibration-in-waves.md) and [0017](../decisions/0017-luck-is-kept.md).`
}

function figureTable({ targets }: CalibrationFindings): string {
  const unit = (target: FitTarget, sd: number) =>
    Number.isFinite(sd) ? shift(sd, target.kind).replace('+', '') : 'open'
  const rows = targets.map((target) => [
    target.id,
    target.label.en,
    value(target.record, target.kind),
    unit(target, target.below),
    unit(target, target.above),
    unit(target, target.replicate),
    unit(target, target.discrepancy),
    percent(target.never),
  ])
  return `### Standard deviations of the fit targets\n\n${table(
    ['', 'fit target', 'record', 'record, below', 'record, above', 'luck', 'discrepancy', 'never in world 0'],
    rows,
  )}`
}

function waves({ waves: list, targets }: CalibrationFindings, picture: string): string {
  const rows = list.map((wave) => [
    String(wave.number),
    wave.cutOff === Infinity ? 'none' : wave.cutOff.toFixed(2),
    String(wave.runs),
    wave.number === 1 ? '-' : percent(wave.within / wave.runs),
    wave.number === 1 ? '-' : percent(wave.taken / wave.runs),
    String(wave.failed),
    wave.number === 1 ? '-' : String(wave.ancestors),
    wave.number === 1 ? '-' : String(wave.lucks),
    wave.number === 1 ? '-' : String(wave.unmoved),
  ])
  const guess = list.at(-1)?.explained ?? []
  const explained = targets
    .map((target, i) => `${target.id} ${Number.isFinite(guess[i] ?? Number.NaN) ? percent(guess[i]!) : '-'}`)
    .join(', ')
  return `## Waves

${picture}

${table(['wave', 'cut-off', 'runs', 'within', 'gone to', 'failed', 'ancestors', 'kinds of luck', 'chains that never moved'], rows)}

Share of the variance that the last guess explains of the runs it learnt from (near the region): ${explained}.`
}

function joint(findings: CalibrationFindings, picture: string): string {
  const ensembles: readonly (readonly [string, EnsembleJudged])[] = [
    ['prior worlds', findings.prior],
    ['world 0, chosen by hand', findings.baseline],
    ['accepted worlds, accepting runs', findings.accepted],
    ['accepted worlds, fresh runs', findings.fresh],
  ]
  const least = (judged: EnsembleJudged, n: number) =>
    percent(judged.judgement.joint.filter((j) => j >= n).length / Math.max(1, judged.runs))
  const rows = ensembles.map(([name, judged]) => {
    const { metByUse, jointMedian } = judged.judgement
    return [
      name,
      String(judged.runs),
      percent(judged.within),
      String(jointMedian),
      least(judged, 15),
      least(judged, 17),
      least(judged, 20),
      least(judged, 23),
      `${metByUse.fit[0]} of ${metByUse.fit[1]}`,
      `${metByUse.check[0]} of ${metByUse.check[1]}`,
    ]
  })
  return `## Targets met in the same run

${picture}

${table(['', 'runs', 'within 3 s.d.', 'median', '15 or more', '17 or more', '20 or more', '23 or more', 'fit met', 'check met'], rows)}

The accepting run of a world passed because it was looked for. A *fresh* run of the same world has other luck. A question asked in accepted
worlds has the accepting run as the baseline of its first pair, and fresh ones as those of its further pairs.`
}

function checks({ accepted, fresh, prior }: CalibrationFindings, picture: string): string {
  const parts = (judged: EnsembleJudged) => judged.judgement.targets.flatMap((target) => target.parts)
  const [before, again] = [parts(prior), parts(fresh)]
  const rows = parts(accepted)
    .filter((part) => part.use !== 'input')
    .map((part) => {
      const then = before.find((one) => one.id === part.id)
      const new_ = again.find((one) => one.id === part.id)
      return [
        part.id,
        part.label.en,
        part.record.words.en,
        band(part.low, part.high, part.kind),
        then === undefined ? '-' : value(then.median, part.kind),
        value(part.median, part.kind),
        range(part.p5, part.p95, part.kind),
        part.met ? 'yes' : `**no**, ${shift(part.miss, part.kind)}`,
        new_ === undefined ? '-' : `${value(new_.median, part.kind)}, ${new_.met ? 'yes' : '**no**'}`,
        part.use,
      ]
    })
  return `## Targets, one by one

${picture}

${table(['', 'target', 'record', 'tolerated', 'prior median', 'accepted median', '5-95 %', 'met', 'fresh median, met', 'use'], rows)}`
}

const LIMITS = `## Limits

- One run a world: luck and the people of a world are part of what is accepted. A place in the prior counts by how often its runs pass.
- Worlds that descend from one ancestor lie close to one another and may share its luck: the first lines say how many families they are, the
  table of waves how many kinds of luck are left. Intervals of answers go by families (decision [0018](../decisions/0018-families-of-worlds.md)).
- The discrepancy is assumed. With a larger one more worlds would pass and less would be identified.
- World 0 and the priors were written by people who knew the record. The check targets are out of sight of calibration, not of the authors.`
