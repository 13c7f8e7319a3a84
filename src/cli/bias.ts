/** What docs/validation says about answers at a smaller scale, printed beside each of them (model section 11). */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Dataset } from '../evidence/index.ts'
import { type ScaleBias, type ScaleReport, scaleBias } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'

const DOCUMENT = fileURLToPath(new URL('../../docs/validation/scale-bias.json', import.meta.url))

/** The stored comparison for this scale; undefined when there is none. */
export function storedBias(scale: number): ScaleReport | undefined {
  try {
    return scaleBias(JSON.parse(readFileSync(DOCUMENT, 'utf8')), scale)
  } catch {
    return undefined
  }
}

/** Sentences for a run at a scale below one; none for the whole city. */
export function biasLines(data: Dataset, scale: number, { run, language }: Catalogue): string[] {
  if (scale === 1) return []
  const report = storedBias(scale)
  if (report === undefined) return [run.bias.none(scale)]
  if (report.biases.length === 0) return [run.bias.held({ scale, seeds: report.seeds })]
  const label = (bias: ScaleBias) =>
    data.targets.find((target) => target.id === bias.id)?.label[language] ?? bias.label
  return [
    run.bias.title({ scale, seeds: report.seeds }),
    ...report.biases.map((bias) => `  ${bias.id} ${label(bias)}: ${run.bias.shift(bias)}`),
  ]
}
