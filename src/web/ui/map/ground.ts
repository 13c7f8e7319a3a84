/** The base plan of the page: one SVG text whose strokes follow two custom properties, so that zooming changes no path. */
import plan from 'virtual:plan'
import { map } from '../../../report/index.ts'
import { spotsOf } from './sites.ts'

const PREFIX = 'map-'
const live = (pixels: number, grows = false): string =>
  `calc(var(--u) * ${grows ? 'var(--grow) * ' : ''}${pixels}px)`
export const PAGE_INK: map.Ink = {
  colour: (name) => `var(--${name})`,
  px: live,
  prefix: PREFIX,
  zoom: Number.POSITIVE_INFINITY,
  // a window 1.6 pixels a metre is some 800 m wide
  tile: 1000,
}

let text: string | undefined
/** Definitions and layers; the ids of the patterns carry the number of the pane. */
export function groundText(pane: number): string {
  text ??= `<defs>${map.patternDefs(PREFIX, { mark: 'var(--hachure)', plus: 'var(--whatif)', minus: 'var(--baseline)' }, live)}</defs>${map.layersSvg(plan.layers, PAGE_INK)}`
  return text.replaceAll(PREFIX, `${PREFIX}${pane}-`)
}

/** Zooms, pixels a kilometre, at which layers come in. */
export const STARTS: readonly number[] = [
  ...new Set(plan.layers.map(({ name }) => map.LOOKS[name].from ?? 0)),
].filter((from) => from > 0)

export const SPOTS = spotsOf(plan)
