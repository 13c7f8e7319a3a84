/** A JSON file of a data folder, bounded like every other; undefined when it is not there. Throws a DataError for what is not JSON. */
import { readBounded } from './bytes.ts'
import { DataError } from './problem.ts'

/** Largest file that is read, bytes. */
const LARGEST = 8 * 1024 * 1024

export function parseJsonFile(dir: string, file: string): unknown {
  const read = readBounded(dir, file, LARGEST)
  if ('missing' in read) return undefined
  if ('problem' in read) throw new DataError([read.problem])
  try {
    return JSON.parse(read.text)
  } catch (error) {
    const place = /position (\d+)/.exec(String(error))?.[1]
    const before = read.text.slice(0, Number(place ?? 0)).split('\n')
    throw new DataError([
      {
        file,
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        message: 'is not JSON',
        expected: 'JSON',
      },
    ])
  }
}
