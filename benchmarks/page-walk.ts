/**
 * The walk that the page is measured on: watch the day, step and scrub, drag the map, change a decision, see both days, open
 * the screens of text. Its interactions are real input; tasks come from the browser's trace, events from the browser itself.
 */
import type { Browser, Page } from 'playwright-core'

/** Milliseconds: on the clock, and of the processor; they differ where others want the machine too. */
export interface Task {
  readonly ms: number
  readonly processor: number
}

export interface Walked {
  /** Every task of the page's main thread that took a millisecond or more. */
  readonly tasks: readonly Task[]
  /**
   * One a deed of the visitor: milliseconds from the input to the paint that answers it, in steps of 8 and from 16 on (Event
   * Timing API).
   */
  readonly paints: readonly { readonly name: string; readonly ms: number }[]
  readonly seconds: number
}

/** Begins to note events; runs in the page before any script of it. */
export function note(): void {
  const events: [number, string, number][] = []
  Object.assign(window, { events })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId = 0 } = entry as PerformanceEntry & { interactionId?: number }
      if (interactionId > 0) events.push([interactionId, entry.name, entry.duration])
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

interface Traced {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** The walk of a page that shows its title. */
export async function walked(browser: Browser, page: Page): Promise<Walked> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] })
  const began = performance.now()
  await walk(page)
  const seconds = (performance.now() - began) / 1000
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] }
  return { tasks: tasksOf(trace.traceEvents), paints: await paintsOf(page), seconds }
}

/** Tasks of the main thread that worked longest: the page's own, for the browser's other pages are empty. */
function tasksOf(events: readonly Traced[]): Task[] {
  const mains = new Set(
    events
      .filter((one) => one.ph === 'M' && one.args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const threads = new Map<string, Task[]>()
  for (const { name, pid, tid, dur = 0, tdur = dur } of events) {
    const thread = `${pid} ${tid}`
    if (name !== 'RunTask' || dur < 1000 || !mains.has(thread)) continue
    threads.set(thread, [...(threads.get(thread) ?? []), { ms: dur / 1000, processor: tdur / 1000 }])
  }
  const sum = (all: readonly Task[]) => all.reduce((total, { processor }) => total + processor, 0)
  return [...threads.values()].sort((a, b) => sum(b) - sum(a))[0] ?? []
}

async function paintsOf(page: Page): Promise<Walked['paints']> {
  const events = await page.evaluate(
    () => (window as unknown as { events: [number, string, number][] }).events,
  )
  const longest = new Map<number, { name: string; ms: number }>()
  for (const [id, name, ms] of events) {
    const before = longest.get(id)
    if (before === undefined || before.ms < ms) longest.set(id, { name, ms })
  }
  return [...longest.values()]
}

/** From a working title button to both days and back. Waits as a visitor would, for what is to be seen. */
async function walk(page: Page): Promise<void> {
  const click = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
  const keys = async (key: string, times: number) => {
    for (let i = 0; i < times; i++) {
      await page.keyboard.press(key)
      await page.waitForTimeout(120)
    }
  }
  await click('Watch the day')
  await page.waitForTimeout(6000)
  await click('Pause')
  await page.getByTestId('hash').waitFor({ timeout: 120_000 })
  await keys('ArrowRight', 8)
  await keys(']', 4)
  await keys('Shift+ArrowLeft', 3)
  await scrub(page)
  await dragMap(page)
  await keys('m', 2)
  await click('Change one decision')
  await page
    .getByRole('article', { name: 'Soldiers fed and with packs' })
    .getByRole('button', { name: 'Do this' })
    .click()
  await click('See what follows')
  await click('Skip')
  await page.getByTestId('hash-whatif').waitFor({ timeout: 120_000 })
  await keys('ArrowRight', 5)
  for (const screen of ['Answer', 'Witness', 'Claims', 'Sources', 'Lesson', 'About', 'The day']) {
    await page.getByRole('navigation').getByRole('button', { name: screen, exact: true }).first().click()
    await page.waitForTimeout(700)
  }
}

async function scrub(page: Page): Promise<void> {
  const box = await page.getByRole('slider').boundingBox()
  if (box === null) throw new Error('the page shows no timeline')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 0.2 * box.width, y)
  await page.mouse.down()
  for (let i = 0; i < 60; i++) {
    await page.mouse.move(box.x + (0.2 + 0.01 * i) * box.width, y)
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
  await page.mouse.click(box.x + 0.45 * box.width, y)
  await page.waitForTimeout(300)
}

async function dragMap(page: Page): Promise<void> {
  const box = await page.locator('.pane').first().boundingBox()
  if (box === null) throw new Error('the page shows no map')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let i = 0; i < 60; i++) {
    await page.mouse.move(x + 150 * Math.sin(i / 12), y + 80 * Math.cos(i / 9))
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
  for (let i = 0; i < 12; i++) {
    await page.mouse.wheel(0, i < 6 ? -90 : 90)
    await page.waitForTimeout(60)
  }
  await page.mouse.click(x, y)
  await page.waitForTimeout(300)
  await page.keyboard.press('Escape')
}
