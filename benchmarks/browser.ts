/** The browser that benchmarks of the page drive: headless Chromium without a GPU. */
import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { type Browser, chromium } from 'playwright-core'
import { type Machine, machine } from './machine.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Measures in the browser and closes it. Returns the exit code: 2 where there is no browser, and says so. */
export async function inBrowser(
  measure: (browser: Browser, machine: Machine & { readonly chromium: string }) => Promise<void>,
): Promise<number> {
  if (!existsSync(CHROMIUM)) {
    process.stderr.write(`skipped: no Chromium at ${CHROMIUM}; name one with CHROMIUM=/path\n`)
    return 2
  }
  const loadBefore = loadNow()
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--disable-3d-apis', '--no-sandbox'],
  })
  try {
    await measure(browser, { ...machine(loadBefore), chromium: browser.version() })
  } finally {
    await browser.close()
  }
  return 0
}

export function loadNow(): number {
  return Number(loadavg()[0]!.toFixed(2))
}
