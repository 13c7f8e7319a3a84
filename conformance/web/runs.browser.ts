import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseLevers, runOnce } from '../../src/laboratory/index.ts'
import { openScenario } from '../../src/scenario/index.ts'
import { readScenario } from '../../src/scenario/pack/folder.ts'
import { hashOf, launch, NO_BROWSER, open } from './browser.ts'

/** Runs at one in ten households, to keep the tests short; what is compared is every bit of the state. */
const SCALE = 0.1
const GATES = { 'gates.shut': '22:00' }

describe.skipIf(NO_BROWSER)('Runs in the browser', () => {
  let browser: Browser
  const scenario = (() => {
    const { data, neighbours } = readScenario('data/paris-1871')
    return openScenario(data, neighbours)
  })()
  const expected = (levers: Record<string, string>) =>
    runOnce(scenario, {
      seed: 7,
      scale: SCALE,
      levers: parseLevers(scenario.data, Object.entries(levers)),
    }).hash
  let fact = ''
  beforeAll(async () => {
    browser = await launch()
    fact = expected({})
  })
  afterAll(() => browser?.close())

  test('S-8 the page and Node give one hash for the same run', async () => {
    const { page } = await open(browser, `#day?scale=${SCALE}&seed=7`)
    expect(await hashOf(page)).toBe(fact)
    await page.context().close()
  })

  test('S-11 a day forked in the page is the run that Node makes from the start', async () => {
    const { page } = await open(browser, `#compare?scale=${SCALE}&seed=7&do=gates.shut:22:00`)
    expect(await hashOf(page, 'whatif')).toBe(expected(GATES))
    expect(await hashOf(page)).toBe(fact)
    await page.context().close()
  })

  test('a decision that acts before the day is run from the evening, to the same hash as in Node', async () => {
    const { page } = await open(browser, `#compare?scale=${SCALE}&seed=7&do=soldiers.fed:yes`)
    expect(await hashOf(page, 'whatif')).toBe(expected({ 'soldiers.fed': 'yes' }))
    await page.context().close()
  })

  test('a worker that dies at tick 300 is noticed within three seconds and the run ends with the same hash', async () => {
    const { page } = await open(browser, '#about')
    await page.addInitScript(killAtTick(300))
    const [file] = page.url().split('#')
    // a new document: within the old one the page still writes its own address
    await page.goto('about:blank')
    await page.goto(`${file}#day?scale=${SCALE}&seed=7`)
    await page.waitForFunction(() => 'killedAt' in window, undefined, { timeout: 60_000 })
    await page.waitForFunction(() => 'rebornAt' in window, undefined, { timeout: 10_000 })
    const [killed, reborn] = await moments(page)
    expect(reborn - killed).toBeLessThan(3000)
    expect(await hashOf(page)).toBe(fact)
    await page.context().close()
  })
})

/** Ends the engine's worker, as a crash would, when its frame of a tick arrives; the next worker is left alone. */
function killAtTick(tick: number): string {
  return `{
    const Real = Worker
    window.Worker = class extends Real {
      constructor(...words) {
        super(...words)
        if (window.killedAt !== undefined && window.rebornAt === undefined) window.rebornAt = performance.now()
        this.addEventListener('message', ({ data }) => {
          if (window.killedAt !== undefined || data?.type !== 'frame' || data.frame.tick !== ${tick}) return
          window.killedAt = performance.now()
          this.terminate()
        })
      }
    }
  }`
}

async function moments(page: Page): Promise<[killed: number, reborn: number]> {
  return page.evaluate(() => {
    const { killedAt, rebornAt } = window as unknown as { killedAt: number; rebornAt: number }
    return [killedAt, rebornAt]
  })
}
