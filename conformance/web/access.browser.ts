/** What a machine can find of WCAG 2.2 AA, on every screen and part, in both languages and themes. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, NO_BROWSER, type Opened, open, tablesThere, turnTo } from './browser.ts'
import { addressOf, LANGUAGES, PARTS, SCREENS, THEMES } from './views.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

describe.skipIf(NO_BROWSER)('Accessibility', () => {
  let browser: Browser
  let one: Opened
  beforeAll(async () => {
    browser = await launch()
    one = await open(browser, '#sources/d18-106?scale=0.01', { reducedMotion: 'reduce' })
    await tablesThere(one.page)
  })
  afterAll(() => browser?.close())

  for (const view of [...SCREENS, ...PARTS])
    for (const language of LANGUAGES)
      for (const theme of THEMES)
        test(`${view.name} in ${language}, ${theme}, has nothing that axe objects to`, async () => {
          const { page } = one
          await turnTo(page, addressOf(view, language, theme))
          await page.waitForSelector('main :is(h1, h2)')
          await page.waitForTimeout(150)
          const { violations } = await new AxeBuilder({ page })
            .withTags(TAGS)
            .withRules(['target-size'])
            .analyze()
          const said = violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map((node) => node.html.slice(0, 160))
                .slice(0, 4)
                .join(' | ')}`,
          )
          expect(said).toEqual([])
        })

  test('nothing went wrong on the page meanwhile, and no host was asked', () => {
    expect([...one.errors, ...one.foreign]).toEqual([])
  })
})
