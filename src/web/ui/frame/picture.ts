/**
 * A picture of a part of the page: its canvases and drawings one over the other, as PNG. Drawings are copied with the styles
 * that the browser has worked out and with the page's fonts, for a picture sees neither the page's style sheet nor its variables.
 */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font',
  'letter-spacing',
  'text-anchor',
  'paint-order',
  'display',
  'visibility',
  'transform',
  'transform-origin',
] as const

/** `scale`: pixels of the picture for one of the page. */
export async function pictureOf(part: HTMLElement, paper: string, scale = 2): Promise<Blob> {
  const box = part.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(box.width * scale)
  canvas.height = Math.round(box.height * scale)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('this browser draws no pictures')
  context.scale(scale, scale)
  context.fillStyle = paper
  context.fillRect(0, 0, box.width, box.height)
  const fonts = fontFaces()
  for (const layer of part.querySelectorAll<HTMLCanvasElement | SVGSVGElement>('canvas, svg')) {
    const at = layer.getBoundingClientRect()
    // signs on buttons are no part of the picture
    if (at.width === 0 || layer.closest('button') !== null || layer.parentElement?.closest('svg')) continue
    const image = layer instanceof HTMLCanvasElement ? layer : await drawn(layer, fonts)
    context.drawImage(image, at.left - box.left, at.top - box.top, at.width, at.height)
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture came out')) : resolve(blob)))
  })
}

async function drawn(svg: SVGSVGElement, fonts: string): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copyStyles(svg, copy)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = fonts
  copy.prepend(style)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  return image
}

function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from)
  if (to instanceof SVGElement)
    for (const name of STYLES) to.style.setProperty(name, style.getPropertyValue(name))
  for (let i = 0; i < from.children.length; i++) copyStyles(from.children[i]!, to.children[i]!)
}

/** Font faces of the page's own style sheets; their files stand in them. */
function fontFaces(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .map((rule) => rule.cssText)
    .join('\n')
}
