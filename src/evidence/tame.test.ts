import { expect, test } from 'vitest'
import { jsonText, printable, tame, visible } from './index.ts'

test('control characters, turned lines and halves of characters are shown as question marks, long texts cut', () => {
  expect(visible('a\u001b[2Jb\u202ec\ud800\n')).toBe('a?[2Jb?c??')
  expect(visible('Hôtel de Ville, 22:00')).toBe('Hôtel de Ville, 22:00')
  expect(tame('x'.repeat(300))).toBe(`${'x'.repeat(200)}...`)
})

test('a text of several lines keeps its lines', () => {
  expect(printable('a\n\tb\u009bc\r')).toBe('a\n\tb?c?')
})

test('JSON holds the same value, with an escape for each character that would act on a terminal', () => {
  const value = { '\u202ekey': ['\x1b]0;x\x07', '\u009b31m', '\u2028', '\u{e0001}', '\ud800', 'é'] }
  for (const text of [jsonText(value), jsonText(value, undefined, 2)]) {
    expect(JSON.parse(text)).toEqual(value)
    expect(text.replaceAll('\n', '')).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u)
  }
})
