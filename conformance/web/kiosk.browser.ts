/** The kiosk: its own screens only, large targets, back to the beginning, and a slice of the soak. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FIREFOX, hashOf, launch, NO_BROWSER, open, turnTo } from './browser.ts'
import { ADDRESS, isFlat, leave, soak, visit } from './soaking.ts'

test('memory that grows is told from memory that does not', () => {
  expect(isFlat([10, 20, 20, 21, 20, 20, 21])).toBe(true)
  expect(isFlat([10, 20, 22, 24, 26, 28, 30])).toBe(false)
})

describe.skipIf(NO_BROWSER)('The kiosk', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('no screen but the first five can be reached, by the bar or by the address, and no link leads out', async () => {
    const { page, errors, foreign } = await open(browser, '#kiosk/day?scale=0.01&lang=en')
    const offered = await page
      .getByRole('navigation', { name: 'Screens' })
      .first()
      .getByRole('button')
      .allInnerTexts()
    expect(offered).not.toContain('Sources')
    for (const address of ['about', 'sources/d18-106', 'kiosk/lesson']) {
      await turnTo(page, `#${address}?scale=0.01&lang=en`)
      expect(await page.getByRole('heading', { level: 1 }).first().innerText()).toMatch(/Paris/)
    }
    expect(await page.locator('a[href^="http"]').count()).toBe(0)
    expect([...errors, ...foreign]).toEqual([])
    await page.context().close()
  })

  test('every control of its screens is 44 px or more', async () => {
    const { page } = await open(browser, '#kiosk/title?scale=0.01&lang=en')
    const small: string[] = []
    for (const screen of ['title', 'day', 'decide', 'compare']) {
      await turnTo(page, `#kiosk/${screen}?scale=0.01&lang=en`)
      await page.waitForTimeout(300)
      small.push(
        ...(await page.evaluate((name) => {
          const controls = [...document.querySelectorAll<HTMLElement>('button, select, summary')]
          return controls
            .filter((one) => one.checkVisibility() && one.closest('[inert], [aria-hidden=true]') === null)
            .map((one) => ({ one, box: one.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
            .map(
              ({ one, box }) =>
                `${name}: ${one.innerText || one.getAttribute('aria-label')} ${Math.round(box.width)}x${Math.round(box.height)}`,
            )
        }, screen)),
      )
    }
    expect(small).toEqual([])
    await page.context().close()
  })

  test('left alone for 90 seconds it is as it was: language, decisions, screen', async () => {
    const { page } = await open(browser, '#kiosk/title?scale=0.01&lang=en')
    await page.getByRole('button', { name: 'Watch the day' }).click()
    await page.getByRole('button', { name: 'Français' }).click()
    await leave(page)
    await page.getByRole('button', { name: 'Watch the day' }).waitFor()
    await page.context().close()
  })

  test('on its title the day begins to play by itself, and a touch ends that', async () => {
    const { page } = await open(browser, '#kiosk/title?scale=0.01&lang=en')
    await leave(page, 16)
    await page.getByRole('button', { name: 'Touch to begin' }).waitFor()
    await page.mouse.click(700, 300)
    await page.getByRole('button', { name: 'Touch to begin' }).waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('who watches a day is not thought to have gone; who has paused it and left is', async () => {
    const { page } = await open(browser, '#kiosk/day?scale=0.01&lang=en&t=06:00')
    await hashOf(page)
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    // the page's clock a hundred times as fast as the room's for a second: more than a minute and a half goes by
    await page.evaluate(() => {
      const now = performance.now.bind(performance),
        from = now()
      performance.now = () => from + 100 * (now() - from)
    })
    await page.waitForTimeout(1500)
    expect(page.url()).toContain('kiosk/day')
    expect(await page.getByRole('button', { name: 'Pause', exact: true }).count()).toBe(1)
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    await page.getByRole('button', { name: 'Watch the day' }).waitFor({ timeout: 20_000 })
    await page.context().close()
  })

  test('visitors who come one after another find it as it was, and nothing goes wrong', async () => {
    const { page, errors, foreign } = await open(browser, ADDRESS)
    for (let visitor = 0; visitor < 3; visitor++) await visit(page)
    expect([...errors, ...foreign]).toEqual([])
    await page.context().close()
  })

  test.skipIf(FIREFOX)(
    'ten visitors leave memory as it was (Chromium: no command of Firefox tells its heap)',
    async () => {
      const own = await launch(['--js-flags=--expose-gc'])
      const report = await soak(own, { rounds: 10 }, () => undefined)
      await own.close()
      expect(report.wrong).toEqual([])
      expect(report.rounds).toBe(10)
      expect(report.flat, JSON.stringify(report.heap)).toBe(true)
    },
  )
})
