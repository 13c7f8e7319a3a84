import { describe, expect, it } from 'vitest'
import { createRun, openScenario } from '../../scenario/index.ts'
import { readScenario } from '../../scenario/pack/folder.ts'
import { type Limit, limits } from './limits.ts'
import { affordable, needed, PERSON_BYTES, personsOf, plainly } from './needs.ts'

const source = readScenario('data/paris-1871')
const GB = 2 ** 30

/** Bytes of all buffers that hang on an object. */
function bytesIn(root: object): number {
  const seen = new Set<object>()
  const buffers = new Set<ArrayBufferLike>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer)
    else for (const inner of value instanceof Map ? value.values() : Object.values(value)) walk(inner)
  }
  walk(root)
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0)
}

describe('What runs need', () => {
  it('counts a person as the arrays of a run hold one', () => {
    const scenario = openScenario(source.data, source.neighbours)
    const at = (scale: number) => {
      const { day } = createRun(scenario, { seed: 1, scale })
      return { bytes: bytesIn(day), persons: day.people.count }
    }
    const [small, large] = [at(0.02), at(0.08)]
    const each = (large.bytes - small.bytes) / (large.persons - small.persons)
    // one run; PERSON_BYTES has a second one and the copy between them
    expect(each).toBeGreaterThan(PERSON_BYTES / 2 - 6)
    expect(each).toBeLessThan(PERSON_BYTES)
    expect((personsOf(source.data) * 0.08) / large.persons).toBeCloseTo(1, 1)
  })

  const full: Limit[] = [
    { kind: 'address space', limit: 1.9 * GB, left: 0.85 * GB, by: 'ulimit -v' },
    { kind: 'memory', limit: 16 * GB, left: 12 * GB, by: 'what this machine has free' },
  ]

  it('lets runs begin that fit, and names what fits where they do not', () => {
    expect(() => affordable(source.data, { workers: 1, scale: 1 }, full)).not.toThrow()
    expect(() => affordable(source.data, { workers: 2, scale: 0.1 }, full)).toThrow(
      /2 threads need 1\.3 GB more address space.*ulimit -v.*expected --workers 1, or a higher limit: ulimit -v \d+/,
    )
    const small: Limit[] = [
      { kind: 'memory', limit: GB, left: 190 * 2 ** 20, by: 'the control group of this process' },
    ]
    expect(() => affordable(source.data, { workers: 4, scale: 1 }, small)).toThrow(
      /--workers 1 --scale 0\.1, or a machine/,
    )
    expect(() => affordable(source.data, { workers: 1, scale: 0.1 }, small)).not.toThrow()
  })

  it('needs more for more threads and for more people, and open files for threads alone', () => {
    const need = (kind: Limit['kind'], workers: number, scale: number) =>
      needed(kind, { workers, scale }, 1e6)
    expect(need('memory', 2, 1)).toBeGreaterThan(need('memory', 1, 1))
    expect(need('memory', 1, 1) - need('memory', 1, 0.5)).toBe(0.5e6 * PERSON_BYTES)
    expect(need('files', 2, 1)).toBe(need('files', 2, 0.1))
  })

  it('asks for nothing that this very machine lacks', () => {
    expect(() => affordable(source.data, { workers: 1, scale: 0.001 })).not.toThrow()
    expect(limits().every(({ left, limit }) => left <= limit)).toBe(true)
  })

  it('says plainly that memory ran out, whichever part of Node noticed', () => {
    for (const error of [
      Object.assign(new Error('Worker terminated due to reaching memory limit'), {
        code: 'ERR_WORKER_OUT_OF_MEMORY',
      }),
      new RangeError('Array buffer allocation failed'),
    ])
      expect((plainly(error) as Error).message).toMatch(/not enough memory.*--workers 1/)
    const other = new RangeError('seed should be a whole number')
    expect(plainly(other)).toBe(other)
  })
})
