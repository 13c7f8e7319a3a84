/** Numbers from a seed, so that a drill can be repeated as far as a machine allows. */
export class Luck {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** 0 up to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from 0 up to n. */
  below(n: number): number {
    return Math.floor(this.next() * n)
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }
}
