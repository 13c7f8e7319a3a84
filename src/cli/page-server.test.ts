import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLAIN } from '../report/index.ts'
import { acceptable } from './encoding.ts'
import { HOST, pageServer } from './page-server.ts'
import { serve } from './serve.ts'

const POLICY = "default-src 'none'; script-src 'sha256-abc'"
const PAGE = Buffer.from(
  `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${POLICY}"></head><body>${'Paris '.repeat(2000)}</body></html>`,
)
const QUICK = {
  headMs: 300,
  requestMs: 600,
  idleMs: 900,
  everyMs: 50,
  connections: 8,
  headBytes: 4096,
}
let server: Server
let port = 0

beforeAll(async () => {
  server = pageServer(PAGE, QUICK)
  await new Promise<void>((done) => server.listen(0, HOST, done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** All that comes back for these bytes until the server closes the connection. */
function sent(bytes: string | Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect(port, HOST, () => socket.write(bytes))
    socket.on('data', (part) => parts.push(part))
    socket.on('close', () => resolve(Buffer.concat(parts)))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET') reject(error)
    })
  })
}

async function asked(line: string, headers: readonly string[] = [`Host: ${HOST}:${port}`]): Promise<Answer> {
  const raw = await sent(`${line}\r\n${[...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`)
  const end = raw.indexOf('\r\n\r\n')
  const [first = '', ...rest] = raw.subarray(0, end).toString().split('\r\n')
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(
      rest.map((one) => [one.slice(0, one.indexOf(':')).toLowerCase(), one.slice(one.indexOf(':') + 2)]),
    ),
    body: raw.subarray(end + 4),
  }
}
const page = (...headers: string[]) => asked('GET / HTTP/1.1', [`Host: ${HOST}:${port}`, ...headers])

describe('who may ask', () => {
  test.each([
    ['the address', () => `${HOST}:${port}`],
    ['localhost', () => `localhost:${port}`],
    ['LocalHost', () => `LocalHost:${port}`],
    ['the address of version 6', () => `[::1]:${port}`],
  ])('%s gets the page', async (_, host) => {
    const { status, body } = await asked('GET / HTTP/1.1', [`Host: ${host()}`])
    expect(status).toBe(200)
    expect(body.equals(PAGE)).toBe(true)
  })

  test.each([
    ['a site elsewhere', () => [`Host: evil.example:${port}`]],
    ['a name that leads here', () => [`Host: 127.0.0.1.nip.io:${port}`]],
    ['another port', () => [`Host: ${HOST}:${port + 1}`]],
    ['no port', () => [`Host: ${HOST}`]],
    ['localhost with a dot', () => [`Host: localhost.:${port}`]],
    ['another loopback', () => [`Host: 127.0.0.2:${port}`]],
    ['all interfaces', () => [`Host: 0.0.0.0:${port}`]],
    ['a user before it', () => [`Host: a@${HOST}:${port}`]],
    ['none', () => []],
    ['an empty one', () => ['Host: ']],
    ['two', () => [`Host: ${HOST}:${port}`, 'Host: evil.example']],
  ])('%s does not', async (_, headers) => {
    const { status, body } = await asked('GET / HTTP/1.1', headers())
    expect([status, body.toString()]).toEqual([
      421,
      expect.stringMatching(/^This server answers to .* alone\.\n$/),
    ])
  })

  test('an address in place of a path is no path', async () => {
    expect((await asked('GET http://evil.example/ HTTP/1.1')).status).toBe(400)
    expect((await asked(`GET http://${HOST}:${port}/ HTTP/1.1`)).status).toBe(400)
  })
})

