/** Paper, without background graphics: no button, no blank page, marks and patterns in strokes, a map with its legend and licences. PDF is Chromium's alone. */
import { inflateSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FIREFOX, hashOf, launch, NO_BROWSER, type Opened, open, tablesThere, turnTo } from './browser.ts'
import { addressOf, LANGUAGES, PARTS, SCREENS } from './views.ts'

const LESSONS = ['minutes-20', 'minutes-50', 'minutes-100']
/** Words of a page that is not blank: the foot alone has fewer. */
const LEAST = 8

describe.skipIf(NO_BROWSER || FIREFOX)('Paper', () => {
  let browser: Browser
  let one: Opened
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    one = await open(browser, '#day?scale=0.01&lang=en', { reducedMotion: 'reduce' })
    page = one.page
    await hashOf(page)
    await tablesThere(page)
    await page.evaluate(() => Object.assign(window, { print: () => undefined }))
  })
  afterAll(() => browser?.close())

  test('the guide of every lesson bears its title and has no blank page; the sheet is one page, its document another', async () => {
    for (const language of LANGUAGES)
      for (const id of LESSONS) {
        await turnTo(page, `#lesson/${id}?scale=0.01&lang=${language}`)
        await page.getByRole('button', { name: /Print the teacher|Imprimer le guide/ }).click()
        const guide = shown(await paper(page))
        expect([id, language, guide.filter((texts) => texts < LEAST)]).toEqual([id, language, []])
        await page.getByRole('button', { name: /Print the sheet|Imprimer la fiche/ }).click()
        expect([id, language, shown(await paper(page)).length]).toEqual([id, language, 1])
        const field = page.getByLabel(/A document of your own|Un document à vous/)
        await field.fill('Un témoin, en mars 1871, dit ceci. '.repeat(128))
        expect([id, language, shown(await paper(page)).length]).toEqual([id, language, 2])
        await field.fill('')
      }
  })

  test('no screen prints a button, a blank page or anything wider than the paper; in French, whose words are the longer', async () => {
    const wrong: string[] = []
    for (const view of [...SCREENS, ...PARTS]) {
      await turnTo(page, addressOf(view, 'fr', 'light'))
      await page.waitForFunction(() => document.querySelector('[data-computing]') === null, undefined, {
        timeout: 120_000,
      })
      await page.waitForTimeout(150)
      const pages = shown(await paper(page))
      if (pages.some((texts) => texts < LEAST)) wrong.push(`${view.name}: pages with ${pages} words`)
      await page.emulateMedia({ media: 'print' })
      const left = await page.evaluate(buttonsLeft)
      await page.emulateMedia({ media: null })
      if (left.length > 0) wrong.push(`${view.name}: ${left.join(', ')}`)
    }
    expect(wrong).toEqual([])
    expect(one.errors).toEqual([])
  })

  test('medians, diamonds and patterns are strokes or borders: nothing that tells marks apart is a background', async () => {
    await turnTo(page, '#answer?scale=0.01&lang=en&do=gates.shut:20:00')
    await page.locator('.spread .median').first().waitFor()
    expect(await page.evaluate(borders, '.spread .median')).toBeGreaterThan(0)
    expect(await page.evaluate(borders, '.spread .record')).toBeGreaterThan(0)
    expect(await page.locator('.spread .counterfactual .half .hatch line').count()).toBeGreaterThan(0)
    expect(await page.locator('dd .whatif .hatch line').count()).toBeGreaterThan(3)
    await turnTo(page, '#answer?scale=0.01&lang=en')
    expect(await page.locator('.ends .hatch').count()).toBeGreaterThan(40)
    await turnTo(page, '#sources/d18-106?scale=0.01&lang=en')
    await page.locator('main .chip.inferred i').first().waitFor({ state: 'attached' })
    expect(await page.evaluate(borders, 'main .chip.inferred i')).toBeGreaterThan(0)
  })

  test('the day prints a small map with what its marks mean, its run and the licences of its data', async () => {
    await turnTo(page, '#day?scale=0.01&lang=en&t=08:30')
    await page.locator('.legend.paper').waitFor({ state: 'attached' })
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.waitForTimeout(300)
    await page.emulateMedia({ media: 'print' })
    const box = await page.locator('main .map').first().boundingBox()
    expect(box!.width).toBeLessThanOrEqual(690)
    expect(box!.height).toBeLessThanOrEqual(440)
    expect(await page.locator('.legend.paper').isVisible()).toBe(true)
    const foot = await page.locator('footer').last().innerText()
    for (const line of ['seed 1', 'SoDUCo, CC BY-SA 4.0', 'R&CAP, ODbL 1.0', 'Ville de Paris, ODbL 1.0'])
      expect(foot).toContain(line)
    await page.emulateMedia({ media: null })
  })
})

function paper(page: Page): Promise<Buffer> {
  return page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false })
}

/** How often each page of a PDF shows text. */
function shown(pdf: Buffer): number[] {
  const text = pdf.toString('latin1')
  const objects = new Map(
    [...text.matchAll(/^(\d+) 0 obj\s([\s\S]*?)endobj\s*$/gm)].map(([, number, body]) => [
      number,
      body ?? '',
    ]),
  )
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page[^s]/.test(body))
    .map((body) => {
      const content = objects.get(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '')
      if (content === undefined)
        throw new Error(`a page of the PDF has no text that can be read: ${body.slice(0, 200)}`)
      // by its length: bytes of a stream may look like the end of one, or of its line
      const length = Number(/\/Length (\d+)/.exec(content)?.[1] ?? 0)
      const [start] = /stream\r?\n/.exec(content) ?? ['']
      const from = content.indexOf(start) + start.length
      const bytes = inflateSync(Buffer.from(content.slice(from, from + length), 'latin1')).toString('latin1')
      return [...bytes.matchAll(/T[jJ]\b/g)].length
    })
}

// what follows runs in the page

/** Buttons and fields that can be seen; words that can be pressed on the screen are words on paper. */
function buttonsLeft(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, select, input, textarea, [role=tab]')]
    .filter((one) => one.getAttribute('data-print') !== 'text' && one.getClientRects().length > 0)
    .map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() || one.tagName)
}

/** Widest border of an element, pixels. */
function borders(selector: string): number {
  const style = getComputedStyle(document.querySelector(selector)!)
  return Math.max(Number.parseFloat(style.borderLeftWidth), Number.parseFloat(style.borderTopWidth))
}
