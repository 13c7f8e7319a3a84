/** `commune levers`: the decisions that can be changed, who could have taken them and when; and the knock-outs, apart. */
import { Command, Option } from 'commander'
import { jsonText } from '../evidence/index.ts'
import { leverList } from '../report/index.ts'
import { readTables } from '../scenario/pack/folder.ts'
import { type Language, wordsFor } from '../words/index.ts'
import { DATA } from './data.ts'
import { guarded } from './failure.ts'
import { PathOption } from './path-option.ts'
import { type Screen, terminal } from './screen.ts'

interface Options {
  readonly json?: boolean
  readonly lang: Language
  readonly data: string
}

export function leversCommand(screen: () => Screen = terminal): Command {
  return new Command('levers')
    .description(
      'list the decisions that can be changed: who could have taken them, when, and on what evidence',
    )
    .option('--json', 'print one JSON object')
    .addOption(new Option('--lang <language>', 'language of the list').choices(['en', 'fr']).default('en'))
    .addOption(new PathOption('--data <dir>', 'data folder', 'read folder', DATA))
    .action((options: Options) => {
      process.exitCode = guarded(screen(), () => levers(options, screen()))
    })
}

export function levers({ json, lang, data: dir }: Options, screen: Screen): number {
  const data = readTables(dir)
  if (json === true) screen.out(jsonText({ levers: data.levers, knockOuts: data.knockouts }, undefined, 2))
  else
    for (const line of leverList(data, wordsFor(lang), Math.min(screen.width, 100), screen.paint))
      screen.out(line)
  return 0
}
