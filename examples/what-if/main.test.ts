import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('answers a what-if in ten lines of TypeScript', () => {
  const printed = execFileSync(process.execPath, ['dist/examples/what-if/main.js', '2', '0.001'], {
    encoding: 'utf8',
  })
  expect(printed).toMatch(/^Gates shut at the end, of six: [0-6]\.\d \(/m)
})
