/**
 * The server of the page: one page, on this machine, to whoever asks for it by a name of this machine. A site elsewhere that lets
 * its name lead here (DNS rebinding) is refused by its Host; no site may put the page into a frame; who sends little or nothing is
 * cut off after seconds.
 */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { acceptable, ENCODINGS, type Encoding } from './encoding.ts'

export const HOST = '127.0.0.1'
const NAMES: readonly string[] = [HOST, 'localhost', '[::1]']
const METHODS = 'GET, HEAD'
const PATHS: readonly string[] = ['/', '/index.html']

export interface Limits {
  /** For the head of a request, from the first moment of a connection or of the request before. */
  readonly headMs: number
  /** For a request in all, and for a connection on which nothing moves. */
  readonly requestMs: number
  readonly idleMs: number
  /** How often connections are looked at. */
  readonly everyMs: number
  readonly connections: number
  readonly headBytes: number
}

const LIMITS: Limits = {
  headMs: 5_000,
  requestMs: 10_000,
  idleMs: 30_000,
  everyMs: 1_000,
  connections: 64,
  headBytes: 8 * 1024,
}
const MOST_HEADERS = 64
const MOST_REQUESTS = 200

/** Serves a page whose policy stands in its head. Throws a TypeError for a page without one. */
export function pageServer(page: Buffer, limits: Limits = LIMITS): Server {
  const answer = answerer(page)
  const server = createServer(
    {
      maxHeaderSize: limits.headBytes,
      headersTimeout: limits.headMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.headMs,
      connectionsCheckingInterval: limits.everyMs,
      requireHostHeader: false,
    },
    (request, response) => {
      answer(request, response, (server.address() as AddressInfo | null)?.port ?? 0).catch(() => {
        response.destroy()
      })
    },
  )
  server.maxConnections = limits.connections
  server.maxHeadersCount = MOST_HEADERS
  server.maxRequestsPerSocket = MOST_REQUESTS
  server.setTimeout(limits.idleMs, (socket: Socket) => socket.destroy())
  server.on('clientError', refuseBroken)
  server.on('connect', (_, socket) => {
    socket.end(
      `HTTP/1.1 405 Method Not Allowed\r\nAllow: ${METHODS}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    )
  })
  return server
}

/** What is no request of HTTP, too long or too slow. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`, () => socket.destroy())
}

type Answerer = (request: IncomingMessage, response: ServerResponse, port: number) => Promise<void>

function answerer(page: Buffer): Answerer {
  const policy = policyOf(page)
  const name = createHash('sha256').update(page).digest('base64url').slice(0, 22)
  const bodies = new Map<Encoding, Promise<Buffer>>()
  const body = (encoding: Encoding) => {
    const made = bodies.get(encoding) ?? packed(page, encoding)
    bodies.set(encoding, made)
    return made
  }
  return async (request, response, port) => {
    for (const [header, value] of Object.entries({ ...GUARDS, 'content-security-policy': policy }))
      response.setHeader(header, value)
    if (hasBody(request)) response.setHeader('connection', 'close')
    const refusal = refused(request, port)
    if (refusal !== undefined) {
      refuse(request, response, ...refusal)
      return
    }
    const encoding = acceptable(request.headers['accept-encoding'])
    response.setHeader('vary', 'accept-encoding')
    if (encoding === undefined) {
      refuse(request, response, 406, `This page comes as ${ENCODINGS.join(', ')}.`)
      return
    }
    const tag = `"${name}-${encoding}"`
    response.setHeader('etag', tag)
    response.setHeader('cache-control', 'no-cache')
    if (isKnown(request.headers['if-none-match'], name)) {
      response.writeHead(304).end()
      return
    }
    const bytes = await body(encoding)
    if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  }
}

/** Headers of every answer. */
const GUARDS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'accept-ranges': 'none',
}

/** The policy in the head of the page, and what only a header may say: no site may frame it. */
function policyOf(page: Buffer): string {
  const found = /<meta http-equiv="Content-Security-Policy" content="([^"\r\n]{1,8192})">/.exec(
    page.subarray(0, 64 * 1024).toString('utf8'),
  )
  if (found === null) throw new TypeError('the page has no policy in its head')
  return `${found[1]}; frame-ancestors 'none'`
}

/** Status and sentence for a request that gets no page. */
function refused(request: IncomingMessage, port: number): [status: number, sentence: string] | undefined {
  const { method = '', url = '' } = request
  if (!url.startsWith('/') && url !== '*') return [400, 'Ask for a path, such as /.']
  if (!isHere(request, port))
    return [421, `This server answers to 127.0.0.1:${port}, localhost:${port} and [::1]:${port} alone.`]
  if (method !== 'GET' && method !== 'HEAD') return [405, `This page can be read (${METHODS}), nothing else.`]
  const path = url.split('?', 1)[0] ?? ''
  return PATHS.includes(path) ? undefined : [404, 'Nothing is here but the page itself, at /.']
}

/** Is it asked by a name of this machine, once, with this port? */
function isHere({ rawHeaders }: IncomingMessage, port: number): boolean {
  const hosts = rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === 'host')
  const wanted = NAMES.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])])
  return hosts.length === 1 && wanted.includes(hosts[0]!.toLowerCase())
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, sentence: string): void {
  const text = `${sentence}\n`
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...(status === 405 ? { allow: METHODS } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : text)
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** Does the reader hold this page already, in whatever encoding? */
function isKnown(header: string | undefined, name: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || ENCODINGS.some((encoding) => header.includes(`"${name}-${encoding}"`))
}

/** Packed once, when it is first asked for. */
function packed(page: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br')
    return promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
  return encoding === 'gzip' ? promisify(gzip)(page, { level: 8 }) : Promise.resolve(page)
}
