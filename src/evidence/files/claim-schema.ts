/** The shape of a claim file. What it names elsewhere (sources, levers, measures) is looked up in claims.ts. */
import { z } from 'zod'
import { CLAIM_ABLATIONS } from '../claim.ts'

const text = z.string().min(1).max(2000)
const bilingual = z.strictObject({ en: text, fr: text })
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id of small letters, digits and hyphens')
const knockOut = z.string().regex(/^K-\d\d$/, 'expected a knock-out such as K-04')
const where = z
  .array(z.strictObject({ source: id, locator: z.string().max(200) }))
  .min(1)
  .max(10)

const variant = z
  .strictObject({
    id,
    title: bilingual,
    ablation: z.enum(CLAIM_ABLATIONS).optional().describe('a part of the kernel made equal or switched off'),
    tick_seconds: z.literal([150, 600]).optional().describe('another length of a tick'),
    knock_out: knockOut.optional().describe('a mechanism switched off on both sides'),
    values: z
      .record(z.string().max(80), z.number().finite())
      .optional()
      .describe('uncertainties held at a value in every world'),
  })
  .refine(
    ({ ablation, tick_seconds, knock_out, values }) =>
      [ablation, tick_seconds, knock_out, values].filter((one) => one !== undefined).length === 1,
    'expected one change: ablation, tick_seconds, knock_out or values',
  )

export const claimSchema = z
  .strictObject({
    id: z.string().regex(/^C-\d\d$/, 'expected an id such as C-02'),
    title: bilingual.describe('the claim in a few words'),
    who: bilingual.describe('who says it'),
    where: where.describe('sources of the registry, each with page or chapter'),
    statement: bilingual.describe('what is claimed, in our own words'),
    mechanism: bilingual.describe('through what it would come about'),
    lever: z
      .record(z.string().max(80), z.string().max(80))
      .optional()
      .describe('the decision, as typed after --lever'),
    knock_out: z.array(knockOut).min(1).max(6).optional().describe('or the mechanisms switched off'),
    measure: z.string().max(80).describe('the one primary measure'),
    direction: z.enum(['more', 'less']).describe('which way the change moves the measure if the claim holds'),
    threshold: z
      .number()
      .min(0)
      .max(1e6)
      .describe('least effect that the words mean, in the unit of the measure; times in minutes'),
    reading: bilingual.describe('how the threshold was read out of the words'),
    horizon: z.strictObject({
      until: z.string().regex(/^1871-03-(20T12|22T00):00$/, 'expected 1871-03-20T12:00 or 1871-03-22T00:00'),
      beyond: z.boolean().describe('the claim speaks of what comes after'),
      note: bilingual,
    }),
    assumption: bilingual.optional().describe('a declared assumption that the effect would rest on'),
    counter: z
      .array(z.strictObject({ who: bilingual, text: bilingual, where }))
      .min(1)
      .max(10),
    variants: z.array(variant).min(3).max(10).describe('other rules under which it is tested again'),
    refute: bilingual.describe('what would speak against it, or against this test'),
  })
  .refine(
    ({ lever, knock_out }) => (lever === undefined) !== (knock_out === undefined),
    'expected either lever or knock_out',
  )

/** Keys that may stand at a path of a claim file, for the nearest right word; none if the path is no map of fixed keys. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  let node: z.ZodType | undefined = claimSchema
  for (const part of path) {
    node = bare(node)
    if (node instanceof z.ZodObject) node = node.shape[String(part)] as z.ZodType | undefined
    else if (node instanceof z.ZodArray) node = node.element as z.ZodType
    else return []
  }
  node = bare(node)
  return node instanceof z.ZodObject ? Object.keys(node.shape) : []
}

function bare(node: z.ZodType | undefined): z.ZodType | undefined {
  return node instanceof z.ZodOptional ? (node.unwrap() as z.ZodType) : node
}
