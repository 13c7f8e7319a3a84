/** Sources as a report names them: by author, or by the name that the language gives them. */
import type { SourceRow } from '../evidence/index.ts'
import type { Catalogue } from '../words/index.ts'

/** Entries of the registry by id; each name once, in the order of the row. */
export function sourceNames(
  ids: readonly string[],
  registry: readonly SourceRow[],
  { run, language }: Catalogue,
): string {
  const names = ids.map((id) => {
    const row = registry.find((one) => one.id === id)
    return run.sources[id] ?? (row?.authors[language] || row?.titles[language] || id)
  })
  return [...new Set(names)].join(language === 'fr' ? '\u00a0; ' : '; ')
}
