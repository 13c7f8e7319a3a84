/** What the estimators ask of outputs: one number a run, NaN for a run that failed. */

/** Throws unless there is one output for each run and none is infinite. */
export function checkOutputs(outputs: ArrayLike<number>, runs: number): void {
  if (outputs.length !== runs)
    throw new RangeError(`${outputs.length} outputs for ${runs} runs of the design`)
  for (let i = 0; i < runs; i++)
    if (Math.abs(outputs[i]!) === Infinity)
      throw new RangeError(
        `output of run ${i + 1} is infinite; effects and variances need finite ones: put the horizon in the place of "never"`,
      )
}

export function failures(outputs: ArrayLike<number>): number {
  let failed = 0
  for (let i = 0; i < outputs.length; i++) if (Number.isNaN(outputs[i]!)) failed++
  return failed
}
