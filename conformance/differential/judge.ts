/**
 * What must hold of a folder with one change. What \`commune check\` accepts opens, runs and is shown without an internal failure;
 * what it refuses is refused by the library and by every verb with exit 2 and the same lines.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { at, PHASES, type Simulation } from 'commune/engine'
import type { Dataset } from 'commune/evidence'
import { DataError, linesOf, loadContent, loadFolder, openFolder } from 'commune/evidence/files'
import { createRun, openScenario } from 'commune/scenario'
import { checkAll, readScenario } from 'commune/scenario/pack'
import type { Changed } from './changed.ts'
import type { Said, Verbs } from './verbs.ts'

export interface Judged {
  readonly accepted: boolean
  readonly ran: boolean
  /** What is wrong with the program; undefined where nothing is. */
  readonly fault?: string
}

/** When the short run ends: the first hours of the day, seconds of the clock. */
const UNTIL = at(18, 6)
const SCALE = 0.001

export class Judge {
  readonly #base: string
  readonly #shipped: Dataset
  readonly #verbs: Verbs
  readonly #root = mkdtempSync(join(tmpdir(), 'commune-differential-'))

  constructor(base: string, verbs: Verbs) {
    this.#verbs = verbs
    this.#base = base
    this.#shipped = loadFolder(base)
    writeFileSync(join(this.#root, 'plan.yaml'), 'name: a plan\n')
  }

  close(): void {
    rmSync(this.#root, { recursive: true, force: true })
  }

  async judge(changed: Changed): Promise<Judged> {
    const dir = join(this.#root, 'data')
    try {
      this.#write(dir, changed)
      const { report } = checkAll(dir)
      if (report.count > 0)
        return { accepted: false, ran: false, ...(await this.#refused(changed, dir, report)) }
      return { accepted: true, ...(await this.#accepted(changed, dir)) }
    } catch (error) {
      return { accepted: false, ran: false, fault: `threw ${(error as Error).stack ?? String(error)}` }
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  }

  /** Unchanged files are links to the shipped ones. */
  #write(dir: string, { files, file, text }: Changed): void {
    for (const name of files.keys()) {
      mkdirSync(dirname(join(dir, name)), { recursive: true })
      if (name !== file) symlinkSync(join(this.#base, name), join(dir, name))
    }
    if (text !== undefined) writeFileSync(join(dir, file), text)
  }

  async #refused(
    { seed }: Changed,
    dir: string,
    {
      problems,
      count,
    }: Parameters<typeof linesOf>[0] extends infer P
      ? { problems: P & Parameters<typeof linesOf>[0]; count: number }
      : never,
  ): Promise<{ fault?: string }> {
    const wanted = linesOf(problems, count)
    try {
      readScenario(dir)
      return { fault: `refused by check (${wanted[0]}), read by the library` }
    } catch (error) {
      if (!(error instanceof DataError)) throw error
      if (error.message !== wanted.join('\n'))
        return { fault: `the library says "${error.message.split('\n')[0]}", check "${wanted[0]}"` }
    }
    const verbs = this.#verbs.all
    const { name, said } = await this.#verbs.speak(verbs[seed % verbs.length]!, dir, this.#root)
    if (sameRefusal(said, wanted)) return {}
    return {
      fault: `${name}: exit ${said.code}, says "${said.err[0] ?? said.out[0]}"; check says "${wanted[0]}"`,
    }
  }

  async #accepted({ seed }: Changed, dir: string): Promise<{ ran: boolean; fault?: string }> {
    const folder = openFolder(dir)
    const { data, neighbours } = readScenario(folder)
    loadContent(folder, data)
    const ran = this.#differs(data)
    if (ran) {
      const run = createRun(openScenario(data, neighbours), { seed: 1, scale: SCALE })
      run.until(UNTIL)
      const wrong = strange(run)
      if (wrong !== undefined) return { ran, fault: wrong }
    }
    const verbs = this.#verbs.showing
    const { name, said } = await this.#verbs.speak(verbs[seed % verbs.length]!, dir, this.#root)
    // a folder may lack an answer or a claim: that is said, and is bad input
    if (said.code === 0 || (said.code === 2 && said.err.length > 0)) return { ran }
    return { ran, fault: `${name}: exit ${said.code}, says "${said.err.join(' ').slice(0, 1000)}"` }
  }

  /** Tables are shared while their text is the same: a run of the same tables is the same run. */
  #differs(data: Dataset): boolean {
    return RUN_TABLES.some((name) => data[name] !== this.#shipped[name])
  }
}

const RUN_TABLES = [
  'cells',
  'barriers',
  'places',
  'population',
  'occupations',
  'guard',
  'grievance',
  'votes',
  'day',
  'forces',
  'exogenous',
  'seine',
  'uncertainties',
  'heights',
] as const

const sameRefusal = ({ code, err }: Said, wanted: readonly string[]): boolean =>
  code === 2 && wanted.every((line, i) => (err[i] ?? '').replace(/^commune: /, '') === line)

/** A run that came to its moment and is no run: somebody outside the map, a phase left out. */
function strange(run: Simulation): string | undefined {
  const { s, city, people } = run.day
  if (s.clock[0] === 0 || PHASES.length === 0) return 'the run made no tick'
  if (people.count === 0) return 'the run has nobody in it'
  const lost = s.personCell.findIndex((cell) => cell >= city.cells)
  return lost < 0 ? undefined : `person ${lost} stands in cell ${s.personCell[lost]} of ${city.cells}`
}
