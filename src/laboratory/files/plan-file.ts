/** A plan file read: its form, then its words against the tables. Every problem has line and column; a file with one is no plan. */
import { type KnockOuts, type Levers, UNCERTAINTIES, type UncertaintyKey } from '../../engine/index.ts'
import { readGiven } from '../../evidence/files/bytes.ts'
import { problemOf } from '../../evidence/files/issue.ts'
import { DataError, type Problem } from '../../evidence/files/problem.ts'
import { parseYaml, type Yaml } from '../../evidence/files/yaml.ts'
import { type Dataset, nearest, tame } from '../../evidence/index.ts'
import {
  crossed,
  InputError,
  leverRow,
  MOST_RUNS,
  measureNamed,
  type Plan,
  type PlanDesign,
  parseKnockOuts,
  parseLevers,
  scaleProblem,
  type Variant,
  worldCount,
} from '../index.ts'
import { DESIGN_NAMES, keysAt, type PlanFile, planSchema } from './plan-schema.ts'

/** Largest plan that is read, bytes. */
const LARGEST = 256 * 1024
const MOST_ISSUES = 20
const DEFAULT_SCALE = 0.1
const DEFAULT_TICK = 300

/** Reads a plan. Throws a DataError that lists what is wrong. `accepted`: how many accepted worlds there are. */
export function readPlan(file: string, data: Dataset, accepted: number): Plan {
  return planOf(file, planText(file), data, accepted)
}

/** The text of a plan file, read once: it may come from a pipe. Throws a DataError for a file that cannot be read. */
export function planText(file: string): string {
  const read = readGiven(file, LARGEST)
  if ('text' in read) return read.text
  throw new DataError([
    'missing' in read
      ? { file, line: 0, column: 0, message: 'is not there', expected: 'a plan file' }
      : { ...read.problem, file },
  ])
}

