/** `commune` without words, or `commune serve`: the page on this machine alone, and a browser if there is a display. */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { InputError } from '../laboratory/index.ts'
import { said } from './failure.ts'
import { wholeNumber } from './input.ts'
import { type Screen, terminal } from './screen.ts'

const HOST = '127.0.0.1'
/** The page in one file, made by `npm run build`. */
const PAGE = fileURLToPath(new URL('../commune.html', import.meta.url))

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
  try {
    return readFileSync(PAGE)
  } catch {
    throw new InputError('the page is not built', 'dist/commune.html, made by `npm run build`')
  }
}

/** One page, no other path, no other method; the page's own policy lets it ask no host for anything. */
function pageServer(page: Buffer): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]
    if ((request.method !== 'GET' && request.method !== 'HEAD') || (path !== '/' && path !== '/index.html')) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n')
      return
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': page.length,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    response.end(request.method === 'HEAD' ? undefined : page)
  })
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES')
        reject(new InputError(`port ${port} cannot be used (${error.code})`, 'a free port, or 0 to take any'))
      else reject(error)
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
