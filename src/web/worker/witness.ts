/**
 * A person followed through one or two days, in a worker of its own: the wish is read, the day is run with a probe, and
 * where decisions are changed the same person is followed through the other day too.
 */
import {
  InputError,
  type PersonDay,
  parseLevers,
  parseWish,
  type SoldierDay,
  type Wish,
  witnessPerson,
  witnessSoldier,
} from '../../laboratory/index.ts'
import { openScenario, type Scenario } from '../../scenario/index.ts'
import { readPack } from '../../scenario/pack/format.ts'
import { unpacked } from './pack.ts'
import type { RunWords } from './protocol.ts'

export interface WitnessRequest {
  readonly type: 'witness'
  readonly pack: string
  readonly words: RunWords
  /** A wish in words, or somebody found before. */
  readonly who:
    | { readonly kind: 'wish'; readonly text: string }
    | { readonly kind: 'person'; readonly id: number }
    | { readonly kind: 'soldier'; readonly number: number }
}

/** The days of one person: as it was decided, and with the changed decisions when there are any. */
export type Witnessed =
  | {
      readonly kind: 'person'
      readonly baseline: PersonDay
      readonly counterfactual: PersonDay | undefined
      /** What was wished for and is not modelled. */
      readonly unmodelled: string | undefined
    }
  | {
      readonly kind: 'soldier'
      readonly baseline: SoldierDay
      readonly counterfactual: SoldierDay | undefined
    }

export type WitnessReply =
  /** Ticks done of all to be done, 0..1. */
  | { readonly type: 'witness-progress'; readonly share: number }
  | { readonly type: 'witnessed'; readonly witnessed: Witnessed }
  | {
      readonly type: 'witness-failed'
      readonly message: string
      readonly expected: string | undefined
      readonly nearest: string | undefined
    }

export function isWitnessRequest(data: unknown): data is WitnessRequest {
  return typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'witness'
}

/** Ticks between two words of progress. */
const EVERY = 12

export async function answerWitness(
  request: WitnessRequest,
  post: (reply: WitnessReply) => void,
): Promise<void> {
  try {
    const { data, neighbours } = readPack(await unpacked(request.pack))
    const scenario = openScenario(data, neighbours)
    post({ type: 'witnessed', witnessed: follow(scenario, request, post) })
  } catch (error) {
    const known = error instanceof InputError
    post({
      type: 'witness-failed',
      message: error instanceof Error ? error.message : String(error),
      expected: known ? error.expected : undefined,
      nearest: known ? error.nearest : undefined,
    })
  }
}

function follow(scenario: Scenario, request: WitnessRequest, post: (reply: WitnessReply) => void): Witnessed {
  const { seed, world, scale, levers, values = {} } = request.words
  const changed = parseLevers(scenario.data, Object.entries(levers))
  const days = Object.keys(changed).length > 0 ? 2 : 1
  let ticks = 0
  const watch = (_at: number, all: number) => {
    ticks++
    if (ticks % EVERY === 0) post({ type: 'witness-progress', share: ticks / (all * days) })
  }
  const run = { seed, world, scale, values, watch }
  const who: Wish | Exclude<WitnessRequest['who'], { kind: 'wish' }> =
    request.who.kind === 'wish' ? parseWish(request.who.text) : request.who
  if (who.kind === 'soldier') {
    const which = 'unit' in who ? who.unit : String(who.number)
    const baseline = witnessSoldier(scenario, run, which)
    const again = String(baseline.soldier.number)
    const counterfactual =
      days === 2 ? witnessSoldier(scenario, { ...run, levers: changed }, again) : undefined
    return { kind: 'soldier', baseline, counterfactual }
  }
  const wanted =
    'id' in who
      ? { person: who.id }
      : { near: who.near, wanted: who.wanted, ...(who.did === undefined ? {} : { did: who.did }) }
  const baseline = witnessPerson(scenario, { ...run, ...wanted })
  const counterfactual =
    days === 2 ? witnessPerson(scenario, { ...run, levers: changed, person: baseline.person.id }) : undefined
  const apart = 'unmodelled' in who ? who.unmodelled : undefined
  return { kind: 'person', baseline, counterfactual, unmodelled: apart }
}
