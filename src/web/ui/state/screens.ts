/** The screens by their names in the address. A screen is a file `screens/Name.svelte`; one without a file is not offered. */
import type { Component } from 'svelte'

export const SCREENS = [
  'title',
  'day',
  'decide',
  'compare',
  'answer',
  'witness',
  'claims',
  'sources',
  'lesson',
  'about',
] as const
export type ScreenName = (typeof SCREENS)[number]

/** Screens that a kiosk shows. */
export const KIOSK_SCREENS: readonly ScreenName[] = ['title', 'day', 'decide', 'compare', 'answer']

export function isScreen(name: string): name is ScreenName {
  return (SCREENS as readonly string[]).includes(name)
}

export type ScreenComponents = Partial<Record<ScreenName, Component>>

/** Components by screen from the files of the folder: `../screens/Day.svelte` is the screen `day`. */
export function byScreen(files: Readonly<Record<string, Component>>): ScreenComponents {
  const out: ScreenComponents = {}
  for (const [path, component] of Object.entries(files)) {
    const name = /(?<![A-Za-z])([A-Za-z]+)\.svelte$/.exec(path)?.[1]?.toLowerCase() ?? ''
    if (isScreen(name)) out[name] = component
  }
  return out
}
