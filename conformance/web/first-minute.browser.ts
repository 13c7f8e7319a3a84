import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, NO_BROWSER, open } from './browser.ts'

describe.skipIf(NO_BROWSER)('The first minute', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('one button plays the day: at most twelve captions, each short enough and long enough to be read', async () => {
    const { page, errors } = await open(browser, '#title?scale=0.1')
    await page.getByRole('button', { name: 'Watch the day' }).click()
    await page.evaluate(watchCaptions)
    await page.waitForTimeout(60_000)
    const seen = await page.evaluate(() => (window as unknown as { seen: [string, number][] }).seen)
    const texts = seen.filter(([text]) => text !== '')
    expect(texts.length).toBeGreaterThanOrEqual(4)
    expect(texts.length).toBeLessThanOrEqual(12)
    for (const [text] of texts) expect(text.length).toBeLessThanOrEqual(90)
    const stood = seen.slice(1).map(([, at], i) => at - seen[i]![1])
    for (const ms of stood) expect(ms).toBeGreaterThanOrEqual(3900)
    const clock = await page.getByRole('slider').getAttribute('aria-valuetext')
    // a minute of playing is seven and a half hours from 03:00
    expect(clock).toMatch(/^(09|10|11):/)
    expect(errors).toEqual([])
    await page.context().close()
  })
})

/** Notes each caption and when it came, in the page. */
function watchCaptions(): void {
  const seen: [string, number][] = []
  Object.assign(window, { seen })
  const line = document.querySelector('[data-testid=caption]')
  const note = () => {
    // what happens, without its hour and whose it is
    const text = (line?.textContent ?? '').replace(line?.querySelector('.at')?.textContent ?? '', '').trim()
    if (text !== (seen.at(-1)?.[0] ?? '')) seen.push([text, performance.now()])
  }
  if (line !== null)
    new MutationObserver(note).observe(line, { childList: true, characterData: true, subtree: true })
}
