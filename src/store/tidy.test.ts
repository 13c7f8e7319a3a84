import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type EnsembleSetting, type Runner, record } from '../laboratory/index.ts'
import { openScenario } from '../scenario/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { storedExecutor } from './executor.ts'
import { SELF } from './holder.ts'
import { originOf } from './identity.ts'
import { runsIn, withoutRuns } from './parquet.ts'
import { query } from './query.ts'
import { Shards } from './shards.ts'

const source = readScenario('data/paris-1871')
const root = mkdtempSync(join(tmpdir(), 'commune-tidy-'))
afterAll(() => rmSync(root, { recursive: true }))

const one = record(openScenario(source.data, source.neighbours), { seed: 1, scale: 0.001 })
const settings = Array.from({ length: 10 }, (_, seed): EnsembleSetting => ({ seed, scale: 0.001 }))

/** Gives one real run again under every seed; `during` happens while each is done. */
function replay(ran: number[], during: (seed: number) => void = () => {}): Runner {
  return {
    workers: 1,
    run: async (list, done, { take } = {}) => {
      for (const [i, setting] of list.entries()) {
        if (take?.(i) === false) continue
        during(setting.seed)
        ran.push(setting.seed)
        done({ ...one.observation, setting }, i, one.events)
      }
    },
    close: async () => {},
  }
}

let stores = 0
const fresh = () => join(root, `store-${stores++}`)
const executor = (dir: string, runner: Runner = replay([]), shardSize = 4) =>
  storedExecutor({ dir, source, runner, shardSize, rhythm: { beat: 20, silence: 200 } })

/** Runs of all files that another tool would read, in order. */
async function globbed(dir: string, table: 'runs' | 'events'): Promise<string[]> {
  const files = readdirSync(join(dir, table)).filter((name) => !name.startsWith('.'))
  const all = await Promise.all(files.map((name) => runsIn(readFileSync(join(dir, table, name)))))
  return (table === 'events' ? all.map((runs) => [...new Set(runs)]) : all).flat().sort()
}
async function asked(dir: string, sql: string): Promise<unknown> {
  const answer = await query(dir, sql)
  const rows: unknown[] = []
  for await (const piece of answer.rows) rows.push(...piece)
  answer.close()
  return { rows, notices: answer.notices.length, copies: answer.copies, damaged: answer.damaged.length }
}

/** One store copied into another that has some of its runs in other shards. */
async function copied(shift = 2): Promise<{ dir: string; all: string[] }> {
  const [dir, second] = [fresh(), fresh()]
  const first = executor(dir)
  await first.fill(settings.slice(0, 8))
  await executor(second).fill(settings.slice(shift))
  for (const folder of ['runs', 'events', 'shards'])
    cpSync(join(second, folder), join(dir, folder), { recursive: true })
  return { dir, all: [...first.runIds(settings)].sort() }
}

