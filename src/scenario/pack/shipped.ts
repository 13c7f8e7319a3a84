/** Run when the program is compiled: checks the data folder that comes with it, so that nobody who runs it waits for that. */
import { rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { folderDigest, openFolder } from '../../evidence/files/folder.ts'
import { checkAll, SHIPPED_FILE } from './check.ts'

const folder = openFolder(fileURLToPath(new URL('../../../data/paris-1871', import.meta.url)))
const file = new URL(`../../${SHIPPED_FILE}`, import.meta.url)
if (checkAll(folder).report.count === 0) writeFileSync(file, `${folderDigest(folder)}\n`)
// a folder under work: it is checked whenever it is read
else rmSync(file, { force: true })
