import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf, launch, NO_BROWSER, open, turnTo } from './browser.ts'

const SCREENS = ['title', 'day', 'decide', 'compare', 'answer'] as const
const WIDTHS = [360, 768, 1366, 1920] as const

describe.skipIf(NO_BROWSER)('The way through the page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('a first counterfactual with the mouse, and back to the record', async () => {
    const { page, errors } = await open(browser, '#title?scale=0.1')
    await page.getByRole('button', { name: 'Watch the day' }).click()
    await page.getByRole('button', { name: 'Change one decision' }).click()
    const card = page.getByRole('article', { name: 'Soldiers fed and with packs' })
    await card.getByRole('button', { name: 'Do this' }).click()
    await page.getByRole('button', { name: 'See what follows' }).click()
    await page.getByRole('button', { name: 'Skip', exact: true }).click()
    await expect.poll(() => page.getByRole('heading', { name: /^Changed: Soldiers fed/ }).count()).toBe(1)
    expect(await hashOf(page, 'whatif')).not.toBe(await hashOf(page))
    expect(page.url()).toContain('do=soldiers.fed:yes')
    await page.getByRole('button', { name: 'Back to the record' }).click()
    await expect.poll(() => page.url()).not.toContain('do=')
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('the same with the keyboard alone', async () => {
    const { page } = await open(browser, '#title?scale=0.1')
    await press(page, 'Watch the day')
    await press(page, 'Change one decision')
    await press(page, 'Do this', (text) => text === 'Do this')
    await press(page, 'See what follows')
    await press(page, 'Skip')
    await expect.poll(() => page.getByRole('heading', { name: /^Changed: / }).count()).toBe(1)
    await page.context().close()
  })

  test('keys play, step and jump', async () => {
    const { page } = await open(browser, '#day?scale=0.1&t=08:00')
    await hashOf(page)
    const clock = () => page.getByRole('slider').getAttribute('aria-valuetext')
    await page.keyboard.press('ArrowRight')
    expect(await clock()).toBe('08:05')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await clock()).toBe('09:05')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await clock()).toBe('08:00')
    await page.keyboard.press(']')
    expect((await clock()) ?? '').not.toBe('08:00')
    await page.keyboard.press(' ')
    await expect.poll(() => page.getByRole('button', { name: 'Pause' }).count()).toBe(1)
    await page.context().close()
  })

  test('the page says that it computes, and stops saying so when day, fork and answer are there', async () => {
    const { page } = await open(browser, '#day?scale=0.01')
    const main = page.locator('main')
    const computes = async () => (await main.getAttribute('data-computing')) !== null
    expect(await computes()).toBe(true)
    await hashOf(page)
    await expect.poll(computes).toBe(false)
    await turnTo(page, '#compare?scale=0.01&do=soldiers.fed:yes')
    await expect.poll(computes, { interval: 5 }).toBe(true)
    await hashOf(page, 'whatif')
    await expect.poll(computes).toBe(false)
    await turnTo(page, '#answer?scale=0.01&do=soldiers.fed:yes')
    await page.getByRole('button', { name: /Check on this computer/ }).click()
    expect(await computes()).toBe(true)
    await page.getByRole('button', { name: 'Stop here' }).click()
    await expect.poll(computes).toBe(false)
    await page.context().close()
  })

  test('a day with a march on Versailles goes on to 22 March, on clock, timeline and keys; the record ends at noon of the 20th', async () => {
    const { page, errors } = await open(
      browser,
      '#compare?scale=0.01&lang=en&t=21_10:00&do=march.versailles:19_06:00',
    )
    await hashOf(page, 'whatif')
    const slider = page.getByRole('slider')
    expect(await slider.getAttribute('aria-valuetext')).toBe('21 10:00')
    // minutes from 17 March, 21:00
    expect(await slider.getAttribute('aria-valuemax')).toBe(String(99 * 60))
    await page.keyboard.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).toBe('21 10:05')
    expect(await page.getByTestId('clock').first().innerText()).toBe('10:05')
    await page.getByRole('button', { name: 'the 20th and 21st' }).click()
    expect(await slider.getAttribute('aria-valuetext')).toBe('20 12:05')
    await turnTo(page, '#compare?scale=0.01&lang=en&t=22_00:00&do=march.versailles:19_06:00')
    expect(await slider.getAttribute('aria-valuetext')).toBe('22 00:00')
    await page.getByRole('button', { name: 'Back to the record' }).click()
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('20 12:00')
    expect(await page.getByRole('button', { name: 'the 20th and 21st' }).count()).toBe(0)
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('on a phone the hours run downwards: a tap on a name, the keys and the handle move the clock', async () => {
    const { page, errors } = await open(browser, '#day?scale=0.01&lang=en&t=08:00', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    })
    await hashOf(page)
    const slider = page.getByRole('slider')
    expect(await slider.getAttribute('aria-orientation')).toBe('vertical')
    await page.keyboard.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuetext')).toBe('08:05')
    await page.getByRole('slider').getByText('Lecomte taken').tap()
    await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe('08:05')
    const before = await slider.getAttribute('aria-valuetext')
    const knob = await page.locator('.knob').boundingBox()
    await page.mouse.move(knob!.x + 20, knob!.y + 16)
    await page.mouse.down()
    await page.mouse.move(knob!.x + 20, knob!.y + 40, { steps: 4 })
    await page.mouse.up()
    expect(await slider.getAttribute('aria-valuetext')).not.toBe(before)
    const map = await page.locator('.map').first().boundingBox()
    expect(map!.height).toBeGreaterThan(0.5 * 740)
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('an address restores screen, decision, seed, moment, view and language', async () => {
    const hash = '#compare?lang=fr&seed=7&scale=0.1&t=19_01:00&do=gates.shut:22:00&view=single'
    const { page } = await open(browser, hash)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    expect(await hashOf(page, 'whatif')).toMatch(/^[0-9a-f]{16}$/)
    await expect.poll(() => page.getByRole('heading', { name: /^Changé/ }).count()).toBe(1)
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain('1')
    for (const part of hash.slice(1).split(/[?&]/)) expect(page.url()).toContain(part)
    await page.context().close()
  })

  test('an address that cannot be taken whole says so', async () => {
    const { page } = await open(browser, '#day?scale=0.1&seed=-3')
    await expect.poll(() => page.getByText('seed=-3').count()).toBe(1)
    await page.context().close()
  })

  test('French is whole: no screen keeps an English sentence of the catalogue', async () => {
    const { page } = await open(browser, '#title?scale=0.1&lang=fr', { locale: 'fr-FR' })
    await page.getByRole('button', { name: 'Voir la journée' }).click()
    await hashOf(page)
    const text = await page.locator('body').innerText()
    expect(text).toContain('Changer une décision')
    expect(text).not.toMatch(/\b(the|and|with|People|Guards|Change)\b/)
    await page.context().close()
  })

  for (const width of WIDTHS)
    test(`no screen scrolls sideways at ${width} px`, async () => {
      const { page } = await open(browser, '#title?scale=0.01', { viewport: { width, height: 800 } })
      for (const screen of SCREENS) {
        await turnTo(page, `#${screen}?scale=0.01&do=soldiers.fed:yes`)
        await page.waitForTimeout(300)
        expect(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBeLessThanOrEqual(
          width,
        )
      }
      await page.context().close()
    })
})

/** Tabs to a button by its name and presses Enter. */
async function press(page: Page, name: string, fits = (text: string) => text.includes(name)): Promise<void> {
  await page.getByRole('button', { name }).first().waitFor()
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    // Firefox also gives the focus to a part that scrolls, with all buttons within
    const text = await page.evaluate(
      () => document.activeElement?.closest('button')?.textContent?.trim() ?? '',
    )
    if (!fits(text)) continue
    await page.keyboard.press('Enter')
    return
  }
  throw new Error(`the keyboard does not reach "${name}"`)
}
