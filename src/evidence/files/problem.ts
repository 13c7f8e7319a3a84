/** What is wrong with a data folder, said so that it can be mended: where, what was expected, which right word is nearest. */
export interface Problem {
  readonly file: string
  /** 1-based; 0 speaks of the file as a whole. */
  readonly line: number
  readonly column: number
  readonly message: string
  readonly expected?: string | undefined
  readonly nearest?: string | undefined
}

/** The name a file is given when a folder cannot be read for more than one reason: never thrown, always listed. */
export class DataError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.name = 'DataError'
    this.problems = problems
  }
}

export function formatProblem({ file, line, column, message, expected, nearest }: Problem): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file
  const wanted = expected === undefined ? '' : `; expected ${expected}`
  const near = nearest === undefined ? '' : `; nearest: ${nearest}`
  return `${place}: ${message}${wanted}${near}`
}
