import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { record } from '../laboratory/index.ts'
import { openScenario } from '../scenario/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { originOf, runId } from './identity.ts'
import { Journal } from './journal.ts'
import { QueryError, query } from './query.ts'
import { Shards } from './shards.ts'

const source = readScenario('data/paris-1871')
const root = mkdtempSync(join(tmpdir(), 'commune-query-'))
const store = join(root, "it's a store")
const one = record(openScenario(source.data, source.neighbours), {
  seed: 5,
  scale: 0.001,
  levers: { gatesShut: 75_600 },
})
afterAll(() => rmSync(root, { recursive: true }))

let damagedStores = 0
beforeAll(() => {
  const origin = originOf(source)
  const run = runId(origin, one.observation.setting)
  new Shards(store).write(source.data, [{ run, origin, ...one }])
  writeFileSync(join(store, 'store.json'), '{"format":"commune-store","schema":1}')
})

async function rows(sql: string): Promise<unknown[][]> {
  const answer = await query(store, sql)
  const all: unknown[][] = []
  for await (const piece of answer.rows) all.push(...piece.map((row) => [...row]))
  answer.close()
  return all
}

describe('SQL over the store', () => {
  test('runs, measures and events are what the run was', async () => {
    const { measures, outcome } = one.observation
    expect(await rows('SELECT seed, outcome, levers, killed, first_park_taken FROM runs')).toEqual([
      [5, outcome, 'gates.shut=18:00', measures.killed, measures['first-park-taken']],
    ])
    const long = await rows('SELECT measure, value FROM measures')
    expect(Object.fromEntries(long)).toEqual(measures)
    expect(await rows('SELECT count(*) FROM events')).toEqual([[one.events.length]])
    expect(await rows('SELECT u_forceFactor FROM runs')).toEqual([[1]])
  })

  test('clock writes an hour as people do', async () => {
    expect(
      await rows("SELECT clock(0), clock(10800), clock(26400), clock(97500), clock('Infinity'::DOUBLE)"),
    ).toEqual([['17 21:00', '00:00', '04:20', '19 00:05', 'never']])
  })

  test.each([
    ["COPY (SELECT 1) TO 'x.csv'", /disabled|more than read/],
    ["SELECT * FROM read_text('/etc/passwd')", /disabled/],
    ["SELECT * FROM 'package.json'", /disabled|No files|does not exist/],
    ["ATTACH 'x.db'", /more than read/],
    ['SET enable_external_access = true', /more than read/],
    ['INSTALL httpfs', /more than read/],
    ['DROP VIEW runs', /more than read/],
    ['SELECT 1; SELECT 2', /several statements/],
    ['', /no statement/],
    ['SELEC 1', /syntax error/],
    ['SELECT nothing FROM runs', /not found/],
  ])('%j is refused', async (sql, why) => {
    await expect(query(store, sql)).rejects.toThrow(why)
    await expect(query(store, sql)).rejects.toBeInstanceOf(QueryError)
  })

  test('no file of the store can be written over', async () => {
    const file = join(store, 'runs', readdirSync(join(store, 'runs'))[0]!)
    const before = readFileSync(file)
    await expect(query(store, `COPY (SELECT 1) TO '${file.replaceAll("'", "''")}'`)).rejects.toThrow(
      /more than read/,
    )
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('columns of one name stay apart', async () => {
    const answer = await query(store, 'SELECT seed, seed + 1 AS seed, scale, seed AS "1" FROM runs')
    expect(answer.columns).toEqual(['seed', 'seed:1', 'scale', '1'])
    answer.close()
  })

  test.each([
    ['runs', (file: string) => truncateSync(file, 100), /runs.[0-9a-f]+\.parquet is cut short \(1 run\)/],
    ['events', (file: string) => rmSync(file), /events.[0-9a-f]+\.parquet is missing \(1 run\)/],
    ['shards', (file: string) => writeFileSync(file, '{}'), /shards.[0-9a-f]+\.json is cut short/],
    ['runs', (file: string) => writeFileSync(file, 'x'.repeat(1e6)), /is not what was written/],
  ] as const)(
    'where the only shard is damaged (%s), it says which file, and what to do',
    async (folder, harm, says) => {
      const copy = join(root, `damaged-${damagedStores++}`)
      cpSync(store, copy, { recursive: true })
      harm(join(copy, folder, readdirSync(join(copy, folder))[0]!))
      await expect(query(copy, 'SELECT 1')).rejects.toThrow(says)
      await expect(query(copy, 'SELECT 1')).rejects.toThrow(/no shard that is whole.*again/)
    },
  )

  test('runs that wait for their shard are told from none', async () => {
    const waiting = join(root, 'waiting')
    new Journal(waiting).put('0'.repeat(32), one)
    await expect(query(waiting, 'SELECT 1')).rejects.toThrow(/no shard yet, but 1 run done/)
  })

  test('an empty folder says how runs come into it', async () => {
    await expect(query(join(root, 'nothing'), 'SELECT 1')).rejects.toThrow(/no runs yet.*commune plan run/)
  })
})
