/** docs/validation/README.md: what was run, what came out, what failed and by how much. */
import type { Figure } from 'commune/report/figures'
import { percent, table } from 'commune/report/figures'
import { TICK_SEEDS } from '../plan.ts'
import type { Findings } from '../summary/findings.ts'
import { ablationSection, scaleSection, tickSection } from './comparisons.ts'
import { patternSection } from './patterns.ts'
import { jointSection, misses, timetableSection } from './targets.ts'

export function readme(findings: Findings, figures: readonly Figure[]): string {
  const picture = (file: string) => {
    const figure = figures.find((f) => f.file === file)
    return figure === undefined ? '' : `![${figure.alt.replaceAll(/[[\]]/g, '')}](${file})\n`
  }
  const sections = [
    head(findings),
    summary(findings),
    runs(findings),
    timetableSection(findings, picture),
    misses(findings),
    jointSection(findings, picture),
    patternSection(findings, picture),
    ablationSection(findings, picture),
    scaleSection(findings, picture),
    tickSection(findings, picture),
    DEFINITIONS,
  ]
  return `${sections.filter((s) => s !== '').join('\n\n')}\n`
}

function head({ version, options }: Findings): string {
  const date = options.date === '' ? '' : `, ${options.date}`
  const quick = options.quick
    ? '\n\n**A quick look with few and small runs: it shows that the machinery works and says nothing about the model.**'
    : ''
  return `# Validation: simulated days beside the recorded day

Written by \`npm run validate\`. Model ${version.model} (code ${version.code}), data ${version.data}${date}. Edit nothing here: change the model or the
data and run it again. Numbers behind every table: the JSON files in this folder.${quick}`
}

function summary({ baseline, prior, ablations, scale, ticks }: Findings): string {
  if (baseline === undefined) return '## In short\n\nThe baseline has not been run for this version.'
  const { judgement } = baseline
  const inputs =
    ablations?.flatMap((a) =>
      a.patterns
        .filter((p) => p.verdict === 'input')
        .map((p) => baseline.patterns.find((b) => b.id === p.id)?.label ?? p.id),
    ) ?? []
  const lines = [
    `The median run of the baseline meets **${judgement.jointMedian} of ${judgement.targets.length}** targets jointly (aim: 17). ${judgement.met} targets have their median inside; of those that calibration may not see, ${judgement.metByUse.check[0]} of ${judgement.metByUse.check[1]}.`,
    `The 88th breaks first, Faron's troops last and the police hold in **${percent(baseline.order.share)}** of runs (aim: 90 %; with ${baseline.runs} runs the 95 % interval is ${percent(baseline.order.low)} to ${percent(baseline.order.high)}).`,
  ]
  if (prior)
    lines.push(
      `Over ${prior.runs} prior worlds, nothing tuned, the median is ${prior.judgement.jointMedian} of ${prior.judgement.targets.length}; the same order holds in ${percent(prior.order.share)}.`,
    )
  if (ablations)
    lines.push(
      inputs.length === 0
        ? 'No pattern that the baseline shows vanishes in an ablation.'
        : `Put in rather than brought out, because it vanishes when its cause is made equal or cut: ${[...new Set(inputs)].join('; ')}.`,
    )
  if (scale)
    lines.push(
      scale.holds
        ? `Scale ${scale.small} stands for scale ${scale.full}: every measure and outcome within what is allowed.`
        : `Scale ${scale.small} is biased against scale ${scale.full} in ${scale.shifts.filter((s) => !s.within).length} of ${scale.shifts.length} measures; the bias is printed beside answers.`,
    )
  if (ticks)
    lines.push(
      `Ticks: ${ticks.map((t) => `at ${t.seconds} s ${t.shifts.filter((s) => !s.within).length} of ${t.shifts.length} medians move by more than half their tolerance`).join('; ')}.`,
    )
  return `## In short\n\n${lines.map((l) => `- ${l}`).join('\n')}`
}

function runs({ options, prior, small, full, ablations, ticks }: Findings): string {
  const state = (there: unknown, n: number) => (there === undefined ? 'not run for this version' : String(n))
  const rows = [
    [
      'prior worlds',
      `1 to ${options.worlds}, seed = world`,
      String(options.small),
      state(prior, options.worlds),
    ],
    [
      'baseline, small',
      `world 0, seeds 1 to ${options.seeds}`,
      String(options.small),
      state(small, options.seeds),
    ],
    [
      'baseline, full',
      `world 0, seeds 1 to ${options.seeds}`,
      String(options.full),
      state(full, options.seeds),
    ],
    [
      'four ablations',
      `world 0, seeds 1 to ${options.seeds} each`,
      String(options.small),
      state(ablations, 4 * options.seeds),
    ],
    [
      'ticks of 150, 300, 600 s',
      `world 0, seeds 1 to ${TICK_SEEDS * options.seeds} each`,
      String(options.small),
      state(ticks, 3 * TICK_SEEDS * options.seeds),
    ],
  ]
  return `## What was run\n\n${table(['ensemble', 'worlds and seeds', 'scale', 'runs'], rows)}`
}

const DEFINITIONS = `## How to read this

- **Never** is an answer. It counts as later than any hour in every median and range; its share is printed.
- **Inside**: within the tolerated band of \`data/paris-1871/targets.tsv\`. A target of several parts is inside when every part is, in the same run.
  T-08 asks for no volley in at least 80 % of runs: a run meets it with none, the ensemble with 80 % of such runs. T-21b asks for more than T-21a in the same run.
- **5-95 %**: order statistics of the runs, not interpolated; with 16 runs they are the least and the greatest.
- **Use**: an *input* is given or nearly so; *fit* targets may be seen by calibration, *check* targets may not. A compound target is *check* when one of its parts is.
- **What may move** between scales or ticks: half the tolerance, where the tolerance is half the width of the band (07:00-08:00 is 07:30 give or take 30 minutes:
  15 minutes may move). Between scales, counts may move by 10 %, never less than half a unit. Bands open on one side: half an hour of tolerance for a time
  (assumed), the whole band for a share.
- **Input in an ablation**: half of the baseline's runs or more show the pattern, and fewer than half as many of the ablated runs do. *Weaker*: more than 20 points fewer.`
