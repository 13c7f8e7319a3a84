/** `commune` without words, or `commune serve`: the page on this machine alone, and a browser if there is a display. */
import { spawn } from 'node:child_process'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { InputError } from '../laboratory/index.ts'
import { readBytes } from '../paths/index.ts'
import { said } from './failure.ts'
import { wholeNumber } from './input.ts'
import { HOST, pageServer } from './page-server.ts'
import { type Screen, terminal } from './screen.ts'

/** The page in one file, made by `npm run build`. */
const PAGE = fileURLToPath(new URL('../commune.html', import.meta.url))

const PORT_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use',
  EACCES: 'may not be used (no permission)',
}
const LARGEST_PAGE = 64 * 1024 * 1024

export interface ServeOptions {
  readonly port: number
  readonly open: boolean
  readonly quiet?: boolean
}

export function serveCommand(screen: () => Screen = terminal): Command {
  return new Command('serve')
    .description(
      `serve the web laboratory on ${HOST}, print its address, open a browser if there is a display`,
    )
    .option('--port <n>', 'port to serve on; 0 takes a free one', wholeNumber(0, 65535), 0)
    .option('--no-open', 'open no browser')
    .option('--quiet', 'print the address alone')
    .addHelpText('after', '\nExamples:\n  commune\n  commune serve --port 1871 --no-open')
    .action(async (options: ServeOptions) => {
      await serve(options, screen()).catch((error: unknown) => {
        process.exitCode = said(screen(), error)
      })
    })
}

/** Serves until the process is ended. Rejects with an InputError for a port that is taken. */
export async function serve(options: ServeOptions, screen: Screen): Promise<Server> {
  const server = pageServer(readPage())
  await listening(server, options.port)
  const address = `http://${HOST}:${(server.address() as AddressInfo).port}/`
  screen.out(options.quiet === true ? address : `Commune is open at ${address}`)
  if (options.quiet !== true) screen.err('Ctrl-C ends it. Nothing leaves this machine.')
  if (options.open && hasDisplay()) openBrowser(address)
  return server
}

function readPage(): Buffer {
  const got = readBytes(PAGE, { largest: LARGEST_PAGE })
  if ('bytes' in got) return got.bytes
  throw new InputError('the page is not built', 'dist/commune.html, made by `npm run build`')
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const fault = PORT_FAULTS[error.code ?? '']
      reject(
        fault === undefined
          ? error
          : new InputError(`port ${port} ${fault}`, 'a free port, or 0 to take any'),
      )
    })
    server.listen(port, HOST, resolve)
  })
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined
}

/** Best effort: the address has been printed. */
function openBrowser(address: string): void {
  const [command, ...words] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  const child = spawn(command as string, words, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
