/** What zod found wrong, as a problem with line and column, what was expected and the nearest right word. */
import type { z } from 'zod'
import { type Problem, tame } from '../../evidence/files/problem.ts'
import type { Yaml } from '../../evidence/files/yaml.ts'
import { nearest } from '../../evidence/index.ts'

type Issue = z.core.$ZodIssue

/** `known` gives the keys that may stand at a path. */
export function problemOf(
  file: string,
  issue: Issue,
  yaml: Yaml,
  known: (path: readonly PropertyKey[]) => readonly string[],
): Problem {
  const path = tame(issue.path.map(String).join('.')) || 'the file'
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const words = known(issue.path)
    return {
      file,
      ...yaml.keyAt([...issue.path, key]),
      message: `unknown key "${tame(key)}"`,
      expected: words.join(', '),
      nearest: nearest(key, words),
    }
  }
  if (issue.code === 'invalid_union') return ofUnion(file, issue, yaml, known, path)
  const place = { file, ...yaml.at(issue.path) }
  if (issue.code === 'invalid_value')
    return { ...place, message: `${path} is not right`, expected: issue.values.map(String).join(' or ') }
  if (issue.code === 'invalid_type') {
    const missing = issue.message.endsWith('received undefined')
    return { ...place, message: `${path} ${missing ? 'is missing' : 'is not right'}`, expected: said(issue) }
  }
  return { ...place, message: `${path} is not right`, expected: said(issue) }
}

function said(issue: Issue): string {
  if (issue.code === 'invalid_type') return KIND[issue.expected] ?? issue.expected
  return tame(issue.message.replace(/^(Invalid input: |Too (big|small): )?expected /, ''))
}

const KIND: Readonly<Record<string, string>> = {
  object: 'a map of keys and values',
  array: 'a list',
  record: 'a map of keys and values',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

/** The branch that came nearest: the one whose first problem lies deepest. */
function ofUnion(
  file: string,
  issue: Issue & { code: 'invalid_union' },
  yaml: Yaml,
  known: (path: readonly PropertyKey[]) => readonly string[],
  path: string,
): Problem {
  const place = { file, ...yaml.at(issue.path) }
  if ('discriminator' in issue && typeof issue.discriminator === 'string') {
    const words = known(issue.path)
    const given = String(
      issue.path.reduce<unknown>(
        (at, part) => (at as Record<PropertyKey, unknown> | null)?.[part],
        yaml.value,
      ),
    )
    return {
      ...place,
      message: `${path} is "${tame(given)}"`,
      expected: `one of ${words.join(', ')}`,
      nearest: nearest(given, words),
    }
  }
  const inner = issue.errors.flatMap((branch) => branch[0] ?? [])
  const deepest = inner.toSorted((a, b) => b.path.length - a.path.length)[0]
  if (deepest !== undefined && deepest.path.length > 0)
    return problemOf(file, { ...deepest, path: [...issue.path, ...deepest.path] } as Issue, yaml, known)
  return { ...place, message: `${path} is not right`, expected: [...new Set(inner.map(said))].join(' or ') }
}
