/** `commune`: one file per verb; this one knows their names and reads the one that is typed. */
import { Command } from 'commander'
import { MODEL_VERSION } from '../scenario/index.ts'
import { BAD_INPUT, said } from './failure.ts'
import { type Screen, SPOKEN, terminal } from './screen.ts'

/** Makes a verb that speaks to a screen; the terminal's where none is given. */
export type Factory = (screen?: () => Screen) => Command

/** Verbs in the order of the help. Each is read when it is asked for: half of a short command would be loading the others. */
export const VERBS: Readonly<Record<string, () => Promise<Factory>>> = {
  serve: async () => (await import('./serve.ts')).serveCommand,
  run: async () => (await import('./run.ts')).runCommand,
  ask: async () => (await import('./ask.ts')).askCommand,
  claim: async () => (await import('./claim.ts')).claimCommand,
  answers: async () => (await import('./answers.ts')).answersCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  calibrate: async () => (await import('./calibrate.ts')).calibrateCommand,
  plan: async () => (await import('./plan.ts')).planCommand,
  query: async () => (await import('./query.ts')).queryCommand,
  sensitivity: async () => (await import('./sensitivity.ts')).sensitivityCommand,
  witness: async () => (await import('./witness.ts')).witnessCommand,
  levers: async () => (await import('./levers.ts')).leversCommand,
  evidence: async () => (await import('./evidence.ts')).evidenceCommand,
  check: async () => (await import('./check.ts')).checkCommand,
}

/** The verb that is typed; all of them for help, and for a word that is none. None is needed to say the version. */
function wanted([first]: readonly string[]): string[] {
  if (first === undefined) return ['serve']
  if (first === '-V' || first === '--version') return []
  return Object.hasOwn(VERBS, first) ? [first] : Object.keys(VERBS)
}

async function program(verbs: readonly string[]): Promise<Command> {
  const commune = new Command('commune')
    .description(
      'A laboratory for historical counterfactuals: Paris, 18 March 1871, rebuilt person by person from cited evidence.',
    )
    .version(MODEL_VERSION, '-V, --version', 'print the version')
    .showSuggestionAfterError()
    .showHelpAfterError('(add --help for the options)')
    .addHelpText(
      'after',
      '\nStart with:\n  commune                               the web laboratory, in a browser\n  commune run paris-1871 --seed 1\n\nExit codes: 0 done, 2 bad input, 1 internal failure, 128 and its number for a signal.',
    )
  for (const verb of verbs) commune.addCommand((await VERBS[verb]!())())
  return commune
}

/** A command and all below it. */
function all(command: Command): Command[] {
  return [command, ...command.commands.flatMap(all)]
}

/** commander's own errors are all bad input; its exit code for them is 1, ours is 2. */
export async function typed(): Promise<void> {
  const commune = await program(wanted(process.argv.slice(2)))
  for (const command of all(commune)) command.exitOverride().configureOutput(SPOKEN)
  try {
    // without words: the page
    if (process.argv.length <= 2) await commune.parseAsync([...process.argv, 'serve'])
    else await commune.parseAsync()
  } catch (error) {
    const { code, exitCode } = error as { code?: string; exitCode?: number }
    process.exitCode =
      code?.startsWith('commander.') !== true ? said(terminal(), error) : exitCode === 0 ? 0 : BAD_INPUT
  }
}
