/**
 * `npm run soak -- [minutes]`: a kiosk left to visitors and to itself, 30 minutes by default. Each round a visitor touches, watches,
 * changes a decision, looks at both days and goes away; the kiosk must be at its beginning again. Memory after each round is
 * measured once rubbish has been collected, and must not grow.
 */
import { FIREFOX, launch, NO_BROWSER } from './browser.ts'
import { soak } from './soaking.ts'

const DEFAULT = 30

async function main(): Promise<number> {
  const minutes = Number(process.argv[2] ?? DEFAULT)
  if (!(minutes > 0 && minutes <= 24 * 60)) {
    process.stderr.write(`soak ${process.argv[2]}: expected minutes from 1 to 1440\n`)
    return 2
  }
  if (NO_BROWSER || FIREFOX) {
    process.stderr.write('no Chromium; expected one at /usr/bin/chromium, or its path in CHROMIUM\n')
    return 2
  }
  const browser = await launch(['--js-flags=--expose-gc', '--enable-precise-memory-info'])
  const report = await soak(browser, { milliseconds: minutes * 60_000 }, (line) =>
    process.stderr.write(`${line}\n`),
  )
  await browser.close()
  process.stdout.write(`${JSON.stringify(report)}\n`)
  return report.flat && report.wrong.length === 0 ? 0 : 1
}

process.exitCode = await main()
