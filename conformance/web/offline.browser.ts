import { readFileSync, statSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FILE, hashOf, launch, NO_BROWSER, open } from './browser.ts'
import { newerIn, OLDEST } from './newer.ts'

describe('The page as one file', () => {
  test('is smaller than four megabytes and its policy names its scripts by their hashes', () => {
    expect(statSync(FILE).size).toBeLessThan(4_000_000)
    const html = readFileSync(FILE, 'utf8')
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toMatch(/script-src 'sha256-/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="(https?:)?\/\//)
  })
})

describe('The oldest browsers', () => {
  test('the built page uses nothing that they lack, and README and build name the same', () => {
    const html = readFileSync(FILE, 'utf8')
    // the pack and the stored answers are data
    const [scripts, styles] = ['script', 'style'].map((tag) =>
      [...html.matchAll(new RegExp(`<${tag}(?![^>]*application/)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))]
        .map(([, text]) => text)
        .join('\n'),
    )
    expect(scripts!.length).toBeGreaterThan(300_000)
    expect(styles!.length).toBeGreaterThan(10_000)
    expect(newerIn(`${scripts}\n${styles}`)).toEqual([])
    const { Chromium, Firefox, Safari } = OLDEST
    expect(readFileSync('README.md', 'utf8')).toContain(
      `Chromium ${Chromium}, Firefox ${Firefox} and Safari ${Safari}`,
    )
    expect(readFileSync('vite.config.ts', 'utf8')).toContain(
      `['chrome${Chromium}', 'firefox${Firefox}', 'safari${Safari}']`,
    )
  })

  test('what is newer is found', () => {
    expect(newerIn('const a=Object.groupBy(b,c)')).toHaveLength(1)
    expect(newerIn('a{color:light-dark(#fff,#000)}')).toHaveLength(1)
  })
})

describe.skipIf(NO_BROWSER)('The page opened from disk', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('runs a whole day and asks no host for anything', async () => {
    const { page, errors, foreign } = await open(browser, '#day?scale=0.1')
    expect(await hashOf(page)).toMatch(/^[0-9a-f]{16}$/)
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('may not reach a host even when a script tries', async () => {
    const { page } = await open(browser, '#title')
    const reached = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    )
    expect(reached).toBe('refused')
    await page.context().close()
  })
})
