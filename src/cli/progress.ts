/** How far a run is: one line that is rewritten on a terminal, else a JSON line every few seconds, both on stderr. */
import { jsonText } from '../evidence/index.ts'
import { momentText, type Sample } from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import type { Screen } from './screen.ts'

const TERMINAL_MS = 100
const LOG_MS = 3000

export interface Progress {
  tick(sample: Sample): void
  done(): void
}

/** `clock` gives milliseconds; handed in so that a test can hold the hands. */
export function progress(
  screen: Screen,
  words: Catalogue,
  until: number,
  quiet: boolean,
  clock: () => number = () => performance.now(),
): Progress {
  if (quiet) return { tick: () => {}, done: () => {} }
  const start = clock()
  const every = screen.tty ? TERMINAL_MS : LOG_MS
  let last = start
  let shown = false
  return {
    tick: (one) => {
      const at = clock()
      if (at - last < every) return
      last = at
      const left = one.at > 0 ? (((at - start) / one.at) * (until - one.at)) / 1000 : undefined
      if (screen.tty) {
        shown = true
        screen.status(
          words.run.progress({
            clock: words.say.clock(one.at),
            out: one.out,
            refusing: one.refusing,
            guns: one.gunsHeld,
            left,
          }),
        )
      } else {
        const line = {
          clock: momentText(one.at),
          out: one.out,
          refusing: one.refusing,
          gunsHeld: one.gunsHeld,
          secondsLeft: left === undefined ? null : Math.round(left * 10) / 10,
        }
        screen.err(jsonText(line))
      }
    },
    done: () => {
      if (shown) screen.status('')
    },
  }
}
