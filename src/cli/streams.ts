/**
 * What becomes of a verb whose output nobody takes. A reader that goes away (`| head`) ends a verb that only prints, at once and with
 * 0; it never ends work: that goes on unheard, to its end.
 */

/** Verbs whose work is worth more than what they print. */
const LASTING = ['run', 'ask', 'claim', 'answers', 'report', 'calibrate', 'plan', 'sensitivity']

/** Nobody reads any more: the pipe is closed, or the terminal is gone. */
const UNHEARD = ['EPIPE', 'EIO', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']

/** Exit code of work whose result could not be printed: what stdout leads to can be mended. */
const UNWRITTEN = 2

/** To be called once, with the verb that was typed. */
export function guardStreams(verb: string | undefined): void {
  const lasting = verb !== undefined && LASTING.includes(verb)
  // whoever does not hear what goes wrong may still read what comes out
  process.stderr.on('error', () => {})
  process.stdout.on('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
    if (UNHEARD.includes(code)) {
      if (!lasting) process.exit(0)
      return
    }
    if (process.exitCode !== UNWRITTEN)
      process.stderr.write(
        `commune: what was to be printed cannot be written (${code === 'ENOSPC' ? 'the disk is full' : code}); expected an output with room\n`,
      )
    process.exitCode = UNWRITTEN
    // the code above stands also where the verb ends well and sets its own
    process.once('exit', () => {
      process.exitCode = UNWRITTEN
    })
    if (!lasting) process.exit(UNWRITTEN)
  })
}
