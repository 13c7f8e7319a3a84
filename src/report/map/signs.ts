/** Small signs of kinds of places, path data in pixels round their point; never told apart by colour. */
export interface Sign {
  readonly d: string
  readonly filled: boolean
}
const open = (d: string): Sign => ({ d, filled: false })
const full = (d: string): Sign => ({ d, filled: true })

const SIGNS: Readonly<Record<string, Sign>> = {
  town_hall: full('M-3.5 3.5v-5l3.5-3 3.5 3v5z'),
  palace: full('M-4 3v-5h8v5z'),
  ministry: full('M-3 3v-5h6v5z'),
  prefecture: full('M-3 3v-5h6v5z'),
  barracks: open('M-4 3v-6h8v6zM-4 3l8-6'),
  station: open('M-4 3v-3a4 4 0 0 1 8 0v3zM-4 3h8'),
  church: open('M0-4v8M-2.6-1.4h5.2'),
  hospital: open('M-3.5-3.5h7v7h-7zM0-2v4M-2 0h4'),
  prison: open('M-3.5-3.5h7v7h-7zM-1.2-3.5v7M1.2-3.5v7'),
  cemetery: open('M0-3.5v7M-2.2-1.2h4.4'),
  square: open('M-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0z'),
  street: open('M-1.2 0a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0z'),
  height: full('M0-3.4l3 5.6h-6z'),
  outside_place: open('M-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0z'),
}
const OTHER: Sign = full('M-2-2h4v4h-4z')
/** Without a sign of their own: the plan draws them. */
const NONE = new Set(['gate', 'bridge', 'fort', 'bastion'])

export function signOf(kind: string | undefined): Sign | undefined {
  return kind === undefined || NONE.has(kind) ? undefined : (SIGNS[kind] ?? OTHER)
}
