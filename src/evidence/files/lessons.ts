/** What the steps and questions of lessons open: each person, station, sentence, count, claim and decision is there. */
import type { Content, Lesson, LessonTarget } from '../content/content.ts'
import { nearest } from '../nearest.ts'
import { tame } from '../tame.ts'
import type { ClaimVocabulary } from './claims.ts'
import { type ReadContent, readContent } from './content.ts'
import type { Folder } from './folder.ts'
import type { Problem } from './problem.ts'

export interface LessonVocabulary extends Pick<ClaimVocabulary, 'leverProblem'> {
  /** Ids of the claim files. */
  readonly claims: readonly string[]
}

/** Problems of all targets of the lessons of a folder. What is wrong with the form of its texts is left to `checkFolder`. */
export function checkLessons(from: string | Folder, vocabulary: LessonVocabulary, problems: Problem[]): void {
  const formal: Problem[] = []
  const read = readContent(from, formal)
  if (formal.length === 0) problems.push(...checkTargets(read, vocabulary))
}

function checkTargets({ content, places }: ReadContent, vocabulary: LessonVocabulary): Problem[] {
  const problems: Problem[] = []
  for (const { file, yaml, value } of places.filter(({ file }) => file.startsWith('lessons/')))
    for (const [path, target] of targetsOf(value as Lesson)) {
      const wrong = wrongWith(target, content, vocabulary)
      if (wrong === undefined) continue
      const { key, ...said } = wrong
      problems.push({ file, ...yaml.at([...path, key]), ...said })
    }
  return problems
}

/** Every target of a lesson, and where it stands in its file. */
function targetsOf({ steps, questions }: Lesson): (readonly [readonly PropertyKey[], LessonTarget])[] {
  const of = (list: string, parts: readonly { readonly open: readonly LessonTarget[] }[]) =>
    parts.flatMap(({ open }, i) => open.map((target, k) => [[list, i, 'open', k], target] as const))
  return [...of('steps', steps), ...of('questions', questions)]
}

interface Wrong {
  /** The key of the target whose value cannot be taken. */
  readonly key: string
  readonly message: string
  readonly expected?: string
  readonly nearest?: string | undefined
}

function wrongWith(target: LessonTarget, content: Content, { claims, leverProblem }: LessonVocabulary) {
  const { paths, chronicle } = content
  const among = (key: string, what: string, word: string | undefined, all: readonly string[]) =>
    word === undefined || all.includes(word) ? undefined : strange(key, what, word, all)
  switch (target.screen) {
    case 'decide':
    case 'compare':
    case 'answer': {
      const { lever, value } = target
      const wrong = leverProblem(lever, value, { [lever]: value })
      return wrong === undefined
        ? undefined
        : { key: wrong.message.startsWith('no lever') ? 'lever' : 'value', ...wrong }
    }
    case 'witness': {
      const stations = paths.find(({ id }) => id === target.path)?.stations ?? []
      return (
        among(
          'path',
          'person of the record',
          target.path,
          paths.map(({ id }) => id),
        ) ??
        among(
          'station',
          `station of ${tame(target.path ?? '')}`,
          target.station,
          stations.map(({ time }) => time),
        )
      )
    }
    case 'claims':
      return among('claim', 'claim', target.claim, claims)
    case 'about': {
      const told = [...chronicle.prelude, ...chronicle.epilogue].map(({ time }) => time)
      return (
        among('time', 'sentence of chronicle.yaml', target.time, told) ??
        among(
          'toll',
          'count of the dead',
          target.toll,
          chronicle.tolls.map(({ id }) => id),
        )
      )
    }
    default:
      // rows and places are held against their tables with those of all texts
      return undefined
  }
}

function strange(key: string, what: string, word: string, all: readonly string[]): Wrong {
  return {
    key,
    message: `no ${what} called "${tame(word)}"`,
    expected: `one of ${all.slice(0, 30).join(', ')}`,
    nearest: nearest(word, all),
  }
}
