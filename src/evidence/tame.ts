/** What others wrote, made fit to be printed: a hostile file must not write to the terminal. */
const LONGEST = 200

/** Control characters, marks that turn the line round and halves of characters shown as a question mark. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '?')
}

/** As `visible`, long texts cut. */
export function tame(text: string): string {
  const clean = visible(text.slice(0, LONGEST + 1))
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}...` : clean
}
