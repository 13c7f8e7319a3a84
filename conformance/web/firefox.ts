/**
 * Debian's Firefox, driven by WebDriver BiDi through playwright-core. Between the two lies one translation, message by message:
 * playwright-core 1.65 sets a medium that Firefox 153 has no command for, and names a download by a number that Firefox does not give.
 */
import { renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Browser, firefox } from 'playwright-core'

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

function transportOf(browser: Browser): Transport {
  const { _connection } = browser as unknown as {
    _connection?: {
      toImpl?: (one: object) => { _browserSession?: { connection?: { _transport?: Transport } } }
    }
  }
  const transport = _connection?.toImpl?.(browser)?._browserSession?.connection?._transport
  if (transport === undefined)
    throw new Error('playwright-core: no transport to Firefox found; expected it as in version 1.65')
  return transport
}

function translate(transport: Transport): void {
  const send = transport.send.bind(transport),
    receive = transport.onmessage!.bind(transport)
  transport.send = (message) => {
    if (message.method !== 'emulation.setMediaFeaturesOverride') return send(message)
    // the medium is that of the browser's preferences; nothing else may be asked for
    setTimeout(() => receive({ type: 'success', id: message.id, result: {} }))
  }
  transport.onmessage = (message) => receive(named(message as Message))
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
