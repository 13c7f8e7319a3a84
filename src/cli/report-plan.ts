/** `commune report plan <file>`: the runs of a plan, done as far as they are missing, as one HTML page with the plan beside it. */
import { join } from 'node:path'
import { Command } from 'commander'
import { leverWords, measuredIn, measureNamed, settingKey, type Variant } from '../laboratory/index.ts'
import { type Ranged, studyPage } from '../report/page/index.ts'
import { MODEL_VERSION } from '../scenario/index.ts'
import { type Catalogue, wordsFor } from '../words/index.ts'
import { guardedRuns } from './failure.ts'
import { executorFor, runningOptions, runsProgress } from './many.ts'
import { PathArgument, PathOption } from './path-option.ts'
import { head, type Opened, openPlan, type PlanOptions, planCommandLine } from './plan.ts'
import { nameOf } from './plan-table.ts'
import { claimReport, drawing, writeContents } from './report-folder.ts'
import type { Screen } from './screen.ts'

type PlanReportOptions = PlanOptions & { readonly out?: string; readonly force?: boolean }

export function planReport(screen: () => Screen): Command {
  return runningOptions(
    new Command('plan')
      .description('the report of a plan')
      .addArgument(new PathArgument('<file>', 'a plan, YAML', 'read file')),
  )
    .addOption(new PathOption('--out <dir>', 'folder to write; default: report-<plan>', 'write folder'))
    .option('--force', 'write over another report, or beside files that are there')
    .addHelpText('after', '\nExample:\n  commune report plan examples/plans/gates-by-hour.yaml --out gates')
    .action(async (file: string, options: PlanReportOptions) => {
      process.exitCode = await guardedRuns(screen(), () => reportPlan(file, options, screen()))
    })
}

export async function reportPlan(file: string, options: PlanReportOptions, screen: Screen): Promise<number> {
  const opened = openPlan(file, options)
  const words = wordsFor(options.lang)
  const out = options.out === undefined ? [] : ['--out', options.out]
  const { lang } = options
  const command = planCommandLine(opened, ['report', 'plan', file, ...out], { lang })
  const dir = options.out ?? `report-${opened.plan.name}`
  claimReport(dir, ['plan.yaml', 'report.html'], command, options.force === true)
  const bar = runsProgress(screen, words, options.quiet === true)
  const executor = executorFor(opened.source, options, screen)
  try {
    await executor.fill(opened.settings, { progress: bar.tick })
    bar.done()
    const { plan, data, tables } = opened
    const values = new Map<string, number[][]>(
      plan.variants.map((v) => [keyOf(v), plan.measures.map(() => [])]),
    )
    await executor.read(opened.settings, (setting, observation) => {
      const lists = values.get(keyOf(setting))
      plan.measures.forEach((id, m) => void lists?.[m]?.push(measuredIn(observation, id)))
    })
    const used = new Set(plan.variants.flatMap(({ levers }) => Object.keys(leverWords(data, levers))))
    const [about, ...sizes] = head(opened, words.plan)
    const page = drawing((document) =>
      studyPage(
        {
          data,
          name: plan.name,
          about: plan.about === '' ? (about ?? '') : plan.about.trim(),
          sizes,
          version: MODEL_VERSION,
          dataDigest: tables.digest,
          command,
          measures: measuresOf(opened, values, words),
          evidence: data.levers.filter((row) => used.has(row.key)).flatMap((row) => row.evidence),
        },
        words,
        document,
      ),
    )
    writeContents(
      dir,
      [
        {
          path: 'plan.yaml',
          name: 'Plan',
          type: 'application/yaml',
          role: 'object',
          text: opened.text,
        },
        { path: 'report.html', name: 'Report', type: 'text/html', role: 'result', text: page },
      ],
      {
        title: plan.name,
        description: plan.about.trim(),
        version: MODEL_VERSION,
        command,
        tables: tables.digest,
      },
    )
    screen.out(join(dir, 'report.html'))
    return 0
  } finally {
    await executor.close()
  }
}

/** The measures that the plan names, with their values variant by variant. */
function measuresOf(
  { plan, data }: Opened,
  values: ReadonlyMap<string, readonly (readonly number[])[]>,
  words: Catalogue,
): Ranged[] {
  return plan.measures.map((id, m) => {
    const { label, unit, record } = measureNamed(data, id)
    return {
      label: words.say.text(label[words.language]),
      kind: unit,
      record,
      variants: plan.variants.map((variant) => ({
        name: nameOf(data, variant, words.plan.table.baseline),
        baseline: Object.keys({ ...variant.levers, ...variant.knockOuts }).length === 0,
        values: values.get(keyOf(variant))?.[m] ?? [],
      })),
    }
  })
}

function keyOf({ levers = {}, knockOuts = {} }: Partial<Variant>): string {
  return settingKey({ seed: 0, levers, knockOuts })
}
