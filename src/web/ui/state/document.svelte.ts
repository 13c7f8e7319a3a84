/**
 * A document that a teacher pastes for the sheet of a lesson: it stays on this machine, in the browser's own store, and goes into no
 * address and no request. Where the browser keeps nothing it lasts as long as the page.
 */
const KEY = 'commune.document.'
/** Letters: what fits on one page of A4 in small print. */
export const LONGEST_DOCUMENT = 4500

export class PastedDocument {
  #texts = $state.raw<Readonly<Record<string, string>>>({})

  of(lesson: string): string {
    return this.#texts[lesson] ?? kept(lesson)
  }

  set(lesson: string, text: string): void {
    const held = text.slice(0, LONGEST_DOCUMENT)
    this.#texts = { ...this.#texts, [lesson]: held }
    try {
      if (held === '') localStorage.removeItem(KEY + lesson)
      else localStorage.setItem(KEY + lesson, held)
    } catch {
      // a browser that keeps nothing
    }
  }
}

function kept(lesson: string): string {
  try {
    return (localStorage.getItem(KEY + lesson) ?? '').slice(0, LONGEST_DOCUMENT)
  } catch {
    return ''
  }
}

export const pasted = new PastedDocument()
