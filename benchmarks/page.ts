/**
 * `npm run bench:page`: the built page from disk in headless Chromium without a GPU: from navigation to a working title button,
 * tasks of the main thread and time from input to paint on the scripted walk, frames of the painter; beside them the bare loop,
 * timed in the same browser. Prints a table, writes results/page.json. Without Chromium it says so and ends with code 2.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tryFolder, writeOne } from 'commune/paths'
import { MODEL_VERSION } from 'commune/scenario'
import type { Browser, Page } from 'playwright-core'
import { bareLoop } from './bare-loop.ts'
import { inBrowser, loadNow } from './browser.ts'
import { dealt, paintedIn, painterScript } from './map-painter.ts'
import { note, type Walked, walked } from './page-walk.ts'
import { median } from './phases.ts'

const PAGE = resolve('dist/commune.html')
const RESULTS = 'benchmarks/results'
const WIDTH = 1366,
  HEIGHT = 768
const STARTS = 5
/** Persons of the bare loop: all who are present. */
const PRESENT = 1_668_468
const PASSES = 30

/** Goals of the page, milliseconds. */
const GOALS = { start: 2000, task95: 50, longest: 200, paint: 200, painter: 16 } as const

interface Spread {
  readonly n: number
  readonly median: number
  readonly p95: number
  readonly max: number
}

function spread(all: readonly number[]): Spread {
  const sorted = [...all].sort((a, b) => a - b)
  const at = (part: number) => Number((sorted[Math.ceil(part * sorted.length) - 1] ?? 0).toFixed(1))
  return {
    n: all.length,
    median: Number((all.length === 0 ? 0 : median(all)).toFixed(1)),
    p95: at(0.95),
    max: at(1),
  }
}

const fresh = (browser: Browser): Promise<Page> =>
  browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, locale: 'en-GB' })

/** Opens the title and waits for its button: milliseconds after navigation, as the page's own clock has it. */
async function opened(page: Page): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      const there = document.querySelector<HTMLButtonElement>('.title .go button')?.disabled === false
      if (there) Object.assign(window, { there: performance.now() })
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.addInitScript(note)
  await page.goto(`${pathToFileURL(PAGE).href}#title?scale=0.1`)
  const there = await page.waitForFunction(() => (window as unknown as { there?: number }).there)
  return Number(await there.jsonValue())
}

async function starts(browser: Browser): Promise<number[]> {
  const out: number[] = []
  for (let i = 0; i < STARTS; i++) {
    const page = await fresh(browser)
    out.push(await opened(page))
    await page.getByRole('button', { name: 'Watch the day' }).click()
    // the button has worked
    await page.getByTestId('clock').waitFor()
    await page.close()
  }
  return out
}

async function walkOnce(browser: Browser): Promise<Walked> {
  const page = await fresh(browser)
  await opened(page)
  const out = await walked(browser, page)
  await page.close()
  return out
}

/** Milliseconds of passes of the bare loop over everybody, in a page of this browser. */
async function bare(browser: Browser): Promise<number[]> {
  const page = await browser.newPage()
  const out = await page.evaluate(
    ({ code, present, passes }) => {
      // the loop's own table, by another name where a build has given it one
      const loop = new Function(
        `const TABLE = Int32Array.from({ length: 256 }, (_, s) => Math.imul(s, 0x9e3779b1) >>> 1)\nreturn ${code}`,
      )() as typeof bareLoop
      const [stance, write] = [new Uint8Array(present).map((_, i) => i & 255), new Uint8Array(present)]
      return Array.from({ length: passes }, (_, pass) => {
        const before = performance.now()
        loop(stance, write, present, pass)
        return performance.now() - before
      })
    },
    { code: bareLoop.toString(), present: PRESENT, passes: PASSES },
  )
  await page.close()
  return out
}

async function painter(browser: Browser): Promise<Record<string, Spread>> {
  const [city, script] = [await dealt(), await painterScript()]
  const page = await browser.newPage()
  const measured = await paintedIn(page, script, city, WIDTH, HEIGHT, 1)
  await page.close()
  return Object.fromEntries(Object.entries(measured).map(([what, all]) => [what, spread(all)]))
}

async function measured(browser: Browser) {
  const loop = await bare(browser)
  const start = spread(await starts(browser))
  const { tasks, paints, seconds } = await walkOnce(browser)
  const painted = await painter(browser)
  loop.push(...(await bare(browser)))
  return {
    bareLoop: spread(loop),
    start,
    walk: {
      seconds: Math.round(seconds),
      tasks: spread(tasks.map(({ ms }) => ms)),
      over50: tasks.filter(({ ms }) => ms > 50).length,
      processor: spread(tasks.map(({ processor }) => processor)),
      processorOver50: tasks.filter(({ processor }) => processor > 50).length,
      paints: spread(paints.map(({ ms }) => ms)),
      slowest: [...paints].sort((a, b) => b.ms - a.ms).slice(0, 5),
    },
    painter: painted,
  }
}

function lines({ bareLoop, start, walk, painter }: Awaited<ReturnType<typeof measured>>): string[] {
  const line = (what: string, { n, median, p95, max }: Spread, goal = '') =>
    `${what.padEnd(44)}${String(n).padStart(7)}${[median, p95, max, median / bareLoop.median].map((ms) => ms.toFixed(1).padStart(10)).join('')}  ${goal}`
  return [
    `${'milliseconds'.padEnd(44)}      n    median       p95   longest  x bare loop`,
    line('bare loop over everybody', bareLoop),
    line('navigation to a working title button', start, `median at most ${GOALS.start}`),
    line(
      'tasks of one millisecond and more',
      walk.tasks,
      `p95 at most ${GOALS.task95}, longest ${GOALS.longest}`,
    ),
    line('  the same in time of the processor', walk.processor),
    `  over 50 ms: ${walk.over50}, of the processor ${walk.processorOver50}, in ${walk.seconds} s`,
    line('input to paint', walk.paints, `at most ${GOALS.paint}`),
    ...Object.entries(painter).map(([what, one]) =>
      line(`painter, ${what}`, one, `median at most ${GOALS.painter}`),
    ),
  ]
}

process.exitCode = await inBrowser(async (browser, before) => {
  tryFolder(RESULTS)
  const all = await measured(browser)
  const machine = { ...before, loadAfter: loadNow() }
  process.stdout.write(
    `${lines(all).join('\n')}\nload before: ${machine.loadBefore}, after: ${machine.loadAfter} on ${machine.cores} cores\n`,
  )
  writeOne(
    `${RESULTS}/page.json`,
    `${JSON.stringify({ model: MODEL_VERSION, machine, goals: GOALS, ...all }, null, 2)}\n`,
  )
})
