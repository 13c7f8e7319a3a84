import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../src/laboratory/index.ts'
import { launch, NO_BROWSER, open } from './browser.ts'

/** Pairs after which the question is stopped: enough for an answer, few enough for a test. */
const PAIRS = 5

describe.skipIf(NO_BROWSER)('The answer of the page', () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'commune-web-'))
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a question stopped early is answered over the pairs that are ready, exactly as commune ask --json answers it', async () => {
    const { page, errors } = await open(browser, '#answer?scale=0.01&do=soldiers.fed:yes')
    await page.getByRole('button', { name: /Check on this computer/ }).click()
    await page.waitForFunction(
      (runs) => (document.querySelector('progress')?.value ?? 0) >= runs,
      2 * PAIRS,
      { timeout: 180_000 },
    )
    await page.getByRole('button', { name: 'Stop here' }).click()
    await page.getByText('Computed on this computer').waitFor({ timeout: 60_000 })
    const answer = JSON.parse(await saved(page, 'JSON')) as Answer
    expect(answer.pairs).toBeGreaterThanOrEqual(PAIRS)
    expect(answer.hangs_on).toBeDefined()
    expect(answer).toEqual(asked(answer.asked, folder))
    const csv = await saved(page, 'CSV')
    expect(csv.trim().split('\n')).toHaveLength(1 + 2 * answer.pairs)
    expect(await saved(page, 'Report')).toMatch(/<html[\s\S]*soldiers|Soldiers/)
    expect(errors).toEqual([])
    await page.context().close()
  })
})

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}

/** The same question on the command line. */
function asked(pairs: number, store: string): Answer {
  const words = ['ask', 'paris-1871', '--lever', 'soldiers.fed', '--replicates', String(pairs)]
  const out = execFileSync(
    process.execPath,
    ['dist/cli/main.js', ...words, '--width', '0', '--json', '--quiet'],
    { env: { ...process.env, COMMUNE_STORE: store }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return JSON.parse(out) as Answer
}
