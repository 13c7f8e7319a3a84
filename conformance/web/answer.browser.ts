import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, StoredAnswers } from '../../src/laboratory/index.ts'
import { launch, NO_BROWSER, open } from './browser.ts'
import { saved } from './downloads.ts'

/** Pairs after which the question is stopped: enough for an answer, few enough for a test. */
const PAIRS = 5
/** What `commune answers` writes; without it the page comes without stored answers. */
const STORED = 'data/paris-1871/answers.json'

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

  test.skipIf(!existsSync(STORED))(
    'every stored answer stands at a glance with its shares, and opens as the answer it is',
    async () => {
      const stored = JSON.parse(readFileSync(STORED, 'utf8')) as StoredAnswers
      const { page, errors } = await open(browser, '#answer?scale=0.01&lang=en')
      const rows = page.locator('.rows li')
      await expect.poll(() => rows.count()).toBe(stored.answers.length)
      const percents = (text: string | null) =>
        [...(text ?? '').matchAll(/([\d.]+)\s%/g)].map(([, n]) => Number(n))
      for (const label of await page
        .locator('.bars > :nth-child(2)')
        .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label')))) {
        const sum = percents(label).reduce((a, b) => a + b, 0)
        expect(Math.abs(sum - 100), label ?? '').toBeLessThan(2.5)
      }
      const calmon = stored.answers.find(({ question }) => question.levers['calmon.entered'] !== undefined)!
      await page.getByRole('button', { name: /^Calmon's house entered/ }).click()
      await page.locator('.question', { hasText: "Calmon's house entered" }).waitFor()
      await page.getByText(`Stored with the page: model ${stored.version}`).waitFor()
      await expect.poll(() => page.url()).toContain('do=calmon.entered')
      const captured = calmon.outcomes.find(({ outcome }) => outcome === 'government-captured')!
      const shown = await page.locator('dl dd .whatif b').allTextContents()
      expect(shown).toContain(`${Math.round(100 * captured.counterfactual)}\u00a0%`)
      expect(errors).toEqual([])
      await page.context().close()
    },
  )

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
    const answer = JSON.parse(await textOf(page, 'JSON')) as Answer
    expect(answer.pairs).toBeGreaterThanOrEqual(PAIRS)
    expect(answer.hangs_on).toBeDefined()
    expect(answer).toEqual(asked(answer.asked, folder))
    const [head = [], ...rows] = (await textOf(page, 'CSV'))
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    expect(rows).toHaveLength(2 * answer.pairs)
    // the outcomes that the page shows are those of the rows, every world counting once
    const worlds = [...new Set(rows.map((row) => row[head.indexOf('world')]))]
    for (const { outcome, baseline, counterfactual } of answer.outcomes)
      for (const [side, share] of Object.entries({ baseline, counterfactual })) {
        const shares = worlds.map((world) => {
          const runs = rows.filter(
            (row) => row[head.indexOf('side')] === side && row[head.indexOf('world')] === world,
          )
          return runs.filter((row) => row[head.indexOf('outcome')] === outcome).length / runs.length
        })
        const mean = shares.reduce((sum, one) => sum + one, 0) / worlds.length
        expect(mean, `${side} ${outcome}`).toBeCloseTo(share)
      }
    await standsAlone(browser, await saved(page, 'Report'), join(folder, 'report.html'))
    expect(errors).toEqual([])
    await page.context().close()
  })
})

const textOf = async (page: Page, name: string): Promise<string> =>
  readFileSync(await saved(page, name), 'utf8')

/** The report is one file: it asks for nothing else, runs no script, and has its map of quarters with a table beside. */
async function standsAlone(browser: Browser, file: string, named: string): Promise<void> {
  // what is saved has no ending, by which a browser would know it for a page
  copyFileSync(file, named)
  const text = readFileSync(named, 'utf8')
  expect(text).not.toMatch(/<script|<link|@import|url\((?!["']?(data:|#))|\ssrc=(?!["']data:)/)
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(named).href)
  // Firefox names no request that goes to the disk: what the page itself has loaded must be nothing too
  expect(asked.filter((url) => url !== pathToFileURL(named).href)).toEqual([])
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(loaded.filter((name) => !name.startsWith('data:'))).toEqual([])
  expect(await page.locator('h1').innerText()).toMatch(/soldiers/i)
  // a path for each of the eighty quarters says its number
  expect(await page.locator('#map svg path > title').count()).toBe(80)
  expect(await page.locator('#map table tbody tr').count()).toBe(80)
  await page.close()
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
