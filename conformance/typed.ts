/** The program typed at in this process: every verb as it is named in src/cli/main.ts, its lines and its exit code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Argument, Command, Option } from 'commander'
import type { Screen } from '../src/cli/screen.ts'
import { PLAIN } from '../src/report/index.ts'
import { ROOT } from './markdown.ts'

type Factory = (screen: () => Screen) => Command

/** Called after each line of the result. */
interface Watch {
  readonly told: () => void
}

export interface Typed {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Makers of the verbs by name. */
export async function verbs(): Promise<ReadonlyMap<string, Factory>> {
  const main = readFileSync(join(ROOT, 'src/cli/main.ts'), 'utf8')
  const found = [
    ...main.matchAll(/^ {2}(\w+): async \(\) => \(await import\('\.\/([\w-]+)\.ts'\)\)\.(\w+)\(/gm),
  ]
  const all = new Map<string, Factory>()
  for (const [, verb, file, factory] of found) {
    const module = (await import(`../src/cli/${file}.ts`)) as Record<string, Factory>
    all.set(verb!, module[factory!]!)
  }
  return all
}

/** A command and all below it. */
export function below(command: Command): Command[] {
  return [command, ...command.commands.flatMap(below)]
}

/** Every option and argument of every verb, by a name such as `report ask --out`. */
export async function everythingTyped(): Promise<
  { readonly name: string; readonly one: Option | Argument }[]
> {
  const all: { name: string; one: Option | Argument }[] = []
  const visit = (command: Command, path: string) => {
    for (const option of command.options) all.push({ name: `${path} ${option.long}`, one: option })
    for (const argument of command.registeredArguments)
      all.push({ name: `${path} <${argument.name()}>`, one: argument })
    for (const child of command.commands) visit(child, `${path} ${child.name()}`)
  }
  for (const [verb, make] of await verbs()) visit(make(nowhere), verb)
  return all
}

const nowhere = (): Screen => screenOf([], [])

function screenOf(out: string[], err: string[], told = () => {}): Screen {
  const note = (list: string[], then: () => void) => (line: string) => {
    list.push(line)
    then()
  }
  return {
    out: note(out, told),
    err: note(err, () => {}),
    status: () => {},
    tty: false,
    width: 100,
    paint: PLAIN,
  }
}

/** What `commune` would say and end with; a stack of calls stands in `err` where something was thrown that no verb says. */
export async function typed(...given: readonly (string | Watch)[]): Promise<Typed> {
  const words = given.filter((word) => typeof word === 'string')
  const told = given.find((word) => typeof word !== 'string')?.told
  const [out, err]: [string[], string[]] = [[], []]
  const [verb, ...rest] = words
  const command = (await verbs()).get(verb ?? '')!(() => screenOf(out, err, told))
  const before = process.exitCode
  process.exitCode = 0
  try {
    for (const one of below(command))
      one.exitOverride().configureOutput({ writeOut: (t) => out.push(t), writeErr: (t) => err.push(t) })
    await command.parseAsync([...rest], { from: 'user' })
    return { code: Number(process.exitCode ?? 0), out: out.join('\n'), err: err.join('\n') }
  } catch (error) {
    const { code, exitCode, stack } = error as { code?: string; exitCode?: number; stack?: string }
    const own = code?.startsWith('commander.') === true
    if (!own) err.push(String(stack))
    return { code: own ? (exitCode === 0 ? 0 : 2) : 1, out: out.join('\n'), err: err.join('\n') }
  } finally {
    process.exitCode = before
  }
}
