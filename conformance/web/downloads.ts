/** Files that the page offers to save. */
import type { Page } from 'playwright-core'

/** Presses a button and returns where the file lies that it gives. */
export async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return download.path()
}
