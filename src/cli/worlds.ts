/** The worlds that a question is asked in: accepted ones from the data folder, those of the prior, or the baseline alone. */
import type { Folder } from '../evidence/files/folder.ts'
import { parseGivenJson, parseJsonFile } from '../evidence/files/json-file.ts'
import {
  type AcceptedWorlds,
  type AskedWorlds,
  BASELINE,
  InputError,
  priorWorlds,
  readAcceptedWorlds,
  shuffled,
  type World,
  type WorldChoice,
} from '../laboratory/index.ts'
import { passFolder } from '../scenario/pack/check.ts'

export const ACCEPTED_FILE = 'accepted-worlds.json'

/** `choice` undefined: accepted worlds where there are any, else the baseline. `n`: how many of the prior. Throws an InputError. */
export function worldsFor(dir: string, choice: WorldChoice | undefined, n: number): AskedWorlds {
  if (choice === 'prior') return { choice, worlds: priorWorlds(n), acceptedWith: null }
  if (choice === 'baseline') return { choice, worlds: [BASELINE], acceptedWith: null }
  const accepted = acceptedIn(passFolder(dir), ACCEPTED_FILE)
  if (accepted !== undefined)
    return { choice: 'accepted', worlds: shuffled(accepted.worlds), acceptedWith: accepted.version }
  if (choice === undefined) return worldsFor(dir, 'baseline', n)
  throw new InputError(
    `${dir} holds no ${ACCEPTED_FILE}`,
    '--worlds baseline or --worlds prior, or a calibration first',
  )
}

/** A file of accepted worlds, of any version; undefined where there is none. Throws an InputError for another file. */
export function acceptedIn(dir: string | Folder, file: string): AcceptedWorlds | undefined {
  return acceptedOf(file, parseJsonFile(dir, file))
}

/** The same for a file that was named by itself. */
export function acceptedFrom(file: string): AcceptedWorlds | undefined {
  return acceptedOf(file, parseGivenJson(file))
}

function acceptedOf(file: string, document: unknown): AcceptedWorlds | undefined {
  if (document === undefined) return undefined
  try {
    const accepted = readAcceptedWorlds(document)
    if (accepted.worlds.length === 0) throw new TypeError('accepted worlds: the list is empty')
    return accepted
  } catch (error) {
    if (error instanceof TypeError)
      throw new InputError(`${file}: ${error.message}`, 'the file that `commune calibrate` writes')
    throw error
  }
}

/** The accepted worlds of a data folder; none where nothing was calibrated. */
export function acceptedWorlds(dir: string): readonly World[] {
  return shuffled(acceptedIn(passFolder(dir), ACCEPTED_FILE)?.worlds ?? [])
}
