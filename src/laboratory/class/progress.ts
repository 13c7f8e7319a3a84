/** A pupil's work as a file on the pupil's own machine: answers, forecast, code. Read back strictly; nothing in it is run. */
export interface Progress {
  readonly format: 1
  readonly lesson: string
  /** Name or initials, if the pupil gives any; stays in the file. */
  readonly name: string
  readonly answers: Readonly<Record<string, string>>
  /** Codes of the runs made. */
  readonly codes: readonly string[]
  /** Steps done, by their number. */
  readonly done: readonly number[]
}

export type ProgressFault = 'too-large' | 'not-json' | 'not-progress'
export type ParsedProgress = { readonly progress: Progress } | { readonly fault: ProgressFault }

const LARGEST = 200_000
const LONGEST_ANSWER = 5000
const MOST = 100

export const emptyProgress = (lesson: string): Progress => ({
  format: 1,
  lesson,
  name: '',
  answers: {},
  codes: [],
  done: [],
})

export function progressText(progress: Progress): string {
  return `${JSON.stringify(progress, null, 2)}\n`
}

export function parseProgress(text: string): ParsedProgress {
  if (text.length > LARGEST) return { fault: 'too-large' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { fault: 'not-json' }
  }
  const progress = progressOf(value)
  return progress === undefined ? { fault: 'not-progress' } : { progress }
}

function progressOf(value: unknown): Progress | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { format, lesson, name, answers, codes, done } = value as Record<string, unknown>
  if (format !== 1 || !isText(lesson, 60) || !isText(name, 200)) return undefined
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return undefined
  const entries = Object.entries(answers)
  if (
    entries.length > MOST ||
    !entries.every(([key, text]) => key.length < 60 && isText(text, LONGEST_ANSWER))
  )
    return undefined
  if (!isList(codes, (code) => isText(code, 60))) return undefined
  if (!isList(done, (step) => Number.isInteger(step) && Number(step) >= 0 && Number(step) < MOST))
    return undefined
  return {
    format: 1,
    lesson,
    name,
    answers: Object.fromEntries(entries) as Record<string, string>,
    codes: codes as string[],
    done: done as number[],
  }
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest
const isList = (value: unknown, each: (item: unknown) => boolean): value is unknown[] =>
  Array.isArray(value) && value.length <= MOST && value.every(each)
