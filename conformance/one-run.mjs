/** A run in a thread of its own: takes a setting's options, answers with the hash. Uses the built files, as the product does. */
import { parentPort, workerData } from 'node:worker_threads'
import { createRun, openScenario } from '../dist/scenario/index.js'
import { readScenario } from '../dist/scenario/pack/folder.js'

const { folder, jobs, until } = workerData
const { data, neighbours } = readScenario(folder)
const scenario = openScenario(data, neighbours)
for (const options of jobs) {
  const run = createRun(scenario, options)
  run.until(until)
  parentPort.postMessage({ options, hash: run.hash() })
}
