/** What was found out of order in a store, told. */
import { tame } from '../evidence/index.ts'
import type { Notice } from '../store/index.ts'
import type { PlanWords } from '../words/index.ts'

/** One line a notice. */
export function noticeText(notice: Notice, { store: words }: PlanWords): string {
  const file = tame(notice.file)
  const to = tame(notice.to[0] ?? '')
  if (notice.kind === 'damaged') return words.damaged({ ...notice, file, to })
  return notice.kind === 'copy' ? words.copy({ file, runs: notice.runs, to }) : words.stray({ file, to })
}
