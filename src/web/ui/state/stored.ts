/** What came with the page beside the tables: stored answers, accepted worlds, and what runs are named by. */
import {
  type AskedWorlds,
  BASELINE,
  type Origin,
  readAcceptedWorlds,
  type StoredAnswer,
  type StoredAnswers,
  shuffled,
} from '../../../laboratory/index.ts'
import { unpacked } from '../../worker/pack.ts'

export interface Stored {
  readonly answers: StoredAnswers | undefined
  /** Worlds in which questions are asked: the accepted ones, or the baseline alone. */
  readonly worlds: AskedWorlds
  readonly origin: Origin
}

/** Reads the block of the page. */
export async function readStored(text: string): Promise<Stored> {
  const { answers, worlds, origin } = JSON.parse(new TextDecoder().decode(await unpacked(text))) as {
    answers: StoredAnswers | null
    worlds: unknown
    origin: Origin
  }
  return { answers: answers ?? undefined, worlds: askedWorlds(worlds), origin }
}

/** The same choice as the command line makes without being told: accepted worlds where there are any, else the baseline. */
function askedWorlds(document: unknown): AskedWorlds {
  if (document === null) return { choice: 'baseline', worlds: [BASELINE], acceptedWith: null }
  const { worlds, version } = readAcceptedWorlds(document)
  return { choice: 'accepted', worlds: shuffled(worlds), acceptedWith: version }
}

/** The stored answer to exactly these levers. */
export function storedFor(
  stored: Stored | undefined,
  levers: Readonly<Record<string, string>>,
): StoredAnswer | undefined {
  const wanted = sorted(levers)
  return stored?.answers?.answers.find(
    ({ question }) => question.knock_outs.length === 0 && sorted(question.levers) === wanted,
  )
}

function sorted(levers: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(levers).sort(([a], [b]) => (a < b ? -1 : 1)))
}
