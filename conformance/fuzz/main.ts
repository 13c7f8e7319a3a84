/**
 * `npm run fuzz`: 10,000 hostile plans, claims and data folders from a seed. Each must be accepted or refused with a clear problem,
 * within a second and 200 MB, and none may crash the reader. Case i of a seed is the same file every time.
 */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1871' },
    from: { type: 'string', default: '0' },
  },
})
const FILES = Number(values.from) + Number(values.files)
const SEED = Number(values.seed)
const BATCH = 250
const MOST_MS = 1000
const MOST_MB = 200

interface Line {
  readonly begin?: number
  readonly i?: number
  readonly target: string
  readonly file: string
  readonly accepted: boolean
  readonly ms: number
  readonly megabytes: number
  readonly first?: string
  readonly fault?: string
}

const faults: string[] = []
const slowest = { ms: 0, what: '' }
const largest = { megabytes: 0 }
const counts = new Map<string, { files: number; accepted: number }>()

function take(line: Line): void {
  const { i, target, file, accepted, ms, megabytes, fault } = line
  const count = counts.get(target) ?? { files: 0, accepted: 0 }
  counts.set(target, { files: count.files + 1, accepted: count.accepted + Number(accepted) })
  const what = `case ${i} (${target}, from ${file})`
  if (fault !== undefined) faults.push(`${what} ${fault}`)
  if (ms > slowest.ms) Object.assign(slowest, { ms, what })
  largest.megabytes = Math.max(largest.megabytes, megabytes)
  if (ms > MOST_MS) faults.push(`${what} took ${Math.round(ms)} ms`)
}

/** One child; where it dies, the next begins after the file that killed it. */
async function batch(from: number, to: number): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      fileURLToPath(new URL('./batch.js', import.meta.url)),
      String(SEED),
      String(from),
      String(to),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const closed = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? '?')),
  )
  let at = from
  let peak = 0
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as Line
    if (line.begin !== undefined) at = line.begin
    else {
      take(line)
      peak = line.megabytes
    }
  }
  const code = await closed
  if (peak > MOST_MB) faults.push(`a file of ${from} to ${to - 1} took up to ${Math.round(peak)} MB`)
  if (code === 0) return
  faults.push(`case ${at} ended the process (${code})`)
  if (at + 1 < to) await batch(at + 1, to)
}

const began = performance.now()
for (let from = Number(values.from); from < FILES; from += BATCH) {
  await batch(from, Math.min(FILES, from + BATCH))
  const done = Math.min(FILES, from + BATCH)
  const seconds = (performance.now() - began) / 1000
  if (done % 1000 === 0 || done === FILES)
    console.log(
      `${done} files in ${Math.round(seconds)} s, slowest ${Math.round(slowest.ms)} ms, at most ${Math.round(largest.megabytes)} MB, ${faults.length} faults`,
    )
}
for (const [target, { files, accepted }] of counts)
  console.log(`${target}: ${files} files, ${accepted} of them accepted, the others refused`)
console.log(`slowest: ${slowest.what}`)
for (const fault of faults.slice(0, 20)) console.log(fault)
process.exitCode = faults.length === 0 ? 0 : 1
