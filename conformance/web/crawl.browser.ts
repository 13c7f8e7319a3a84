/**
 * A crawl of the built page: on every screen, with its tabs and sheets, each kind of button does something that can be seen or says why
 * it cannot be pressed, and each link of the lessons opens the thing it names, marked and in sight. No script fails on the way. The
 * walk over the buttons is made in French, and whatever it comes to see is French.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf, launch, NO_BROWSER, type Opened, open, tablesThere, turnTo } from './browser.ts'
import { Texts } from './texts.ts'
import { addressOf, LANGUAGES, PARTS, SCREENS, type View } from './views.ts'

const LESSONS = ['minutes-20', 'minutes-50', 'minutes-100']
/** More places than the views: cards and sheets that a link or the map opens. */
const PLACES: readonly View[] = [
  { name: 'decide-card', address: 'decide/gates.shut:22:00' },
  { name: 'day-quarter', address: 'day', query: 't=08:30&at=quarter:70' },
  { name: 'day-site', address: 'day', query: 't=08:30&at=site:hotel-de-ville' },
  { name: 'station', address: 'witness/lecomte:1871-03-18T08:30' },
  ...LESSONS.map((id) => ({ name: id, address: `lesson/${id}.pupil` })),
]

describe.skipIf(NO_BROWSER)('Crawl', () => {
  let browser: Browser
  let one: Opened
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    one = await open(browser, '#day?scale=0.01&lang=en', { reducedMotion: 'reduce', acceptDownloads: true })
    page = one.page
    await hashOf(page)
    await tablesThere(page)
    await page.evaluate(stubs)
  })
  afterAll(() => browser?.close())

  test('each kind of button of every screen does something that can be seen, or says why it cannot be pressed; all of it is French', async () => {
    const seen = new Set<string>()
    const dead: string[] = []
    const texts = new Texts()
    for (const view of [...SCREENS, ...PARTS, ...PLACES]) {
      const hash = addressOf(view, 'fr', 'light')
      await settle(page, hash)
      await texts.gather(page, view.name)
      const found = (await page.evaluate(buttonsOf)).filter(({ kind }) => !seen.has(kind))
      for (const { kind } of found) seen.add(kind)
      for (const { index, name, disabled, reason } of unlike(found)) {
        if (disabled) {
          if (reason === '') dead.push(`${view.name}: "${name}" is disabled without a reason`)
          continue
        }
        await settle(page, hash)
        const before = await page.evaluate(() => (window as unknown as Watched).stateNow())
        if ((await page.evaluate(press, index)) !== name) continue
        const after = await changed(page, before)
        await texts.gather(page, `${view.name}, "${name}"`)
        if (!after) dead.push(`${view.name}: "${name}" does nothing`)
        const said = await page.locator('[role=status] p', { hasText: 'ne s’appelle' }).allInnerTexts()
        if (said.length > 0) dead.push(`${view.name}: "${name}": ${said[0]}`)
      }
    }
    expect(dead).toEqual([])
    expect(texts.wrong).toEqual([])
    expect(seen.size).toBeGreaterThan(60)
    expect(texts.met.size).toBeGreaterThan(2000)
    expect(one.errors).toEqual([])
  })

  test.each(LANGUAGES)(
    'each link of the lessons opens what it names, marked and in sight (%s)',
    async (language) => {
      const dead: string[] = []
      const visited = new Set<string>()
      for (const id of LESSONS) {
        const lesson = addressOf({ name: id, address: `lesson/${id}` }, language, 'light')
        await settle(page, lesson)
        const count = await page.locator('.targets a').count()
        expect(count).toBeGreaterThan(5)
        for (let i = 0; i < count; i++) {
          const link = page.locator('.targets a').nth(i)
          const [href, text] = [(await link.getAttribute('href')) ?? '', await link.innerText()]
          if (visited.has(href) || /someone/.test(href)) continue
          visited.add(href)
          await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
          await link.evaluate((element: HTMLElement) => element.click())
          const wrong = await arrived(page, href)
          if (wrong !== undefined) dead.push(`${id}: ${text.replace(/\s+/g, ' ')}: ${wrong}`)
          // the way back leads to the lesson
          await page.locator('a', { hasText: /Back to the lesson|Revenir à la leçon/ }).click()
          await page.locator('.targets a').first().waitFor()
        }
      }
      expect(dead).toEqual([])
      expect(one.errors).toEqual([])
    },
  )

  test.each(LANGUAGES)(
    'somebody is followed from a quarter, a place and a unit chosen on the map (%s)',
    async (language) => {
      for (const at of ['quarter:70', 'site:hotel-de-ville', 'unit:136th-line-2']) {
        await settle(page, `#day?scale=0.01&lang=${language}&t=08:30&at=${at}`)
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /Follow somebody from here|Suivre une personne/ })
          .click()
        await page.locator('.found h2').waitFor({ timeout: 60_000 })
        expect(await page.locator('.found').innerText()).toMatch(
          at.startsWith('unit') ? /136(th|e)/ : at.startsWith('quarter') ? /Clignancourt/ : /\w/,
        )
      }
      expect(one.errors).toEqual([])
    },
  )

  test('an address that names nothing says so, and a screen begins at its top', async () => {
    await settle(page, '#claims/C-99?scale=0.01&lang=en')
    await page.getByText('Nothing on this screen is called “C-99”').waitFor()
    await settle(page, '#claims?scale=0.01&lang=en')
    await page.evaluate(() => window.scrollTo(0, 900))
    await page
      .getByRole('button', { name: /^The claim: / })
      .last()
      .click()
    await page.locator('.refute').waitFor()
    await page.waitForTimeout(200)
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })

  test('a document that is pasted stays on the machine: kept over a reload, bounded, in no address and no request, cleared by its button', async () => {
    const address = '#lesson/minutes-20?scale=0.01&lang=en'
    await settle(page, address)
    const field = page.getByLabel('A document of your own for the sheet')
    await field.fill(`Duc d'Aumale, 1871. ${'x'.repeat(6000)}`)
    expect((await field.inputValue()).length).toBeLessThanOrEqual(4500)
    expect(page.url()).not.toContain('Aumale')
    await page.reload()
    await field.waitFor()
    expect(await field.inputValue()).toContain('Aumale')
    await page.getByRole('button', { name: 'Clear the document' }).click()
    await page.reload()
    await field.waitFor()
    expect(await field.inputValue()).toBe('')
    expect([...one.errors, ...one.foreign]).toEqual([])
  })
})

