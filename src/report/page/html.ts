/** Pieces of HTML: text is always escaped; the page loads nothing. */
import type { Chart, Table } from './chart.ts'

/** Text that is safe within an element or a quoted attribute. */
export function entities(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

export function p(text: string, kind = ''): string {
  return `<p${kind === '' ? '' : ` class="${kind}"`}>${entities(text)}</p>`
}

export function section(id: string, title: string, body: readonly string[]): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${entities(title)}</h2>\n${body.join('\n')}\n</section>`
}

export function table({ head, rows }: Table, caption: string): string {
  const top = head.map((cell) => `<th scope="col">${entities(cell)}</th>`).join('')
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell, i) => (i === 0 ? `<th scope="row">${entities(cell)}</th>` : `<td>${entities(cell)}</td>`)).join('')}</tr>`,
    )
    .join('\n')
  return `<div class="scroll" tabindex="0" role="region" aria-label="${entities(caption)}"><table><caption>${entities(caption)}</caption><thead><tr>${top}</tr></thead><tbody>\n${body}\n</tbody></table></div>`
}

export function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`
}

/** Picture, what it says, and its figures as a table. */
export function figure(chart: Chart, tableTitle: string): string {
  return `<figure><figcaption>${entities(chart.title)}</figcaption>\n<div class="picture" tabindex="0" role="region" aria-label="${entities(chart.title)}">${chart.svg}</div>\n${p(chart.alt, 'said')}\n${folded(`${chart.title} (${tableTitle})`, [table(chart.table, chart.title)])}</figure>`
}

/** Folded on the screen, open in print. */
export function folded(title: string, body: readonly string[]): string {
  return `<details><summary>${entities(title)}</summary>\n${body.join('\n')}\n</details>`
}
