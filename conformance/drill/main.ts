/**
 * `npm run drill`: one plan, done undisturbed and done under everything that happens to computers. Processes are killed with
 * SIGKILL at random moments, files are damaged, two processes share one store, the disk fills up and becomes read-only. In the end
 * the store must have the same bytes and give the same answers as the undisturbed one, and no kill may have cost a run that was done.
 * Threads cannot be killed alone; a worker killed from outside is its whole process, so the drill kills processes, several of which
 * share the plan.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { damage, KINDS } from './damage.ts'
import { Luck } from './luck.ts'
import { commune, type Running, runPlan, start, startBy } from './program.ts'
import { answers, bytes, kept } from './store.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    seeds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1871' },
    only: { type: 'string' },
  },
})
const KILLS = Number(values.kills)
const luck = new Luck(Number(values.seed))
const root = mkdtempSync(join(tmpdir(), 'commune-drill-'))
const plan = join(root, 'plan.yaml')
const runs = Number(values.seeds) * 4

writeFileSync(
  plan,
  `plan: 1
name: drill
scenario: paris-1871
levers:
  single: [{ gates.shut: "20:00" }, { alarm.cannon: yes }, { soldiers.fed: yes }]
replicates: ${values.seeds}
scale: 0.001
measures: [killed]
`,
)

const began = performance.now()
function say(text: string): void {
  console.log(`${String(Math.round((performance.now() - began) / 1000)).padStart(5)} s  ${text}`)
}
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`the drill failed: ${what}`)
  say(`ok  ${what}`)
}

interface Wanted {
  readonly bytes: string
  readonly answers: string
}
async function same(store: string, wanted: Wanted, what: string): Promise<void> {
  must(bytes(store) === wanted.bytes, `${what}: the same bytes as undisturbed`)
  must((await answers(store)) === wanted.answers, `${what}: the same answers as undisturbed`)
}

async function anyWorkers(wanted: Wanted): Promise<void> {
  for (const workers of [2, 16]) {
    const store = join(root, `workers-${workers}`)
    await runPlan(plan, store, workers)
    await same(store, wanted, `${workers} workers`)
  }
}

/** Until the store has so many runs, or a while has passed: a kill is to fall at any moment of a run, of a shard or of a start. */
async function some(store: string, size: number): Promise<void> {
  const patience = performance.now() + 20_000
  while (kept(store).size < Math.min(size, runs) && performance.now() < patience) await sleep(20)
}

/** Two processes share the plan; one of them, by lot, is killed and started again. */
async function killed(wanted: Wanted): Promise<void> {
  const store = join(root, 'killed')
  const words = ['plan', 'run', plan, '--store', store, '--workers', '1', '--quiet']
  const both: Running[] = [start(...words), start(...words)]
  let before = new Set<string>()
  let midst = 0
  for (let kill = 0; kill < KILLS; kill++) {
    await some(store, before.size + luck.below(4))
    await sleep(luck.below(500))
    const which = luck.below(2)
    const { child, ended } = both[which]!
    child.kill('SIGKILL')
    const { signal, code, err } = await ended
    if (signal === 'SIGKILL') midst++
    else if (code !== 0) throw new Error(`a process ended with ${code}: ${err}`)
    const now = kept(store)
    const lost = [...before].filter((run) => !now.has(run))
    if (lost.length > 0) throw new Error(`kill ${kill + 1} lost ${lost.length} runs that were done`)
    before = now
    both[which] = start(...words)
    if ((kill + 1) % 10 === 0)
      say(`${kill + 1} kills, ${midst} in the midst of it, ${now.size} of ${runs} runs kept`)
  }
  const ends = await Promise.all(both.map(({ ended }) => ended))
  must(
    ends.every(({ code }) => code === 0),
    `${KILLS} kills (${midst} of a process at work), then both processes end well`,
  )
  await same(store, wanted, 'killed')
}

/** Files damaged in every way, whole shards and journal alike. */
async function damaged(wanted: Wanted): Promise<void> {
  const store = join(root, 'damaged')
  await runPlan(plan, store, 2)
  // every kind of damage to every kind of file is in src/store/executor.test.ts; here one of each, by lot
  for (const folder of ['runs', 'shards']) {
    const what = damage(store, folder, luck.one(KINDS), luck)
    const { computed } = await runPlan(plan, store, 2)
    must(computed > 0, `damaged (${what}): noticed, ${computed} runs done again`)
  }
  await same(store, wanted, 'damaged')
}

