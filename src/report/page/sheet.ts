/** The sheet that every report is printed on, free of characters that act on whatever shows it (what a table holds may turn a line round): title, lead, contents, sections; it loads nothing and runs nothing. */
import { printable } from '../../evidence/index.ts'
import type { Catalogue } from '../../words/index.ts'
import { entities, list } from './html.ts'
import { DEFS, STYLE } from './style.ts'

export interface Sheet {
  readonly title: string
  /** HTML under the title. */
  readonly lead: readonly string[]
  /** Sections; empty ones are left out. */
  readonly parts: readonly string[]
}

export function sheet({ title, lead, parts }: Sheet, { report: w, language }: Catalogue): string {
  const whole = parts.filter((part) => part !== '')
  const contents = whole.flatMap((part) => {
    const found = /^<section id="([a-z]+)"[^>]*><h2 id="[a-z]+-title">([^<]*)</.exec(part)
    return found === null ? [] : [`<a href="#${found[1]}">${found[2]}</a>`]
  })
  return printable(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${entities(title)} – Commune</title>
<style>${STYLE}</style>
</head>
<body>
${DEFS}
<main>
<header><p class="muted">Commune</p><h1>${entities(title)}</h1>
${lead.join('\n')}</header>
<nav aria-label="${entities(w.contents)}">${list(contents).replace('<ul>', '<ol>').replace('</ul>', '</ol>')}</nav>
${whole.join('\n')}
</main>
</body>
</html>
`)
}
