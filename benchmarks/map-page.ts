/** The built page: time between its frames while the day plays and while the map is dragged and zoomed. */
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Times } from './map.ts'

const WIDTH = 1366,
  HEIGHT = 768
const SECONDS = 8

/** Milliseconds between animation frames, and long tasks, while something goes on. */
async function during(page: Page, act: () => Promise<void>): Promise<{ frames: number[]; long: number[] }> {
  await page.evaluate(() => {
    const w = window as unknown as { frames: number[]; long: number[]; on: boolean }
    w.frames = []
    w.long = []
    w.on = true
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) w.long.push(entry.duration)
    }).observe({ type: 'longtask', buffered: false })
    let last = performance.now()
    const tick = (now: number) => {
      w.frames.push(now - last)
      last = now
      if (w.on) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await act()
  return page.evaluate(() => {
    const w = window as unknown as { frames: number[]; long: number[]; on: boolean }
    w.on = false
    return { frames: w.frames.slice(2), long: w.long }
  })
}

export async function playedIn(
  browser: Browser,
  file: string,
  times: (what: string, all: readonly number[]) => Times,
): Promise<Times[]> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
  await page.goto(`file://${resolve(file)}#day?t=06:00&scale=0.1`)
  // the engine has the machine to itself first: what is measured is the page
  await page.waitForTimeout(20_000)
  const played = await during(page, async () => {
    await page.keyboard.press('Space')
    await page.waitForTimeout(SECONDS * 1000)
    await page.keyboard.press('Space')
  })
  const box = await page.locator('.pane').first().boundingBox()
  if (!box) throw new Error('the page shows no map')
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
  const dragged = await during(page, async () => {
    await page.mouse.move(...middle)
    await page.mouse.down()
    for (let i = 0; i < 160; i++) {
      await page.mouse.move(middle[0] + 150 * Math.sin(i / 12), middle[1] + 80 * Math.cos(i / 9))
      await page.waitForTimeout(12)
    }
    await page.mouse.up()
  })
  const zoomed = await during(page, async () => {
    for (let i = 0; i < 60; i++) {
      await page.mouse.wheel(0, i < 30 ? -60 : 60)
      await page.waitForTimeout(40)
    }
  })
  await page.close()
  const at = `page ${WIDTH} x ${HEIGHT}: between frames,`
  return [
    times(`${at} playing`, played.frames),
    times(`${at} dragged`, dragged.frames),
    times(`${at} zoomed`, zoomed.frames),
    times('long tasks while playing, dragged, zoomed', [...played.long, ...dragged.long, ...zoomed.long]),
  ]
}