interface Found {
  readonly index: number
  readonly name: string
  /** Buttons of one kind do the same to different things. */
  readonly kind: string
  readonly disabled: boolean
  /** Why it is disabled. */
  readonly reason: string
}

/** One of each kind. */
function unlike(found: readonly Found[]): Found[] {
  const kinds = new Map<string, Found>()
  for (const button of found) if (!kinds.has(button.kind)) kinds.set(button.kind, button)
  return [...kinds.values()]
}

/** At an address with nothing open and nothing running; its decisions stay in force on the way, for a day is not run anew. */
async function settle(page: Page, hash: string): Promise<void> {
  const stop = page.getByRole('button', { name: /^(Stop here|Stop|S’arrêter là|Arrêter)$/ })
  if ((await stop.count()) > 0) await stop.first().click()
  await page.evaluate(() => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close()
  })
  await turnTo(page, `#about/keys?${hash.split('?')[1] ?? ''}`)
  await turnTo(page, hash)
  await page.waitForFunction(() => document.querySelector('[data-computing]') === null, undefined, {
    timeout: 120_000,
  })
  await page.waitForTimeout(100)
}

/** Whether anything is seen to change within a second and a half. */
function changed(page: Page, before: string): Promise<boolean> {
  const given = { before, timeout: 1500 }
  return page
    .waitForFunction((was) => (window as unknown as Watched).stateNow() !== was, given.before, {
      timeout: given.timeout,
    })
    .then(
      () => true,
      () => false,
    )
}

