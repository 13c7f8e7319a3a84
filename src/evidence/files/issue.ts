/** What zod found wrong, as a problem with line and column, what was expected and the nearest right word. */
import type { z } from 'zod'
import { nearest } from '../nearest.ts'
import { tame } from '../tame.ts'
import type { Problem } from './problem.ts'
import type { Yaml } from './yaml.ts'

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
  if (issue.code === 'invalid_value') {
    const given = valueAt(yaml, issue.path)
    const words = issue.values.map(String)
    if (given === undefined) return { ...place, message: `${path} is missing`, expected: words.join(' or ') }
    const said = shown(given)
    return {
      ...place,
      message: `${path} is ${said}`,
      expected: words.join(' or '),
      nearest: typeof given === 'object' ? undefined : nearest(String(given), words),
    }
  }
  if (issue.code === 'invalid_type') {
    const missing = issue.message.endsWith('received undefined')
    return { ...place, message: `${path} ${missing ? 'is missing' : 'is not right'}`, expected: said(issue) }
  }
  return { ...place, message: `${path} is not right`, expected: said(issue) }
}

function valueAt({ value }: Yaml, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (at as Record<PropertyKey, unknown> | null | undefined)?.[part],
    value,
  )
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'a map'
  return value === undefined ? 'missing' : `"${tame(String(value))}"`
}

function said(issue: Issue): string {
  if (issue.code === 'invalid_type') return KIND[issue.expected] ?? issue.expected
  if (issue.code === 'too_big' || issue.code === 'too_small') return bound(issue)
  return tame(issue.message.replace(/^(Invalid [a-z]+: )?(expected )?/, ''))
}

/** zod says `Too small: expected string to have >=1 characters`; a message of our own stays as it is. */
function bound(issue: Issue & { code: 'too_big' | 'too_small' }): string {
  if (!/^Too (big|small)/.test(issue.message)) return tame(issue.message.replace(/^expected /, ''))
  const limit = issue.code === 'too_big' ? issue.maximum : issue.minimum
  const end =
    issue.inclusive === false
      ? issue.code === 'too_big'
        ? 'below'
        : 'above'
      : issue.code === 'too_big'
        ? 'at most'
        : 'at least'
  const what = { string: ' characters', array: ' entries', set: ' entries' }[issue.origin as string] ?? ''
  return `${end} ${limit}${what}`
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
    const given = shown(valueAt(yaml, issue.path))
    return {
      ...place,
      message: `${path} is ${given}`,
      expected: `one of ${words.join(', ')}`,
      nearest: nearest(given.replaceAll('"', ''), words),
    }
  }
  const inner = issue.errors.flatMap((branch) => branch[0] ?? [])
  const deepest = inner.toSorted((a, b) => b.path.length - a.path.length)[0]
  if (deepest !== undefined && deepest.path.length > 0)
    return problemOf(file, { ...deepest, path: [...issue.path, ...deepest.path] } as Issue, yaml, known)
  return { ...place, message: `${path} is not right`, expected: [...new Set(inner.map(said))].join(' or ') }
}
