/** The views that every check of the page goes through: each screen, and the parts of the screens made of text. */
export interface View {
  readonly name: string
  /** Address without its query. */
  readonly address: string
  /** Of the query, besides scale, language and theme. */
  readonly query?: string
}

export const SCREENS: readonly View[] = [
  { name: 'title', address: 'title' },
  { name: 'day', address: 'day', query: 't=08:30' },
  { name: 'decide', address: 'decide' },
  { name: 'compare', address: 'compare', query: 't=23:00&do=gates.shut:20:00' },
  { name: 'answer', address: 'answer', query: 'do=gates.shut:20:00' },
  { name: 'witness', address: 'witness' },
  { name: 'claims', address: 'claims/C-02' },
  { name: 'sources', address: 'sources/d18-106' },
  { name: 'lesson', address: 'lesson' },
  { name: 'about', address: 'about' },
]

export const PARTS: readonly View[] = [
  { name: 'answer-all', address: 'answer' },
  { name: 'witness-lecomte', address: 'witness/lecomte' },
  { name: 'witness-someone', address: 'witness/someone' },
  { name: 'claims-list', address: 'claims' },
  { name: 'sources-people', address: 'sources/who-is-who' },
  { name: 'sources-mine', address: 'sources/my-version', query: 'my=drift:0.04' },
  { name: 'lesson-pupil', address: 'lesson/minutes-50.pupil' },
  { name: 'lesson-100', address: 'lesson/minutes-100' },
  { name: 'about-limits', address: 'about/limits' },
  { name: 'about-method', address: 'about/method' },
  { name: 'about-licences', address: 'about/licences' },
  { name: 'about-access', address: 'about/access' },
  { name: 'about-keys', address: 'about/keys' },
]

export const LANGUAGES = ['en', 'fr'] as const
export const THEMES = ['light', 'dark'] as const
export const WIDTHS = [360, 768, 1366, 1920] as const

export interface Choice {
  readonly views: readonly View[]
  readonly widths: readonly number[]
  readonly languages: readonly string[]
  readonly themes: readonly string[]
}

/** What some words leave of all views: each narrows its own kind, and a kind without a word stays whole. */
export function chosen(words: readonly string[]): Choice | { readonly unknown: string } {
  const all = [...SCREENS, ...PARTS].map(({ name }) => name)
  const known = new Set(['parts', ...all, ...WIDTHS.map(String), ...LANGUAGES, ...THEMES])
  const unknown = words.find((word) => !known.has(word))
  if (unknown !== undefined) return { unknown }
  const some = <T>(kind: readonly T[]): readonly T[] => {
    const named = kind.filter((one) => words.includes(String(one)))
    return named.length > 0 ? named : kind
  }
  const names = words.filter((word) => all.includes(word))
  const views =
    names.length > 0
      ? [...SCREENS, ...PARTS].filter(({ name }) => names.includes(name))
      : [...SCREENS, ...(words.includes('parts') ? PARTS : [])]
  return { views, widths: some(WIDTHS), languages: some(LANGUAGES), themes: some(THEMES) }
}

/** The whole address of a view, with its #; a hundredth of the households, so that a check does not wait for a city. */
export function addressOf(view: View, language: string, theme: string, scale = '0.01'): string {
  const parts = [
    `lang=${language}`,
    `theme=${theme}`,
    `scale=${scale}`,
    ...(view.query === undefined ? [] : [view.query]),
  ]
  return `#${view.address}?${parts.join('&')}`
}