/** The scenario that the text of a plan names; undefined where it cannot be told, which reading the plan says. */
export function planScenario(text: string): string | undefined {
  return /^scenario:\s*["']?([a-z0-9-]+)/m.exec(text)?.[1]
}

/** The plan of a text. Throws a DataError that lists what is wrong. */
export function planOf(file: string, text: string, data: Dataset, accepted: number): Plan {
  const problems: Problem[] = []
  const plan = parsePlan(file, text, data, accepted, problems)
  if (plan === undefined || problems.length > 0) throw new DataError(problems)
  return plan
}

/** A plan from text; undefined, with problems added, when it is none. */
export function parsePlan(
  file: string,
  text: string,
  data: Dataset,
  accepted: number,
  problems: Problem[],
): Plan | undefined {
  const yaml = parseYaml(file, text, problems)
  if (yaml === undefined) return undefined
  const read = planSchema.safeParse(yaml.value)
  if (!read.success) {
    for (const issue of read.error.issues.slice(0, MOST_ISSUES))
      problems.push(
        problemOf(file, issue, yaml, (path) =>
          path.at(-1) === 'name' ? DESIGN_NAMES : keysAt(yaml.value, path),
        ),
      )
    return undefined
  }
  const reader = new Reader(file, yaml, data, problems)
  const before = problems.length
  const plan = reader.plan(read.data)
  reader.size(plan, accepted)
  return problems.length > before ? undefined : plan
}

type Path = readonly PropertyKey[]

class Reader {
  readonly #file: string
  readonly #yaml: Yaml
  readonly #data: Dataset
  readonly #problems: Problem[]

  constructor(file: string, yaml: Yaml, data: Dataset, problems: Problem[]) {
    this.#file = file
    this.#yaml = yaml
    this.#data = data
    this.#problems = problems
  }

  plan(file: PlanFile): Plan {
    if (file.seeds !== undefined && file.replicates !== undefined)
      this.#wrong(['replicates'], 'seeds and replicates are both given', 'one of them')
    const { id } = this.#data.scenario
    if (file.scenario !== id)
      this.#wrong(
        ['scenario'],
        `no scenario called "${tame(file.scenario)}" is open`,
        `${id}, or --data with its folder`,
      )
    return {
      name: file.name,
      about: file.about ?? '',
      scenario: file.scenario,
      variants: this.#variants(file),
      design: this.#design(file.design ?? { name: 'baseline' }),
      seeds: this.#seeds(file),
      scale: file.scale ?? DEFAULT_SCALE,
      tickSeconds: file.tick_seconds ?? DEFAULT_TICK,
      measures: (file.measures ?? []).map((id, i) => this.#measure(id, ['measures', i])),
    }
  }

  size({ design, seeds, variants, scale }: Plan, accepted: number): void {
    const small = scaleProblem(this.#data, scale)
    if (small !== undefined) this.#wrong(['scale'], small.message, small.expected)
    if (design.name === 'accepted' && accepted === 0)
      this.#wrong(
        ['design', 'name'],
        'there are no accepted worlds',
        'a calibration first, or the design baseline or prior',
      )
    if (design.name === 'accepted' && (design.worlds ?? 0) > accepted)
      this.#wrong(['design', 'worlds'], `there are ${accepted} accepted worlds`, `at most ${accepted}`)
    const runs = worldCount(design, accepted) * seeds.length * variants.length
    if (variants.length === 0)
      this.#wrong(['levers'], 'there is nothing to run', 'levers, knock_outs, or baseline: true')
    if (runs > MOST_RUNS)
      this.#wrong(
        ['name'],
        `the plan has ${runs} runs`,
        `at most ${MOST_RUNS}: fewer worlds, seeds or levers, or two plans`,
      )
  }

  #variants({ levers, knock_outs }: PlanFile): Variant[] {
    const sets: Levers[] = levers?.baseline === false ? [] : [{}]
    for (const [i, entry] of (levers?.single ?? []).entries())
      sets.push(...this.#combined(entry, ['levers', 'single', i]))
    if (levers?.crossed !== undefined) sets.push(...this.#combined(levers.crossed, ['levers', 'crossed']))
    const variants: Variant[] = sets.map((one) => ({ levers: one, knockOuts: {} }))
    for (const [i, word] of (knock_outs ?? []).entries()) {
      const knockOuts = this.#try(['knock_outs', i], (): KnockOuts => parseKnockOuts(this.#data, [word]))
      if (knockOuts !== undefined) variants.push({ levers: {}, knockOuts })
    }
    const seen = new Set<string>()
    return variants.filter((variant) => {
      const key = JSON.stringify(variant)
      return !seen.has(key) && seen.add(key)
    })
  }

  /** Every combination of the values of one map of levers. */
  #combined(entry: Readonly<Record<string, unknown>>, path: Path): Levers[] {
    const choices: (readonly [string, string])[][] = []
    let size = 1
    for (const [key, given] of Object.entries(entry)) {
      const list = Array.isArray(given) ? given : [given]
      const row = this.#try([...path, key], () => leverRow(this.#data, key), true)
      if (row === undefined) continue
      list.forEach((value, i) => {
        const where = Array.isArray(given) ? [...path, key, i] : [...path, key]
        this.#try(where, () => parseLevers(this.#data, [[row.key, typed(value)]]))
      })
      choices.push(list.map((value) => [row.key, typed(value)] as const))
      size *= list.length
    }
    if (size > MOST_RUNS) this.#wrong(path, `these levers make ${size} combinations`, `at most ${MOST_RUNS}`)
    if (this.#problems.length > 0) return []
    return crossed(choices).flatMap((pairs) => this.#try(path, () => parseLevers(this.#data, pairs)) ?? [])
  }

  #seeds({ seeds, replicates = 1 }: PlanFile): number[] {
    if (Array.isArray(seeds)) {
      const twice = seeds.findIndex((seed, i) => seeds.indexOf(seed) !== i)
      if (twice >= 0) this.#wrong(['seeds', twice], `seed ${seeds[twice]} stands twice`, 'each seed once')
      return seeds
    }
    const { from, count } = seeds ?? { from: 1, count: replicates }
    if (from + count - 1 > 4294967295)
      this.#wrong(['seeds', 'count'], 'the last seed is too large', 'seeds up to 4294967295')
    return Array.from({ length: count }, (_, i) => from + i)
  }

  #design(given: NonNullable<PlanFile['design']>): PlanDesign {
    switch (given.name) {
      case 'baseline':
      case 'prior':
        return given
      case 'accepted':
        return given.worlds === undefined ? { name: 'accepted' } : { name: 'accepted', worlds: given.worlds }
      case 'grid':
        return { name: 'grid', levels: this.#byKey(given.levels, ['design', 'levels']) }
      case 'list':
        return this.#list(given)
      default: {
        const keys = this.#keys(given.keys)
        const { name, points, seed = 1 } = given
        return name === 'sobol'
          ? { name, points, seed, keys, scrambles: given.scrambles ?? 1 }
          : { name, points, seed, keys }
      }
    }
  }

  #list({ points, values }: Extract<PlanFile['design'], { name: 'list' }>): PlanDesign {
    if ((points === undefined) === (values === undefined))
      this.#wrong(['design'], 'a list has points or values', 'one of the two')
    const rows = (points ?? values ?? []).map((row, i) =>
      this.#byKey(row, ['design', points === undefined ? 'values' : 'points', i]),
    )
    if (points !== undefined) {
      const head = Object.keys(rows[0] ?? {})
        .sort()
        .join()
      rows.forEach((row, i) => {
        if (Object.keys(row).sort().join() !== head)
          this.#wrong(
            ['design', 'points', i],
            'the row has other keys than the first',
            'the same keys in every row',
          )
      })
      return { name: 'list', points: rows }
    }
    rows.forEach((row, i) => {
      for (const { key, low, high } of this.#data.uncertainties) {
        const value = row[key as UncertaintyKey]
        if (value !== undefined && !(value >= low && value <= high))
          this.#wrong(['design', 'values', i, key], `${key} is ${value}`, `a number from ${low} to ${high}`)
      }
    })
    return { name: 'list', values: rows }
  }

  #keys(words: readonly string[] | undefined): UncertaintyKey[] {
    const keys = (words ?? UNCERTAINTIES).map((word, i) => this.#key(word, ['design', 'keys', i]))
    const twice = keys.findIndex((key, i) => keys.indexOf(key) !== i)
    if (words !== undefined && twice >= 0)
      this.#wrong(['design', 'keys', twice], `${keys[twice]} stands twice`, 'each key once')
    return keys
  }

  #byKey<T>(row: Readonly<Record<string, T>>, path: Path): Partial<Record<UncertaintyKey, T>> {
    const out: Partial<Record<UncertaintyKey, T>> = {}
    for (const [word, value] of Object.entries(row)) {
      const key = this.#key(word, [...path, word], true)
      if (key in out) this.#wrong([...path, word], `${key} stands twice`, 'each key once')
      out[key] = value
    }
    if (Object.keys(out).length === 0) this.#wrong(path, 'names no uncertainty', 'at least one key')
    return out
  }

  /** The key of an uncertainty, named by key or id. */
  #key(word: string, path: Path, isKey = false): UncertaintyKey {
    const rows = this.#data.uncertainties
    const found = rows.find((row) => row.key === word || row.id.toLowerCase() === word.toLowerCase())
    if (found !== undefined) return found.key as UncertaintyKey
    const known = rows.flatMap((row) => [row.key, row.id])
    this.#wrong(
      path,
      `no uncertainty called "${tame(word)}"`,
      'a key or id of uncertainties.tsv',
      nearest(word, known),
      isKey,
    )
    return word as UncertaintyKey
  }

  #measure(word: string, path: Path): string {
    return this.#try(path, () => measureNamed(this.#data, word).id) ?? word
  }

  /** A problem of the laboratory's own parsers gets its place. */
  #try<T>(path: Path, step: () => T, isKey = false): T | undefined {
    try {
      return step()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const [message = ''] = error.message.split('; expected ')
      this.#wrong(path, message, error.expected, error.nearest, isKey)
      return undefined
    }
  }

  #wrong(path: Path, message: string, expected: string, near?: string, isKey = false): void {
    const place = isKey ? this.#yaml.keyAt(path) : this.#yaml.at(path)
    this.#problems.push({ file: this.#file, ...place, message, expected, nearest: near })
  }
}

/** A value as it would stand after `--lever key=`. */
function typed(value: unknown): string {
  return value === true ? 'yes' : value === false ? 'no' : String(value)
}
