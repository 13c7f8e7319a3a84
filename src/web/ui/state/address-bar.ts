/**
 * The address bar and the state of the page, each following the other. A screen is a step of the history, anything else changes the
 * step that is there, once the hand rests. Whoever goes to another address while a change waits to be written is not called back.
 */

/** The browser's side, handed in so that a test can play it. */
export interface Bar {
  /** What stands behind the page's name, in the browser's spelling. */
  hash(): string
  push(code: string): void
  replace(code: string): void
}

export class AddressBar {
  readonly #bar: Bar
  /** What was written last, and how the browser spells it. */
  #told: string
  #spelled: string
  #waiting: string | undefined

  constructor(bar: Bar) {
    this.#bar = bar
    this.#spelled = bar.hash()
    this.#told = this.#spelled
  }

  /** The state has another code: a new screen is written at once, after what waited; anything else waits for `rest`. */
  follow(code: string): void {
    if (screenOf(code) === screenOf(this.#told)) {
      this.#waiting = code === this.#told ? undefined : code
      return
    }
    this.rest()
    if (!this.#elsewhere) this.#write(code, true)
  }

  /** The hand rests. */
  rest(): void {
    const code = this.#waiting
    this.#waiting = undefined
    if (code !== undefined && !this.#elsewhere) this.#write(code, false)
  }

  /** Where the visitor has gone by the browser's own means; undefined where it is here. */
  visited(): string | undefined {
    if (!this.#elsewhere) return undefined
    this.#waiting = undefined
    this.#spelled = this.#bar.hash()
    this.#told = this.#spelled
    return this.#told
  }

  /** The browser is at an address that was not written here: the event that says so is on its way. */
  get #elsewhere(): boolean {
    return this.#bar.hash() !== this.#spelled
  }

  #write(code: string, step: boolean): void {
    if (step) this.#bar.push(code)
    else this.#bar.replace(code)
    this.#told = code
    this.#spelled = this.#bar.hash()
  }
}

function screenOf(code: string): string {
  return code.split('?')[0]!
}
