import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { inlined } from './one-file.ts'

const CODE = "const a = '$& $1 </script>'; let b = `</style>`"
const html = `<!doctype html><html><head>
<script type="module" crossorigin src="./assets/a.js"></script>
<link rel="modulepreload" href="./assets/b.js">
<link rel="stylesheet" crossorigin href="./assets/a.css">
</head><body><div id="app"></div></body></html>`
const page = inlined(html, (path) => (path.endsWith('.css') ? 'p{color:red}' : CODE))

test('script and style stand in the page and nothing is left to fetch', () => {
  expect(page).toContain('<style>p{color:red}</style>')
  expect(page).not.toMatch(/(src|href)=/)
})

test('signs that mean something to a replacement stay as they are, and no string closes the script', () => {
  expect(page).toContain('$& $1')
  expect(page.match(/<\/script/g)).toHaveLength(1)
})

test('the policy names the script by the hash of what stands in the page', () => {
  const code = /<script type="module">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(code).digest('base64')
  expect(page).toContain(`script-src 'sha256-${hash}'`)
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
})
