#!/usr/bin/env node
/** `commune`: reads the rest of the program and hands over to it; where even that cannot be read, says why. */
import { getHeapStatistics } from 'node:v8'
import { shortToBegin } from '../runners/node/limits.ts'
import { guardStreams } from './streams.ts'

const BAD_INPUT = 2
/** What the system does not give, and how to ask for more. */
const SHORT: Readonly<Record<string, string>> = {
  EMFILE: 'this process may not open enough files; expected 64 or more: ulimit -n 64',
  ENFILE: 'this machine has no more open files to give; expected some: close other programs',
  HEAP: 'the memory of Node is limited to less than 64 MB; expected more: --max-old-space-size=64 or nothing',
  ENOMEM: 'there is not enough memory to begin; expected 512 MB or more',
}

/** MB of V8's heap below which the tables alone end the program in V8's words; 48 of what V8 names are for young objects. */
const LEAST_HEAP = 64

guardStreams(process.argv[2])
try {
  const heap = Math.round(getHeapStatistics().heap_size_limit / 2 ** 20) - 48
  if (heap < LEAST_HEAP) throw Object.assign(new Error(), { code: 'HEAP' })
  const short = shortToBegin()
  if (short !== undefined) refuse(short)
  else {
    const { typed } = await import('./verbs.ts')
    await typed()
  }
} catch (error) {
  const says = SHORT[(error as NodeJS.ErrnoException).code ?? '']
  if (says === undefined) throw error
  refuse(says)
}

function refuse(says: string): void {
  process.stderr.write(`commune: ${says}\n`)
  process.exitCode = BAD_INPUT
}
