/** Values of one's own that a run was made with: what is not as the tables have it. */
import type { App } from './app.svelte.ts'

/** One line a value, as `Gun teams (U-70): 90 teams instead of 60`; empty where everything is as the tables have it. */
export function changedValues(app: App): string[] {
  const rows = app.session.tables?.uncertainties ?? []
  const said = app.words.answer.exports
  return Object.entries(app.values).map(([key, value]) => {
    const row = rows.find((one) => one.key === key)
    return row === undefined
      ? `${key}: ${value}`
      : said.changedValue(
          `${app.text(row.label)} (${row.id})`,
          `${value} ${app.say.unit(row.unit)}`.trim(),
          String(row.value),
        )
  })
}
