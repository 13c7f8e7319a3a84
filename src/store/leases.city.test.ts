import { type ChildProcess, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { type Holder, isGone, SELF } from './holder.ts'
import { Leases } from './leases.ts'

const root = mkdtempSync(join(tmpdir(), 'commune-leases-'))
const children: ChildProcess[] = []
const open: Leases[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const leases of open.splice(0)) leases.close()
})
afterAll(() => rmSync(root, { recursive: true }))

let stores = 0
const fresh = () => join(root, String(stores++))
/** A minute and more in a test's time. */
const QUICK = { beat: 20, silence: 600 }
const leasesOf = (dir: string, rhythm = QUICK) => {
  const leases = new Leases(dir, rhythm)
  open.push(leases)
  return leases
}

/** Another process that takes `x` and then waits. */
async function other(dir: string, rhythm = QUICK): Promise<ChildProcess> {
  const script = `
    import { Leases } from ${JSON.stringify(join(process.cwd(), 'dist/store/leases.js'))}
    const leases = new Leases(${JSON.stringify(dir)}, ${JSON.stringify(rhythm)})
    process.on('SIGUSR2', () => console.log('mine', leases.mine('x')))
    console.log(leases.take('x'))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  expect(await said(child)).toBe('true')
  return child
}
const said = (child: ChildProcess) =>
  new Promise<string>((resolve) => child.stdout!.once('data', (data) => resolve(String(data).trim())))

type Elsewhere = { readonly [F in keyof Holder]?: Holder[F] | undefined }

/** A lease in the name of a process elsewhere; `beats` while it lives. */
function elsewhere(dir: string, who: Elsewhere): { file: string; beat: () => void } {
  const holder = { ...SELF, pid: 4_194_305, ...who, process: `elsewhere-${stores++}` }
  const file = join(dir, 'leases', 'alive', holder.process)
  mkdirSync(join(dir, 'leases', 'alive'), { recursive: true })
  writeFileSync(join(dir, 'leases', 'x'), JSON.stringify(holder))
  let n = 0
  const beat = () => writeFileSync(file, `${String(n++).padStart(12, '0')}\n${JSON.stringify(holder)}`)
  beat()
  return { file, beat }
}

async function until(true_: () => boolean): Promise<void> {
  while (!true_()) await sleep(5)
}

describe('Leases', () => {
  test('one process has it, the other does not, and can when it is given back', () => {
    const dir = fresh()
    const [one, two] = [leasesOf(dir), leasesOf(dir)]
    expect([one.take('x'), two.take('x'), one.take('x'), one.mine('x'), two.held('x')]).toEqual([
      true,
      false,
      false,
      true,
      true,
    ])
    two.release('x')
    expect(one.mine('x')).toBe(true)
    one.release('x')
    expect(two.take('x')).toBe(true)
  })

  test('that of a killed process of this machine is free at once, whatever the rhythm', async () => {
    const dir = fresh()
    const slow = { beat: 1e6, silence: 1e9 }
    const child = await other(dir, slow)
    const mine = leasesOf(dir, slow)
    expect(mine.take('x')).toBe(false)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
    expect(mine.held('x')).toBe(false)
    expect(mine.take('x')).toBe(true)
  })

  test('a process that ends gives back what it has, also when nobody said so', async () => {
    const dir = fresh()
    const child = await other(dir)
    const script = `
      import { Leases } from ${JSON.stringify(join(process.cwd(), 'dist/store/leases.js'))}
      new Leases(${JSON.stringify(dir)}).take('y')
      process.exit(3)`
    const short = spawn(process.execPath, ['--input-type=module', '-e', script])
    await new Promise((resolve) => short.once('exit', resolve))
    expect(readdirSync(join(dir, 'leases')).sort()).toEqual(['alive', 'x'])
    child.kill('SIGKILL')
  })

  test.each([
    ['another boot of a machine of the same name', { boot: 'another' }],
    ['another PID namespace', { space: 'pid:[1]' }],
    ['another machine', { boot: 'another', space: 'pid:[1]', host: 'another' }],
    ['nowhere that can be told', { boot: undefined, space: undefined, began: undefined }],
  ])(
    'a process of %s counts as alive while its counter changes, whatever hour its file bears',
    async (_, who) => {
      const dir = fresh()
      const { file, beat } = elsewhere(dir, who)
      const mine = leasesOf(dir)
      const start = performance.now()
      for (let n = 0; performance.now() - start < 3 * QUICK.silence; n++) {
        const hour = Date.now() / 1000 + (n % 2 === 0 ? 120 : -120)
        beat()
        utimesSync(file, hour, hour)
        expect(mine.take('x')).toBe(false)
        expect(mine.held('x')).toBe(true)
        await sleep(10)
      }
      // now it has stopped; its file goes on looking new
      await until(() => {
        // whoever looked before us has buried it
        if (existsSync(file)) utimesSync(file, Date.now() / 1000 + 120, Date.now() / 1000 + 120)
        return !mine.held('x')
      })
      expect(mine.take('x')).toBe(true)
    },
  )

  test('one that cannot be read is left alone until it has stood still for a while', async () => {
    const dir = fresh()
    mkdirSync(join(dir, 'leases'), { recursive: true })
    writeFileSync(join(dir, 'leases', 'x'), '')
    const mine = leasesOf(dir)
    expect(mine.take('x')).toBe(false)
    await until(() => mine.take('x'))
  })

  test.skipIf(process.platform === 'win32')(
    'a process that was stopped finds out that it was taken for dead, and gives back nothing of the other’s',
    async () => {
      const dir = fresh()
      const child = await other(dir)
      child.kill('SIGSTOP')
      const mine = leasesOf(dir)
      await until(() => mine.take('x'))
      child.kill('SIGCONT')
      child.kill('SIGUSR2')
      expect(await said(child)).toBe('mine false')
      expect(mine.mine('x')).toBe(true)
      // it lives: what it takes from now on is its own
      expect(readFileSync(join(dir, 'leases', 'x'), 'utf8')).toContain(`"pid":${process.pid},`)
    },
  )
})

describe.skipIf(process.platform !== 'linux')('A process is known by more than its number', () => {
  test('a number that was given to another process, and one whose process nobody has buried, are gone', async () => {
    expect(isGone(SELF)).toBe(false)
    expect(isGone({ ...SELF, began: '1' })).toBe(true)
    expect(isGone({ ...SELF, pid: 4_194_305 })).toBe(true)
    const parent = spawn('sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 30'])
    children.push(parent)
    const pid = Number(await said(parent))
    const state = () => / ([A-Z]) /.exec(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\)/, ''))![1]
    await until(() => state() === 'Z')
    const began = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ')[19]!
    expect(isGone({ ...SELF, pid, began })).toBe(true)
  })

  test('nothing is said of a number of another namespace, or of another boot', () => {
    const nobody = { ...SELF, pid: 4_194_305 }
    expect(isGone({ ...nobody, space: 'pid:[1]' })).toBe(false)
    expect(isGone({ ...nobody, boot: 'another' })).toBe(false)
  })
})
