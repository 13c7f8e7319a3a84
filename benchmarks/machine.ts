/** What all benchmarks write beside their figures. */
import { cpus } from 'node:os'

export interface Machine {
  readonly node: string
  readonly processor: string
  readonly cores: number
  /** Load before the first measurement. */
  readonly loadBefore: number
}

export function machine(loadBefore: number): Machine {
  return { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, loadBefore }
}
