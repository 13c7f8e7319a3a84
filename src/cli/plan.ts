/** `commune plan check|run|status|resume <file>`: a study written down, run as far as it is not stored yet. */
import { Command, Option } from 'commander'
import { type Dataset, jsonText, tame } from '../evidence/index.ts'
import { planOf, planScenario, planText } from '../laboratory/files/index.ts'
import {
  type EnsembleSetting,
  knockOutIds,
  leverWords,
  type Plan,
  PlanSummary,
  planSettings,
  planWorlds,
  type Variant,
  type World,
} from '../laboratory/index.ts'
import type { Filled, StoredExecutor } from '../store/index.ts'
import { type Language, type PlanWords, wordsFor } from '../words/index.ts'
import { DEFAULT_SCENARIO, ofScenario } from './data.ts'
import { sha256 } from './digest.ts'
import { guardedRuns } from './failure.ts'
import { executorFor, runningOptions, runsProgress } from './many.ts'
import { PathArgument } from './path-option.ts'
import { printSummary, summaryJson } from './plan-table.ts'
import { type Screen, terminal } from './screen.ts'
import {
  commandLine,
  openTables,
  type Tables,
  type TablesOptions,
  tablesOption,
  tableWords,
} from './tables.ts'
import { ACCEPTED_FILE, acceptedFor, acceptedIn, noneAccepted, worldsOf } from './worlds.ts'

interface CheckOptions {
  readonly json?: boolean
  readonly lang: Language
  readonly data: string
  readonly tables?: string
}
export interface PlanOptions extends CheckOptions {
  readonly workers: number
  readonly store?: string
  readonly quiet?: boolean
}

export function planCommand(screen: () => Screen = terminal): Command {
  const verb = (name: string, says: string) =>
    new Command(name).description(says).addArgument(new PathArgument('<file>', 'a plan, YAML', 'read file'))
  const run = (file: string, options: PlanOptions) =>
    guardedRuns(screen(), () => runPlan(file, options, screen()))
  const check = tablesOption(
    verb('check', 'read a plan and say what it would run; exit code 2 with line and column when it is wrong'),
  )
    .option('--json', 'print one JSON object')
    .addOption(new Option('--lang <language>', 'language of the report').choices(['en', 'fr']).default('en'))
    .action(async (file: string, options: CheckOptions) => {
      process.exitCode = await guardedRuns(screen(), async () => checkPlan(file, options, screen()))
    })
  const start = runningOptions(verb('run', 'run what the store does not have yet')).action(
    async (file, options) => {
      process.exitCode = await run(file, options)
    },
  )
  const status = runningOptions(
    verb('status', 'how far a plan is, and medians of its measures so far'),
  ).action(async (file: string, options: PlanOptions) => {
    process.exitCode = await guardedRuns(screen(), () => planStatus(file, options, screen()))
  })
  const resume = runningOptions(
    verb('resume', 'go on with a plan that was interrupted; the same as run'),
  ).action(async (file, options) => {
    process.exitCode = await run(file, options)
  })
  const plan = new Command('plan')
    .description('studies of many runs, written down in YAML')
    .addHelpText('after', EXAMPLES)
  for (const command of [check, start, status, resume]) plan.addCommand(command)
  return plan
}

const EXAMPLES = `
Examples:
  commune plan check examples/plans/gates-by-hour.yaml
  commune plan run examples/plans/gates-by-hour.yaml --workers 2
  commune plan status examples/plans/gates-by-hour.yaml

Options of run, status and resume: --workers <n>, --store <dir>, --json, --quiet, --lang <language>, --data <dir>.

Runs are kept in ./commune-store, or where --store or COMMUNE_STORE says. An interrupted plan loses at most the runs in flight;
several processes may run one plan on one store.`

export interface Opened {
  readonly data: Dataset
  readonly tables: Tables
  readonly source: Tables['source']
  readonly plan: Plan
  /** The plan file as it was when it was read. */
  readonly text: string
  readonly accepted: readonly World[]
  readonly settings: readonly EnsembleSetting[]
}

/** Reads a plan and lists its runs. Throws an InputError for a plan in accepted worlds where these were accepted with other tables. */
export function openPlan(file: string, options: TablesOptions): Opened {
  const text = planText(file)
  const tables = openTables(ofScenario(planScenario(text) ?? DEFAULT_SCENARIO, options))
  const { data, source, folder } = tables
  const found = acceptedFor(tables)
  const accepted = worldsOf(found)
  const count = found.stale === undefined ? accepted : acceptedIn(folder, ACCEPTED_FILE)!.worlds
  const plan = planOf(file, text, data, count.length)
  if (plan.design.name === 'accepted' && found.stale !== undefined) throw noneAccepted(tables, found.stale)
  return { data, tables, source, plan, text, accepted, settings: planSettings(plan, accepted) }
}

/** The command line that runs a plan, or says how far it is; `words`: what it is typed with besides. */
export function planCommandLine(
  { tables }: Pick<Opened, 'tables'>,
  words: readonly string[],
  { store, lang }: { readonly store?: string; readonly lang: Language },
): string {
  return commandLine([
    ...words,
    ...(store === undefined ? [] : ['--store', store]),
    ...(lang === 'en' ? [] : ['--lang', lang]),
    ...tableWords(tables),
  ])
}

