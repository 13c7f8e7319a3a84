import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { withoutWords } from './wordless.ts'

const bare = (code: string) => withoutWords(code, parseAst(code))

test('words in both languages are emptied, everything else stays', () => {
  expect(
    bare("define({ id: 'a', label: { en: 'A', fr: 'Â' }, said: { en: be('x', 'y'), fr: (f) => f.of } })"),
  ).toBe("define({ id: 'a', label: {}, said: {} })")
  const others = "const x = { en: 1, fr: 2, de: 3 }\nconst { en, fr } = words\ncall({ en: 'only' }, ...rest)"
  expect(bare(others)).toBe(others)
})
