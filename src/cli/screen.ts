/**
 * Where a verb writes: lines to stdout and stderr, colour and width only for a terminal. The only file of the program that writes to
 * either (a test looks): whatever a table, a file name, an answer or a statement holds, no character that acts on a terminal passes.
 */
import { randomInt } from 'node:crypto'
import type { OutputConfiguration } from 'commander'
import pc from 'picocolors'
import { printable } from '../evidence/index.ts'
import { type Paint, PLAIN } from '../report/layout.ts'

export interface Screen {
  out(line: string): void
  err(line: string): void
  /** Overwrites the last line of a terminal; never called elsewhere. */
  status(line: string): void
  readonly tty: boolean
  readonly width: number
  readonly paint: Paint
}

const NARROWEST = 80
const WIDEST = 140
const PAPER = 120

/**
 * Colours stand in a line as a mark of this run, a letter after a character for private use that is drawn when the program starts, and
 * become codes of the terminal once everything else is tamed; what is read from files cannot colour itself.
 */
const MARK = String.fromCharCode(0xe000 + randomInt(0x1900))
const CODES: Readonly<Record<string, number>> = { b: 1, d: 2, g: 32, y: 33, n: 22, c: 39 }
const MARKS = new RegExp(`${MARK}([${Object.keys(CODES).join('')}])`, 'gu')

const marked = (start: string, end: string) => (text: string) => `${MARK}${start}${text}${MARK}${end}`
const COLOURS: Paint = {
  bold: marked('b', 'n'),
  dim: marked('d', 'n'),
  good: marked('g', 'c'),
  bad: marked('y', 'c'),
}

/** A text of any origin as it may go to a terminal. */
function shown(text: string): string {
  return printable(text).replace(MARKS, (_, letter: string) => `\x1b[${CODES[letter]}m`)
}

export function terminal(): Screen {
  const tty = process.stdout.isTTY === true
  return {
    out: (line) => void process.stdout.write(`${shown(line)}\n`),
    err: (line) => void process.stderr.write(`${shown(line)}\n`),
    status: (line) => void process.stderr.write(`\r\x1b[K${shown(line)}`),
    tty: process.stderr.isTTY === true,
    width: tty ? Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns ?? PAPER)) : PAPER,
    paint: tty && pc.isColorSupported ? COLOURS : PLAIN,
  }
}

/** What the reader of the command line says itself: help, and words that are none. */
export const SPOKEN: OutputConfiguration = {
  writeOut: (text) => void process.stdout.write(shown(text)),
  writeErr: (text) => void process.stderr.write(shown(text)),
  outputError: (text, write) => write(text),
}
