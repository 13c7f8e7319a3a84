/**
 * A real browser for the tests of the page: Debian's Chromium, headless, without 3D, or Debian's Firefox; `BROWSER` says which, and
 * vitest.web.config.ts asks for both. Where there is none the tests are skipped.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { launchFirefox, tapping } from './firefox.ts'

const PLACES = {
  chromium: [
    process.env.CHROMIUM ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ],
  firefox: [process.env.FIREFOX ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'],
} as const
export type Kind = keyof typeof PLACES

const asked = process.env.BROWSER ?? 'chromium'
if (!(asked in PLACES)) throw new Error(`BROWSER=${asked}: expected chromium or firefox`)
export const KIND = asked as Kind
/** For what one of the two cannot be asked by its protocol; the test says what. */
export const FIREFOX = KIND === 'firefox'

/** The browser's executable; undefined where there is none: its tests are skipped then, never passed. */
export const EXECUTABLE = PLACES[KIND].find((path) => path !== '' && existsSync(path))
export const NO_BROWSER = EXECUTABLE === undefined

/** The page in one file, as `npm run build` leaves it. */
export const FILE = resolve('dist/commune.html')
const ADDRESS = pathToFileURL(FILE).href

/** `extra`: more words for Chromium's command line. */
export async function launch(extra: readonly string[] = []): Promise<Browser> {
  if (!existsSync(FILE)) throw new Error(`${FILE} is missing: npm run build`)
  if (FIREFOX) return launchFirefox(EXECUTABLE ?? '')
  return chromium.launch({
    ...(EXECUTABLE === undefined ? {} : { executablePath: EXECUTABLE }),
    args: ['--disable-3d-apis', '--no-sandbox', ...extra],
  })
}

/** A visitor of one's own; `reducedMotion` in Firefox takes a second browser, which goes with the first. */
export async function contextOf(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  if (!FIREFOX) return browser.newContext(options)
  const { reducedMotion, ...rest } = options
  const context = await (reducedMotion === 'reduce' ? await stillOf(browser) : browser).newContext(rest)
  tapping(context)
  return context
}
const stills = new WeakMap<Browser, Promise<Browser>>()
function stillOf(browser: Browser): Promise<Browser> {
  const known = stills.get(browser)
  if (known !== undefined) return known
  const still = launchFirefox(EXECUTABLE ?? '', true)
  stills.set(browser, still)
  browser.once('disconnected', () => still.then((other) => other.close()))
  return still
}

export interface Opened {
  readonly page: Page
  /** Errors of the page's scripts and its console. */
  readonly errors: string[]
  /** Every request that is neither the file itself nor made of its own bytes; Firefox names none that goes to the disk. */
  readonly foreign: string[]
}

/** Opens the file from disk at an address such as `#day?t=08:00`. */
export async function open(
  browser: Browser,
  hash = '',
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await contextOf(browser, {
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

/** Writes a number over what stands in a field, as a hand does; playwright-core's own `fill` adds to it in Firefox. */
export async function fillNumber(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.press('ControlOrMeta+a')
  await field.pressSequentially(text)
}
