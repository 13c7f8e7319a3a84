/**
 * The address bar and the state of the page, each following the other. A screen is a step of the history, and so is a sheet that
 * opens, so that Back closes it; anything else changes the step that is there, once the hand rests. Whoever goes to another address
 * while a change waits to be written is not called back.
 */

/** The browser's side, handed in so that a test can play it. `step`: the number written beside an address, by which Back is known. */
export interface Bar {
  /** What stands behind the page's name, in the browser's spelling. */
  hash(): string
  /** Number of the step that is shown; undefined where it was not written here. */
  step(): number | undefined
  push(code: string, step: number): void
  replace(code: string, step: number): void
  go(steps: number): void
}

export class AddressBar {
  readonly #bar: Bar
  /** What was written last, and how the browser spells it. */
  #told: string
  #spelled: string
  #waiting: string | undefined
  #step = 0
  /** Steps of sheets that are open, and of sheets that have been closed without Back. */
  #over = 0
  #spare = 0

  constructor(bar: Bar) {
    this.#bar = bar
    this.#spelled = bar.hash()
    this.#told = this.#spelled
    this.#step = bar.step() ?? 0
    bar.replace(this.#told, this.#step)
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

  /** So many sheets are open now. */
  sheets(open: number): void {
    for (; this.#over < open; this.#over++) this.#write(this.#told, true)
    this.#spare += this.#over - open
    this.#over = open
  }

  /**
   * The browser shows another step. 'sheet': Back, with a sheet open, which is to be closed; 'wait': Back onto the step of a sheet
   * long closed, and another step is on its way; undefined: any other way to an address.
   */
  back(): 'sheet' | 'wait' | undefined {
    const step = this.#bar.step(),
      left = this.#step - (step ?? Infinity)
    if (step !== undefined) this.#step = step
    if (left <= 0 || this.#over + this.#spare === 0) return undefined
    const spare = this.#spare
    this.#spare = 0
    if (spare >= left) {
      this.#bar.go(left - 1 - spare)
      return 'wait'
    }
    if (this.#over === 0) return undefined
    this.#over--
    this.#here()
    return 'sheet'
  }

  /** Where the visitor has gone by the browser's own means; undefined where it is here. */
  visited(): string | undefined {
    if (!this.#elsewhere) return undefined
    this.#waiting = undefined
    this.#here()
    if (this.#bar.step() === undefined) this.#bar.replace(this.#told, ++this.#step)
    return this.#told
  }

  #here(): void {
    this.#spelled = this.#bar.hash()
    this.#told = this.#spelled
  }

  /** The browser is at an address that was not written here: the event that says so is on its way. */
  get #elsewhere(): boolean {
    return this.#bar.hash() !== this.#spelled
  }

  /** A new step takes the place of one that a closed sheet has left. */
  #write(code: string, step: boolean): void {
    if (step && this.#spare > 0) {
      this.#spare--
      this.#bar.replace(code, this.#step)
    } else if (step) this.#bar.push(code, ++this.#step)
    else this.#bar.replace(code, this.#step)
    this.#told = code
    this.#spelled = this.#bar.hash()
  }
}

function screenOf(code: string): string {
  return code.split('?')[0]!
}
