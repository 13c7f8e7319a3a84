/**
 * What was made beforehand is shown for the tables it was made with alone; and whatever line a verb prints for having the same again
 * gives it, on tables of one's own in a folder whose name a shell would read otherwise.
 */
import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from './markdown.ts'

const folder = mkdtempSync(join(tmpdir(), 'commune-again-'))
/** As it is typed, from `folder`. */
const OWN = `my "own" d'ata $HOME`
const bin = join(folder, 'bin')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Changes one cell of a table of one's own. */
function change(file: string, row: string, column: string, value: string): void {
  const path = join(folder, OWN, file)
  const [head = [], ...lines] = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
  const at = head.indexOf(column)
  const changed = lines.map((cells) =>
    cells[0] === row ? cells.map((cell, j) => (j === at ? value : cell)) : cells,
  )
  expect(changed).not.toEqual(lines)
  writeFileSync(path, [head, ...changed].map((cells) => cells.join('\t')).join('\n'))
}

beforeAll(() => {
  cpSync(join(ROOT, 'data/paris-1871'), join(folder, OWN), { recursive: true })
  change('uncertainties.tsv', 'U-63', 'value', '0.2')
  mkdirSync(bin)
  writeFileSync(
    join(bin, 'commune'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist/bin/commune.js')}" "$@"\n`,
  )
  chmodSync(join(bin, 'commune'), 0o755)
  writeFileSync(
    join(folder, 'the plan.yaml'),
    'plan: 1\nname: small\nscenario: paris-1871\ndesign: { name: baseline }\nscale: 0.002\nmeasures: [thiers-leaves]\n',
  )
})

interface Said {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** A line as a shell reads it. */
function typed(line: string, during?: () => void): Promise<Said> {
  return new Promise((resolve, reject) => {
    const { npm_lifecycle_event: _, ...rest } = process.env
    const env = { ...rest, PATH: `${bin}:${rest.PATH}`, COMMUNE_STORE: join(folder, 'store') }
    const child = spawn('sh', ['-c', line], { cwd: folder, env })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
      during?.()
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out, err }))
  })
}

const DATA = `--data 'my "own" d'\\''ata $HOME'`
const PAIR = '--scale 0.001 --replicates 1 --lever "gates.shut=19 00:30" --knock-out K-06'
const TEST = '--scale 0.001 --count 1 --seeds 1 --variant-seeds 0'

/** Lines that say how long it took are of the hour, not of the run. */
function steady(text: string): string {
  return text.replace(/"seconds":[\d.]+/g, '').replace(/^(computed in|calculé en).*$/gm, '')
}

describe('the same again', () => {
  test.each([
    `run paris-1871 --seed 3 --world 2 --scale 0.001 --lever "gates.shut=19 00:30" --lever fire.order=never --knock-out K-04 --until "17 23:30" --lang fr`,
    'witness --seed 7 --near "Buttes Chaumont" --scale 0.001 --lever eased',
    "witness paris-1871 'une couturière de l’École militaire' --scale 0.001 --lang fr",
    `ask paris-1871 ${PAIR}`,
    `ask paris-1871 ${PAIR} --worlds prior --width 0 --lang fr`,
    `claim C-02 ${TEST}`,
    'sensitivity morris paris-1871 --measure T-13 --keys U-63 --trajectories 2 --scale 0.001 --lang fr',
    'plan status "the plan.yaml"',
  ])('%s', async (words) => {
    const first = await typed(`commune ${words} --quiet ${DATA}`.replace(/(witness.*) --quiet/, '$1'))
    expect(first.status, first.err).toBe(0)
    const line = /(commune (?!query).*--data .*)$/m.exec(first.out)?.[1]
    expect(line, first.out).toBeDefined()
    const again = await typed(line!.startsWith('commune plan') ? line!.replace(' run ', ' status ') : line!)
    expect(again.status, again.err).toBe(0)
    expect(steady(again.out)).toBe(steady(first.out))
  })

  test.each([
    'run paris-1871 --scale 0.001 --until "17 23:30" --levers "my levers.yaml"',
    'witness --seed 7 --scale 0.001',
    'witness a seamstress of Belleville --scale 0.001',
    `ask paris-1871 ${PAIR}`,
    'ask paris-1871 --lever soldiers.fed --published',
    `claim C-02 ${TEST}`,
  ])('%s --json', async (words) => {
    writeFileSync(join(folder, 'my levers.yaml'), 'gates.shut: "19 00:30"\n')
    const data = words.includes('--published') ? '' : DATA
    const first = await typed(`commune ${words} --json ${data}`)
    expect(first.status, first.err).toBe(0)
    const { again, data: digest } = JSON.parse(first.out)
    expect(digest).toMatch(/^[0-9a-f]{16}$/)
    expect(again.includes(`--tables ${digest}`)).toBe(data !== '')
    expect(steady((await typed(again)).out)).toBe(steady(first.out))
  })

  test.each([
    [`report ask paris-1871 ${PAIR}`, ['report.html', 'answer.json', 'runs.csv']],
    ['report plan "the plan.yaml"', ['report.html', 'plan.yaml']],
  ])('%s', async (words, files) => {
    const out = join(folder, `out of ${files.length}`)
    const first = await typed(`commune ${words} --quiet --out "out of ${files.length}" ${DATA}`)
    expect(first.status, first.err).toBe(0)
    const texts = () => files.map((file) => readFileSync(join(out, file), 'utf8'))
    const graph = JSON.parse(readFileSync(join(out, 'ro-crate-metadata.json'), 'utf8'))['@graph']
    const entity = (id: string) => graph.find((one: { '@id': string }) => one['@id'] === id)
    const before = texts()
    const line: string = entity('#run').description
    expect(line).toContain(`--tables ${entity('#tables').identifier}`)
    const again = await typed(line)
    expect(again.status, again.err).toBe(0)
    expect(texts()).toEqual(before)
  })

  test('a line says no more than what it was printed for', async () => {
    const { status, err } = await typed(`commune run paris-1871 --scale 0.001 --tables 0123456789abcdef`)
    expect(status).toBe(2)
    expect(err).toMatch(/digest [0-9a-f]{16}, not 0123456789abcdef/)
  })
})

