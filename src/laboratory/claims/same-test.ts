/** Is a verdict on this claim? Words may have been mended since; the test may not. */
import type { ClaimFile } from '../../evidence/index.ts'

/** Do two files of a claim fix the same test: the same change, measure, direction, threshold and other rules? */
export function sameTest(one: ClaimFile, other: ClaimFile): boolean {
  return testText(one) === testText(other)
}

function testText({ id, lever, knock_out, measure, direction, threshold, variants }: ClaimFile): string {
  const rules = variants.map(({ title: _, values, ...rule }) => [
    Object.entries(rule).sort(),
    Object.entries(values ?? {}).sort(),
  ])
  return JSON.stringify([
    id,
    Object.entries(lever ?? {}).sort(),
    knock_out ?? [],
    measure,
    direction,
    threshold,
    rules,
  ])
}
