/** A store looked at from outside: its files, its answers, what it has. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commune } from './program.ts'

const QUESTIONS = [
  'SELECT * FROM runs ORDER BY run',
  'SELECT * FROM events ORDER BY run, n',
  'SELECT levers, outcome, count(*) AS runs, median(killed) AS killed FROM runs GROUP BY ALL ORDER BY ALL',
  'SELECT measure, levers, avg(value) AS mean FROM measures WHERE NOT isinf(value) GROUP BY ALL ORDER BY ALL',
]

/** One hash for the answers to all questions. */
export async function answers(store: string): Promise<string> {
  const hash = createHash('sha256')
  for (const sql of QUESTIONS) {
    const { code, out, err } = await commune('query', sql, '--store', store, '--json')
    if (code !== 0) throw new Error(`query ended with ${code}: ${err}`)
    hash.update(out)
  }
  return hash.digest('hex')
}

/** One hash for names and bytes of all shards. */
export function bytes(store: string): string {
  const hash = createHash('sha256')
  for (const folder of ['runs', 'events', 'shards'])
    for (const name of names(store, folder))
      hash.update(`${folder}/${name}\n`).update(readFileSync(join(store, folder, name)))
  return hash.digest('hex')
}

export function names(store: string, folder: string): string[] {
  const dir = join(store, folder)
  return existsSync(dir)
    ? readdirSync(dir)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : []
}

/** Runs that the store keeps: whole in shards or waiting in the journal. */
export function kept(store: string): Set<string> {
  const runs = new Set(names(store, 'journal'))
  for (const name of names(store, 'shards')) {
    const [text = ''] = readFileSync(join(store, 'shards', name), 'utf8').split('\n')
    for (const run of (JSON.parse(text) as { runs: string[] }).runs) runs.add(run)
  }
  return runs
}
