import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Block, blocksOf, inlinesOf } from './prose.ts'

test('headings, paragraphs and bullets of several lines', () => {
  expect(blocksOf('# A\n\nb\nc\n\n- d\n  e\n- f')).toEqual([
    { kind: 'heading', level: 1, text: [{ kind: 'text', text: 'A' }] },
    { kind: 'paragraph', text: [{ kind: 'text', text: 'b c' }] },
    { kind: 'list', items: [[{ kind: 'text', text: 'd e' }], [{ kind: 'text', text: 'f' }]] },
  ])
})

test('bold, italic, code and links within a line; tags stay text', () => {
  expect(inlinesOf('**a** *b* `c` [d](e) <i>')).toEqual([
    { kind: 'bold', text: 'a' },
    { kind: 'text', text: ' ' },
    { kind: 'italic', text: 'b' },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'c' },
    { kind: 'text', text: ' ' },
    { kind: 'link', text: 'd', href: 'e' },
    { kind: 'text', text: ' <i>' },
  ])
})

test('the limits of the model say the same in French: section by section, point by point', () => {
  const shape = (file: string) =>
    blocksOf(readFileSync(file, 'utf8')).map((block: Block) =>
      block.kind === 'list'
        ? block.items.map((item) => item.filter(({ kind }) => kind === 'code').map(({ text }) => text))
        : block.kind,
    )
  expect(shape('docs/model/limits.fr.md')).toEqual(shape('docs/model/limits.md'))
})
