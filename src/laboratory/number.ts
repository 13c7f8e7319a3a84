/** Numbers as they are typed: decimal digits, nothing before or after them. Whatever else JavaScript takes for a number is none here. */

/** `0`, `12`; undefined for signs, spaces, `0x10`, `1e3`, `5.0`, `007`, digits of other scripts, and what is too large to be exact. */
export function wholeOf(text: string): number | undefined {
  const n = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : undefined
  return n !== undefined && Number.isSafeInteger(n) ? n : undefined
}

/** The same with a decimal point: `0.1`, `2`, `0.0250`. Not `.5`, `5.` or `0,1`. */
export function decimalOf(text: string): number | undefined {
  return /^(0|[1-9][0-9]{0,15})(\.[0-9]{1,30})?$/.test(text) ? Number(text) : undefined
}
