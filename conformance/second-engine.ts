/**
 * The kernel in a second JavaScript engine: QuickJS, an interpreter compiled to WebAssembly, which shares no code with the
 * engine of Node. It gets the built files through its own module loader and the tables as JSON, nothing else.
 */
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { getQuickJS } from 'quickjs-emscripten'
import { readScenario } from '../src/scenario/pack/folder.ts'

const PROGRAM = `
import { openScenario, createRun } from 'scenario/index.js'
const { data, neighbours, runs, moment } = JSON.parse(globalThis.given)
const scenario = openScenario(data, Int32Array.from(neighbours))
const hashes = runs.map((options) => { const run = createRun(scenario, options); run.until(moment); return run.hash() })
globalThis.answer = JSON.stringify(hashes)
`

/** Hashes of some runs at a moment, computed by QuickJS from the tables of a folder. */
export async function hashesInQuickJS(
  folder: string,
  runs: readonly { seed: number; scale: number }[],
  moment: number,
): Promise<string[]> {
  const { data, neighbours } = readScenario(folder)
  const runtime = (await getQuickJS()).newRuntime()
  runtime.setMaxStackSize(4_000_000)
  runtime.setModuleLoader(
    (name) => readFileSync(posix.join('dist', name), 'utf8'),
    (from, asked) => (asked.startsWith('.') ? posix.join(posix.dirname(from), asked) : asked),
  )
  const context = runtime.newContext()
  try {
    const given = context.newString(
      JSON.stringify({ data, neighbours: Array.from(neighbours), runs, moment }),
    )
    context.setProp(context.global, 'given', given)
    given.dispose()
    context.unwrapResult(context.evalCode(PROGRAM, 'main.js', { type: 'module' })).dispose()
    const answer = context.getProp(context.global, 'answer')
    const text = context.getString(answer)
    answer.dispose()
    return JSON.parse(text) as string[]
  } finally {
    context.dispose()
    runtime.dispose()
  }
}
