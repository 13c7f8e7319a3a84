import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'

const EVIL = '\x1b]0;PWN\x07\u202e\u009b31m\x1b[1mbold\ud800'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** What a terminal with colours gets. */
async function onTerminal(use: (screen: import('./screen.ts').Screen) => void): Promise<string> {
  vi.resetModules()
  vi.stubEnv('FORCE_COLOR', '1')
  const { isTTY } = process.stdout
  Object.defineProperty(process.stdout, 'isTTY', { value: true, configurable: true })
  const said: string[] = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  const { terminal } = await import('./screen.ts')
  use(terminal())
  vi.restoreAllMocks()
  Object.defineProperty(process.stdout, 'isTTY', { value: isTTY, configurable: true })
  return said.join('')
}

test('our own colours reach a terminal, and nothing else that acts on one', async () => {
  const text = await onTerminal(({ out, err, status, paint }) => {
    out(`${paint.bold('title')} ${EVIL}`)
    out(paint.good(`well ${EVIL}`))
    err(paint.dim(EVIL))
    status(EVIL)
  })
  const parts = text.split('\x1b[')
  expect(parts.slice(1).map((part) => /^\d*[a-zA-Z]/.exec(part)?.[0])).toEqual([
    ...['1m', '22m', '32m', '39m', '2m', '22m', 'K'],
  ])
  const rest = parts.join('').replace('\rK', '')
  expect([...rest.matchAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu)].filter(([one]) => one !== '\n')).toEqual([])
  expect(rest).toContain('PWN')
})

/** They say in words of their own what keeps the rest of the program from being read or its output from being written. */
const BEFORE_THE_SCREEN = ['cli/main.ts', 'cli/streams.ts']

test('no other file of the program writes to the terminal', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /\.ts$/.test(file) &&
      !/\.test\.ts$|^web\/|cli\/screen\.ts$/.test(file) &&
      !BEFORE_THE_SCREEN.includes(file),
  )
  const writing = /process\.(stdout|stderr)\.write|console\.(log|error|warn|info)|\bwriteSync\((1|2),/
  expect(files.filter((file) => writing.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([])
})
