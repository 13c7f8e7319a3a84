/** One line that says how far the runs are: rewritten on a terminal, every ten seconds elsewhere. */
const EVERY_MS = 10_000

export function progress(name: string, all: number): (done: number) => void {
  const start = Date.now()
  let last = 0
  return (done) => {
    const seconds = (Date.now() - start) / 1000
    const rate = done / Math.max(seconds, 0.001)
    const text = `${name}: ${done} of ${all} runs, ${rate.toFixed(2)} a second, ${left((all - done) / rate)}`
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}${done === all ? '\n' : ''}`)
    else if (done === all || Date.now() - last > EVERY_MS) {
      process.stderr.write(`${text}\n`)
      last = Date.now()
    }
  }
}

function left(seconds: number): string {
  return seconds < 90 ? `about ${Math.round(seconds)} s left` : `about ${Math.round(seconds / 60)} min left`
}
