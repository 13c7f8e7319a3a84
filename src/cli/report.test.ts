import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAIN } from '../report/index.ts'
import { reportAsk } from './report.ts'

const ROOT = mkdtempSync(join(tmpdir(), 'commune-report-'))
const DIR = join(ROOT, 'gates')
const screen = { out: () => {}, err: () => {}, status: () => {}, tty: false, width: 120, paint: PLAIN }
const read = (name: string) => readFileSync(join(DIR, name), 'utf8')

describe('the report of a question', () => {
  let html = ''
  beforeAll(async () => {
    const code = await reportAsk(
      'paris-1871',
      {
        lever: ['gates.shut=20:00'],
        knockOut: [],
        replicates: 2,
        scale: 0.001,
        worlds: 'baseline',
        workers: 2,
        quiet: true,
        lang: 'fr',
        data: 'data/paris-1871',
        out: DIR,
      },
      screen,
    )
    expect(code).toBe(0)
    html = read('report.html')
  })
  afterAll(() => rmSync(ROOT, { recursive: true }))

  it('is one page in the language asked for that loads nothing and runs nothing', () => {
    expect(html).toContain('<html lang="fr">')
    expect(html).not.toMatch(/<(script|link|img|iframe)\b/)
    expect(html).not.toMatch(/url\((?!#)/)
    for (const [, address] of html.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^#/)
  })

  it('has a table and words beside every picture, and no anchor without its section', () => {
    const figures = html.split('<figure>').slice(1)
    expect(figures.length).toBeGreaterThan(3)
    for (const figure of figures) {
      expect(figure).toContain('<svg')
      expect(figure.match(/<tr>/g)?.length).toBeGreaterThan(1)
      expect(/class="said">([^<]{20,})</.exec(figure)).not.toBeNull()
    }
    for (const [, id] of html.matchAll(/<a href="#([a-z]+)"/g)) expect(html).toContain(`<section id="${id}"`)
  })

  it('says who could have decided otherwise, and always the dead of the record', () => {
    const section = (id: string) => html.split(`<section id="${id}"`)[1]?.split('</section>')[0] ?? ''
    expect(section('who')).toContain('Lullier')
    expect(section('dead')).toMatch(/Lecomte[\s\S]*Clément-Thomas|Clément-Thomas[\s\S]*Lecomte/)
    expect(section('side').match(/<tr>/g)?.length).toBeGreaterThan(10)
  })

  it('lies in a research object whose description has the digest of every file', () => {
    const graph = (JSON.parse(read('ro-crate-metadata.json')) as { '@graph': Record<string, unknown>[] })[
      '@graph'
    ]
    const files = graph.filter((entity) => entity['@type'] === 'File')
    expect(files.map((f) => f['@id']).sort()).toEqual(['answer.json', 'report.html', 'runs.csv'])
    for (const file of files)
      expect(
        createHash('sha256')
          .update(read(String(file['@id'])))
          .digest('hex'),
      ).toBe(file.sha256)
    expect(read('runs.csv').trim().split('\n').length).toBe(5)
  })
})
