/** One worker of the pool: opens the scenario once, then runs what it is given. It knows no worker scope: `post` is given. */
import { type EnsembleSetting, type Observation, observe } from '../../laboratory/index.ts'
import { openScenario, type Scenario } from '../../scenario/index.ts'
import { readPack } from '../../scenario/pack/format.ts'

export type EnsembleRequest =
  | { readonly type: 'ensemble-open'; readonly pack: string }
  | { readonly type: 'ensemble-run'; readonly index: number; readonly setting: EnsembleSetting }

export type EnsembleReply =
  | { readonly type: 'ensemble-done'; readonly index: number; readonly observation: Observation }
  | { readonly type: 'ensemble-failed'; readonly index: number; readonly message: string }

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
  const { index, setting } = request
  try {
    if (scenario === undefined) throw new Error('no scenario is open')
    post({ type: 'ensemble-done', index, observation: observe(await scenario, setting) })
  } catch (error) {
    post({ type: 'ensemble-failed', index, message: (error as Error).message })
  }
}