describe('made with other tables', () => {
  test.each(['ask paris-1871 --lever soldiers.fed --published', 'claim C-02 --published'])(
    '%s is refused',
    async (words) => {
      const { status, out, err } = await typed(`commune ${words} ${DATA}`)
      expect([status, out]).toEqual([2, ''])
      expect(err).toContain('was made with other tables')
    },
  )

  test('accepted worlds of other tables are not asked in, and the first line says so', async () => {
    const refused = await typed(`commune ask paris-1871 ${PAIR} --worlds accepted ${DATA}`)
    expect([refused.status, refused.out]).toEqual([2, ''])
    expect(refused.err).toContain('was made with other tables')
    const en = await typed(`commune ask paris-1871 ${PAIR} --quiet ${DATA}`)
    expect(en.out).toMatch(/^Made with other tables/)
    const fr = await typed(`commune claim C-02 ${TEST} --quiet --lang fr ${DATA}`)
    expect(fr.out).toMatch(/^Fait avec d’autres tables/)
    const json = await typed(`commune ask paris-1871 ${PAIR} --quiet --json ${DATA}`)
    expect(json.out).toMatch(/^\{"warning":\{"en":"Made with other tables/)
    const page = join(folder, 'warned')
    await typed(`commune report ask paris-1871 ${PAIR} --quiet --out warned ${DATA}`)
    expect(readFileSync(join(page, 'report.html'), 'utf8')).toContain('Made with other tables')
    expect(readFileSync(join(page, 'answer.json'), 'utf8')).toMatch(/^\{"warning"/)
  })

  test('a plan in accepted worlds of other tables is refused', async () => {
    const plan = 'plan: 1\nname: in-accepted\nscenario: paris-1871\ndesign: { name: accepted, worlds: 2 }\n'
    writeFileSync(join(folder, 'accepted.yaml'), plan)
    const { status, err } = await typed(`commune plan check accepted.yaml ${DATA}`)
    expect(status).toBe(2)
    expect(err).toContain('was made with other tables')
  })

  test('verdicts and biases are left out', async () => {
    const list = await typed(`commune claim ${DATA}`)
    expect(list.out).toMatch(/^Verdicts that were made with other tables/)
    expect(list.out).not.toContain('undecided')
    const run = await typed(`commune run paris-1871 --scale 0.1 --until "17 21:05" --quiet ${DATA}`)
    expect(run.out).toContain('was made with other tables')
    expect(run.out).not.toContain('Bias of scale')
  })

  test('a claim whose test was changed has no verdict any more', async () => {
    cpSync(join(ROOT, 'data/paris-1871'), join(folder, 'claimed'), { recursive: true })
    const file = join(folder, 'claimed/claims/C-02.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/^threshold: .*$/m, 'threshold: 1'))
    const { status, err } = await typed('commune claim C-02 --published --data claimed')
    expect(status, err).toBe(2)
    expect(err).toContain('another test')
    expect((await typed('commune claim C-01 --published --data claimed')).status).toBe(0)
  })
})

describe('a report of a plan', () => {
  test('archives the plan that ran, whatever its file says by then', async () => {
    const file = join(folder, 'edited.yaml')
    const text =
      'plan: 1\nname: edited\nscenario: paris-1871\ndesign: { name: prior, worlds: 6 }\nscale: 0.001\n'
    writeFileSync(file, text)
    let edited = false
    const { status, err } = await typed('commune report plan edited.yaml --workers 1 --out edited', () => {
      // progress: the plan was read, its runs have begun
      if (!edited) writeFileSync(file, text.replace('0.001', '0.002'))
      edited = true
    })
    expect(status, err).toBe(0)
    expect(edited).toBe(true)
    expect(readFileSync(join(folder, 'edited/plan.yaml'), 'utf8')).toBe(text)
  })
})
