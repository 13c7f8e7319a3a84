#!/usr/bin/env node
/** `commune`: one file per verb; this one only knows their names. */
import { Command } from 'commander'
import { MODEL_VERSION } from '../scenario/index.ts'
import { answersCommand } from './answers.ts'
import { askCommand } from './ask.ts'
import { calibrateCommand } from './calibrate.ts'
import { checkCommand } from './check.ts'
import { claimCommand } from './claim.ts'
import { evidenceCommand } from './evidence.ts'
import { BAD_INPUT, INTERNAL } from './failure.ts'
import { leversCommand } from './levers.ts'
import { planCommand } from './plan.ts'
import { queryCommand } from './query.ts'
import { reportCommand } from './report.ts'
import { runCommand } from './run.ts'
import { sensitivityCommand } from './sensitivity.ts'
import { serveCommand } from './serve.ts'
import { witnessCommand } from './witness.ts'

export function program(): Command {
  const commune = new Command('commune')
    .description(
      'A laboratory for historical counterfactuals: Paris, 18 March 1871, rebuilt person by person from cited evidence.',
    )
    .version(MODEL_VERSION, '-V, --version', 'print the version')
    .showSuggestionAfterError()
    .showHelpAfterError('(add --help for the options)')
    .addHelpText(
      'after',
      '\nStart with:\n  commune                               the web laboratory, in a browser\n  commune run paris-1871 --seed 1\n\nExit codes: 0 done, 2 bad input, 1 internal failure.',
    )
  for (const verb of [
    serveCommand(),
    runCommand(),
    askCommand(),
    claimCommand(),
    answersCommand(),
    reportCommand(),
    calibrateCommand(),
    planCommand(),
    queryCommand(),
    sensitivityCommand(),
    witnessCommand(),
    leversCommand(),
    evidenceCommand(),
    checkCommand(),
  ])
    commune.addCommand(verb)
  return commune
}

/** A command and all below it. */
function all(command: Command): Command[] {
  return [command, ...command.commands.flatMap(all)]
}

/** commander's own errors are all bad input; its exit code for them is 1, ours is 2. */
async function main(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // a reader such as `head` has had enough
    if (error.code === 'EPIPE') process.exit(0)
    process.exit(INTERNAL)
  })
  const commune = program()
  for (const command of all(commune)) command.exitOverride()
  try {
    // without words: the page
    if (process.argv.length <= 2) await commune.parseAsync([...process.argv, 'serve'])
    else await commune.parseAsync()
  } catch (error) {
    const { code, exitCode } = error as { code?: string; exitCode?: number }
    if (code?.startsWith('commander.') !== true) throw error
    process.exitCode = exitCode === 0 ? 0 : BAD_INPUT
  }
}

await main()
