/**
 * A picture of a part of the page: its canvases and drawings one over the other, as PNG. Drawings are copied with the styles
 * that the browser has worked out and with the page's fonts, for a picture sees neither the page's style sheet nor its variables.
 */
import { MARK, type MarginWords, margins } from './margin.ts'

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

export interface PictureWords extends Omit<MarginWords, 'legend'> {
  /** The legend of the page, a list whose entries hold a drawing and words; it may be hidden. */
  readonly legend: HTMLElement | null
}

/** `scale`: pixels of the picture for one of the page. */
export async function pictureOf(
  part: HTMLElement,
  words: PictureWords,
  { paper, ink }: { readonly paper: string; readonly ink: string },
  scale = 2,
): Promise<Blob> {
  const box = part.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('this browser draws no pictures')
  const fonts = fontFaces()
  const margin = margins(context, box.width, { ...words, legend: await legendOf(words.legend, fonts) })
  canvas.width = Math.round(box.width * scale)
  canvas.height = Math.round((margin.above + box.height + margin.below) * scale)
  context.scale(scale, scale)
  context.fillStyle = paper
  context.fillRect(0, 0, box.width, margin.above + box.height + margin.below)
  context.save()
  context.beginPath()
  context.rect(0, margin.above, box.width, box.height)
  context.clip()
  for (const layer of part.querySelectorAll<HTMLCanvasElement | SVGSVGElement>('canvas, svg')) {
    const at = layer.getBoundingClientRect()
    // signs on buttons are no part of the picture
    if (at.width === 0 || layer.closest('button') !== null || layer.parentElement?.closest('svg')) continue
    const image = layer instanceof HTMLCanvasElement ? layer : await drawn(layer, fonts)
    context.drawImage(image, at.left - box.left, at.top - box.top + margin.above, at.width, at.height)
  }
  context.restore()
  margin.draw(box.height, ink)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture came out')) : resolve(blob)))
  })
}

/** Marks of a legend as pictures, with their words. */
async function legendOf(legend: HTMLElement | null, fonts: string): Promise<MarginWords['legend']> {
  const entries = [...(legend?.querySelectorAll('li') ?? [])].flatMap((entry) => {
    const svg = entry.querySelector('svg')
    return svg === null ? [] : [{ svg, text: entry.textContent.trim() }]
  })
  return Promise.all(entries.map(async ({ svg, text }) => ({ mark: await drawn(svg, fonts, MARK), text })))
}

async function drawn(
  svg: SVGSVGElement,
  fonts: string,
  size?: { readonly width: number; readonly height: number },
): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copyStyles(svg, copy)
  if (size !== undefined) {
    // a hidden drawing has no size of its own
    copy.setAttribute('width', String(size.width))
    copy.setAttribute('height', String(size.height))
  }
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
    for (const name of STYLES) {
      const value = style.getPropertyValue(name)
      // what is hidden has no transform worked out; its attribute says it
      if (name !== 'transform' || value !== 'none') to.style.setProperty(name, value)
    }
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
