/** The program typed at in this process: every verb as it is named in src/cli/verbs.ts, its lines and its exit code. */
import type { Argument, Command, Option } from 'commander'
import type { Screen } from '../src/cli/screen.ts'
import { type Factory, VERBS } from '../src/cli/verbs.ts'
import { PLAIN } from '../src/report/index.ts'

/** Called after each line of the result. */
interface Watch {
  readonly told: () => void
}

export interface Typed {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Makers of the verbs by name; the screens that they speak to are given to each. */
export async function verbs(): Promise<ReadonlyMap<string, Factory>> {
  const makers = Object.entries(VERBS).map(async ([verb, read]) => [verb, await read()] as const)
  return new Map(await Promise.all(makers))
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
