import { expect, test } from 'vitest'
import { tame, visible } from './index.ts'

test('control characters, turned lines and halves of characters are shown as question marks, long texts cut', () => {
  expect(visible('a\u001b[2Jb\u202ec\ud800\n')).toBe('a?[2Jb?c??')
  expect(visible('Hôtel de Ville, 22:00')).toBe('Hôtel de Ville, 22:00')
  expect(tame('x'.repeat(300))).toBe(`${'x'.repeat(200)}...`)
})
