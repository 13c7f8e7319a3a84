/**
 * Runs already made, one JSON line each, in a file of the model and data they were made with. A run killed in the middle
 * of a line loses that run alone. JSON has no infinity: in a stored run null is +Infinity, "never".
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type EnsembleSetting, type Observation, settingKey } from 'commune/laboratory'

export class Cache {
  private readonly found = new Map<string, Observation>()
  private readonly file: string

  constructor(file: string) {
    this.file = file
    mkdirSync(dirname(file), { recursive: true })
    if (!existsSync(file)) return
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const observation = decode(line)
      if (observation !== undefined) this.found.set(settingKey(observation.setting), observation)
    }
    // a torn last line must not swallow the next one
    if (!readFileSync(file, 'utf8').endsWith('\n')) appendFileSync(file, '\n')
  }

  get(setting: EnsembleSetting): Observation | undefined {
    return this.found.get(settingKey(setting))
  }

  add(observation: Observation): void {
    this.found.set(settingKey(observation.setting), observation)
    appendFileSync(this.file, `${JSON.stringify(observation)}\n`)
  }
}

function decode(line: string): Observation | undefined {
  try {
    return JSON.parse(line, (_, value) => (value === null ? Infinity : value)) as Observation
  } catch {
    return undefined
  }
}
