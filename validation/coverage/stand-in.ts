/** Coverage of the whole algorithm, waves and all, on a simulator that costs nothing. */
import { draw, key } from 'commune/engine'
import { CUT_OFF, match, STAND_IN_KEYS, STAND_IN_OUTPUTS, standIn } from 'commune/laboratory'
import { covers, type ErrorShape, error, type Rate, rateOf } from './coverage.ts'

const TRUTH = key('coverage truth')
const SD = 0.7
const CHAINS = 119

export interface StandInCoverage {
  readonly byKey: readonly { readonly key: string; readonly rate: Rate }[]
  readonly all: Rate
  /** Runs of one calibration, and those that drawing from the prior would have needed. */
  readonly runs: number
  readonly reached: number
}

export async function standInCoverage(
  truths: number,
  shape: ErrorShape,
  done: (n: number) => void,
): Promise<StandInCoverage> {
  const found = STAND_IN_KEYS.map((): { covered: boolean; nominal: number }[] => [])
  let [runs, reached, asked] = [0, 0, 0]
  for (let seed = 1; asked < truths; seed++) {
    const truth = Float64Array.from(STAND_IN_KEYS, (_, k) => (draw(seed, TRUTH, k, 0, 0) + 0.5) / 4294967296)
    const record = standIn(truth, 4_000_000_000 + seed)
    // a record that never came is no figure to be fitted to
    if (record.includes(Infinity)) continue
    const shifted = record.map((value, t) => value + SD * error(shape, seed, t))
    const score = (u: Float64Array, luck: number) =>
      standIn(u, luck).map((value, t) => (value === Infinity ? Infinity : (value - shifted[t]!) / SD))
    const {
      accepted,
      tried,
      reached: enough,
    } = await match(
      {
        keys: STAND_IN_KEYS,
        targets: STAND_IN_OUTPUTS,
        seed,
        first: 512,
        whole: 64,
        chains: CHAINS,
        wanted: CHAINS - 15,
        cutOff: CUT_OFF,
      },
      async (trials) => trials.map(({ u, id }) => score(u, id)),
    )
    asked++
    runs += tried.length
    if (enough) reached++
    const places = accepted.map((one) => one.u)
    if (places.length > 1)
      STAND_IN_KEYS.forEach((_, k) => {
        found[k]!.push(
          covers(
            places.map((u) => u[k]!),
            truth[k]!,
          ),
        )
      })
    done(asked)
  }
  return {
    byKey: STAND_IN_KEYS.map((_, k) => ({ key: `key ${k + 1}`, rate: rateOf(found[k]!) })),
    all: rateOf(found.flat()),
    runs: runs / truths,
    reached: reached / truths,
  }
}
