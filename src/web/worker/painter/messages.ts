/** What the page and the painter's worker say to one another. */

/** The grid as the painter needs it: metres of the sheet (east, south), people living in a cell, one step to a neighbour and the next one clockwise. */
export interface City {
  readonly x: Float32Array
  readonly y: Float32Array
  readonly homes: Uint16Array
  readonly steps: readonly [ax: number, ay: number, bx: number, by: number]
  /** Six neighbours a cell, -1 for none. */
  readonly near: Int32Array
}

/** Part of the sheet that a pane shows. `scale`: device pixels a metre; `left`, `top`: metres at its corner. */
export interface View {
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly left: number
  readonly top: number
  /** Device pixels a pixel of the page. */
  readonly dpr: number
}

/** Colours as 0xRRGGBB. */
export interface Inks {
  readonly home: number
  readonly people: number
  readonly guard: number
  readonly line: number
  readonly refusing: number
  readonly plus: number
  readonly minus: number
}

/** Which layer a difference is of; -1: all heads. */
export type DifferenceOf = -1 | 0 | 1 | 2 | 3

export type PainterRequest =
  | { readonly type: 'city'; readonly city: City }
  | { readonly type: 'canvas'; readonly pane: number; readonly canvas: OffscreenCanvas }
  | { readonly type: 'drop'; readonly pane: number }
  | {
      readonly type: 'view'
      readonly pane: number
      readonly serial: number
      readonly view: View
      readonly inks: Inks
      /** Boxes that stay free, device pixels: left, top, right, bottom. */
      readonly free: Int16Array
    }
  | {
      readonly type: 'heads'
      readonly pane: number
      /** Layers of `Frame.counts`; undefined: only homes. */
      readonly counts: Uint16Array | undefined
      /** The other day: then the pane shows its heads less those of `counts`. */
      readonly other: Uint16Array | undefined
      readonly of: DifferenceOf
    }

export interface Painted {
  readonly type: 'painted'
  readonly pane: number
  readonly serial: number
  readonly milliseconds: number
}
