/** A real browser for the tests of the page: Debian's Chromium, headless, without 3D. Where there is none the tests are skipped. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The browser's executable; undefined where there is none: its tests are skipped then, never passed. */
export const EXECUTABLE = PLACES.find((path) => path !== '' && existsSync(path))
export const NO_BROWSER = EXECUTABLE === undefined

/** The page in one file, as `npm run build` leaves it. */
export const FILE = resolve('dist/commune.html')
const ADDRESS = pathToFileURL(FILE).href

/** `extra`: more words for the browser's command line. */
export async function launch(extra: readonly string[] = []): Promise<Browser> {
  if (!existsSync(FILE)) throw new Error(`${FILE} is missing: npm run build`)
  return chromium.launch({
    ...(EXECUTABLE === undefined ? {} : { executablePath: EXECUTABLE }),
    args: ['--disable-3d-apis', '--no-sandbox', ...extra],
  })
}

export interface Opened {
  readonly page: Page
  /** Errors of the page's scripts and its console. */
  readonly errors: string[]
  /** Every request that is neither the file itself nor made of its own bytes. */
  readonly foreign: string[]
}

/** Opens the file from disk at an address such as `#day?t=08:00`. */
export async function open(
  browser: Browser,
  hash = '',
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    ...options,
  })
  const page = await context.newPage()
  const errors: string[] = []
  const foreign: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob):/.test(url) && url.split('#')[0] !== ADDRESS) foreign.push(url)
  })
  await page.goto(`${ADDRESS}${hash}`)
  return { page, errors, foreign }
}

/** Waits for the hash of a finished run and returns it. */
export async function hashOf(page: Page, lane: 'baseline' | 'whatif' = 'baseline'): Promise<string> {
  const text = await page
    .getByTestId(lane === 'baseline' ? 'hash' : 'hash-whatif')
    .textContent({ timeout: 120_000 })
  return /[0-9a-f]{16}/.exec(text ?? '')?.[0] ?? ''
}

/** Goes to another address of the same page, as a link within it would. */
export async function turnTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await page.waitForTimeout(60)
}

/** The tables have come: a record can be read. */
export async function tablesThere(page: Page): Promise<void> {
  await turnTo(page, '#sources/d18-106?scale=0.01&lang=en')
  await page.getByRole('heading', { name: /Orders to fire/ }).waitFor()
}