/** What is wrong with where a link has led; undefined where it is right. */
async function arrived(page: Page, href: string): Promise<string | undefined> {
  const [path = '', query = ''] = href.slice(1).split('?')
  const [screen = '', item = ''] = path.split('/').map(decodeURIComponent)
  await page.waitForTimeout(150)
  await page.waitForFunction(() => document.querySelector('[data-computing]') === null, undefined, {
    timeout: 120_000,
  })
  if ((await page.locator('[role=status] p', { hasText: /is called|ne s’appelle/ }).count()) > 0)
    return 'nothing there'
  const pointed = item.includes(':') || screen === 'sources' || screen === 'decide'
  if (pointed && !(await inSight(page))) return 'not marked, or out of sight'
  if (screen === 'decide') {
    const value = item.slice(item.indexOf(':') + 1)
    const card = page.locator('article.pointed.set')
    if ((await card.count()) !== 1) return 'its value is not set'
    const hour = card.locator('select')
    if ((await hour.count()) > 0 && (await hour.inputValue()) !== value)
      return `set to ${await hour.inputValue()}`
  }
  if (screen === 'answer' && (await page.locator('.answer h2').count()) !== 1) return 'no stored answer'
  if (screen === 'compare' && (await page.locator('.panel h2').count()) === 0) return 'no other day'
  if (screen === 'day' && query.includes('at=') && (await page.getByRole('dialog').count()) !== 1)
    return 'nothing chosen'
  return undefined
}

/** What the address points at is marked, and part of it is on the screen. */
async function inSight(page: Page): Promise<boolean> {
  return page
    .waitForFunction(
      () => {
        const box = document.querySelector('.pointed')?.getBoundingClientRect()
        return box !== undefined && box.height > 0 && box.top < innerHeight - 40 && box.bottom > 40
      },
      undefined,
      { timeout: 4000 },
    )
    .then(
      () => true,
      () => false,
    )
}

// what follows runs in the page

/** Printing and files are counted, not done: the state of the page holds how often. */
function stubs(): void {
  const done = (what: string) =>
    document.body.setAttribute('data-done', `${document.body.getAttribute('data-done') ?? ''} ${what}`)
  window.print = () => done('print')
  HTMLInputElement.prototype.click = function () {
    done(`input ${this.type}`)
  }
  let changes = 0
  new MutationObserver(() => changes++).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  })
  const state = () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
    const told = fields.map((field) => `${field.value} ${field.checked}`)
    return `${changes} ${location.hash} ${scrollY} ${told.join()}`
  }
  Object.assign(window, { stateNow: state })
  const click = HTMLAnchorElement.prototype.click
  HTMLAnchorElement.prototype.click = function () {
    if (this.download === '') click.call(this)
    else done(`file ${this.download}`)
  }
}

/** Buttons that can be seen, but for those of the bar; a name in a list or a table stands for its kind. */
function buttonsOf(): Found[] {
  return [
    ...document.querySelectorAll<HTMLButtonElement>('main button, main summary, [role=dialog] button'),
  ].flatMap((button, index) => {
    const box = button.getBoundingClientRect()
    // what is chosen already has nothing to do
    const marks = ['aria-pressed', 'aria-selected', 'aria-current']
    const chosen = marks.some((name) => /true|page/.test(button.getAttribute(name) ?? ''))
    if (box.width === 0 || box.height === 0 || chosen) return []
    const name = (button.getAttribute('aria-label') ?? button.textContent ?? '').trim().replace(/\s+/g, ' ')
    const up: string[] = []
    for (let at: Element | null = button; at !== null && at.tagName !== 'MAIN'; at = at.parentElement)
      up.push(`${at.tagName} ${[...at.classList].filter((word) => word.startsWith('svelte-')).join()}`)
    const listed = button.closest('li, tr, [role=group]') !== null
    const described =
      document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
    return [
      {
        index,
        name,
        kind: `${up.join('<')} ${listed ? '' : name} ${button.disabled}`,
        disabled: button.disabled === true || button.getAttribute('aria-disabled') === 'true',
        reason: (button.getAttribute('title') ?? '') + described,
      },
    ]
  })
}

/** Presses the button of that number and returns its name. */
function press(index: number): string {
  const button = document.querySelectorAll<HTMLElement>('main button, main summary, [role=dialog] button')[
    index
  ]
  button?.click()
  return (button?.getAttribute('aria-label') ?? button?.textContent ?? '').trim().replace(/\s+/g, ' ')
}

interface Watched {
  /** Changes of the page so far, the address, what stands in fields and what is scrolled. */
  stateNow(): string
}
