/** `commune check [dir]`: validates a data folder; every problem with file, line, column, what was expected and the nearest right word. */
import { Command } from 'commander'
import type { Report } from '../evidence/files/check.ts'
import { writeSchemas } from '../evidence/files/json-schema.ts'
import { linesOf } from '../evidence/files/problem.ts'
import { tame } from '../evidence/index.ts'
import { writePlanSchema } from '../laboratory/files/index.ts'
import { checkAll } from '../scenario/pack/check.ts'
import { DATA } from './evidence.ts'

interface Options {
  readonly json?: boolean
  readonly writeSchemas?: string
}

export function checkCommand(): Command {
  return new Command('check')
    .description('validate a data folder; exit code 2 when something is wrong')
    .argument('[dir]', 'data folder', DATA)
    .option('--json', 'print one JSON object')
    .option('--write-schemas <dir>', 'write the JSON Schemas that editors use, and check nothing')
    .action((dir: string, options: Options) => {
      process.exitCode = check(
        dir,
        options,
        (line) => process.stdout.write(`${line}\n`),
        (line) => process.stderr.write(`${line}\n`),
      )
    })
}

type Print = (line: string) => void

/** The verb itself: 0 when the folder is clean, 2 with all problems listed (the first of each file) when it is not. */
export function check(dir: string, options: Options, print: Print, complain: Print): number {
  if (options.writeSchemas !== undefined) {
    for (const file of [...writeSchemas(options.writeSchemas), writePlanSchema(options.writeSchemas)])
      print(file)
    return 0
  }
  const { report, claims } = checkAll(dir)
  if (options.json) print(JSON.stringify({ dir, ...report, claims }, null, 2))
  else if (report.count === 0) print(summary(dir, report, claims))
  else for (const line of complaints(dir, report)) complain(line)
  return report.count === 0 ? 0 : 2
}

function summary(dir: string, { rows, sources }: Report, claims: number): string {
  const files = Object.keys(rows),
    total = Object.values(rows).reduce((sum, n) => sum + n, 0)
  return `${tame(dir)}: ${files.length} tables, ${total} rows, ${sources} sources, ${claims} claims, no problem`
}

function complaints(dir: string, { problems, count }: Report): string[] {
  return [...linesOf(problems, count), `${tame(dir)}: ${count} ${count === 1 ? 'problem' : 'problems'}`]
}
