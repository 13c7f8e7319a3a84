/** Words of `commune sensitivity`: tables and what a reader must be told about them. */
export type SensitivityMethod = 'morris' | 'sobol' | 'pawn' | 'partial' | 'correlation'

export interface SensitivityWords {
  title(f: { method: SensitivityMethod; measure: string }): string
  /** How many runs stand behind it, how many failed, in how many the measure never came. */
  runs(f: { runs: number; failed: number; never: number; finite: boolean }): string
  readonly columns: {
    readonly key: string
    readonly muStar: string
    readonly interval: string
    readonly mu: string
    readonly sigma: string
    readonly first: string
    readonly total: string
    readonly index: string
    readonly beats: string
  }
  /** Keys below those shown. */
  more(n: number): string
  readonly notResolved: string
  none(f: { runs: number }): string
  /** The measure does not vary. */
  readonly flat: string
  stronger(keys: readonly string[]): string
  /** What the method can and cannot say. */
  readonly limits: Readonly<Record<SensitivityMethod, string>>
  readonly stored: string
  others(n: number): string
  damaged(n: number): string
}
