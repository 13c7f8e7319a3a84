import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf, launch, NO_BROWSER, open } from './browser.ts'

describe.skipIf(NO_BROWSER)('The map', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  /** Where the plan lies in each pane. */
  const grounds = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.pane .ground > g')].map((g) => g.getAttribute('transform')),
    )

  test('the plan is there before any hour has been computed', async () => {
    const { page, errors } = await open(browser, '#day?scale=0.1')
    await expect.poll(() => page.locator('.pane .ground path').count(), { timeout: 4000 }).toBeGreaterThan(40)
    expect(await page.locator('.pane text', { hasText: 'MONTMARTRE' }).count()).toBe(1)
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('the city stands where it will stay from its first picture on', async () => {
    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 360, height: 740 },
    ]) {
      const { page } = await open(browser, '#day?scale=0.1', { viewport })
      // every place the plan is ever drawn at, from before the page's own first script
      await page.addInitScript(() => {
        const seen: string[] = []
        Object.assign(window, { seen })
        const note = () => {
          const pane = document.querySelector<HTMLElement>('.pane')
          const place = pane?.querySelector('.ground > g')?.getAttribute('transform')
          if (pane && pane.querySelector('svg')!.clientWidth > 0 && place && seen.at(-1) !== place)
            seen.push(place)
          requestAnimationFrame(note)
        }
        requestAnimationFrame(note)
      })
      await page.reload()
      await page.locator('.pane .ground path').first().waitFor({ state: 'attached' })
      await page.waitForTimeout(600)
      expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toHaveLength(1)
      await page.context().close()
    }
  })

  test('keys and buttons move it, and 0 brings the city back', async () => {
    const { page } = await open(browser, '#day?scale=0.1')
    // laid out: before that there is no place to come back to
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.pane svg.ground')?.clientWidth ?? 0))
      .toBeGreaterThan(0)
    const home = await grounds(page)
    await page.locator('.pane').focus()
    await page.keyboard.press('+')
    await expect.poll(() => grounds(page)).not.toEqual(home)
    await page.keyboard.press('0')
    await expect.poll(() => grounds(page)).toEqual(home)
    await page.getByRole('button', { name: 'Nearer' }).click()
    await page.getByRole('button', { name: 'Move west' }).click()
    await expect.poll(() => grounds(page)).not.toEqual(home)
    await page.getByRole('button', { name: 'The whole city' }).click()
    await expect.poll(() => grounds(page)).toEqual(home)
    await page.context().close()
  })

  test('two maps move as one, whichever the hand takes', async () => {
    const { page, errors } = await open(browser, '#compare?scale=0.1&t=08:00&do=soldiers.fed:yes&view=two')
    await hashOf(page, 'whatif')
    await expect.poll(() => page.locator('.pane').count()).toBe(2)
    const before = await grounds(page)
    const box = (await page.locator('.pane').nth(1).boundingBox())!
    await page.mouse.move(box.x + 200, box.y + 220)
    await page.mouse.down()
    await page.mouse.move(box.x + 260, box.y + 250, { steps: 5 })
    await page.mouse.up()
    await expect.poll(() => grounds(page)).not.toEqual(before)
    const [first, second] = await grounds(page)
    expect(second).toBe(first)
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('a tap chooses what lies under it, and the address says so', async () => {
    const { page } = await open(browser, '#day?scale=0.1&t=08:00')
    await hashOf(page)
    const box = (await page.locator('.pane').boundingBox())!
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await expect.poll(() => page.url()).toMatch(/at=(cell|site|unit):/)
    await page.context().close()
  })

  test('where canvases cannot be handed to a worker the page paints the people itself, none under a name', async () => {
    const { page, errors } = await open(browser)
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'OffscreenCanvas')
    })
    const [file] = page.url().split('#')
    // a new document: within the old one the page still writes its own address
    await page.goto('about:blank')
    await page.goto(`${file}#day?scale=0.1&t=09:00`)
    await hashOf(page)
    const counts = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.pane canvas')!
        const { width, height } = canvas
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height)
        const name = [...document.querySelectorAll<SVGTextElement>('.pane text')].find(
          (text) => text.textContent === 'GRENELLE',
        )!
        const pane = canvas.getBoundingClientRect(),
          box = name.getBoundingClientRect()
        let all = 0,
          under = 0
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) {
            const alpha = data[4 * (y * width + x) + 3]!
            if (alpha > 0) all++
            const inside =
              x > box.left - pane.left + 3 &&
              x < box.right - pane.left - 3 &&
              Math.abs(y - (box.top + box.bottom) / 2 + pane.top) < 3
            // what is left of the tone of homes is paler than any head
            if (inside && alpha > 120) under++
          }
        return { all, under }
      })
    await expect.poll(async () => (await counts()).all).toBeGreaterThan(50_000)
    expect((await counts()).under).toBe(0)
    expect(errors).toEqual([])
    await page.context().close()
  })
})
