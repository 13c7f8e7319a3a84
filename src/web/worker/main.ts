/** The worker of the page: the driver of one day, one lane of an ensemble, one witness, or one map, as the message asks. */
import { answer, isEnsembleRequest } from '../../runners/browser/worker.ts'
import { Driver } from './driver.ts'
import { unpacked } from './pack.ts'
import type { EngineRequest } from './protocol.ts'
import { answerQuarters, isQuartersRequest } from './quarters.ts'
import { answerWitness, isWitnessRequest } from './witness.ts'

/** Lets waiting messages in: a message to oneself comes after those that wait already. */
const channel = new MessageChannel()
const breathe = () =>
  new Promise<void>((resolve) => {
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(0)
  })

const driver = new Driver((reply, transfer) => self.postMessage(reply, { transfer: transfer ?? [] }), breathe)

self.onmessage = ({ data }: MessageEvent<unknown>) => {
  if (isEnsembleRequest(data)) void answer(data, unpacked, (reply) => self.postMessage(reply))
  else if (isWitnessRequest(data)) void answerWitness(data, (reply) => self.postMessage(reply))
  else if (isQuartersRequest(data)) void answerQuarters(data, (reply) => self.postMessage(reply))
  else void driver.take(data as EngineRequest)
}
