/**
 * One buffer for everything the future depends on. A snapshot is a copy of it; a hash is a hash of it. Arrays are laid
 * out one after another in the order in which they are named, each starting on an 8-byte boundary.
 */
const MAGIC = 0x314d4f43 // "COM1"
const VERSION = 1
const HEADER = 32

type Ctor<A> = {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBuffer, offset: number, length: number): A
}

/** Takes the next array of a type and length out of the buffer. */
export type Take = <A extends ArrayBufferView>(type: Ctor<A>, length: number) => A

export interface Arena {
  readonly buffer: ArrayBuffer
}

/**
 * Lays arrays out in a fresh zeroed buffer. `lay` is called twice, to measure and to take; it returns a literal that names
 * them all, because an object that grows name by name becomes a hash table in V8 and every look at the state a search in it.
 */
export function allocate<S extends Arena>(lay: (take: Take, buffer: ArrayBuffer) => S): S {
  let end = HEADER
  let count = 0
  const empty = new ArrayBuffer(0)
  lay((type, length) => {
    end += span(type, length)
    count++
    return new type(empty, 0, 0)
  }, empty)
  const buffer = new ArrayBuffer(end)
  new Uint32Array(buffer, 0, 4).set([MAGIC, VERSION, end, count])
  let at = HEADER
  return lay((type, length) => {
    const array = new type(buffer, at, length)
    at += span(type, length)
    return array
  }, buffer)
}

function span({ BYTES_PER_ELEMENT }: Ctor<unknown>, length: number): number {
  return Math.ceil((length * BYTES_PER_ELEMENT) / 8) * 8
}

/** A copy of the state that can be stored and put back. */
export function snapshot(arena: Arena): Uint8Array {
  return new Uint8Array(arena.buffer.slice(0))
}

/** Puts a snapshot back. Throws if it belongs to another layout or version. */
export function restore(arena: Arena, bytes: Uint8Array): void {
  const head = new Uint32Array(bytes.slice(0, 16).buffer)
  if (bytes.length < HEADER || head[0] !== MAGIC) throw new Error('this is not a snapshot of Commune')
  if (head[1] !== VERSION) throw new Error(`snapshot of layout ${head[1]}, this version reads ${VERSION}`)
  if (bytes.length !== arena.buffer.byteLength)
    throw new Error('snapshot of another scenario, world or scale')
  new Uint8Array(arena.buffer).set(bytes)
}

/** Bytes of the snapshot with which `bytes` begins, by its own header. */
export function lengthOf(bytes: Uint8Array): number {
  return new Uint32Array(bytes.slice(0, 16).buffer)[2] ?? 0
}

/** Everything zero again. */
export function clear(arena: Arena): void {
  new Uint8Array(arena.buffer).fill(0, HEADER)
}

/** 64-bit hash of the state as 16 hexadecimal digits: two independent multiply-xor lanes over its 32-bit words. */
export function hash(...arenas: readonly Arena[]): string {
  let a = 0x243f6a88
  let b = 0x85a308d3 | 0
  for (const { buffer } of arenas) {
    const words = new Int32Array(buffer)
    for (let i = 0; i < words.length; i++) {
      a = Math.imul(a ^ words[i], 0x01000193)
      a ^= a >>> 15
      b = Math.imul(b + words[i], 0x85ebca6b) ^ (b >>> 13)
    }
  }
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0')
  return hex(a ^ (b >>> 16)) + hex(b)
}
