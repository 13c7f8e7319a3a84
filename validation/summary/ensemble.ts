/** What an ensemble says: targets, joint counts, patterns, breaking order, mobilisation, exodus, turn-out. */
import {
  breakTimes,
  type Ground,
  type Judgement,
  judge,
  median,
  neverShare,
  type Observation,
  OUTCOMES,
  orderAsRecorded,
  PATTERNS,
  quantile,
  type Seen,
  see,
  share,
  shareInterval,
  type TargetRow,
} from './faces.ts'

export interface Spread {
  readonly median: number
  readonly p5: number
  readonly p95: number
  readonly never: number
}
export interface Share {
  readonly share: number
  readonly low: number
  readonly high: number
}

export interface EnsembleSummary {
  readonly runs: number
  readonly judgement: Judgement
  readonly patterns: readonly ({
    readonly id: string
    readonly label: string
    readonly what: string
  } & Share)[]
  /** The 88th first, Faron last and police under 2 % in the same run; the 88th first and alone; Faron's troops broke at all. */
  readonly order: Share
  readonly alone: number
  readonly faronBroke: number
  readonly regiments: readonly ({
    readonly name: string
    readonly camp: string
    readonly times: readonly number[]
  } & Spread)[]
  readonly rising: Readonly<
    Record<
      'risen' | 'fromParks' | 'fromCentre' | 'beforeCommittee' | 'firstDrum' | 'firstReport' | 'committee',
      Spread
    >
  >
  readonly exodus: Readonly<
    Record<
      | 'firstColumn'
      | 'lastColumn'
      | 'columns'
      | 'awayShare'
      | 'menAtVersailles'
      | 'regimentsInside'
      | 'batteriesInside',
      Spread
    >
  >
  /** Bodies still inside on the morning of the 19th with men under command, with the share of runs, most frequent first. */
  readonly leftBehind: readonly (readonly [id: string, share: number])[]
  readonly outcomes: Readonly<Record<string, number>>
  readonly turnOut: readonly TurnOut[]
}

/** Shares of the adults of an arrondissement who are out for the rising. */
export interface TurnOut {
  readonly arrondissement: number
  readonly noon: Spread
  readonly peak: Spread
}

export function summarise(
  rows: readonly TargetRow[],
  ground: Ground,
  runs: readonly Observation[],
): EnsembleSummary {
  const judgement = judge(
    rows,
    runs.map((run) => run.measures),
  )
  const seen = see(ground, runs, judgement.joint)
  return {
    runs: runs.length,
    judgement,
    order: shareOf(seen, orderAsRecorded),
    alone: share(seen, (s) => s.order.alone),
    faronBroke: share(seen, (s) => s.order.faronBroke),
    patterns: PATTERNS.map(({ id, label, what, holds }) => ({ id, label, what, ...shareOf(seen, holds) })),
    regiments: regiments(ground, runs),
    rising: rising(seen),
    exodus: exodus(runs),
    leftBehind: leftBehind(runs),
    outcomes: Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, share(runs, (run) => run.outcome === outcome)]),
    ),
    turnOut: turnOut(runs),
  }
}

export function spread(values: readonly number[]): Spread {
  return {
    median: median(values),
    p5: quantile(values, 0.05),
    p95: quantile(values, 0.95),
    never: neverShare(values),
  }
}

function shareOf(seen: readonly Seen[], holds: (s: Seen) => boolean): Share {
  const n = seen.filter(holds).length
  return { share: n / Math.max(seen.length, 1), ...shareInterval(n, seen.length) }
}

function regiments(ground: Ground, runs: readonly Observation[]): EnsembleSummary['regiments'] {
  const times = runs.map((run) => breakTimes(ground.regiments, run))
  return ground.regiments
    .map(({ name, camp }, r) => ({ name, camp, times: times.map((list) => list[r] ?? Infinity) }))
    .map((regiment) => ({ ...regiment, ...spread(regiment.times) }))
    .sort((a, b) => a.never - b.never || (a.median < b.median ? -1 : 1))
}

function rising(seen: readonly Seen[]): EnsembleSummary['rising'] {
  const of = (value: (s: Seen) => number) => spread(seen.map(value).filter((v) => !Number.isNaN(v)))
  return {
    risen: of((s) => s.rising.risen),
    fromParks: of((s) => s.rising.fromParks),
    fromCentre: of((s) => s.rising.fromCentre),
    beforeCommittee: of((s) => s.rising.beforeCommittee),
    firstDrum: of((s) => s.rising.firstDrum),
    firstReport: of((s) => s.rising.firstReport),
    committee: of((s) => s.run.committee),
  }
}

function exodus(runs: readonly Observation[]): EnsembleSummary['exodus'] {
  const of = (value: (run: Observation) => number | undefined) =>
    spread(runs.map((run) => value(run) ?? Infinity))
  return {
    firstColumn: of((r) => r.measures['columns-start']),
    lastColumn: of((r) => r.measures['columns-end']),
    columns: of((r) => r.columns.length),
    awayShare: of((r) => (r.men === 0 ? 0 : r.away / r.men)),
    menAtVersailles: of((r) => r.measures['men-at-versailles']),
    regimentsInside: of((r) => r.measures['regiments-inside']),
    batteriesInside: of((r) => r.measures['batteries-inside']),
  }
}

function leftBehind(runs: readonly Observation[]): (readonly [string, number])[] {
  const count = new Map<string, number>()
  for (const run of runs) for (const id of run.leftBehind) count.set(id, (count.get(id) ?? 0) + 1)
  return [...count]
    .map(([id, n]) => [id, n / runs.length] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function turnOut(runs: readonly Observation[]): TurnOut[] {
  const sum = (list: readonly number[], a: number) => list.slice(4 * a - 4, 4 * a).reduce((x, y) => x + y, 0)
  return Array.from({ length: 20 }, (_, i) => i + 1).map((arrondissement) => {
    const of = (field: 'outNoon' | 'outPeak') =>
      spread(
        runs.map((run) => sum(run[field], arrondissement) / Math.max(1, sum(run.adults, arrondissement))),
      )
    return { arrondissement, noon: of('outNoon'), peak: of('outPeak') }
  })
}
