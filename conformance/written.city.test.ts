/** What is written: the result first, then the files, whole or none, over nothing of somebody else; pipes and disks as they are. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { typed } from './typed.ts'

const D = mkdtempSync(join(tmpdir(), 'commune-written-'))
const at = (...names: string[]) => join(D, ...names)
afterAll(() => rmSync(D, { recursive: true, force: true }))

const MAIN = 'dist/cli/main.js'
const SMALL = ['run', 'paris-1871', '--scale', '0.001', '--until', '01:00', '--quiet']
const QUESTION = [
  ...['paris-1871', '--lever', 'gates.shut=22:00', '--replicates', '1', '--scale', '0.001'],
  ...['--worlds', 'baseline', '--quiet', '--store', at('store')],
]
const shell = (script: string, environment: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, ...environment, C: `${process.execPath} ${join(process.cwd(), MAIN)}`, D },
  })
  return { code: status, out: stdout, err: stderr }
}

describe('pipes', () => {
  test('a lever file may be the output of a program', () => {
    const { code, out, err } = shell(
      `$C ${SMALL.join(' ')} --json --levers <(sleep 0.3; echo 'gates.shut: "22:00"')`,
    )
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out).levers).toEqual({ 'gates.shut': '22:00' })
  })

  test('a plan may come from standard input', () => {
    const { code, out, err } = shell('cat examples/plans/gates-by-hour.yaml | $C plan check /dev/stdin')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('gates')
  })

  test('a pipe without an end, and one that stays silent, are given up at a bound', () => {
    const endless = shell(`$C ${SMALL.join(' ')} --levers <(yes)`)
    expect([endless.code, endless.err]).toEqual([2, expect.stringMatching(/is too large/)])
    const silent = shell(`mkfifo $D/silent; $C ${SMALL.join(' ')} --levers $D/silent`)
    expect([silent.code, silent.err]).toEqual([2, expect.stringMatching(/is a pipe that nobody writes to/)])
    const held = shell(
      `mkfifo $D/held; sleep 50 > $D/held & P=$!; $C plan check $D/held; S=$?; kill $P; exit $S`,
    )
    expect([held.code, held.err]).toEqual([2, expect.stringMatching(/pipe that had not ended after 10 s/)])
  })
})

describe('somebody else', () => {
  test('a run writes beside nothing that is not its own, and with --force over its own names alone', async () => {
    mkdirSync(at('taken'))
    writeFileSync(at('taken', 'events.jsonl'), 'mine')
    writeFileSync(at('taken', 'index.html'), 'mine')
    const refused = await typed(...SMALL, '--out', at('taken'))
    expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/is not empty and holds no run/) })
    expect(readFileSync(at('taken', 'events.jsonl'), 'utf8')).toBe('mine')
    expect((await typed(...SMALL, '--out', at('taken'), '--force')).code).toBe(0)
    expect(readdirSync(at('taken')).sort()).toEqual([
      'events.jsonl',
      'index.html',
      'measures.json',
      'snapshot.bin',
    ])
    expect(readFileSync(at('taken', 'index.html'), 'utf8')).toBe('mine')
    // measures of another kind are no run either
    mkdirSync(at('measured'))
    writeFileSync(at('measured', 'measures.json'), '{"seed":1}')
    expect((await typed(...SMALL, '--out', at('measured'))).err).toMatch(/holds another run/)
    expect(readFileSync(at('measured', 'measures.json'), 'utf8')).toBe('{"seed":1}')
  })

  test('a link among the files of a run is replaced, and what it leads to is left as it was', async () => {
    mkdirSync(at('linked'))
    writeFileSync(at('target'), 'mine')
    symlinkSync(at('target'), at('linked', 'events.jsonl'))
    expect((await typed(...SMALL, '--out', at('linked'), '--force')).code).toBe(0)
    expect(readFileSync(at('target'), 'utf8')).toBe('mine')
  })

  test('a report takes a new folder and its own, and no other', async () => {
    const report = (...words: string[]) => typed('report', 'ask', ...QUESTION, ...words)
    mkdirSync(at('site'))
    for (const name of ['report.html', 'plan.yaml']) writeFileSync(at('site', name), 'mine')
    for (const words of [
      ['ask', ...QUESTION],
      ['plan', 'examples/plans/gates-by-hour.yaml', '--store', at('store')],
      ['claim', 'C-02', '--count', '1', '--seeds', '1', '--scale', '0.001', '--store', at('store')],
    ]) {
      const { code, err } = await typed('report', ...words, '--out', at('site'))
      expect([code, err]).toEqual([2, expect.stringMatching(/is not empty and holds no report/)])
    }
    expect(readFileSync(at('site', 'report.html'), 'utf8')).toBe('mine')
    expect((await report('--out', at('new'))).code).toBe(0)
    expect((await report('--out', at('new'))).code).toBe(0)
    const other = await report('--lang', 'fr', '--out', at('new'))
    expect([other.code, other.err]).toEqual([2, expect.stringMatching(/holds another report/)])
    expect((await report('--lang', 'fr', '--out', at('new'), '--force')).code).toBe(0)
    expect(readFileSync(at('new', 'report.html'), 'utf8')).toContain('lang="fr"')
    writeFileSync(at('site', 'ro-crate-metadata.json'), '{"@graph":[{"@id":"./","@type":"Dataset"}]}')
    expect((await report('--out', at('site'))).err).toMatch(/holds another report/)
  })

  test('pages, schemas, answers and worlds of others are left alone', async () => {
    mkdirSync(at('pages'))
    for (const name of ['README.md', 'C-02.md', 'levers.row.schema.json', 'calibration.md'])
      writeFileSync(at('pages', name), '{"mine": true}')
    const pages = at('pages')
    for (const words of [
      ['claim', 'C-02', '--pages', pages],
      ['answers', '--out', at('answers.json'), '--pages', pages],
      ['check', '--write-schemas', pages],
      ['calibrate', 'paris-1871', '--out', pages],
      ['answers', '--out', at('pages', 'README.md')],
    ]) {
      const { code, err } = await typed(...words)
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/was not written by this command; expected .*--force/),
      ])
    }
    for (const name of readdirSync(pages))
      expect(readFileSync(join(pages, name), 'utf8')).toBe('{"mine": true}')
  })

  test('what this program wrote is known again', async () => {
    expect((await typed('check', '--write-schemas', at('schemas'))).code).toBe(0)
    expect((await typed('check', '--write-schemas', at('schemas'))).code).toBe(0)
    expect(readdirSync(at('schemas')).length).toBeGreaterThan(20)
  })
})

const root = process.platform === 'linux' && process.getuid?.() === 0 && mounts()

describe('disks', () => {
  test.skipIf(!root)(
    'a disk that is full after the run: the day is told, one sentence follows, nothing is left (needs root)',
    () => {
      const { code, out, err } = shell(
        `mkdir $D/full; mount -t tmpfs -o size=16k tmpfs $D/full && { $C ${SMALL.join(' ')} --out $D/full/x; S=$?; ls -A $D/full >&2; umount $D/full; exit $S; }`,
      )
      expect(out).toContain('run paris-1871 --seed 1')
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(
          /^commune: \S+full\/x could not be written: it has no room: the disk is full\. Nothing half-written was left there\.\n$/,
        ),
      ])
    },
  )

  test.skipIf(!root)('a disk that is full or read-only before it: said at once, as such (needs root)', () => {
    const full = shell(
      `mkdir $D/brim; mount -t tmpfs -o size=16k tmpfs $D/brim && { head -c 20000 /dev/zero > $D/brim/z; $C ${SMALL.join(' ')} --out $D/brim; S=$?; umount $D/brim; exit $S; }`,
    )
    expect(full.out).toBe('')
    expect([full.code, full.err]).toEqual([
      1,
      expect.stringMatching(/^head[^\n]*\ncommune: \S+brim has no room: the disk is full\n$/),
    ])
    const fixed = shell(
      `mkdir $D/ro; mount -t tmpfs -o ro tmpfs $D/ro && { $C ${SMALL.join(' ')} --out $D/ro/x; S=$?; umount $D/ro; exit $S; }`,
    )
    expect([fixed.code, fixed.err]).toEqual([
      2,
      expect.stringMatching(/stands on a read-only disk; expected a folder/),
    ])
  })

  test('a folder that is lost while the day runs is said, after the day was told', async () => {
    const lost = () => {
      if (!existsSync(at('lost'))) writeFileSync(at('lost'), 'a file now')
    }
    const { code, out, err } = await typed(...SMALL, '--out', at('lost', 'x'), { told: lost })
    expect(out).toContain('run paris-1871 --seed 1 --scale 0.001')
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /^commune: \S+x could not be written: it stands below a file\. Nothing half-written/,
      ),
    ])
  })

  test('a name that no file system takes leaves nothing behind, in a real process', () => {
    const { code, err } = shell(
      `cd $D && mkdir bare && cd bare && $C ${SMALL.join(' ')} --out ""; S=$?; ls -A; exit $S`,
    )
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/option '--out <dir>' argument '' is invalid\. It is empty/),
    ])
  })
})

/** May this process mount a file system? In many containers not even root may. */
function mounts(): boolean {
  const dir = mkdtempSync(join(tmpdir(), 'commune-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', dir], { stdio: 'ignore' })
    execFileSync('umount', [dir])
    return true
  } catch {
    return false
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
