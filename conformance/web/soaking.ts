/** A kiosk visited round after round. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { open } from './browser.ts'

export interface SoakReport {
  readonly rounds: number
  readonly minutes: number
  /** Bytes of the page's own heap at the beginning of a round, rubbish collected: the second round, the last, the most. */
  readonly heap: { readonly second: number; readonly last: number; readonly most: number }
  /** The last third of the rounds needs no more than the first third and a tenth. */
  readonly flat: boolean
  readonly wrong: readonly string[]
}

/** A tenth of the households is what a kiosk of a small machine would run; a hundredth is enough to see memory grow. */
export const ADDRESS = '#kiosk/title?scale=0.01&lang=en'
const GROWTH = 1.1
/** How long a visitor looks at a day, milliseconds. */
const WATCHED = 800

/** Visitors for so long, milliseconds, or so many. Chromium alone: no command of Firefox's protocol tells its heap. */
export async function soak(
  browser: Browser,
  { milliseconds = Infinity, rounds = Infinity }: { milliseconds?: number; rounds?: number },
  say: (line: string) => void,
): Promise<SoakReport> {
  const one = await open(browser, ADDRESS)
  const { page } = one
  const session = await page.context().newCDPSession(page)
  // the page's own clock is moved on, so that 90 seconds of nobody need not be waited for
  const heaps: number[] = []
  const began = performance.now()
  while (performance.now() - began < milliseconds && heaps.length < rounds) {
    heaps.push(await heapOf(session))
    say(`round ${heaps.length}: ${(heaps.at(-1)! / 1e6).toFixed(1)} MB`)
    await visit(page)
  }
  heaps.push(await heapOf(session))
  const wrong = [...one.errors, ...one.foreign]
  await page.context().close()
  return {
    rounds: heaps.length - 1,
    minutes: Math.round((performance.now() - began) / 6000) / 10,
    heap: { second: heaps[1] ?? 0, last: heaps.at(-1) ?? 0, most: Math.max(...heaps) },
    flat: isFlat(heaps),
    wrong,
  }
}

/** One visitor: begins, watches, decides, compares, goes away. */
export async function visit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Watch the day' }).click()
  await page.waitForTimeout(WATCHED)
  await page.getByRole('navigation').getByRole('button', { name: 'Decide' }).click()
  await page
    .getByRole('button', { name: /^Do this/ })
    .first()
    .click()
  await page.getByRole('navigation').getByRole('button', { name: 'Compare' }).click()
  await page.waitForTimeout(WATCHED)
  await leave(page)
}

/** Nobody touches anything for as long as the kiosk waits; the page's clock says so at once. */
export async function leave(page: Page, seconds = 91): Promise<void> {
  // while a day plays before them nobody has left
  await page.locator('main h1').first().waitFor({ state: 'attached' })
  const pause = page.getByRole('button', { name: 'Pause', exact: true })
  if ((await pause.count()) > 0) await pause.click()
  await page.evaluate((ms) => {
    const clock = performance as Performance & { ahead?: number }
    if (clock.ahead === undefined) {
      const now = performance.now.bind(performance)
      performance.now = () => now() + (clock.ahead ?? 0)
    }
    clock.ahead = (clock.ahead ?? 0) + ms
  }, seconds * 1000)
  await page.getByRole('heading', { level: 1, name: 'Paris, 18 March 1871' }).waitFor({ timeout: 20_000 })
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

/** The first round fills what is kept for good, so it does not count. */
export function isFlat(heaps: readonly number[]): boolean {
  const rest = heaps.slice(1)
  const third = Math.max(1, Math.floor(rest.length / 3))
  const mean = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0) / Math.max(1, list.length)
  return mean(rest.slice(-third)) <= GROWTH * mean(rest.slice(0, third))
}
