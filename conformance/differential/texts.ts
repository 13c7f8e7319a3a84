/** Changes of any file, of YAML and of JSON. */
import type { Luck } from '../drill/luck.ts'
import type { Change } from './tables.ts'

const atLine = (text: string, dice: Luck, change: (line: string) => string): string => {
  const lines = text.split('\n')
  const at = dice.below(lines.length)
  return lines.map((line, i) => (i === at ? change(line) : line)).join('\n')
}

export const ANY_CHANGES: Readonly<Record<string, Change>> = {
  'byte-order mark': (text) => `\ufeff${text}`,
  'lines that end in CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'lines that end in CR': (text) => text.replaceAll('\n', '\r'),
  'file empty': () => '',
  'cut short': (text, dice) => text.slice(0, dice.below(text.length)),
  'a line missing': (text, dice) => {
    const lines = text.split('\n')
    lines.splice(dice.below(lines.length), 1)
    return lines.join('\n')
  },
  'zero byte': (text, dice) => atLine(text, dice, (line) => `${line}\0`),
  'last line without an end': (text) => text.replace(/\n$/, ''),
  'empty lines': (text) => text.replaceAll('\n', '\n\n'),
  'letters in another form': (text) => text.normalize('NFD'),
}

export const YAML_CHANGES: Readonly<Record<string, Change>> = {
  'second document': (text) => `${text}---\nmore: 1\n`,
  'second document in the middle': (text, dice) => atLine(text, dice, (line) => `${line}\n---`),
  'end of document': (text) => `${text}...\nmore: 1\n`,
  alias: (text) => text.replace(/: (\S.*)\n/, ': &a $1\nother: *a\n'),
  anchor: (text) => text.replace(/: (\S.*)\n/, ': &a $1\n'),
  tag: (text) => text.replace(/: (\S.*)\n/, ': !!binary $1\n'),
  tab: (text, dice) => atLine(text, dice, (line) => `\t${line}`),
  'deeper by a space': (text, dice) => atLine(text, dice, (line) => ` ${line}`),
  'key doubled': (text, dice) =>
    atLine(text, dice, (line) => (/^ *\w+:/.test(line) ? `${line}\n${line}` : line)),
  'key misspelt': (text, dice) => atLine(text, dice, (line) => line.replace(/^( *-? *\w+)(:)/, '$1x$2')),
  'value emptied': (text, dice) => atLine(text, dice, (line) => line.replace(/^( *-? *\w+:).*$/, '$1')),
  'value a number': (text, dice) => atLine(text, dice, (line) => line.replace(/^( *-? *\w+:).*$/, '$1 12')),
  'value null': (text, dice) => atLine(text, dice, (line) => line.replace(/^( *-? *\w+:).*$/, '$1 null')),
  'value a list': (text, dice) => atLine(text, dice, (line) => line.replace(/^( *-? *\w+:).*$/, '$1 [1, 2]')),
  'value very long': (text, dice) => atLine(text, dice, (line) => `${line}${'x'.repeat(5000)}`),
  'merge key': (text) => `${text}<<: {a: 1}\n`,
}

/** Every value of a JSON document by its path, and one of them changed. */
const inJson =
  (fits: (value: unknown) => boolean, to: (value: unknown) => unknown): Change =>
  (text, dice) => {
    const root: { it: unknown } = { it: JSON.parse(text) }
    const found: [holder: Record<string, unknown>, key: string, shape: string][] = []
    const visit = (holder: Record<string, unknown>, shape: string): void => {
      for (const key of Object.keys(holder)) {
        const inner = `${shape}.${Array.isArray(holder) ? '#' : key}`
        if (fits(holder[key])) found.push([holder, key, inner])
        if (typeof holder[key] === 'object' && holder[key] !== null)
          visit(holder[key] as Record<string, unknown>, inner)
      }
    }
    visit(root, '')
    if (found.length === 0) return undefined
    // by shape first: a thousand numbers of one list count as one
    const shape = dice.one([...new Set(found.map((one) => one[2]))])
    const [holder, key] = dice.one(found.filter((one) => one[2] === shape))
    const made = to(holder[key])
    if (made === GONE) delete holder[key]
    else holder[key] = made
    return `${JSON.stringify(root.it, null, 1)}\n`
  }

const GONE = Symbol('gone')

export const JSON_CHANGES: Readonly<Record<string, Change>> = {
  'value null': inJson(
    () => true,
    () => null,
  ),
  'value missing': inJson(
    (value) => value !== undefined,
    () => GONE,
  ),
  'number a text': inJson((value) => typeof value === 'number', String),
  'number negative': inJson(
    (value) => typeof value === 'number',
    (value) => -1 - Number(value),
  ),
  'number huge': inJson(
    (value) => typeof value === 'number',
    () => 1e300,
  ),
  'text a number': inJson(
    (value) => typeof value === 'string',
    () => 7,
  ),
  'text changed': inJson(
    (value) => typeof value === 'string',
    (value) => `${String(value)}x`,
  ),
  'list emptied': inJson(Array.isArray, () => []),
  'list of null': inJson(Array.isArray, () => [null]),
  'list a map': inJson(Array.isArray, () => ({})),
  'map a list': inJson(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    () => [],
  ),
  'key doubled': (text) => text.replace(/"format": ?1,/, '"format": 1, "format": 2,'),
  'another document': () => '{}\n',
  'only null': () => 'null\n',
  'list at the top': () => '[]\n',
}
