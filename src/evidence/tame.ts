/** What others wrote, made fit to be printed: a hostile file must not write to the terminal. */
const LONGEST = 200
const HOSTILE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** Control characters, marks that turn the line round and halves of characters shown as a question mark. */
export function visible(text: string): string {
  return text.replace(HOSTILE, '?')
}

/** As `visible`, long texts cut. */
export function tame(text: string): string {
  const clean = visible(text.slice(0, LONGEST + 1))
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}...` : clean
}

/** As `visible` for a text of several lines: line ends and tabs stay. */
export function printable(text: string): string {
  return text.replace(HOSTILE, (found) => (found === '\n' || found === '\t' ? found : '?'))
}

/**
 * JSON that can be printed: the same value, with every character that would act on a terminal written as an escape (\u009b).
 * `JSON.stringify` does so for the first 32 alone.
 */
export function jsonText(
  value: unknown,
  replacer?: (this: unknown, key: string, value: unknown) => unknown,
  indent?: number,
): string {
  return JSON.stringify(value, replacer, indent).replace(HOSTILE, (found) =>
    found === '\n' ? found : [...Array(found.length).keys()].map((i) => unit(found.charCodeAt(i))).join(''),
  )
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}
