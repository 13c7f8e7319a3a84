/** Walks through the screens of text: a path of the record, somebody without a name in both days, sources in two clicks, a claim, a lesson. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fillNumber, launch, NO_BROWSER, type Opened, open, tablesThere, turnTo } from './browser.ts'
import { pagesOf } from './pdf.ts'
import { addressOf, LANGUAGES, PARTS, SCREENS, WIDTHS } from './views.ts'

describe.skipIf(NO_BROWSER)('Screens of text', () => {
  let browser: Browser
  let one: Opened
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    one = await open(browser, '#sources/d18-106?scale=0.01&lang=en', {
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    await tablesThere(one.page)
  })
  afterEach(async () => {
    expect([...one.errors, ...one.foreign]).toEqual([])
    await one.page.context().close()
  })

  test('a path of the record shows every station with hour, place and status, and never the word simulated beside it', async () => {
    const { page } = one
    await turnTo(page, '#witness/ferry?scale=0.01&lang=en')
    const stations = page.locator('ol > li')
    await stations.first().waitFor()
    expect(await stations.count()).toBe(7)
    expect(await stations.last().innerText()).toMatch(/21:55[\s\S]*Hôtel de Ville[\s\S]*attested/)
    await page.getByRole('button', { name: 'Next station' }).click()
    expect(await page.locator('li.here').innerText()).toMatch(/15:15/)
  })

  test('somebody found by a wish is followed, bears no name, and is seen in both days', async () => {
    const { page } = one
    await turnTo(page, '#witness/someone?scale=0.01&lang=en&do=gates.shut:20:00')
    await page.getByLabel('Whom do you want to follow?').fill('a workman, Clignancourt')
    await page.getByRole('button', { name: 'Follow', exact: true }).click()
    await page.locator('.found').waitFor({ timeout: 90_000 })
    expect(await page.locator('.found h2').innerText()).toMatch(/^A (work)?man.* living in Clignancourt/)
    expect(await page.locator('.found table thead').innerText()).toMatch(/As it was decided[\s\S]*What if/)
    expect(await page.locator('.found tbody tr').count()).toBeGreaterThan(3)
  })

  test('a wish that nobody fits is told what to try instead', async () => {
    const { page } = one
    await turnTo(page, '#witness/someone?scale=0.01&lang=en')
    await page.getByLabel('Whom do you want to follow?').fill('a woman, Montmatre')
    await page.getByRole('button', { name: 'Follow', exact: true }).click()
    await page
      .getByRole('alert')
      .getByRole('button', { name: /montmartre/i })
      .waitFor({ timeout: 60_000 })
  })

  test('from a figure in a sentence to value, source, page, confidence and status in two clicks', async () => {
    const { page } = one
    await turnTo(page, '#about/story?scale=0.01&lang=en')
    await page.getByRole('button', { name: /^12,000/ }).click()
    const sheet = page.getByRole('dialog')
    expect(await sheet.innerText()).toMatch(/12,000[\s\S]*contretemps[\s\S]*attested[\s\S]*confidence high/)
    await sheet.getByRole('button', { name: /Open in Sources/ }).click()
    expect(await page.locator('main h2').first().innerText()).toMatch(/Regular force/)
  })

  test('a search finds rows in French without accents, and a row names those that disagree', async () => {
    const { page } = one
    await turnTo(page, '#sources?scale=0.01&lang=fr')
    await page.getByRole('searchbox').fill('hotel de ville')
    await page.locator('li button').first().click()
    await page.locator('main h2').waitFor()
    await turnTo(page, '#sources/d18-174?scale=0.01&lang=fr')
    await page
      .getByText(/20.h.30/)
      .first()
      .waitFor()
  })

  test('a figure of one’s own is kept, shown as a difference, saved as YAML, and a parameter enters the run', async () => {
    const { page } = one
    await turnTo(page, '#sources/U-14?scale=0.01&lang=en')
    await page.getByRole('button', { name: 'I hold another figure' }).click()
    await page.getByLabel('Value', { exact: true }).fill('9')
    await page.getByRole('button', { name: 'Keep it in my version' }).click()
    expect(await page.getByRole('alert').first().innerText()).toMatch(/between its two ends/)
    await page.getByLabel('Value', { exact: true }).fill('0.04')
    await page.getByRole('button', { name: 'Keep it in my version' }).click()
    await page.getByRole('tab', { name: 'My version (1)' }).click()
    expect(await page.locator('main table').innerText()).toMatch(/0\.03[\s\S]*0\.04/)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as YAML' }).click(),
    ])
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/id: 'U-14'[\s\S]*to: '0\.04'/)
    expect(page.url()).toMatch(/my=drift:0\.04/)
  })

  test('a claim shows both sides, what would refute it, and sliders that say how many worlds remain', async () => {
    const { page } = one
    await turnTo(page, '#claims/C-02?scale=0.01&lang=en')
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/Who says it, where[\s\S]*What is said against it[\s\S]*What would refute it/)
    const sliders = page.getByRole('slider')
    if ((await sliders.count()) === 0) expect(text).toMatch(/commune claim C-02/)
    else {
      await page.locator('.remain').waitFor()
      // every assumption shown to the top of its range: one alone may be a whole number that many worlds share
      for (const spin of await page.getByRole('spinbutton').all()) {
        await fillNumber(spin, String(await spin.getAttribute('max')))
        await spin.press('Enter')
      }
      await page.getByText('Fewer than 30 worlds remain').waitFor()
    }
  })

  test('a pupil’s work goes to a file and comes back; another file is refused', async () => {
    const { page } = one
    await turnTo(page, '#lesson/minutes-50.pupil?scale=0.01&lang=en')
    await page.getByLabel(/Who tells Louise Michel/).fill('She herself')
    await page.getByRole('checkbox').first().check()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save my work to a file' }).click(),
    ])
    const folder = mkdtempSync(join(tmpdir(), 'commune-visit-'))
    const saved = join(folder, 'work.json')
    await file.saveAs(saved)
    await page.reload()
    await page.locator('main h2:visible').first().waitFor()
    expect(await page.getByLabel(/Who tells Louise Michel/).inputValue()).toBe('')
    await page.locator('input[type=file]').setInputFiles(saved)
    await page.getByText('Your file has been opened.').waitFor()
    expect(await page.getByLabel(/Who tells Louise Michel/).inputValue()).toBe('She herself')
    writeFileSync(saved, '{"format": 9}')
    await page.locator('input[type=file]').setInputFiles(saved)
    await page.getByText('not the work of a lesson').waitFor()
  })

  test('a class pools its codes; a mistyped one is named', async () => {
    const { page } = one
    await turnTo(page, '#lesson/minutes-20?scale=0.01&lang=en')
    await page.getByLabel('Paste the codes of the class, one a line.').fill('ABC-DEF\nhello!')
    expect(await page.locator('.faults li').count()).toBe(2)
  })

  test('the sheet of every lesson is one page of A4, in both languages', async () => {
    const { page } = one
    for (const language of LANGUAGES)
      for (const lesson of ['minutes-20', 'minutes-50', 'minutes-100']) {
        await turnTo(page, `#lesson/${lesson}?scale=0.01&lang=${language}`)
        await page.emulateMedia({ media: 'print' })
        const pdf = await page.pdf({
          format: 'A4',
          margin: { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' },
        })
        await page.emulateMedia({ media: 'screen' })
        expect([lesson, language, pagesOf(pdf)]).toEqual([lesson, language, 1])
      }
  })

  test('no screen of text scrolls sideways, from 360 to 1920 px, in both languages', async () => {
    const { page } = one
    const wide: string[] = []
    const ours = [...SCREENS, ...PARTS].filter(({ address }) =>
      /^(witness|claims|sources|lesson|about)/.test(address),
    )
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 768 })
      for (const view of ours)
        for (const language of LANGUAGES) {
          await turnTo(page, addressOf(view, language, 'light'))
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          if (over > 0) wide.push(`${view.name} ${language} ${width}: ${over}`)
        }
    }
    expect(wide).toEqual([])
  })
})
