/**
 * One buffer for everything the future depends on. A snapshot is a copy of it; a hash is a hash of it. Arrays are laid
 * out one after another in the order in which they are named, each starting on an 8-byte boundary.
 */
const MAGIC = 0x314d4f43 // "COM1"
const VERSION = 1
const HEADER = 32

type Ctor = {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBuffer, offset: number, length: number): ArrayBufferView
}
export type Plan = Record<string, readonly [Ctor, number]>
export type Views<P extends Plan> = { readonly [K in keyof P]: InstanceType<P[K][0]> }

export interface Arena {
  readonly buffer: ArrayBuffer
}

/** Lays the planned arrays out in a fresh zeroed buffer. */
export function allocate<P extends Plan>(plan: P): Arena & Views<P> {
  const places: [string, Ctor, number, number][] = []
  let end = HEADER
  for (const [name, [ctor, length]] of Object.entries(plan)) {
    places.push([name, ctor, end, length])
    end += Math.ceil((length * ctor.BYTES_PER_ELEMENT) / 8) * 8
  }
  const buffer = new ArrayBuffer(end)
  new Uint32Array(buffer, 0, 4).set([MAGIC, VERSION, end, places.length])
  const views: Record<string, unknown> = { buffer }
  for (const [name, ctor, offset, length] of places) views[name] = new ctor(buffer, offset, length)
  return views as unknown as Arena & Views<P>
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
