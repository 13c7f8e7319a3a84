/** The program under the drill: `commune` as its users have it, one process each. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../cli/main.js', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

const open = new Set<ChildProcess>()
// nothing is left behind when the drill itself is interrupted
process.on('exit', () => {
  for (const child of open) child.kill('SIGKILL')
})

export function start(...words: string[]): Running {
  return startBy([], words)
}

/** Started by another program, such as one that puts it into a namespace of its own. */
export function startBy(by: readonly string[], words: readonly string[]): Running {
  const [command = '', ...rest] = [...by, process.execPath, CLI, ...words]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  open.add(child)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (data: Buffer) => out.push(data))
  child.stderr.on('data', (data: Buffer) => err.push(data))
  const text = (parts: readonly Buffer[]) => Buffer.concat(parts).toString()
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => {
      open.delete(child)
      resolve({ code, signal, out: text(out), err: text(err) })
    }),
  )
  return { child, ended }
}

export function commune(...words: string[]): Promise<Ended> {
  return start(...words).ended
}

/** Runs a plan to its end; throws with what it said when it does not end well. */
export async function runPlan(
  plan: string,
  store: string,
  workers: number,
): Promise<{ computed: number; damaged: string[] }> {
  const { code, signal, out, err } = await commune(
    'plan',
    'run',
    plan,
    '--store',
    store,
    '--workers',
    String(workers),
    '--json',
    '--quiet',
  )
  if (code !== 0) throw new Error(`plan run ended with ${code ?? signal}: ${err}`)
  return JSON.parse(out) as { computed: number; damaged: string[] }
}
