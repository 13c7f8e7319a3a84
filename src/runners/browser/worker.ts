/** One worker of the pool: opens the scenario once, then runs the groups it is given and sends each run as it ends. It knows no worker scope: `post` is given. */
import { type EnsembleSetting, type RunRecord, recordGroup } from '../../laboratory/index.ts'
import { openScenario, type Scenario } from '../../scenario/index.ts'
import { readPack } from '../../scenario/pack/format.ts'

export type EnsembleRequest =
  | { readonly type: 'ensemble-open'; readonly pack: string }
  | { readonly type: 'ensemble-run'; readonly settings: readonly EnsembleSetting[] }

/** `index` is the place in the settings of the request; `error` says why there is no record. */
export type EnsembleReply =
  | {
      readonly type: 'ensemble-one'
      readonly index: number
      readonly record?: RunRecord
      readonly error?: string
    }
  | { readonly type: 'ensemble-done' }

export function isEnsembleRequest(message: unknown): message is EnsembleRequest {
  const { type } = (message ?? {}) as { type?: unknown }
  return typeof type === 'string' && type.startsWith('ensemble-')
}

let scenario: Promise<Scenario> | undefined

export async function answer(
  request: EnsembleRequest,
  unpack: (pack: string) => Promise<Uint8Array>,
  post: (reply: EnsembleReply) => void,
): Promise<void> {
  if (request.type === 'ensemble-open') {
    scenario = unpack(request.pack).then((bytes) => {
      const { data, neighbours } = readPack(bytes)
      return openScenario(data, neighbours)
    })
    return
  }
  try {
    if (scenario === undefined) throw new Error('no scenario is open')
    recordGroup(await scenario, request.settings, (arrival, index) => {
      if ('record' in arrival) post({ type: 'ensemble-one', index, record: arrival.record })
      else post({ type: 'ensemble-one', index, error: words(arrival.error) })
    })
  } catch (error) {
    request.settings.forEach((_, index) => {
      post({ type: 'ensemble-one', index, error: words(error) })
    })
  }
  post({ type: 'ensemble-done' })
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
