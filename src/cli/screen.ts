/** Where a verb writes: lines to stdout and stderr, colour and width only for a terminal. */
import pc from 'picocolors'
import { type Paint, PLAIN } from '../report/index.ts'

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

export function terminal(): Screen {
  const tty = process.stdout.isTTY === true
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    status: (line) => void process.stderr.write(`\r\x1b[K${line}`),
    tty: process.stderr.isTTY === true,
    width: tty ? Math.min(WIDEST, Math.max(NARROWEST, process.stdout.columns ?? PAPER)) : PAPER,
    paint:
      tty && pc.isColorSupported ? { bold: pc.bold, dim: pc.dim, good: pc.green, bad: pc.yellow } : PLAIN,
  }
}
