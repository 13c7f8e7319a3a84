/** The program among others: several processes on one store, readers that go away, signals, and machines that have too little. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test, vi } from 'vitest'

// whole programs, several at once: as long as the machine takes
vi.setConfig({ testTimeout: 900_000 })
const MAIN = join(import.meta.dirname, '..', 'dist/bin/commune.js')
const root = mkdtempSync(join(tmpdir(), 'commune-endings-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

const PLAN = join(root, 'plan.yaml')
writeFileSync(
  PLAN,
  'plan: 1\nname: sixteen\nscenario: paris-1871\nlevers: { single: [{ gates.shut: "20:00" }] }\nseeds: [1, 2, 3, 4, 5, 6, 7, 8]\nscale: 0.001\nmeasures: [killed]\n',
)
let stores = 0
const fresh = () => join(root, `store-${stores++}`)
const planWords = (store: string, ...more: string[]) => [
  'plan',
  'run',
  PLAN,
  '--store',
  store,
  '--workers',
  '1',
  ...more,
]

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function run(command: string, words: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  const text = { out: '', err: '' }
  child.stdout.on('data', (data: Buffer) => (text.out += data))
  child.stderr.on('data', (data: Buffer) => (text.err += data))
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...text })))
  return { child, ended }
}
const commune = (...words: string[]) => run(process.execPath, [MAIN, ...words])
const shell = (line: string) => run('bash', ['-c', line]).ended
const typed = (...words: string[]) => [process.execPath, MAIN, ...words].map((word) => `'${word}'`).join(' ')

async function count(store: string): Promise<string> {
  return (
    await commune('query', 'SELECT count(*), count(DISTINCT run) FROM runs', '--store', store, '--csv').ended
  ).out
}

/** Why this user may not make namespaces; undefined where he may. */
function namespacesRefused(): string | undefined {
  try {
    execFileSync('unshare', ['--pid', '--fork', '--mount-proc', 'true'], { stdio: 'pipe' })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error)
  }
}
const refused = namespacesRefused()

describe(`Processes that cannot see each other${refused === undefined ? '' : ` (left out: ${refused})`}`, () => {
  const apart = (words: readonly string[]) =>
    run('unshare', ['--pid', '--fork', '--mount-proc', '--kill-child', process.execPath, MAIN, ...words])
  test.skipIf(refused !== undefined).each([
    [
      'one of them in a PID namespace of its own',
      (words: string[]) => run(process.execPath, [MAIN, ...words]),
    ],
    ['each in a PID namespace of its own', apart],
  ])('do 16 runs once, %s', async (_, start) => {
    const store = fresh()
    const words = planWords(store, '--json', '--quiet')
    const both = await Promise.all([start(words).ended, apart(words).ended])
    expect(both.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ])
    const done = both.map(({ out }) => (JSON.parse(out) as { computed: number }).computed)
    expect(done[0]! + done[1]!).toBe(16)
    expect(await count(store)).toBe('count_star(),count(DISTINCT run)\n16,16\n')
  })
})

describe.skipIf(process.platform === 'win32')('A reader that goes away', () => {
  test.each([
    ['stdout', '--quiet | true', 0],
    ['stderr', '2>&1 >/dev/null | true', 0],
    ['both', '2>&1 | true', 0],
  ])('does not end a study: %s', async (_, pipe) => {
    const store = fresh()
    const { out } = await shell(`${typed(...planWords(store))} ${pipe}; echo "\${PIPESTATUS[0]}"`)
    expect(out).toBe('0\n')
    expect(await count(store)).toBe('count_star(),count(DISTINCT run)\n16,16\n')
  })

  test('ends a verb that only prints, soon and with 0', async () => {
    for (const words of [
      ['evidence', 'search', 'gate'],
      ['query', '--dictionary'],
    ]) {
      const { out, err } = await shell(`${typed(...words)} | head -1 >/dev/null; echo "\${PIPESTATUS[0]}"`)
      expect([out, err]).toEqual(['0\n', ''])
    }
  })

  test.skipIf(!existsSync('/dev/full'))('output that cannot be written is said, and never 0', async () => {
    const store = fresh()
    const { out, err } = await shell(`${typed(...planWords(store, '--quiet'))} > /dev/full; echo $? >&2`)
    expect(out).toBe('')
    expect(err).toMatch(/the disk is full.*\n2\n$/s)
    expect(await count(store)).toContain('16,16')
  })
})

