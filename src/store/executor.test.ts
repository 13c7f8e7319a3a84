import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  type EnsembleSetting,
  type Observation,
  RunFailure,
  type Runner,
  record,
} from '../laboratory/index.ts'
import { openScenario } from '../scenario/index.ts'
import { readScenario } from '../scenario/pack/folder.ts'
import { storedExecutor } from './executor.ts'
import { SELF } from './holder.ts'

const source = readScenario('data/paris-1871')
const scenario = openScenario(source.data, source.neighbours)
const root = mkdtempSync(join(tmpdir(), 'commune-store-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Three real runs, made once; the runner below gives them again under other seeds, in whatever order. */
const REAL = [
  { seed: 1, scale: 0.001 },
  { seed: 2, scale: 0.001, levers: { gatesShut: 90_000 } },
  { seed: 3, scale: 0.001, world: 4, values: { teams: 7.25 }, knockOuts: { noNews: true } },
].map((setting: EnsembleSetting) => record(scenario, setting))

const settings = Array.from(
  { length: 10 },
  (_, i): EnsembleSetting => ({ ...REAL[i % 3]!.observation.setting, seed: i }),
)

interface Seen {
  readonly ran: number[]
}

/** Gives stored runs; `order` is the order in which they end, `dies` after how many the process is as good as killed. */
function replay(seen: Seen, order: (i: number) => number = (i) => i, dies = Infinity): Runner {
  return {
    workers: 1,
    run: async (list, done, { take, failed } = {}) => {
      const places = list.map((_, i) => i).sort((a, b) => order(a) - order(b))
      for (const i of places) {
        if (take?.(i) === false) continue
        if (seen.ran.length >= dies) throw new Error('killed')
        const setting = list[i]!
        if (setting.seed === 99) failed?.(new RunFailure(setting, new Error('no such day')), i)
        else {
          const { observation, events } = REAL[setting.seed % 3]!
          seen.ran.push(setting.seed)
          done({ ...observation, setting }, i, events)
        }
      }
    },
    close: async () => {},
  }
}

let stores = 0
const fresh = () => join(root, `store-${stores++}`)
const files = (dir: string) =>
  Object.fromEntries(
    ['runs', 'events', 'shards'].flatMap((folder) =>
      readdirSync(join(dir, folder)).map((name) => [
        `${folder}/${name}`,
        readFileSync(join(dir, folder, name)).toString('base64'),
      ]),
    ),
  )
const executor = (dir: string, runner: Runner, shardSize = 4) =>
  storedExecutor({ dir, source, runner, shardSize })
const ok = (results: readonly (Observation | RunFailure)[]) => results as readonly Observation[]

describe('The stored executor', () => {
  test('gives observations back exactly as they were, infinities and order of keys included', async () => {
    const seen: Seen = { ran: [] }
    const dir = fresh()
    await executor(dir, replay(seen)).gather(settings)
    const again = ok(await executor(dir, replay(seen)).gather(settings))
    const expected = settings.map((setting, i) => ({ ...REAL[i % 3]!.observation, setting }))
    expect(again).toEqual(expected)
    expect(Object.keys(again[0]!.measures)).toEqual(Object.keys(expected[0]!.measures))
    expect(again.some((o) => o.knew.includes(Infinity) || o.drum.includes(Infinity))).toBe(true)
    expect(seen.ran.length).toBe(settings.length)
  })

  test('runs what is missing and nothing else, a setting that stands twice once', async () => {
    const seen: Seen = { ran: [] }
    const dir = fresh()
    await executor(dir, replay(seen)).gather(settings.slice(0, 3))
    const progress: number[][] = []
    await executor(dir, replay(seen)).gather([settings[1]!, settings[5]!, settings[5]!], {
      progress: ({ total, ready, stored, failed }) => progress.push([total, ready, stored, failed]),
    })
    expect(seen.ran).toEqual([0, 1, 2, 5])
    expect(progress).toEqual([
      [3, 1, 1, 0],
      [3, 3, 1, 0],
    ])
  })

  test('the bytes of a store do not depend on who finished first, nor on a process killed on the way', async () => {
    const [plain, backwards, killed] = [fresh(), fresh(), fresh()]
    await executor(plain, replay({ ran: [] })).fill(settings)
    await executor(
      backwards,
      replay({ ran: [] }, (i) => -i),
    ).fill(settings)
    expect(files(backwards)).toEqual(files(plain))
    const seen: Seen = { ran: [] }
    await expect(
      executor(
        killed,
        replay(seen, (i) => (i * 7) % 10, 6),
      ).fill(settings),
    ).rejects.toThrow('killed')
    expect(readdirSync(join(killed, 'journal')).length).toBeGreaterThan(0)
    await executor(killed, replay(seen)).fill(settings)
    expect(files(killed)).toEqual(files(plain))
    expect(seen.ran.length).toBe(settings.length)
    expect(readdirSync(join(killed, 'journal'))).toEqual([])
  })

  test('a failed run is counted in its place and tried again the next time; the others are kept', async () => {
    const seen: Seen = { ran: [] }
    const dir = fresh()
    const mixed = [settings[0]!, { ...settings[0]!, seed: 99 }, settings[2]!]
    const results = await executor(dir, replay(seen)).gather(mixed)
    expect(results.map((result) => result instanceof RunFailure)).toEqual([false, true, false])
    expect((await executor(dir, replay(seen)).fill(mixed)).failures.length).toBe(1)
    expect(seen.ran).toEqual([0, 2])
  })

  test('a damaged file is noticed, set aside and done again, whichever of the files it is', async () => {
    const dir = fresh()
    await executor(dir, replay({ ran: [] })).fill(settings)
    const whole = files(dir)
    const harm: Readonly<Record<string, (file: string) => void>> = {
      'one bit': (file) => {
        const all = readFileSync(file)
        all[all.length >> 1]! ^= 4
        writeFileSync(file, all)
      },
      'cut short': (file) => truncateSync(file, 100),
      emptied: (file) => truncateSync(file, 0),
      gone: (file) => rmSync(file),
    }
    for (const folder of ['runs', 'events', 'shards'])
      for (const [kind, damage] of Object.entries(harm)) {
        damage(join(dir, folder, readdirSync(join(dir, folder))[0]!))
        const seen: Seen = { ran: [] }
        const one = executor(dir, replay(seen))
        await one.fill(settings)
        expect(seen.ran.length, `${folder} ${kind}`).toBeGreaterThan(0)
        expect(seen.ran.length, `${folder} ${kind}`).toBeLessThan(5)
        expect(files(dir), `${folder} ${kind}`).toEqual(whole)
      }
    expect(readdirSync(join(dir, 'damaged')).every((name) => /\.damaged-\d+$/.test(name))).toBe(true)
  })

  test('two executors on one store share the work, none is done twice', async () => {
    const seen: Seen = { ran: [] }
    const dir = fresh()
    const slow = (runner: Runner): Runner => ({
      ...runner,
      run: async (list, done, hooks) => {
        for (let i = 0; i < list.length; i++) {
          await new Promise((resolve) => setTimeout(resolve, 5))
          await runner.run([list[i]!], (o, _, e) => done(o, i, e), {
            ...hooks,
            take: () => hooks?.take?.(i) ?? true,
          })
        }
      },
    })
    const two = [executor(dir, slow(replay(seen))), executor(dir, slow(replay(seen)))]
    const results = await Promise.all(two.map((one) => one.gather(settings)))
    expect(results[0]).toEqual(results[1])
    expect([...seen.ran].sort((a, b) => a - b)).toEqual(settings.map(({ seed }) => seed))
    expect(readdirSync(join(dir, 'leases')).filter((name) => name !== 'alive')).toEqual([])
  })

  test('the lease of a process that is gone is taken over', async () => {
    const dir = fresh()
    const seen: Seen = { ran: [] }
    const one = executor(dir, replay(seen))
    await one.fill(settings.slice(0, 1))
    const [id] = one.runIds([settings[1]!])
    writeFileSync(join(dir, 'leases', id!), JSON.stringify({ ...SELF, pid: 4_194_305, process: 'gone' }))
    await one.fill(settings.slice(0, 2))
    expect(seen.ran).toEqual([0, 1])
  })

  test('a folder that holds other things, and a store of another layout, are refused with a way forward', () => {
    const dir = fresh()
    expect(() => executor('data/paris-1871', replay({ ran: [] }))).toThrow(/no store.*--store/)
    expect(() => executor('package.json', replay({ ran: [] }))).toThrow(/is a file.*--store/)
    return executor(dir, replay({ ran: [] }))
      .fill(settings.slice(0, 1))
      .then(() => {
        writeFileSync(join(dir, 'store.json'), '{"format":"commune-store","schema":0}')
        expect(() => executor(dir, replay({ ran: [] }))).toThrow(/layout 0, this version reads 1.*--store/)
        writeFileSync(join(dir, 'store.json'), 'x')
        return executor(dir, replay({ ran: [] })).fill(settings.slice(0, 2))
      })
      .then(({ computed }) => {
        expect(computed).toBe(1)
        expect(readFileSync(join(dir, 'store.json'), 'utf8')).toContain('"schema":1')
      })
  })
})
