/**
 * A chart as the report shows it: a picture, what it says in words, and the same figures as a table. Plot draws it into
 * whatever document it is given (a browser's, or happy-dom's in Node). Colours are properties of the page, so that one
 * picture serves light, dark and paper; hatching is a pattern that the page defines once.
 */
import { type PlotOptions, plot } from '@observablehq/plot'

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface Chart {
  readonly title: string
  /** Said in place of the picture. */
  readonly alt: string
  readonly svg: string
  readonly table: Table
}

export const INK = 'var(--ink)'
export const MUTED = 'var(--muted)'
export const BASELINE = 'var(--baseline)'
export const OTHER = 'var(--counterfactual)'
/** Baseline bands are plain, counterfactual ones hatched. */
export const HATCH = 'url(#hatch)'

export function draw(document: Document, alt: string, options: PlotOptions): string {
  const picture = plot({
    document,
    width: 760,
    style: { fontFamily: 'inherit', fontSize: '13px', background: 'none' },
    ...options,
  })
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', alt)
  return picture.outerHTML
}
