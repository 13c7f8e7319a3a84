/** Worlds and answers made beforehand, held against their form and against the tables that they name. */
import { answersSchema } from '../../evidence/files/answers-schema.ts'
import type { Folder } from '../../evidence/files/folder.ts'
import { type Json, readJson } from '../../evidence/files/json-file.ts'
import { type Dataset, nearest, type Problem, tame } from '../../evidence/index.ts'
import { InputError, parseKnockOuts, parseLevers, readAcceptedWorlds } from '../../laboratory/index.ts'

const ANSWERS = 'answers.json'
const WORLDS = 'accepted-worlds.json'
/** Problems that are listed of one file. */
const MOST = 50

type Say = (path: readonly PropertyKey[], message: string, expected: string, near?: string) => void

export function checkAnswers(folder: Folder, data: Dataset, problems: Problem[]): void {
  checkFile(folder, WORLDS, problems, (json, say) => checkWorlds(json, data, say))
  checkFile(folder, ANSWERS, problems, (json, say) => checkStored(json, data, say))
}

function checkFile(
  folder: Folder,
  file: string,
  problems: Problem[],
  check: (json: Json, say: Say) => void,
): void {
  const json = readJson(folder, file, problems)
  if (json === undefined) return
  let count = 0
  check(json, (path, message, expected, near) => {
    if (count++ < MOST) problems.push({ file, ...json.at(path), message, expected, nearest: near })
  })
}

function checkWorlds({ value }: Json, { uncertainties }: Dataset, say: Say): void {
  try {
    const { worlds } = readAcceptedWorlds(value)
    if (worlds.length === 0) say(['worlds'], 'holds no world', 'the file that `commune calibrate` writes')
    const keys = uncertainties.map(({ key }) => key)
    worlds.forEach(({ points = {}, values = {} }, i) => {
      for (const [where, held] of Object.entries({ points, values }))
        for (const key of Object.keys(held))
          if (!keys.includes(key))
            say(
              ['worlds', i, where, key],
              `no uncertainty is called "${tame(key)}"`,
              'a key of uncertainties.tsv',
              nearest(key, keys),
            )
    })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    say([], tame(error.message), 'the file that `commune calibrate` writes')
  }
}

/** Form of a document that was read, kept with it: it is read once for as long as its text is the same. */
const FORMS = new WeakMap<object, ReturnType<typeof answersSchema.safeParse>>()

function checkedForm(value: unknown): ReturnType<typeof answersSchema.safeParse> {
  if (typeof value !== 'object' || value === null) return answersSchema.safeParse(value)
  const form = FORMS.get(value) ?? answersSchema.safeParse(value)
  FORMS.set(value, form)
  return form
}

function checkStored({ value }: Json, data: Dataset, say: Say): void {
  const read = checkedForm(value)
  if (!read.success) {
    for (const { path, ...issue } of read.error.issues) say(path, ...saidOf(path, issue))
    return
  }
  const { keys, values, answers } = read.data
  values.forEach((world, i) => {
    if (world.values.length !== keys.length)
      say(
        ['values', i, 'values'],
        `has ${world.values.length} values`,
        `${keys.length}, one for each of keys`,
      )
  })
  answers.forEach((answer, i) => {
    const at = ['answers', i] as const
    if (answer.by_world.length !== values.length)
      say(
        [...at, 'by_world'],
        `has ${answer.by_world.length} entries`,
        `${values.length}, one for each world`,
      )
    if (answer.effects[0]?.measure !== answer.primary)
      say([...at, 'primary'], `primary is "${tame(answer.primary)}"`, 'the measure of the first effect')
    typed([...at, 'question', 'levers'], () => parseLevers(data, Object.entries(answer.question.levers)), say)
    typed([...at, 'question', 'knock_outs'], () => parseKnockOuts(data, answer.question.knock_outs), say)
  })
}

/** Levers and knock-outs of a question are those of the tables. */
function typed(path: readonly PropertyKey[], parse: () => unknown, say: Say): void {
  try {
    parse()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    say(path, error.message.split('; expected')[0] ?? error.message, error.expected, error.nearest)
  }
}

/** What zod found, in a sentence: `answers.0 is not right`, and what was expected. */
function saidOf(
  path: readonly PropertyKey[],
  issue: { readonly message: string },
): readonly [message: string, expected: string] {
  const name = tame(path.map(String).join('.')) || 'the file'
  const missing = issue.message.endsWith('received undefined')
  const [, wanted] = (issue.message.split(', received ', 1)[0] ?? '').split('expected ', 2)
  return [
    `${name} is ${missing ? 'missing' : 'not right'}`,
    path.length === 0 || wanted === undefined ? 'the file that `commune answers` writes' : tame(wanted),
  ]
}