describe('A run that stands twice', () => {
  test('is noticed and put aside when the store is asked, so that every tool counts it once', async () => {
    const { dir, all } = await copied()
    expect((await globbed(dir, 'runs')).length).toBe(16)
    const answer = await asked(dir, 'SELECT count(*), count(DISTINCT run) FROM runs')
    expect(answer).toMatchObject({ rows: [[10, 10]], copies: 0, damaged: 0 })
    expect((answer as { notices: number }).notices).toBeGreaterThan(0)
    expect(await globbed(dir, 'runs')).toEqual(all)
    expect(await globbed(dir, 'events')).toEqual(all)
    expect(readdirSync(join(dir, 'aside')).length).toBeGreaterThan(0)
    expect(await asked(dir, 'SELECT count(*) FROM events')).toMatchObject({
      rows: [[10 * one.events.length]],
      notices: 0,
    })
  })

  test.each(['fill', 'have'] as const)('is put aside by %s too, and nothing is run again', async (verb) => {
    const { dir, all } = await copied(3)
    const ran: number[] = []
    const two = executor(dir, replay(ran))
    await two[verb](settings)
    expect(two.notices.map(({ kind }) => kind)).toContain('copy')
    expect(ran).toEqual([])
    expect(await globbed(dir, 'runs')).toEqual(all)
  })

  test('counts once also while somebody else is at the shards', async () => {
    const { dir } = await copied()
    mkdirSync(join(dir, 'leases'), { recursive: true })
    writeFileSync(join(dir, 'leases', 'seal'), JSON.stringify({ ...SELF, boot: 'another', process: 'other' }))
    expect(await asked(dir, 'SELECT count(*), count(DISTINCT run) FROM runs')).toMatchObject({
      rows: [[10, 10]],
      notices: 0,
      copies: 6,
    })
    expect(await asked(dir, 'SELECT count(*) FROM events')).toMatchObject({
      rows: [[10 * one.events.length]],
    })
    expect(await asked(dir, "SELECT count(*) FROM measures WHERE measure = 'killed'")).toMatchObject({
      rows: [[10]],
    })
  })

  test('a copy whose other is damaged is the one that is kept', async () => {
    const { dir, all } = await copied()
    for (const name of readdirSync(join(dir, 'runs')).slice(0, 1))
      writeFileSync(join(dir, 'runs', name), 'PAR1 something else PAR1')
    const ran: number[] = []
    await executor(dir, replay(ran)).fill(settings)
    expect(ran.length).toBeLessThan(4)
    expect(await globbed(dir, 'runs')).toEqual(all)
  })

  test('what a shard alone has is written as it would have been without the copies', async () => {
    const rows = settings.slice(0, 4).map((setting, i) => ({
      run: `${i}`.repeat(32),
      origin: originOf(source),
      observation: { ...one.observation, setting },
      events: one.events,
    }))
    const [whole, part] = [new Shards(fresh()), new Shards(fresh())]
    whole.write(source.data, rows)
    part.write(source.data, rows.slice(2))
    for (const table of ['runs', 'events'] as const) {
      const left = await withoutRuns(
        whole.bytes(table, whole.ids()[0]!)!,
        new Set([rows[0]!.run, rows[1]!.run]),
      )
      expect(Buffer.from(left).equals(part.bytes(table, part.ids()[0]!)!), table).toBe(true)
    }
  })

  test('files that are none of the store’s, and shards without a manifest, leave the folders that other tools read', async () => {
    const dir = fresh()
    await executor(dir).fill(settings)
    const [name = ''] = readdirSync(join(dir, 'runs'))
    cpSync(join(dir, 'runs', name), join(dir, 'runs', `copy of ${name}`))
    mkdirSync(join(dir, 'events', 'old'))
    rmSync(
      join(
        dir,
        'shards',
        readdirSync(join(dir, 'shards')).find((file) => !name.startsWith(file.slice(0, 32)))!,
      ),
    )
    const ran: number[] = []
    const two = executor(dir, replay(ran))
    await two.fill(settings)
    expect(two.notices.map(({ kind }) => kind).sort()).toEqual(['damaged', 'stray', 'stray'])
    expect(two.notices.find(({ kind }) => kind === 'damaged')).toMatchObject({
      runs: ran.length,
      why: 'missing',
    })
    expect(await globbed(dir, 'runs')).toEqual([...two.runIds(settings)].sort())
    expect(existsSync(join(dir, 'events', 'old'))).toBe(false)
  })
})

describe('A process that was taken for dead while it slept', () => {
  test('publishes nothing that is no longer its own', async () => {
    const dir = fresh()
    const ran: number[] = []
    const others = executor(dir)
    const [id] = others.runIds([settings[3]!])
    // while this one is at run 3, another takes the lease and does the run
    const during = (seed: number) => {
      if (seed !== 3 || ran.includes(3)) return
      writeFileSync(join(dir, 'leases', id!), JSON.stringify({ ...SELF, boot: 'another', process: 'other' }))
      setTimeout(() => rmSync(join(dir, 'leases', id!)), 50)
    }
    const mine = executor(dir, replay(ran, during))
    const filled = await mine.fill(settings.slice(0, 4))
    // the other gave the lease back without the run: it is done again, and counted once
    expect(ran).toEqual([0, 1, 2, 3, 3])
    expect(filled.computed).toBe(4)
  })

  test('writes no shard when another is at the shards', () => {
    const dir = fresh()
    const shards = new Shards(dir)
    const rows = settings.slice(0, 2).map((setting, i) => ({
      run: `${i}`.repeat(32),
      origin: originOf(source),
      observation: { ...one.observation, setting },
      events: one.events,
    }))
    for (const asked of [0, 1, 2]) {
      let n = 0
      expect(shards.write(source.data, rows, () => n++ < asked)).toBe(false)
      shards.refresh()
      expect(shards.ids()).toEqual([])
    }
    expect(shards.write(source.data, rows)).toBe(true)
  })
})
