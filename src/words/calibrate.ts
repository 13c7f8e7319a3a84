/** Words of a calibration at the terminal; the report is a document of its own. */
export interface CalibrateWords {
  /** Before a wave: 0 is the baseline, 1 the prior. */
  wave(f: { number: number; cutOff: number; runs: number }): string
  readonly after: string
  readonly title: string
  accepted(f: { worlds: number; runs: number; waves: number; wanted: number; reached: boolean }): string
  checks(f: { met: number; all: number; fresh: number }): string
  joint(f: { accepted: number; fresh: number; prior: number; all: number }): string
  identified(f: { keys: number; all: number; names: readonly string[] }): string
  written(f: { files: readonly string[] }): string
  readonly notWritten: string
  /** No world accepted; how near the nearest run came, in standard deviations (Infinity: something never happened). */
  none(nearest: number): string
  /** How the worlds were accepted, as the file of accepted worlds says it. */
  readonly method: string
}
