/** Removes the store that the tests of verbs share. */
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'

export function teardown(): void {
  const { COMMUNE_STORE = '' } = process.env
  if (COMMUNE_STORE.includes('commune-test-'))
    rmSync(dirname(COMMUNE_STORE), { recursive: true, force: true })
}