function checkPlan(file: string, options: CheckOptions, screen: Screen): number {
  const opened = openPlan(file, options)
  const { plan: words } = wordsFor(options.lang)
  if (options.json === true) screen.out(jsonText(planJson(opened)))
  else for (const line of [...head(opened, words), words.valid]) screen.out(line)
  return 0
}

async function runPlan(file: string, options: PlanOptions, screen: Screen): Promise<number> {
  const opened = openPlan(file, options)
  const catalogue = wordsFor(options.lang)
  const { plan: words } = catalogue
  if (options.json !== true) for (const line of head(opened, words)) screen.out(line)
  const bar = runsProgress(screen, catalogue, options.quiet === true)
  const start = performance.now()
  const executor = executorFor(opened.source, options, screen)
  try {
    const filled = await executor.fill(opened.settings, { progress: bar.tick })
    bar.done()
    const seconds = (performance.now() - start) / 1000
    const summary = await summarise(opened, executor, filled)
    if (options.json === true)
      screen.out(
        jsonText({
          ...planJson(opened),
          stored: filled.stored,
          computed: filled.computed,
          failed: filled.failures.map(({ message }) => message),
          damaged: executor.notices.flatMap((one) => (one.kind === 'damaged' ? [one.file] : [])),
          putAside: executor.notices.flatMap((one) => (one.kind === 'damaged' ? [] : [one.file])),
          seconds: Math.round(seconds * 10) / 10,
          variants: summaryJson(opened.data, summary),
        }),
      )
    else {
      screen.out(words.ran({ runs: opened.settings.length, seconds, stored: filled.stored }))
      printSummary(screen, opened.data, opened.plan, summary, catalogue)
      const ask = ['query', 'SELECT levers, count(*) FROM runs GROUP BY levers']
      screen.out(`${catalogue.say.colon(words.look)}  ${planCommandLine(opened, ask, options)}`)
    }
    return 0
  } finally {
    await executor.close()
  }
}

async function planStatus(file: string, options: PlanOptions, screen: Screen): Promise<number> {
  const opened = openPlan(file, options)
  const catalogue = wordsFor(options.lang)
  const { plan: words } = catalogue
  const executor = executorFor(opened.source, options, screen)
  try {
    const { stored, waiting, damaged } = await executor.have(opened.settings)
    for (const one of damaged) screen.err(words.store.leftOut({ ...one, file: tame(one.file) }))
    const missing = opened.settings.length - stored - waiting
    const summary = await summarise(opened, executor)
    if (options.json === true) {
      screen.out(
        jsonText({
          ...planJson(opened),
          stored,
          waiting,
          missing,
          damaged: damaged.map(({ file }) => file),
          variants: summaryJson(opened.data, summary),
        }),
      )
      return 0
    }
    for (const line of [...head(opened, words), words.have({ stored, waiting, missing })]) screen.out(line)
    if (stored > 0) printSummary(screen, opened.data, opened.plan, summary, catalogue)
    if (stored === opened.settings.length) screen.out(words.complete)
    else
      screen.out(
        `${catalogue.say.colon(stored + waiting === 0 ? words.notBegun : words.goOn)}  ${planCommandLine(opened, ['plan', 'run', file], options)}`,
      )
    return 0
  } finally {
    await executor.close()
  }
}

/** Reads a plan's runs in pieces. After a run all are there; for a status those that are. */
async function summarise(
  { plan, settings }: Opened,
  executor: StoredExecutor,
  filled?: Filled,
): Promise<PlanSummary> {
  const summary = new PlanSummary(plan.variants, plan.measures)
  if (plan.measures.length === 0) return summary
  for (const failure of filled?.failures ?? []) summary.add(failure.setting, failure)
  await executor.read(settings, (setting, observation) => summary.add(setting, observation))
  return summary
}

export function head({ plan, accepted, settings }: Opened, words: PlanWords): string[] {
  const worlds = planWorlds(plan.design, accepted).length
  return [
    `${plan.name}${plan.about === '' ? '' : `: ${plan.about.trim()}`}`,
    words.sizes({ variants: plan.variants.length, worlds, seeds: plan.seeds.length, runs: settings.length }),
    words.design({ name: plan.design.name, points: worlds }),
  ]
}

function planJson({ plan, accepted, settings, data, tables, text }: Opened): Record<string, unknown> {
  return {
    plan: plan.name,
    scenario: plan.scenario,
    data: tables.digest,
    file_sha256: sha256(text),
    scale: plan.scale,
    levers: plan.variants.map((variant) => variantJson(data, variant)),
    worlds: planWorlds(plan.design, accepted).length,
    seeds: plan.seeds.length,
    runs: settings.length,
  }
}

export function variantJson(data: Dataset, { levers, knockOuts }: Variant) {
  return { levers: leverWords(data, levers), knockOuts: knockOutIds(data, knockOuts) }
}