describe.skipIf(process.platform === 'win32')('A study that is broken off', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'by %s says what is kept and how to go on, gives back what it holds, and never ends with 0',
    async (signal, code) => {
      const store = fresh()
      const { child, ended } = commune(...planWords(store, '--quiet'))
      const journal = join(store, 'journal')
      while (!existsSync(journal) || readdirSync(journal).length === 0) await sleep(5)
      child.kill(signal)
      const end = await ended
      expect(end.code).toBe(code)
      expect(end.err).toContain(`(${signal}); every run that was done is kept in ${store}`)
      expect(end.err).toContain(`commune plan run ${PLAN} --store ${store}`)
      expect(readdirSync(join(store, 'leases'))).toEqual(['alive'])
      expect(readdirSync(join(store, 'leases', 'alive'))).toEqual([])
      const again = await commune(...planWords(store, '--quiet', '--json')).ended
      expect((JSON.parse(again.out) as { computed: number }).computed).toBeLessThan(16)
    },
  )
})

describe.skipIf(process.platform !== 'linux')('A machine that has too little', () => {
  test.each([
    ['ulimit -v 2000000', ['--workers', '2'], /address space.*--workers 1.*ulimit -v \d+/],
    ['ulimit -v 1500000', ['--workers', '1'], /address space.*ulimit -v \d+/],
    ['ulimit -n 32', ['--workers', '8'], /open files.*--workers \d, or a higher limit: ulimit -n \d+/],
    ['ulimit -n 22', ['--workers', '1'], /may not open enough files/],
  ])('%s is told before the first run, with a way out', async (limit, words, says) => {
    const store = fresh()
    const { out } = await shell(
      `${limit}; ${typed(...planWords(store, '--quiet', ...words))} 2>&1; echo "code $?"`,
    )
    expect(out).toMatch(says)
    expect(out).toMatch(/code 2\n$/)
    expect(out).not.toMatch(/Fatal|at .*\.js|Error:/)
  })

  const RUNS_MANY = '--scale 0.1 --workers 2 --quiet'
  test.each([
    ['2000000', 'run paris-1871 --until 22:00 --quiet', 0],
    ['1164000', 'run paris-1871 --quiet', 2],
    ['1164000', 'witness paris-1871 "a seamstress of Belleville" --scale 1', 2],
    ['1164000', 'witness --soldier "88th de marche" --scale 1', 2],
    ['2000000', `ask paris-1871 --lever gates.shut=22:00 --replicates 2 ${RUNS_MANY}`, 2],
    ['2000000', `claim C-02 --count 1 --seeds 1 ${RUNS_MANY}`, 2],
    ['2000000', `answers --out '${join(root, 'answers')}' ${RUNS_MANY}`, 2],
    [
      '2000000',
      `report ask paris-1871 --lever gates.shut=22:00 --out '${join(root, 'report')}' ${RUNS_MANY}`,
      2,
    ],
    ['2000000', `calibrate paris-1871 --out '${join(root, 'calibrated')}' ${RUNS_MANY}`, 2],
    ['2000000', `sensitivity morris paris-1871 --measure T-13 --keys U-63 --trajectories 2 ${RUNS_MANY}`, 2],
  ])('with ulimit -v %s %s goes or is refused with a way out', async (limit, words, code) => {
    const { out } = await shell(
      `export COMMUNE_STORE='${fresh()}'; ulimit -v ${limit}; '${process.execPath}' '${MAIN}' ${words} 2>&1; echo "code $?"`,
    )
    expect(out).toContain(`code ${code}\n`)
    expect(out).not.toMatch(/Fatal|Last few GCs|at .*\.js|Error:/)
    if (code === 2) expect(out).toMatch(/runs at scale .* need .* address space.*expected .*ulimit -v \d+/)
    for (const left of ['answers', 'report', 'calibrated']) expect(existsSync(join(root, left))).toBe(false)
  })

  test.each([
    ['ulimit -v 900000', 'levers'],
    ['ulimit -v 1060000', 'check'],
    ['ulimit -v 1100000', 'run paris-1871'],
    ['ulimit -d 200000', 'evidence T-19'],
  ])('%s is too little for the tables alone: %s says so', async (limit, words) => {
    const { out } = await shell(`${limit}; '${process.execPath}' '${MAIN}' ${words} 2>&1; echo "code $?"`)
    expect(out).toMatch(
      /^commune: program and tables need .*; expected a higher limit: ulimit -[vd] \d+\ncode 2\n$/,
    )
  })

  test('with the workers that were named it goes', async () => {
    const store = fresh()
    const { out } = await shell(`ulimit -v 2000000; ${typed(...planWords(store, '--quiet'))}; echo "code $?"`)
    expect(out).toMatch(/code 0\n$/)
  })

  test('a heap that is too small for the tables is told as well', async () => {
    const { ended } = run(process.execPath, ['--max-old-space-size=30', MAIN, 'run', 'paris-1871'])
    expect(await ended).toMatchObject({ code: 2, err: expect.stringContaining('--max-old-space-size=64') })
  })
})
