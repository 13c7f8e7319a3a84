/** `commune check [dir]`: validates a data folder; every problem with file, line, column, what was expected and the nearest right word. */
import { join } from 'node:path'
import { Command } from 'commander'
import type { Report } from '../evidence/files/check.ts'
import { jsonSchemas } from '../evidence/files/json-schema.ts'
import { linesOf } from '../evidence/files/problem.ts'
import { jsonText, tame } from '../evidence/index.ts'
import { planJsonSchema } from '../laboratory/files/index.ts'
import { writeFiles } from '../paths/index.ts'
import { checkAll } from '../scenario/pack/check.ts'
import { DATA } from './data.ts'
import { guarded } from './failure.ts'
import { PathArgument, PathOption } from './path-option.ts'
import { type Screen, terminal } from './screen.ts'
import { claimNames, jsonOf } from './whose.ts'

interface Options {
  readonly json?: boolean
  readonly writeSchemas?: string
  readonly force?: boolean
}

export function checkCommand(screen: () => Screen = terminal): Command {
  return new Command('check')
    .description('validate a data folder; exit code 2 when something is wrong')
    .addArgument(new PathArgument('[dir]', 'data folder', 'read folder', DATA))
    .option('--json', 'print one JSON object')
    .addOption(
      new PathOption(
        '--write-schemas <dir>',
        'write the JSON Schemas that editors use, and check nothing',
        'write folder',
      ),
    )
    .option('--force', 'with --write-schemas: write over files of others')
    .action((dir: string, options: Options) => {
      const { out, err } = screen()
      process.exitCode = guarded(screen(), () => check(dir, options, out, err))
    })
}

type Print = (line: string) => void

/** The verb itself: 0 when the folder is clean, 2 with all problems listed (the first of each file) when it is not. */
export function check(dir: string, options: Options, print: Print, complain: Print): number {
  if (options.writeSchemas !== undefined) {
    for (const file of writeSchemas(options.writeSchemas, options.force === true)) print(file)
    return 0
  }
  const { report, claims } = checkAll(dir)
  if (options.json) print(jsonText({ dir, ...report, claims }, undefined, 2))
  else if (report.count === 0) print(summary(dir, report, claims))
  else for (const line of complaints(dir, report)) complain(line)
  return report.count === 0 ? 0 : 2
}

/** Writes the schemas of all files and gives back their paths. */
function writeSchemas(dir: string, force: boolean): string[] {
  const schemas = new Map([...jsonSchemas(), ['plan.schema.json', planJsonSchema()]])
  const names = [...schemas.keys()]
  claimNames(dir, names, (_, text) => '$schema' in (jsonOf(text) ?? {}), force)
  writeFiles(
    dir,
    [...schemas].map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]),
  )
  return names.map((name) => join(dir, name))
}

function summary(dir: string, { rows, sources }: Report, claims: number): string {
  const files = Object.keys(rows),
    total = Object.values(rows).reduce((sum, n) => sum + n, 0)
  return `${tame(dir)}: ${files.length} tables, ${total} rows, ${sources} sources, ${claims} claims, no problem`
}

function complaints(dir: string, { problems, count }: Report): string[] {
  return [...linesOf(problems, count), `${tame(dir)}: ${count} ${count === 1 ? 'problem' : 'problems'}`]
}
