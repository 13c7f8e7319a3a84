/** The verbs of the program in this process, with what they say caught. They are no part of the package's face: found beside it. */
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'

interface Screen {
  out(line: string): void
  err(line: string): void
  status(line: string): void
  readonly tty: boolean
  readonly width: number
  readonly paint: Readonly<Record<'bold' | 'dim' | 'good' | 'bad', (text: string) => string>>
}

export interface Said {
  readonly code: number
  readonly out: readonly string[]
  readonly err: readonly string[]
}

type Make = (screen: () => Screen) => Command
type Print = (line: string) => void
interface Evidence {
  evidence(words: readonly string[], options: object, print: Print, complain: Print): number
}

const LEVER = '--lever gates.shut=22:00'
/** What only shows what a folder holds: it must work on every folder that check accepts. */
const SHOWING = [
  `ask paris-1871 ${LEVER} --published`,
  'claim C-02 --published',
  'claim',
  'claim --lang fr C-05 --show',
  'levers',
  'levers --json',
  'query --dictionary',
  'evidence',
]
/** What runs; on a folder that check refuses it must not begin. */
const RUNNING = [
  'run paris-1871 --scale 0.001',
  `ask paris-1871 ${LEVER} --scale 0.001`,
  'claim C-02 --scale 0.001',
  'answers',
  `report ask paris-1871 ${LEVER}`,
  'report claim C-02',
  'calibrate paris-1871 --out OUT/calibrated',
  'plan check OUT/plan.yaml',
  'sensitivity morris paris-1871 --measure thiers-leaves',
  'witness --sex woman --age 34 --scale 0.001',
]

export class Verbs {
  readonly showing: readonly string[] = SHOWING
  readonly all: readonly string[] = [...SHOWING, ...RUNNING]
  readonly #made: ReadonlyMap<string, Make>
  readonly #evidence: Evidence

  private constructor(made: ReadonlyMap<string, Make>, evidence: Evidence) {
    this.#made = made
    this.#evidence = evidence
  }

  /** `cli`: the folder of the compiled verbs. */
  static async of(cli: string): Promise<Verbs> {
    const from = async (name: string) =>
      (await import(pathToFileURL(`${cli}/${name}.js`).href)) as Record<string, unknown>
    const names = new Set([...SHOWING, ...RUNNING].map((words) => words.split(' ')[0]!))
    names.delete('evidence')
    const made = new Map<string, Make>()
    for (const name of names) made.set(name, (await from(name))[`${name}Command`] as Make)
    return new Verbs(made, (await from('evidence')) as unknown as Evidence)
  }

  /** Speaks a line of words to a data folder; `out`: a folder for what a verb would write. */
  async speak(line: string, dir: string, out: string): Promise<{ name: string; said: Said }> {
    const [name = '', ...words] = line.split(' ').map((word) => word.replace('OUT', out))
    const said = { out: [] as string[], err: [] as string[] }
    const print = (text: string) => void said.out.push(text)
    const complain = (text: string) => void said.err.push(...text.split('\n'))
    const code =
      name === 'evidence'
        ? this.#evidence.evidence(['T-09'], { data: dir, lang: 'en', limit: '3' }, print, complain)
        : await this.#command(name, [...words, '--data', dir], print, complain)
    return { name: line, said: { code, ...said } }
  }

  async #command(name: string, words: readonly string[], out: Print, err: Print): Promise<number> {
    const paint = { bold: String, dim: String, good: String, bad: String }
    const command = this.#made.get(name)!(() => ({
      out,
      err,
      status: () => {},
      tty: false,
      width: 120,
      paint,
    }))
    for (const one of [command, ...command.commands]) one.exitOverride().configureOutput({ writeErr: err })
    const before = process.exitCode
    process.exitCode = 0
    try {
      await command.parseAsync([...words], { from: 'user' })
      return Number(process.exitCode)
    } finally {
      process.exitCode = before
    }
  }
}
