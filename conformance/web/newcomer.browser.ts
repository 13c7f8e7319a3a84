/**
 * The newcomer's way from `npm start` to a printed counterfactual, as docs/guide/newcomer tells it: every action counted, the
 * machine's time taken, both printed. `PICTURES=1` makes the guide's pictures anew.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contextOf, launch, NO_BROWSER } from './browser.ts'
import { pagesOf } from './pdf.ts'

const MOST_ACTIONS = 14
const MOST_MINUTES = 4
const GUIDE = 'docs/guide'

/** What the guide says to do, in each language; the words are those of the page. */
const STEPS = {
  en: {
    watch: 'Watch the day',
    decide: 'Change one decision',
    card: 'Soldiers fed and with packs',
    do: 'Do this',
    go: 'See what follows',
    skip: 'Skip',
    answer: 'Answer',
    check: /^Check on this computer/,
    checked: 'Computed on this computer',
    print: 'Print',
  },
  fr: {
    watch: 'Voir la journée',
    decide: 'Changer une décision',
    card: 'Soldats nourris et avec sacs',
    do: 'Choisir ce changement',
    go: 'Voir la suite',
    skip: 'Passer',
    answer: 'Réponse',
    check: /^Vérifier sur cet ordinateur/,
    checked: 'Calculé sur cet ordinateur',
    print: 'Imprimer',
  },
} as const

interface Served {
  readonly process: ChildProcess
  readonly address: string
}

function serve(): Promise<Served> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['start', '--silent', '--', 'serve', '--no-open', '--quiet'], {
      detached: true,
    })
    child.stdout.on('data', (bytes: Buffer) => {
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(bytes))?.[0]
      if (address !== undefined) resolve({ process: child, address })
    })
    child.on('exit', (code) => reject(new Error(`npm start ended with ${code}`)))
  })
}

describe.skipIf(NO_BROWSER)('The newcomer', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test.each(['en', 'fr'] as const)(
    'reaches a printed counterfactual, in %s, in few actions and minutes',
    async (language) => {
      const began = performance.now()
      let actions = 1 // typing `npm start`
      const served = await serve()
      const context = await contextOf(browser, {
        viewport: { width: 1366, height: 768 },
        locale: language === 'fr' ? 'fr-FR' : 'en-GB',
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const words = STEPS[language]
      const act = async (what: Promise<unknown>) => {
        actions++
        await what
      }
      try {
        await act(page.goto(served.address))
        await page.getByRole('button', { name: words.watch }).waitFor()
        await picture(page, language, 1)
        await act(page.getByRole('button', { name: words.watch }).click())
        await page.getByRole('button', { name: words.decide }).waitFor()
        await page.getByTestId('hash').waitFor({ timeout: 120_000 })
        await picture(page, language, 2)
        await act(page.getByRole('button', { name: words.decide }).click())
        const card = page.getByRole('article', { name: words.card })
        await act(card.getByRole('button', { name: words.do }).click())
        await picture(page, language, 3)
        await act(page.getByRole('button', { name: words.go }).click())
        await act(page.getByRole('button', { name: words.skip, exact: true }).click())
        await page.getByTestId('hash-whatif').waitFor({ timeout: 120_000 })
        await picture(page, language, 4, '10:30')
        await act(page.getByRole('navigation').getByRole('button', { name: words.answer }).click())
        const check = page.getByRole('button', { name: words.check })
        const print = page.getByRole('button', { name: words.print, exact: true })
        await act(check.click())
        await page.getByText(words.checked).waitFor({ timeout: 200_000 })
        await picture(page, language, 5)
        await page.evaluate(() => {
          Object.assign(window, { printed: 0, print: () => Object.assign(window, { printed: 1 }) })
        })
        await act(print.click())
        expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1)
        // pages that the print dialog would make
        expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThan(0)
      } finally {
        await context.close()
        if (served.process.pid !== undefined) process.kill(-served.process.pid)
      }
      const minutes = (performance.now() - began) / 60_000
      console.log(`newcomer (${language}): ${actions} actions, ${minutes.toFixed(1)} minutes of machine time`)
      expect(actions).toBeLessThanOrEqual(MOST_ACTIONS)
      expect(minutes).toBeLessThanOrEqual(MOST_MINUTES)
    },
  )

  test('the guide names every button of the way, in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const guide = readFileSync(`${GUIDE}/newcomer.${language}.md`, 'utf8').replaceAll('\u00a0', ' ')
      const { check, checked: _, ...words } = STEPS[language]
      const missing = Object.values(words).filter((word) => !guide.includes(word))
      expect([language, missing]).toEqual([language, []])
      expect(guide).toMatch(new RegExp(check.source.slice(1)))
    }
  })
})

/** A picture for the guide, from the top of the page; `hour`: of the day that is shown. */
async function picture(page: Page, language: string, number: number, hour?: string): Promise<void> {
  if (process.env.PICTURES === undefined) return
  if (hour !== undefined)
    await page.evaluate((wanted) => {
      const [screen, query] = location.hash.split('?')
      const words = new URLSearchParams(query)
      words.set('t', wanted)
      location.hash = `${screen}?${words}`
    }, hour)
  await page.waitForTimeout(800)
  await page.evaluate(() => {
    for (const element of [document.documentElement, ...document.querySelectorAll('main, main *')])
      if (element.scrollTop > 0 && element.clientHeight > 400) element.scrollTop = 0
  })
  await page.waitForTimeout(200)
  mkdirSync(`${GUIDE}/pictures`, { recursive: true })
  writeFileSync(
    `${GUIDE}/pictures/newcomer-${number}.${language}.jpg`,
    await page.screenshot({ type: 'jpeg', quality: 62 }),
  )
}
