/** Options and arguments that take a path: one kind, so that what is typed is looked at in one place before anything is done. */
import { Argument, InvalidArgumentError, Option } from 'commander'
import { visible } from '../evidence/index.ts'
import { faultOfName, fileFault, folderFault } from '../paths/index.ts'

/** What a path is given for. A file may be a pipe such as `<(...)`; what is written is tried by the verb, which knows the names. */
export type PathUse = 'read file' | 'read folder' | 'write file' | 'write folder' | 'store'

const EXPECTED: Readonly<Record<PathUse, string>> = {
  'read file': 'a file that is there',
  'read folder': 'a folder that is there',
  'write file': 'the path of a file',
  'write folder': 'the path of a folder',
  store: 'the path of a folder of runs',
}

export class PathOption extends Option {
  readonly use: PathUse
  constructor(flags: string, description: string, use: PathUse, fallback?: string) {
    super(flags, description)
    this.use = use
    if (fallback !== undefined) this.default(fallback)
    this.argParser((text: string) => pathFor(text, use))
  }
}

export class PathArgument extends Argument {
  readonly use: PathUse
  constructor(name: string, description: string, use: PathUse, fallback?: string) {
    super(name, description)
    this.use = use
    if (fallback !== undefined) this.default(fallback)
    this.argParser((text: string) => pathFor(text, use))
  }
}

/** The path, if it can serve. Throws commander's own error, which names the option. */
function pathFor(text: string, use: PathUse): string {
  const fault = faultOfName(text) ?? likeOption(text) ?? faultOnDisk(text, use)
  if (fault === undefined) return text
  const { said, expected = EXPECTED[use] } = typeof fault === 'string' ? { said: fault } : fault
  throw new InvalidArgumentError(`It ${said}; expected ${expected}.`)
}

/** `--out --json` would write into a folder of that name. */
function likeOption(text: string): { said: string; expected: string } | undefined {
  if (!text.startsWith('-') || text.length < 2) return undefined
  return { said: 'looks like an option', expected: `a path, or ./${visible(text)} if that is its name` }
}

function faultOnDisk(text: string, use: PathUse): string | undefined {
  if (use === 'read folder') return folderFault(text)
  // a store that is not there yet is an empty one
  if (use === 'store') return fileFault(text)?.why === 'missing' ? undefined : folderFault(text)
  return use === 'read file' ? fileFault(text, true)?.fault : undefined
}
