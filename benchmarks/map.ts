/**
 * `npm run bench:map`: how long the painter of the map takes a frame in headless Chromium without a GPU, all 1.67 million
 * people placed, and how evenly the built page's frames come while the day plays and while the map is dragged. Prints a
 * table, writes results/map.json. Without Chromium it says so and ends with code 2.
 */
import { existsSync } from 'node:fs'
import { tryFolder, writeOne } from 'commune/paths'
import type { Browser } from 'playwright-core'
import { inBrowser } from './browser.ts'
import { playedIn } from './map-page.ts'
import { type Dealt, dealt, paintedIn, painterScript } from './map-painter.ts'

const PAGE = 'dist/commune.html'
const RESULTS = 'benchmarks/results'
/** Width, height, device pixels a pixel. */
const SIZES = [
  [1366, 768, 1],
  [1920, 1080, 1],
  [1366, 768, 2],
  [360, 640, 2],
] as const

export interface Times {
  readonly what: string
  readonly frames: number
  readonly medianMs: number
  readonly p95Ms: number
}

/** Median and 95th percentile. */
export function times(what: string, all: readonly number[]): Times {
  const sorted = [...all].sort((a, b) => a - b)
  const at = (part: number) => Number((sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(2))
  return { what, frames: all.length, medianMs: at(0.5), p95Ms: at(0.95) }
}

const line = ({ what, frames, medianMs, p95Ms }: Times): string =>
  `${what.padEnd(46)}${String(frames).padStart(7)}${medianMs.toFixed(1).padStart(10)}${p95Ms.toFixed(1).padStart(10)}`

async function painter(browser: Browser, city: Dealt): Promise<Times[]> {
  const script = await painterScript()
  const out: Times[] = []
  for (const [width, height, dpr] of SIZES) {
    const page = await browser.newPage()
    const measured = await paintedIn(page, script, city, width, height, dpr)
    for (const [what, all] of Object.entries(measured))
      out.push(times(`${width} x ${height}, dpr ${dpr}: ${what}`, all))
    await page.close()
  }
  return out
}

process.exitCode = await inBrowser(async (browser, machine) => {
  tryFolder(RESULTS)
  process.stdout.write('dealing the people and a morning of frames ...\n')
  const city = await dealt()
  const painted = await painter(browser, city)
  const page = existsSync(PAGE) ? await playedIn(browser, PAGE, times) : []
  process.stdout.write(
    `${city.people} people in ${city.x.length} cells\n${'what'.padEnd(46)} frames    median       p95 ms\n`,
  )
  for (const one of [...painted, ...page]) process.stdout.write(`${line(one)}\n`)
  writeOne(
    `${RESULTS}/map.json`,
    `${JSON.stringify({ machine, people: city.people, painter: painted, page }, null, 2)}\n`,
  )
})
