/** What docs/validation says about answers at a smaller scale, printed beside each of them (model section 11). */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { askedMeasures, type ScaleBias, type ScaleReport, scaleBias } from '../laboratory/index.ts'
import { MODEL_VERSION } from '../scenario/index.ts'
import type { Catalogue } from '../words/index.ts'
import type { Tables } from './tables.ts'

const DOCUMENT = fileURLToPath(new URL('../../docs/validation/scale-bias.json', import.meta.url))

/** The stored comparison for this scale; undefined when there is none. */
export function storedBias(scale: number): ScaleReport | undefined {
  try {
    return scaleBias(JSON.parse(readFileSync(DOCUMENT, 'utf8')), scale)
  } catch {
    return undefined
  }
}

/** Sentences for a run at a scale below one; none for the whole city. A comparison made with other tables or another model is not shown. */
export function biasLines(
  { data, digest }: Tables,
  scale: number,
  { run, say, language }: Catalogue,
): string[] {
  if (scale === 1) return []
  const report = storedBias(scale)
  if (report === undefined) return [run.bias.none(scale)]
  if (report.data !== digest || report.version !== MODEL_VERSION) return [run.bias.other(scale)]
  if (report.biases.length === 0) return [run.bias.held({ scale, seeds: report.seeds })]
  const measures = askedMeasures(data)
  const label = ({ id, measure, label: english }: ScaleBias) =>
    data.targets.find((target) => target.id === id)?.label[language] ??
    measures.find((one) => one.id === measure)?.label[language] ??
    english
  return [
    run.bias.title({ scale, seeds: report.seeds }),
    ...report.biases.map(
      (bias) => `  ${say.colon(`${bias.id} ${say.text(label(bias))}`.trim())} ${run.bias.shift(bias)}`,
    ),
  ]
}