/** A process killed half-way, its journal damaged before the next begins. */
async function tornJournal(wanted: Wanted): Promise<void> {
  const half = join(root, 'half')
  const { child, ended } = start('plan', 'run', plan, '--store', half, '--workers', '2', '--quiet')
  while (kept(half).size < Math.min(10, runs / 2)) await sleep(50)
  child.kill('SIGKILL')
  await ended
  for (const kind of KINDS) damage(half, 'journal', kind, luck)
  await runPlan(plan, half, 2)
  await same(half, wanted, 'damaged journal')
}

async function together(wanted: Wanted): Promise<void> {
  const store = join(root, 'together')
  const ends = await Promise.all([runPlan(plan, store, 1), runPlan(plan, store, 1), runPlan(plan, store, 1)])
  const each = ends.map(({ computed }) => computed)
  must(
    each.reduce((sum, n) => sum + n, 0) === runs,
    `three processes at once did ${each.join(' + ')} = ${runs} runs, none twice`,
  )
  await same(store, wanted, 'together')
}

/** Two processes that cannot see each other: one is in a PID namespace of its own, as in a container. Needs the right to make one. */
async function apart(wanted: Wanted): Promise<void> {
  const unshare = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child']
  try {
    execFileSync('unshare', [...unshare.slice(1), 'true'], { stdio: 'pipe' })
  } catch {
    say('--  PID namespaces: left out, since this user may not make one (needs root)')
    return
  }
  const store = join(root, 'apart')
  const words = ['plan', 'run', plan, '--store', store, '--workers', '1', '--json', '--quiet']
  const ends = await Promise.all([start(...words).ended, startBy(unshare, words).ended])
  const each = ends.map(({ out }) => (JSON.parse(out) as { computed: number }).computed)
  must(
    each.reduce((sum, n) => sum + n, 0) === runs,
    `two processes in different PID namespaces did ${each.join(' + ')} = ${runs} runs, none twice`,
  )
  await same(store, wanted, 'apart')
}

/** A small disk that fills up, is read-only, and is made larger. Needs the right to mount one. */
async function full(wanted: Wanted): Promise<void> {
  const disk = join(root, 'disk')
  mkdirSync(disk)
  const mount = (...words: string[]) => execFileSync('mount', words, { stdio: 'pipe' })
  try {
    mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk)
  } catch {
    say('--  full and read-only disks: left out, since this user may not mount a small disk (needs root)')
    return
  }
  try {
    const store = join(disk, 'store')
    const run = () => commune('plan', 'run', plan, '--store', store, '--workers', '2', '--quiet')
    const first = await run()
    must(
      first.code === 1 && /the disk is full/.test(first.err),
      `a full disk: ${first.err.trim().split('\n').at(-1)}`,
    )
    const before = kept(store).size
    mount('-o', 'remount,ro', disk)
    const second = await run()
    must(
      second.code === 2 && /read-only/.test(second.err),
      `a read-only disk: ${second.err.trim().split('\n').at(-1)}`,
    )
    mount('-o', 'remount,rw,size=64m', disk)
    const third = await runPlan(plan, store, 2)
    must(third.computed === runs - before, `with room made: ${before} runs were kept, ${third.computed} done`)
    await same(store, wanted, 'full disk')
    mount('-o', 'remount,ro', disk)
    must((await answers(store)) === wanted.answers, 'read-only disk: a whole store can be asked')
  } finally {
    execFileSync('umount', ['-l', disk])
  }
}

try {
  const one = join(root, 'one')
  const { computed } = await runPlan(plan, one, 1)
  must(computed === runs, `undisturbed, 1 worker: ${runs} runs`)
  const wanted = { bytes: bytes(one), answers: await answers(one) }
  const phases = { workers: anyWorkers, killed, damaged, journal: tornJournal, together, apart, full }
  const only = values.only?.split(',')
  for (const [name, phase] of Object.entries(phases)) if (only?.includes(name) !== false) await phase(wanted)
  say('the drill is passed')
} finally {
  rmSync(root, { recursive: true, force: true })
}
