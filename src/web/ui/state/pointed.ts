/** What the address points at: marked, and brought into sight where it is not. */
import type { Attachment } from 'svelte/attachments'

/** An attachment that marks its element when `here` holds. It waits two frames, for a screen that is new begins at its top. */
export function pointedAt(here: boolean): Attachment<HTMLElement> {
  return (element) => {
    if (!here) return
    element.classList.add('pointed')
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => bring(element))
    })
    return () => {
      cancelAnimationFrame(frame)
      element.classList.remove('pointed')
    }
  }
}

function bring(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect()
  if (top >= 0 && bottom <= innerHeight) return
  element.scrollIntoView({ block: bottom - top > innerHeight * 0.7 ? 'start' : 'center' })
}
