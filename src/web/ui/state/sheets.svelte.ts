/** What lies open over the page, the last one on top: Escape and the browser's Back close it before anything else. */
export class Sheets {
  #open = $state.raw<readonly (() => void)[]>([])

  get count(): number {
    return this.#open.length
  }
  /** Something has opened; `close` closes it. Returns what is to be called once it has gone. */
  add(close: () => void): () => void {
    this.#open = [...this.#open, close]
    return () => {
      this.#open = this.#open.filter((one) => one !== close)
    }
  }
  closeTop(): void {
    this.#open.at(-1)?.()
  }
}
