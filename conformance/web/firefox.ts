/**
 * Debian's Firefox, driven by WebDriver BiDi through playwright-core. Between the two lies one translation, message by message:
 * playwright-core 1.65 sets a medium that Firefox 153 has no command for, names a download by a number that Firefox does not give,
 * sends inches for centimetres and nothing for a tap.
 */
import { renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Browser, type BrowserContext, firefox } from 'playwright-core'

/** How long a start of the browser may take, milliseconds: a machine that computes a city meanwhile is slow. */
const START = 90_000

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Record<string, unknown>
}
/** playwright-core's own: what stands between its connection and the socket. */
interface Transport {
  send(message: Message): void
  onmessage?: (message: object) => void
}

/** `still`: as for somebody who has asked for reduced motion; Firefox has it from its preferences, for the whole browser. */
export async function launchFirefox(executablePath: string, still = false): Promise<Browser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    timeout: START,
    firefoxUserPrefs: {
      'ui.prefersReducedMotion': still ? 1 : 0,
      'ui.systemUsesDarkTheme': 0,
      // each download goes to the folder that the driver names
      'browser.download.alwaysOpenPanel': false,
      'browser.download.start_downloads_in_tmp_dir': false,
    },
  })
  translate(transportOf(browser))
  return browser
}

interface Inside {
  readonly _browserSession?: { readonly connection?: { readonly _transport?: Transport } }
  readonly delegate?: {
    readonly _session: { readonly sessionId: string; send(method: string, params: object): Promise<unknown> }
    readonly rawTouchscreen: { tap(progress: unknown, x: number, y: number): Promise<void> }
  }
}
/** What lies behind an object of playwright-core within this process. */
function inside(one: object): Inside | undefined {
  const { _connection } = one as { readonly _connection?: { toImpl?: (one: object) => Inside } }
  return _connection?.toImpl?.(one)
}
const MISSING = 'not found in playwright-core; expected it as in version 1.65'

function transportOf(browser: Browser): Transport {
  const transport = inside(browser)?._browserSession?.connection?._transport
  if (transport === undefined) throw new Error(`the transport to Firefox was ${MISSING}`)
  return transport
}

/** A tap is a finger that goes down and up: playwright-core 1.65 sends nothing for it. */
export function tapping(context: BrowserContext): void {
  context.on('page', (page) => {
    const driver = inside(page)?.delegate
    if (driver === undefined) throw new Error(`the driver of a page of Firefox was ${MISSING}`)
    const { _session: session } = driver
    driver.rawTouchscreen.tap = async (_, x, y) => {
      await session.send('input.performActions', {
        context: session.sessionId,
        actions: [
          {
            type: 'pointer',
            id: 'finger',
            parameters: { pointerType: 'touch' },
            actions: [
              { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      })
    }
  })
}

function translate(transport: Transport): void {
  const send = transport.send.bind(transport),
    receive = transport.onmessage!.bind(transport)
  transport.send = (message) => {
    if (message.method === 'browsingContext.print') return send(inCentimetres(message))
    if (message.method !== 'emulation.setMediaFeaturesOverride') return send(message)
    // the medium is that of the browser's preferences; nothing else may be asked for
    setTimeout(() => receive({ type: 'success', id: message.id, result: {} }))
  }
  transport.onmessage = (message) => receive(named(message as Message))
}

/** The protocol's unit of paper is the centimetre (WebDriver BiDi, browsingContext.print); playwright-core 1.65 sends inches. */
function inCentimetres(message: Message): Message {
  const centimetres = (sizes: unknown) =>
    Object.fromEntries(
      Object.entries(sizes as Record<string, number>).map(([k, inches]) => [k, 2.54 * inches]),
    )
  const { page, margin } = message.params ?? {}
  return { ...message, params: { ...message.params, page: centimetres(page), margin: centimetres(margin) } }
}

/** A download is known by its address: every blob has its own. */
function named(message: Message): object {
  const { params } = message
  if (!message.method?.startsWith('browsingContext.download') || params === undefined) return message
  if (message.method === 'browsingContext.downloadWillBegin')
    suggested.set(String(params.url), String(params.suggestedFilename))
  else if (typeof params.filepath === 'string') asSuggested(params.filepath, String(params.url))
  return { ...message, params: { ...params, download: params.download ?? params.url } }
}
const suggested = new Map<string, string>()

/** A second file of one name is numbered by Firefox; playwright-core looks for it under the name that was suggested. */
function asSuggested(path: string, url: string): void {
  const name = suggested.get(url)
  if (name !== undefined && basename(path) !== name) renameSync(path, join(dirname(path), name))
}
