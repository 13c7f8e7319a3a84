/** The form of a plan file. Words and numbers of the model (levers, keys, measures) are checked by plan-file.ts. */
import { z } from 'zod'

export const PLAN_VERSION = 1
const MOST_POINTS = 100_000
const DESIGNS = ['baseline', 'accepted', 'prior', 'sobol', 'latin', 'random', 'grid', 'list'] as const
export const MOST_SEED = 4294967295

const word = z.string().min(1).max(100)
const leverValue = z.union([word, z.number(), z.boolean()]).describe('as after --lever key=')
const leverValues = z
  .union([leverValue, z.array(leverValue).min(1).max(100)])
  .describe('one value or a list of values')
const whole = (low: number, high: number) =>
  z
    .number()
    .int()
    .min(low, `expected a whole number from ${low} to ${high}`)
    .max(high, `expected a whole number from ${low} to ${high}`)
const keys = z.array(word).min(1).max(128).describe('keys or ids of uncertainties; default: all')
const points = whole(1, MOST_POINTS).describe('how many worlds')
const seed = whole(0, MOST_SEED).describe('of the design, not of the runs; default 1')

const designSchema = z
  .discriminatedUnion('name', [
    z.strictObject({ name: z.literal('baseline').describe('world 0 alone, chosen by hand') }),
    z.strictObject({
      name: z.literal('accepted').describe('worlds that calibration left'),
      worlds: whole(1, MOST_POINTS).optional().describe('the first so many; default: all'),
    }),
    z.strictObject({
      name: z.literal('prior').describe('worlds drawn from the priors'),
      worlds: whole(1, MOST_POINTS),
    }),
    z.strictObject({
      name: z.literal('sobol').describe('scrambled Sobol points over the keys; best a power of two'),
      points,
      keys: keys.optional(),
      seed: seed.optional(),
      scrambles: whole(1, 64).optional().describe('independent scrambles of so many points each; default 1'),
    }),
    z.strictObject({
      name: z.literal('latin').describe('a Latin hypercube over the keys'),
      points,
      keys: keys.optional(),
      seed: seed.optional(),
    }),
    z.strictObject({
      name: z.literal('random').describe('independent uniform points over the keys'),
      points,
      keys: keys.optional(),
      seed: seed.optional(),
    }),
    z.strictObject({
      name: z.literal('grid').describe('every combination of levels'),
      levels: z
        .record(word, z.union([whole(1, 1000), z.array(z.number().min(0).lt(1)).min(1).max(1000)]))
        .describe('by key: how many levels, or places in the prior, 0 up to 1'),
    }),
    z.strictObject({
      name: z.literal('list').describe('worlds written down'),
      points: z
        .array(z.record(word, z.number().min(0).lt(1)))
        .min(1)
        .max(10_000)
        .optional()
        .describe('places in the priors, 0 up to 1, by key; each row the same keys'),
      values: z
        .array(z.record(word, z.number()))
        .min(1)
        .max(10_000)
        .optional()
        .describe('values in the units of uncertainties.tsv, by key'),
    }),
  ])
  .describe('which worlds: baseline, accepted, prior, sobol, latin, random, grid or list')

export const planSchema = z.strictObject({
  plan: z.literal(PLAN_VERSION).describe('version of this format'),
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens')
    .max(80)
    .describe('short name of the study'),
  about: z.string().max(2000).optional().describe('what is asked, in a sentence'),
  scenario: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected the name of a scenario, such as paris-1871')
    .max(80)
    .describe('which scenario, by the name of its folder'),
  levers: z
    .strictObject({
      baseline: z
        .boolean()
        .optional()
        .describe('whether runs without any change belong to the plan; default true'),
      single: z
        .array(z.record(word, leverValues))
        .max(100)
        .optional()
        .describe('decisions changed one at a time; several levers in one entry are changed together'),
      crossed: z.record(word, leverValues).optional().describe('every combination of these'),
    })
    .optional()
    .describe('decisions changed, see `commune levers`'),
  knock_outs: z
    .array(word)
    .max(20)
    .optional()
    .describe('mechanisms switched off one at a time (K-01..K-06), for tests of the model'),
  design: designSchema.optional(),
  replicates: whole(1, 100_000).optional().describe('seeds in each world: 1 up to this number; default 1'),
  seeds: z
    .union([
      z.array(whole(0, MOST_SEED)).min(1).max(100_000),
      z.strictObject({ from: whole(0, MOST_SEED), count: whole(1, 100_000) }),
    ])
    .optional()
    .describe('the seeds themselves, instead of replicates'),
  scale: z
    .number()
    .gt(0, 'expected a number above 0')
    .max(1, 'expected at most 1')
    .optional()
    .describe('share of the households that are simulated; default 0.1'),
  tick_seconds: z
    .union([z.literal(150), z.literal(300), z.literal(600)])
    .optional()
    .describe('default 300'),
  measures: z.array(word).max(60).optional().describe('shown by `commune plan status`; all are stored'),
})
export type PlanFile = z.infer<typeof planSchema>

export const DESIGN_NAMES: readonly string[] = DESIGNS

/** The JSON Schema that editors use. */
export function planJsonSchema(): unknown {
  return { title: 'A plan of Commune', ...z.toJSONSchema(planSchema, { io: 'input' }) }
}

/** Keys that may stand at a path of this plan, for the nearest right word; none where any may. */
export function keysAt(value: unknown, path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(planSchema.shape)
  if (path[0] === 'levers' && path.length === 1) return ['baseline', 'single', 'crossed']
  if (path[0] === 'seeds' && path.length === 1) return ['from', 'count']
  if (path[0] === 'design' && path.length === 1) {
    const { name } = (value as { design: { name: unknown } }).design
    const option = designSchema.options.find((one) => one.shape.name.value === name)
    return Object.keys(option?.shape ?? {})
  }
  return []
}
