/** A slice of `npm run differential`: what check accepts runs, what it refuses is refused everywhere. */
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { filesOf } from './base.ts'
import { changedFolder, differs } from './changed.ts'
import { Judge } from './judge.ts'
import { Verbs } from './verbs.ts'

const DATA = join(process.cwd(), 'data/paris-1871')
const base = filesOf(DATA)
const judge = new Judge(DATA, await Verbs.of(join(process.cwd(), 'dist/cli')))
afterAll(() => judge.close())

test('60 folders with one change each: none passes check and fails, none is refused in one place only', async () => {
  const faults: string[] = []
  const tally = { accepted: 0, refused: 0, ran: 0 }
  for (let seed = 20_001; seed <= 20_060; seed++) {
    const changed = changedFolder(base, seed)
    const { accepted, ran, fault } = await judge.judge(changed)
    tally[accepted ? 'accepted' : 'refused']++
    if (ran) tally.ran++
    if (fault !== undefined)
      faults.push(`seed ${seed}: ${changed.file}: ${changed.change} (${differs(base, changed)}): ${fault}`)
  }
  expect(faults).toEqual([])
  expect(tally.accepted).toBeGreaterThan(8)
  expect(tally.refused).toBeGreaterThan(20)
  expect(tally.ran).toBeGreaterThan(5)
})

test('a seed makes the same change every time, and another one another', () => {
  const [one, again, other] = [7, 7, 8].map((seed) => changedFolder(base, seed))
  expect(again).toEqual(one)
  expect([other?.file, other?.change, other?.text]).not.toEqual([one?.file, one?.change, one?.text])
})
