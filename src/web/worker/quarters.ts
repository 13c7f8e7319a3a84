/** The map of quarters of a report, drawn in a worker of its own: it needs the grid, which the page does not hold. */
import { quarterMap } from '../../report/map/index.ts'
import { readPack } from '../../scenario/pack/format.ts'
import { unpacked } from './pack.ts'

export interface QuartersRequest {
  readonly type: 'quarters'
  readonly pack: string
  /** A difference for each quarter, 1 first. */
  readonly values: readonly number[]
  readonly language: 'en' | 'fr'
  /** What the values are, for the legend. */
  readonly measure: string
}
export type QuartersReply =
  | { readonly type: 'quarters-drawn'; readonly svg: string }
  | { readonly type: 'quarters-failed'; readonly message: string }

/** Size of the picture, as in the report of the command line. */
const SIZE = { width: 900, height: 680 } as const

export function isQuartersRequest(data: unknown): data is QuartersRequest {
  return typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'quarters'
}

export async function answerQuarters(
  { pack, values, language, measure }: QuartersRequest,
  post: (reply: QuartersReply) => void,
): Promise<void> {
  try {
    const { data } = readPack(await unpacked(pack))
    const byNumber = new Map(values.map((value, q) => [q + 1, value]))
    post({
      type: 'quarters-drawn',
      svg: quarterMap(data, byNumber, { language, measure, signed: true, ...SIZE }),
    })
  } catch (error) {
    post({ type: 'quarters-failed', message: error instanceof Error ? error.message : String(error) })
  }
}
