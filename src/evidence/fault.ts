/** What is wrong with data, said so that it can be mended: where, what was expected, which right word is nearest. */
export interface Problem {
  readonly file: string
  /** 1-based; 0 speaks of the file as a whole. */
  readonly line: number
  readonly column: number
  readonly message: string
  readonly expected?: string | undefined
  readonly nearest?: string | undefined
}

export function formatProblem({ file, line, column, message, expected, nearest }: Problem): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file
  const wanted = expected === undefined ? '' : `; expected ${expected}`
  const near = nearest === undefined ? '' : `; nearest: ${nearest}`
  return `${place}: ${message}${wanted}${near}`
}

/** Data that cannot be read or run: all that is wrong with it, `count` where that is more than is listed. */
export class DataError extends Error {
  readonly problems: readonly Problem[]
  readonly count: number
  constructor(problems: readonly Problem[], count = problems.length) {
    super(linesOf(problems, count).join('\n'))
    this.name = 'DataError'
    this.problems = problems
    this.count = count
  }
}

/** The problems line by line, and how many more there are. */
export function linesOf(problems: readonly Problem[], count: number): string[] {
  const more = count - problems.length
  return [...problems.map(formatProblem), ...(more > 0 ? [`${more} more problems are not shown`] : [])]
}

/** A table that lacks what the model needs: thrown while a scenario is built, a problem of `commune check`. `line` 0: the table as a whole. */
export function lacking(file: string, message: string, expected: string, line = 0): DataError {
  return new DataError([{ file, line, column: line === 0 ? 0 : 1, message, expected }])
}
