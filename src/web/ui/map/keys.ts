/** Keys on a map that has the focus: plus, minus, arrows, 0. */
import type { MapView } from './view.svelte.ts'

const STEP = 80

/** True if the key was one of the map's. */
export function mapKey(event: KeyboardEvent, view: MapView): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  switch (event.key) {
    case '+':
    case '=':
      view.by(1.4)
      return true
    case '-':
      view.by(1 / 1.4)
      return true
    case '0':
      view.fit()
      return true
    case 'ArrowLeft':
      view.pan(STEP, 0)
      return true
    case 'ArrowRight':
      view.pan(-STEP, 0)
      return true
    case 'ArrowUp':
      view.pan(0, STEP)
      return true
    case 'ArrowDown':
      view.pan(0, -STEP)
      return true
    default:
      return false
  }
}
