/** What the page gives to take away from a day: each file is downloaded and held against what the page shows. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf, launch, NO_BROWSER, open } from './browser.ts'
import { saved } from './downloads.ts'

/** 08:30 on the 18th, seconds after 17 March, 21:00. */
const MOMENT = 11.5 * 3600
/** Curves of the panel by their column. */
const CURVES = { out: 'People out', guards: 'National Guards under arms', gunsHeld: 'Captured guns' } as const

describe.skipIf(NO_BROWSER)('Files of the day', () => {
  let browser: Browser
  let page: Page
  const errors: string[] = []
  beforeAll(async () => {
    browser = await launch()
    const opened = await open(browser, '#day?scale=0.01&lang=en&t=08:30')
    page = opened.page
    errors.push(...opened.errors)
    await hashOf(page)
  })
  afterAll(() => browser?.close())

  async function taken(name: string): Promise<Buffer> {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Links and files' }).click()
    const bytes = readFileSync(await saved(page, name))
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    return bytes
  }

  test('the table has a line a tick, with the numbers of the five curves', async () => {
    const lines = (await taken('CSV')).toString('utf8').trim().split('\r\n')
    const [head = [], ...rows] = lines.map((line) => line.split(','))
    // 63 hours of twelve ticks
    expect(rows).toHaveLength(63 * 12)
    const row = rows.find((cells) => cells[head.indexOf('seconds')] === String(MOMENT))
    for (const [column, title] of Object.entries(CURVES)) {
      const shown = await page.locator('li', { hasText: title }).locator('b').first().innerText()
      expect(row?.[head.indexOf(column)], title).toBe(shown.replace(/\D/g, ''))
    }
  })

  test('the JSON holds the run that is shown: its options, its hash, its measures', async () => {
    const { format, address, runs } = JSON.parse((await taken('JSON')).toString('utf8')) as {
      format: number
      address: string
      runs: { lane: string; options: object; hash: string; measures: Record<string, number | null> }[]
    }
    expect(format).toBe(1)
    expect(address).toContain('scale=0.01')
    expect(runs.map(({ lane }) => lane)).toEqual(['baseline'])
    expect(runs[0]?.options).toMatchObject({ seed: 1, world: 0, scale: 0.01, levers: {} })
    expect(runs[0]?.hash).toBe(await hashOf(page))
    expect(Object.keys(runs[0]?.measures ?? {}).length).toBeGreaterThan(20)
  })

  test('the picture is the map, twice as fine as on the screen, with the inks of its signs, between title and legend', async () => {
    const png = await taken('Picture')
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    const box = await page.locator('main .canvas').boundingBox()
    expect(png.readUInt32BE(16)).toBe(Math.round(box!.width * 2))
    // title and run above; legend and licences below
    expect(png.readUInt32BE(20)).toBeGreaterThan((box!.height + 60 + 100) * 2)
    expect(png.length).toBeGreaterThan(100_000)
    const inks = await page.evaluate(inksOf, png.toString('base64'))
    // paper, hachures and streets, and the signs of Guard and line in their own colours
    expect(inks.colours).toBeGreaterThan(200)
    expect(inks.line).toBeGreaterThan(100)
    expect(errors).toEqual([])
  })
})

/** Colours of a picture, and how many of its pixels are of the line's ink. Runs in the page. */
async function inksOf(base64: string): Promise<{ colours: number; line: number }> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')!
  context.drawImage(picture, 0, 0)
  const words = new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer)
  // #176B61 as a little-endian word
  return { colours: new Set(words).size, line: words.filter((word) => word === 0xff616b17).length }
}
