/** All that a page can say at a moment, shown or read aloud, and what of it no French page may say. */
import type { Page } from 'playwright-core'
import { english, wordsFor } from '../../src/words/index.ts'
import { webWords } from '../../src/words/web/index.ts'

/** A French mark that is not set off by a space; hours of the record (20:30), addresses and keys are no sentences. */
const UNSPACED = /[\p{L}\d)»%][:;?!](?=[ \u00a0]|$)/u

/** Whole texts of a catalogue; what takes arguments is left out. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(leaves)
}
const FRENCH = new Set(leaves([webWords('fr'), wordsFor('fr')]))
/** Labels are too short for words that only English has; each is known as it stands. */
const LABELS = new Set(leaves([webWords('en'), wordsFor('en')]).filter((text) => !FRENCH.has(text)))

/** Texts gathered over many states of a page, each with the state in which it was first met. */
export class Texts {
  readonly met = new Map<string, string>()

  async gather(page: Page, state: string): Promise<void> {
    for (const text of await page.evaluate(allTexts)) if (!this.met.has(text)) this.met.set(text, state)
  }

  /** Texts that are English, or written as English is. */
  get wrong(): string[] {
    return [...this.met]
      .filter(([text]) => english(text) || LABELS.has(text) || UNSPACED.test(text))
      .map(([text, state]) => `${state}: ${text.slice(0, 200)}`)
  }
}

// what follows runs in the page

/** Text nodes of the whole document, hidden ones too (paper, folded parts), and attributes that are read aloud; not code, nor what is marked as English; none while the page is in English. */
function allTexts(): string[] {
  const OTHERS = 'script, style, code, kbd, samp, pre, [lang=en]'
  const READ = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt', 'label']
  if (document.documentElement.lang !== 'fr') return []
  const texts = new Set<string>([document.title])
  const add = (text: string | null, at: Element | null) => {
    const told = (text ?? '').replace(/[ \t\r\n]+/g, ' ').trim()
    if (/\p{L}{2}/u.test(told) && at?.closest(OTHERS) === null) texts.add(told)
  }
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode())
    add(node.textContent, node.parentElement)
  for (const name of READ)
    for (const element of document.body.querySelectorAll(`[${name}]`))
      add(element.getAttribute(name), element)
  return [...texts]
}
