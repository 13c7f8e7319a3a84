/**
 * The shape of answers.json, answers and verdicts made beforehand, and of accepted-worlds.json. Keys that are not here are let
 * by: a later version may write more. JSON has no infinity; null stands for never and for what cannot be said.
 */
import { z } from 'zod'
import { claimSchema } from './claim-schema.ts'

const words = z.looseObject({ en: z.string(), fr: z.string() })
const number = z.number()
const share = z.number().min(0).max(1)
const maybe = number.nullable()
const count = z.number().int().min(0)
const asked = z.looseObject({
  choice: z.enum(['accepted', 'baseline', 'prior']),
  count,
  families: count,
  accepted_with: z.string().nullable(),
})
const sharePart = z.looseObject({ share, low: share, high: share })
const quantiles = z.array(maybe).length(5)
const unit = z.enum(['time', 'count', 'share', 'chance'])

const effect = z.looseObject({
  measure: z.string(),
  label: words,
  unit,
  baseline: number,
  counterfactual: number,
  difference: number,
  low: number,
  high: number,
  median: maybe,
  superiority: share,
  variance_ratio: z.union([number, z.literal('unaffected')]).nullable(),
  differing: share,
  conclusion: z.string(),
  never: z.looseObject({ baseline: share, counterfactual: share }),
  quantiles: z.looseObject({ baseline: quantiles, counterfactual: quantiles }),
  record: maybe,
})

const answer = z.looseObject({
  question: z.looseObject({
    scenario: z.string(),
    levers: z.record(z.string(), z.string()),
    knock_outs: z.array(z.string()),
    text: words,
  }),
  version: z.string(),
  scale: number,
  worlds: asked,
  asked: count,
  pairs: count,
  failed: count,
  looks: z.array(
    z.looseObject({ pairs: count, difference: number, low: number, high: number, decision: z.string() }),
  ),
  primary: z.string(),
  effects: z.array(effect).min(1),
  outcomes: z.array(
    z.looseObject({
      outcome: z.string(),
      baseline: share,
      counterfactual: share,
      difference: number,
      low: number,
      high: number,
    }),
  ),
  pairing: z.looseObject({ moved: count, fivefold: count, between_worlds: maybe }),
  carried_out: sharePart.nullable(),
  conclusion: z.looseObject({
    primary: z.string(),
    negligible: number,
    twice: z.string(),
    would_twice_change: z.boolean(),
  }),
  hangs_on: z.looseObject({
    measure: z.string(),
    resolved: z.boolean(),
    keys: z.array(
      z.looseObject({ key: z.string(), id: z.string(), label: words, correlation: number, beats: number }),
    ),
    why: z.string().nullable(),
    worlds: count,
    families: count,
  }),
  by_world: z.array(maybe),
})

const ofWorlds = z.looseObject({ value: share, low: share, high: share })
const box = z
  .looseObject({
    beliefs: z.array(
      z.looseObject({ key: z.string(), id: z.string(), label: words, low: maybe, high: maybe }),
    ),
    inside: share,
    outside: share,
    coverage: share,
  })
  .nullable()
const verdict = z.string()

const claim = z.looseObject({
  claim: z.string(),
  version: z.string(),
  scale: number,
  worlds: asked,
  seeds: count,
  failed: count,
  measure: z.string(),
  label: words,
  unit,
  direction: z.enum(['more', 'less']),
  threshold: number,
  verdict,
  reason: z.string(),
  effect: z.looseObject({
    baseline: number,
    counterfactual: number,
    difference: number,
    low: number,
    high: number,
  }),
  q: ofWorlds,
  reverse: ofWorlds,
  carried_out: sharePart.nullable(),
  believe: z.looseObject({ holds: box, fails: box }),
  variants: z.array(z.looseObject({ id: z.string(), title: words, verdict, q: ofWorlds })),
  variants_tried: z.boolean(),
  effects: z.array(z.looseObject({ world: count, effect: maybe })),
})

export const answersSchema = z.looseObject({
  format: z.literal(1),
  scenario: z.string(),
  version: z.string(),
  data: z.string(),
  scale: number,
  worlds: asked,
  keys: z.array(
    z.looseObject({
      key: z.string(),
      id: z.string(),
      label: words,
      unit: z.string(),
      low: number,
      high: number,
    }),
  ),
  values: z.array(z.looseObject({ world: count, family: count, values: z.array(number) })),
  answers: z.array(answer),
  claims: z.array(claim),
  claim_files: z.array(claimSchema),
})
