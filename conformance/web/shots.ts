/**
 * `npm run shots -- [folder] [--only words]`: pictures of every screen, four widths, two languages, two themes, and contact sheets to
 * look at many at once. Words narrow what is taken, each its own kind: `--only day,360,fr,dark`; `parts` takes the parts of the
 * screens made of text as well. The day is one household in ten, computed before the first picture is taken.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { launch, NO_BROWSER, open, turnTo } from './browser.ts'
import { addressOf, type Choice, chosen } from './views.ts'

const HEIGHTS: Readonly<Record<number, number>> = { 360: 740, 768: 1024, 1366: 768, 1920: 1080 }
const SCALE = '0.1'
/** Milliseconds until the baseline is computed and, where decisions are changed, the fork. */
const COMPUTED = 90_000
const SETTLED = 900

async function shoot(
  browser: Browser,
  folder: string,
  { views, languages, themes }: Choice,
  width: number,
): Promise<string[]> {
  const files: string[] = []
  const height = HEIGHTS[width] ?? 768
  const one = await open(browser, addressOf({ name: 'day', address: 'day' }, 'en', 'light', SCALE), {
    viewport: { width, height },
    reducedMotion: 'reduce',
  })
  await computed(one.page)
  for (const view of views)
    for (const language of languages)
      for (const theme of themes) {
        await turnTo(one.page, addressOf(view, language, theme, SCALE))
        if (view.query?.includes('do=')) await computed(one.page)
        await one.page.waitForTimeout(SETTLED)
        const file = join(folder, `${view.name}-${width}-${language}-${theme}.png`)
        await one.page.screenshot({ path: file })
        files.push(file)
        process.stderr.write(`\r${files.length} pictures at ${width} px `)
      }
  for (const wrong of [...one.errors, ...one.foreign]) process.stderr.write(`\n${wrong}`)
  await one.page.context().close()
  process.stderr.write('\n')
  return files
}

/** The page says of every lane that runs until when it has been computed; the last of these words goes when it is done. */
async function computed(page: Page): Promise<void> {
  await page
    .waitForFunction(() => document.querySelector('[data-computing]') === null, undefined, {
      timeout: COMPUTED,
    })
    .catch(() => process.stderr.write('\nnot computed in time; the picture shows what there is'))
}

/** Pictures of one width side by side. */
async function contactSheet(
  browser: Browser,
  files: readonly string[],
  width: number,
  out: string,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 4 * width + 24, height: 100 } })
  const pictures = files
    .map(
      (file) =>
        `<img style="width:${width}px" src="data:image/png;base64,${readFileSync(file).toString('base64')}">`,
    )
    .join('')
  await page.setContent(
    `<body style="margin:0;display:grid;grid-template-columns:repeat(4,${width}px);gap:6px;background:#777">${pictures}`,
  )
  await page.screenshot({ path: out, fullPage: true })
  await page.close()
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
  const [folder = 'dist/shots'] = positionals
  const choice = chosen(values.only?.split(',') ?? [])
  if ('unknown' in choice) {
    process.stderr.write(`${choice.unknown}: no screen, width, language or theme\n`)
    return 2
  }
  if (NO_BROWSER) {
    process.stderr.write('no Chromium; expected one at /usr/bin/chromium, or its path in CHROMIUM\n')
    return 2
  }
  mkdirSync(folder, { recursive: true })
  const browser = await launch()
  const { views, widths, languages, themes } = choice
  for (const width of widths) {
    const files = await shoot(browser, folder, choice, width)
    for (let i = 0; i < files.length; i += 8)
      await contactSheet(browser, files.slice(i, i + 8), 480, join(folder, `sheet-${width}-${1 + i / 8}.png`))
  }
  await browser.close()
  process.stdout.write(
    `${folder}: ${views.length} screens, ${widths.length} widths, ${languages.length} languages, ${themes.length} themes\n`,
  )
  return 0
}

process.exitCode = await main()
