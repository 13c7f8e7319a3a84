import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { PLAIN } from '../report/index.ts'
import { planCommand } from './plan.ts'
import { queryCommand } from './query.ts'
import type { Screen } from './screen.ts'

const root = mkdtempSync(join(tmpdir(), 'commune-plan-'))
afterAll(() => rmSync(root, { recursive: true }))
const store = join(root, 'store')
const file = join(root, 'plan.yaml')
writeFileSync(
  file,
  'plan: 1\nname: three\nscenario: paris-1871\nlevers: { single: [{ gates.shut: "20:00" }] }\nseeds: [4]\nscale: 0.001\nmeasures: [T-27, killed]\n',
)

/** What a verb prints, and its exit code. */
async function commune(...words: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const screen: Screen = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    status: () => {},
    tty: false,
    width: 120,
    paint: PLAIN,
  }
  const [verb = '', ...rest] = words
  const command = verb === 'plan' ? planCommand(() => screen) : queryCommand(() => screen)
  await command.parseAsync(rest, { from: 'user' })
  const { exitCode: code } = process
  process.exitCode = 0
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('a plan is checked, run, looked at and asked', async () => {
  expect(await commune('plan', 'check', file)).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 variants x 1 world x 1 seed: 2 runs'),
  })
  const before = await commune('plan', 'status', file, '--store', store)
  expect(before.out).toContain('0 stored, 0 done and waiting for their shard, 2 to run')
  const ran = await commune('plan', 'run', file, '--store', store, '--workers', '1', '--json')
  expect(JSON.parse(ran.out)).toMatchObject({
    runs: 2,
    computed: 2,
    stored: 0,
    failed: [],
    variants: [{ runs: 1 }, { runs: 1 }],
  })
  const again = await commune('plan', 'resume', file, '--store', store, '--lang', 'fr')
  expect(again.out.replaceAll('\u00a0', ' ')).toContain('2 simulations : 0 en 0 s, 2 déjà en réserve')
  expect(again.out).toContain('gates.shut=20:00')
  const asked = await commune(
    'query',
    'SELECT levers, count(*) AS n FROM runs GROUP BY levers ORDER BY levers',
    '--store',
    store,
    '--csv',
  )
  expect(asked).toMatchObject({ code: 0, out: 'levers,n\n,1\ngates.shut=20:00,1' })
})

test('a plan that is wrong, and a store that is none, end with 2 and a way forward', async () => {
  const bad = join(root, 'bad.yaml')
  writeFileSync(bad, 'plan: 1\nname: bad\nscenario: paris-1871\nmeasures: [kiled]\n')
  const wrong = await commune('plan', 'check', bad)
  expect(wrong.code).toBe(2)
  expect(wrong.err).toContain(`${bad}:4:12: no measure called "kiled"`)
  expect(wrong.err).toContain('nearest: killed')
  const none = await commune('plan', 'run', file, '--store', 'src')
  expect(none.code).toBe(2)
  expect(none.err).toContain('give an empty or new folder with --store')
  expect((await commune('query', 'SELECT 1', '--store', join(root, 'nothing'))).code).toBe(2)
})
