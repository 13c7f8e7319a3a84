/** The worlds that a question is asked in: accepted ones from the data folder, those of the prior, or the baseline alone. */
import type { Folder } from '../evidence/files/folder.ts'
import { parseGivenJson, parseJsonFile } from '../evidence/files/json-file.ts'
import {
  type AcceptedWorlds,
  type AskedWorlds,
  BASELINE,
  InputError,
  priorsDigest,
  priorWorlds,
  readAcceptedWorlds,
  shuffled,
  type World,
  type WorldChoice,
} from '../laboratory/index.ts'
import type { Catalogue } from '../words/index.ts'
import type { Tables } from './tables.ts'

export const ACCEPTED_FILE = 'accepted-worlds.json'

/** A file of the data folder that was made with other tables: its name, the digest of those and of these. */
export interface Stale {
  readonly file: string
  readonly made: string
  readonly here: string
}

export interface ChosenWorlds extends AskedWorlds {
  /** Accepted worlds that lie there and were passed over, since they were accepted with other tables. */
  readonly stale?: Stale
}

/**
 * `choice` undefined: accepted worlds where there are any of these tables, else the baseline. `n`: how many of the prior. Throws an
 * InputError where accepted worlds are asked for and there are none, or none of these tables.
 */
export function worldsFor(tables: Tables, choice: WorldChoice | undefined, n: number): ChosenWorlds {
  if (choice === 'prior') return { choice, worlds: priorWorlds(n), acceptedWith: null }
  if (choice === 'baseline') return { choice, worlds: [BASELINE], acceptedWith: null }
  const { accepted, stale } = acceptedFor(tables)
  if (accepted !== undefined)
    return { choice: 'accepted', worlds: shuffled(accepted.worlds), acceptedWith: accepted.version }
  if (choice === undefined)
    return { ...worldsFor(tables, 'baseline', n), ...(stale === undefined ? {} : { stale }) }
  throw noneAccepted(tables, stale)
}

export function noneAccepted({ dir }: Tables, stale: Stale | undefined): InputError {
  return new InputError(
    stale === undefined
      ? `${dir} holds no ${ACCEPTED_FILE}`
      : `${ACCEPTED_FILE} of ${dir} was made with other tables (${stale.made}; these are ${stale.here})`,
    `--worlds baseline or --worlds prior, or a calibration ${stale === undefined ? 'first' : 'with these tables'}`,
  )
}

/** The accepted worlds of the folder, if they were accepted with these tables and these targets; `stale` if with others. */
export function acceptedFor({ folder, digest, data }: Tables): { accepted?: AcceptedWorlds; stale?: Stale } {
  const accepted = acceptedIn(folder, ACCEPTED_FILE)
  if (accepted === undefined) return {}
  const stale = (made: string, here: string) => ({ stale: { file: ACCEPTED_FILE, made, here } })
  if (accepted.data !== digest) return stale(accepted.data, digest)
  const priors = priorsDigest(data)
  if (accepted.priors !== undefined && accepted.priors !== priors) return stale(accepted.priors, priors)
  return { accepted }
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

/** What stands before everything else where accepted worlds were passed over; nothing where none were. */
export function staleNote(stale: Stale | undefined, { ask }: Catalogue): string[] {
  return stale === undefined ? [] : [ask.stale(stale)]
}

/** The same as the first field of an object of JSON, in both languages. */
export function staleField(stale: Stale | undefined, languages: readonly Catalogue[]): object {
  if (stale === undefined) return {}
  return { warning: Object.fromEntries(languages.map((words) => [words.language, words.ask.stale(stale)])) }
}

/** The choice as it is typed again; nothing where it fell on the baseline because accepted worlds were passed over. */
export function worldWords(choice: WorldChoice, stale: Stale | undefined): string[] {
  return stale === undefined ? ['--worlds', choice] : []
}

export function worldsOf({ accepted }: { readonly accepted?: AcceptedWorlds }): readonly World[] {
  return shuffled(accepted?.worlds ?? [])
}
