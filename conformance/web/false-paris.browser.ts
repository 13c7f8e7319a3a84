/** A day that is not the model's own says so wherever it is seen; what an address asks for in vain is named; two days are compared by what is in them. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, NO_BROWSER, type Opened, open, turnTo } from './browser.ts'

describe.skipIf(NO_BROWSER)('addresses that ask for another Paris', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())

  test('changed values stand over every screen, in both languages and on paper', async () => {
    const { page } = await open(browser, '#day?scale=0.01&t=06:00&lang=en&my=guardsPresent:230000')
    const own = page.getByTestId('own')
    await own.waitFor()
    expect(await own.textContent()).toMatch(/Guards present in Paris.*230,000 .*instead of 260,000/)
    for (const screen of [
      'title',
      'decide',
      'compare',
      'answer',
      'claims',
      'sources',
      'witness',
      'lesson',
      'about',
    ]) {
      await turnTo(page, `#${screen}?scale=0.01&lang=fr&my=guardsPresent:230000`)
      await own.waitFor()
      expect(await own.textContent(), screen).toMatch(/au lieu de/)
    }
    // what was worked out beforehand says whose values it is of
    for (const screen of ['answer', 'claims/C-08']) {
      await turnTo(page, `#${screen}?scale=0.01&lang=fr&do=gates.shut:22:00&my=guardsPresent:230000`)
      await page.getByTestId('not-yours').waitFor()
    }
    await page.emulateMedia({ media: 'print' })
    expect(await own.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: /valeurs du modèle/ }).click()
    await own.waitFor({ state: 'detached' })
    await page.context().close()
  }, 120_000)

  test('a value outside its table is refused and named, and the day is the model’s own', async () => {
    const { page } = await open(browser, '#day?scale=0.01&t=06:00&lang=en&my=guardsPresent:0,gardsPresent:3')
    const faults = page.getByTestId('faults')
    await faults.waitFor()
    const text = (await faults.textContent()) ?? ''
    expect(text).toMatch(/guardsPresent: 0 lies outside 220,000 to 300,000/)
    expect(text).toMatch(/gardsPresent is no assumption of this model; nearest: guardsPresent/)
    expect(await page.getByTestId('own').count()).toBe(0)
    await page.context().close()
  }, 60_000)

  test('wrong keys, numbers, hours, decisions and places are named on the screen that opens', async () => {
    const { page } = await open(
      browser,
      '#day?scale=0x1&sed=3&t=25:00&lang=en&do=gates.shutt:22:00&at=site:hotel-de-vile',
    )
    await page.getByText('nearest: seed').waitFor()
    await page.getByText('expected: t=').waitFor()
    await page.getByText(/no lever called "gates.shutt".*nearest: gates.shut/).waitFor()
    await page.getByText(/called hotel-de-vile; nearest: hotel-de-ville/).waitFor()
    await page.context().close()
  }, 90_000)
})

describe.skipIf(NO_BROWSER)('two days', () => {
  let browser: Browser
  let opened: Opened
  beforeAll(async () => {
    browser = await launch()
    opened = await open(browser, '#compare?scale=0.1&lang=en&t=19_03:00&do=gates.shut:22:00')
  }, 60_000)
  afterAll(() => browser?.close())

  test('clock and map show one hour while the days are computed; then thousands of soldiers stand apart at 03:00', async () => {
    const { page } = opened
    const row = page
      .getByTestId('differences')
      .getByRole('row', { name: /Soldiers and police inside Paris (?!who)/ })
    await row.waitFor({ timeout: 120_000 })
    await expect.poll(() => page.getByTestId('clock').textContent(), { timeout: 120_000 }).toBe('03:00')
    const more = /([\d,]+) more/.exec((await row.textContent()) ?? '')?.[1]
    expect(Number(more?.replace(/,/g, ''))).toBeGreaterThan(2000)
    await page
      .getByText(/changed day only/)
      .first()
      .waitFor()
    expect(opened.errors).toEqual([])
  }, 240_000)

  test('a march is seen: columns in the inset, the battle in the panel and in the caption', async () => {
    const { page } = opened
    await turnTo(page, '#compare?scale=0.1&lang=en&t=19_16:00&do=march.versailles:19_06:00')
    await page.getByRole('button', { name: /Columns outside the wall/ }).waitFor({ timeout: 180_000 })
    await page
      .getByTestId('differences')
      .getByText(/Outside Paris the .* fires on the march/)
      .waitFor({ timeout: 120_000 })
    expect(await page.locator('.inset .guard').count()).toBeGreaterThan(3)
    expect(opened.errors).toEqual([])
  }, 300_000)
})
