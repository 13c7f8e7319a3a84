/** The pack as it stands in the page: deflated and written in base64. Inflated by the browser's own decompressor. */

export async function unpacked(text: string): Promise<Uint8Array> {
  const packed = atob(text.trim())
  const bytes = new Uint8Array(packed.length)
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i)
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