describe('what is answered', () => {
  test('the policy of the page stands in a header as well, with what only a header may say', async () => {
    for (const answer of [await page(), await asked('GET /nothing HTTP/1.1'), await asked('POST / HTTP/1.1')])
      expect(answer.headers).toMatchObject({
        'content-security-policy': `${POLICY}; frame-ancestors 'none'`,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      })
    expect(() => pageServer(Buffer.from('<html>'))).toThrow(/no policy/)
  })

  test('the page packed as the reader likes it best', async () => {
    const br = await page('Accept-Encoding: gzip, deflate, br')
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
    expect(brotliDecompressSync(br.body).equals(PAGE)).toBe(true)
    const gzip = await page('Accept-Encoding: br;q=0.5, gzip')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).equals(PAGE)).toBe(true)
    expect(gzip.body.length * 10).toBeLessThan(PAGE.length)
    expect((await page()).headers['content-encoding']).toBeUndefined()
    expect((await page('Accept-Encoding: *;q=0')).status).toBe(406)
  })

  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0.1, br;q=0', 'gzip'],
    ['identity;q=1, gzip;q=0.5', 'identity'],
    ['gzip;q=2', 'identity'],
    ['GZIP ; Q=0.7 , br;q=0.6', 'gzip'],
    ['identity;q=0', undefined],
    ['identity;q=0, gzip;q=0.001', 'gzip'],
  ])('of "%s" the best is %s', (header, best) => {
    expect(acceptable(header)).toBe(best)
  })

  test('HEAD says the same without the page, and what is held already is not sent again', async () => {
    const whole = await page('Accept-Encoding: gzip')
    const head = await asked('HEAD / HTTP/1.1', [`Host: ${HOST}:${port}`, 'Accept-Encoding: gzip'])
    expect(head.status).toBe(200)
    expect(head.body.length).toBe(0)
    expect(head.headers['content-length']).toBe(String(whole.body.length))
    const { etag = '' } = whole.headers
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await page('Accept-Encoding: gzip', `If-None-Match: ${known}`)
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
    }
    expect((await page('If-None-Match: "other"')).status).toBe(200)
    expect((await page('Accept-Encoding: br')).headers.etag).not.toBe(etag)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND'])(
    '%s is not allowed',
    async (method) => {
      const { status, headers } = await asked(`${method} / HTTP/1.1`)
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
    },
  )

  test('CONNECT and OPTIONS * are not allowed either', async () => {
    expect((await asked('CONNECT evil.example:443 HTTP/1.1')).status).toBe(405)
    expect((await asked('OPTIONS * HTTP/1.1')).status).toBe(405)
  })

  test.each([
    '/favicon.ico',
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/index.html/',
    '/%00',
    '/index.html%00.txt',
    '/\\..\\',
  ])('%s is nothing', async (path) => {
    const { status, body } = await asked(`GET ${path} HTTP/1.1`)
    expect([status, body.toString()]).toEqual([404, 'Nothing is here but the page itself, at /.\n'])
  })

  test('a question after the path changes nothing', async () => {
    expect((await asked('GET /?a=/../b HTTP/1.1')).status).toBe(200)
    expect((await asked('GET /index.html HTTP/1.1')).status).toBe(200)
  })
})

describe('who sends little, much or nothing', () => {
  const status = (raw: Buffer) => raw.toString('latin1').split(' ')[1] ?? ''

  test('nothing, half a head, a head drop by drop: the connection is cut off', async () => {
    expect(['', '408']).toContain(status(await sent('')))
    expect(status(await sent(`GET / HTTP/1.1\r\nHost: ${HOST}`))).toBe('408')
    const drops = await new Promise<Buffer>((resolve) => {
      const parts: Buffer[] = []
      const socket = connect(port, HOST)
      const drip = setInterval(() => socket.write('X-A: b\r\n'), 40)
      socket.write(`GET / HTTP/1.1\r\nHost: ${HOST}:${port}\r\n`)
      socket.on('data', (part) => parts.push(part)).on('error', () => {})
      socket.on('close', () => {
        clearInterval(drip)
        resolve(Buffer.concat(parts))
      })
    })
    expect(['', '408']).toContain(status(drops))
  })

  test('a body that never comes is not waited for', async () => {
    const raw = await sent(`POST / HTTP/1.1\r\nHost: ${HOST}:${port}\r\nContent-Length: 1000000\r\n\r\nx`)
    expect(status(raw)).toBe('405')
  })

  test('a head that is too long, and what is no request, are refused', async () => {
    const long = await sent(`GET / HTTP/1.1\r\nHost: ${HOST}:${port}\r\nX-Long: ${'x'.repeat(9000)}\r\n\r\n`)
    expect(status(long)).toBe('431')
    expect(status(await sent('hello\r\n\r\n'))).toBe('400')
    expect(status(await sent(Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3])))).toBe('400')
    const both = `GET / HTTP/1.1\r\nHost: ${HOST}:${port}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`
    expect(status(await sent(both))).toBe('400')
  })

  test('of many open connections only so many are held, and the page is there again after', async () => {
    const sockets: Socket[] = []
    let closed = 0
    for (let i = 0; i < 3 * QUICK.connections; i++) {
      const socket = connect(port, HOST)
      socket
        .resume()
        .on('error', () => {})
        .on('close', () => closed++)
      sockets.push(socket)
    }
    await expect.poll(() => closed, { timeout: 10_000 }).toBe(sockets.length)
    expect((await page()).status).toBe(200)
  })
})

test('a port in use is said, and no other address of this machine is served', async () => {
  const screen = { out: () => {}, err: () => {}, status: () => {}, tty: false, width: 80, paint: PLAIN }
  expect((server.address() as AddressInfo).address).toBe('127.0.0.1')
  await expect(serve({ port, open: false }, screen)).rejects.toThrow(
    new RegExp(`port ${port} is in use; expected a free port|the page is not built`),
  )
})
