/** A slice of `npm run fuzz`: the readers of strangers' files never throw, never stall, and say clearly what is wrong. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Luck } from '../drill/luck.ts'
import { Targets } from './targets.ts'

const dir = mkdtempSync(join(tmpdir(), 'commune-fuzz-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('200 hostile plans, claims and tables are each refused clearly or accepted', () => {
  const targets = new Targets('.', dir)
  const faults: string[] = []
  let refused = 0
  for (let i = 0; i < 200; i++) {
    const { target, file, fault, accepted } = targets.try(new Luck(1871 + i * 7919))
    if (fault !== undefined) faults.push(`case ${i} (${target}, from ${file}) ${fault}`)
    if (!accepted) refused++
  }
  expect(faults).toEqual([])
  expect(refused).toBeGreaterThan(100)
})
