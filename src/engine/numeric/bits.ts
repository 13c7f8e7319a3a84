/** Place of the lowest bit that is set, 0 to 31, of a word of 32 bits, signed or not, that is not zero. */
export function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
