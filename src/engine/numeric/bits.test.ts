import { expect, test } from 'vitest'
import { lowest } from './bits.ts'

test('the lowest bit of any word, the sign bit too', () => {
  for (let k = 0; k < 32; k++) {
    expect(lowest(1 << k)).toBe(k)
    expect(lowest((1 << k) >>> 0)).toBe(k)
    expect(lowest(-1 << k)).toBe(k)
  }
})
