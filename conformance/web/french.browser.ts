/** French of what no button leads to: addresses that cannot be taken, values changed by hand, words nobody fits, a row of each table, the kiosk. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadFolder } from '../../src/evidence/files/index.ts'
import { records } from '../../src/evidence/index.ts'
import { hashOf, launch, NO_BROWSER, type Opened, open, turnTo } from './browser.ts'
import { Texts } from './texts.ts'

const CITY = 'scale=0.01&lang=fr'
/** One row of each table. */
const ROWS = [
  ...new Map(records(loadFolder('data/paris-1871')).map(({ table, id }) => [table, id] as const)).values(),
]
const ADDRESSES = [
  `day?${CITY}&seed=-3&nonsense=1&t=25:00`,
  `day?${CITY}&do=fire.order:peut-etre&at=site:nulle-part`,
  `day?${CITY}&t=08:30&my=guardsPresent:0,nothing:3,drift:99`,
  `day?${CITY}&t=08:30&my=drift:0.04&world=3`,
  `compare?${CITY}&t=21_10:00&do=march.versailles:19_06:00`,
  `compare?${CITY}&t=19_03:00&do=gates.shut:18:00&view=two`,
  `claims/C-99?${CITY}`,
  `sources/nothing?${CITY}`,
  `lesson/minutes-7?${CITY}`,
  ...ROWS.map((id) => `sources/${encodeURIComponent(id)}?${CITY}`),
]

describe.skipIf(NO_BROWSER)('French', () => {
  let browser: Browser
  let one: Opened
  beforeAll(async () => {
    browser = await launch()
    one = await open(browser, `#day?${CITY}`, { reducedMotion: 'reduce' })
    await hashOf(one.page)
  })
  afterAll(() => browser?.close())

  test('what is said of addresses, values, wishes and codes that cannot be taken, and of a row of each table, is French', async () => {
    const { page } = one
    const texts = new Texts()
    for (const address of ADDRESSES) {
      await turnTo(page, `#${address}`)
      await page.waitForFunction(() => document.querySelector('[data-computing]') === null, undefined, {
        timeout: 120_000,
      })
      await page.waitForTimeout(150)
      await texts.gather(page, address)
    }
    await turnTo(page, `#witness/someone?${CITY}`)
    await page.getByLabel('Qui voulez-vous suivre').fill('une couturière, Montmatre')
    await page.getByRole('button', { name: 'Suivre', exact: true }).click()
    await page.getByRole('alert').getByRole('button').first().waitFor({ timeout: 60_000 })
    await texts.gather(page, 'a wish nobody fits')
    await turnTo(page, `#lesson/minutes-20?${CITY}`)
    await page.getByLabel('Collez les codes de la classe').fill('ABC-DEF\nhello!')
    await page.locator('.faults li').first().waitFor()
    await texts.gather(page, 'codes mistyped')
    expect(texts.wrong).toEqual([])
    expect(ROWS.length).toBeGreaterThan(15)
  })

  test('the kiosk is French', async () => {
    const { page } = one
    const texts = new Texts()
    for (const screen of ['title', 'day', 'decide', 'compare']) {
      await turnTo(page, `#kiosk/${screen}?${CITY}`)
      await page.waitForTimeout(300)
      await texts.gather(page, `kiosk ${screen}`)
    }
    expect(texts.wrong).toEqual([])
    expect(one.errors).toEqual([])
  })
})
