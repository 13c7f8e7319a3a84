/** The painter alone, in a worker of a blank page: while hours pass over a still view, and while the view moves. */

import { Simulation } from 'commune/engine'
import { createSetting, openScenario } from 'commune/scenario'
import { readScenario } from 'commune/scenario/pack'
import type { Page } from 'playwright-core'
import { build } from 'vite'

const FIRST = 8 * 3600,
  FRAMES = 40,
  TICK = 300

export interface Dealt {
  readonly people: number
  readonly x: number[]
  readonly y: number[]
  readonly homes: number[]
  readonly near: number[]
  /** Layers of the frames of a morning. */
  readonly counts: number[][]
}

interface FrameFile {
  frameOf(day: unknown, lane: string, sample: object, events: [], measured: object): { counts: Uint16Array }
}
interface PlanFile {
  planOf(
    data: unknown,
    city: unknown,
    neighbours: Int32Array,
  ): { x: Int32Array; y: Int32Array; homes: Uint16Array; neighbours: Int32Array }
}
/** A built file of the page's worker, which is no published face. */
const built = <T>(file: string): Promise<T> => import(new URL(`../web/worker/${file}`, import.meta.url).href)

/** The city, and forty ticks from five in the morning at a tenth of the people. */
export async function dealt(): Promise<Dealt> {
  const { frameOf } = await built<FrameFile>('frame.js')
  const { planOf } = await built<PlanFile>('plan.js')
  const { data, neighbours } = readScenario('data/paris-1871')
  const scenario = openScenario(data, neighbours)
  const plan = planOf(data, scenario.city, neighbours)
  const setting = createSetting(scenario, { seed: 1, world: 0, scale: 0.1 })
  const day = new Simulation(setting, { list: [], keep: true })
  const counts: number[][] = []
  for (let i = 0; i < FRAMES; i++) {
    day.until(FIRST + i * TICK)
    counts.push([...frameOf(day.day, 'baseline', { at: 0 } as never, [], {} as never).counts])
  }
  return {
    people: plan.homes.reduce((a, b) => a + b, 0),
    x: [...plan.x],
    y: [...plan.y].map((north) => -north),
    homes: [...plan.homes],
    near: [...plan.neighbours],
    counts,
  }
}

/** The painter's worker as one script. */
export async function painterScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: 'src/web/worker/painter/main.ts', formats: ['iife'], name: 'painter' },
    },
  })
  const [first] = Array.isArray(made) ? made : [made]
  if (!first || !('output' in first)) throw new Error('the painter was not built')
  const chunk = first.output.find((one) => one.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('the painter was not built')
  return chunk.code
}

/** Milliseconds a painting by what was done, measured in the worker. */
export async function paintedIn(
  page: Page,
  script: string,
  city: Dealt,
  width: number,
  height: number,
  dpr: number,
): Promise<Record<string, number[]>> {
  return page.evaluate(measure, { script, city, width, height, dpr })
}

interface Asked {
  readonly script: string
  readonly city: Dealt
  readonly width: number
  readonly height: number
  readonly dpr: number
}

/** Runs in the page. */
async function measure({ script, city, width, height, dpr }: Asked): Promise<Record<string, number[]>> {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
  const canvas = document.createElement('canvas').transferControlToOffscreen()
  worker.postMessage({ type: 'canvas', pane: 1, canvas }, [canvas])
  const { x, y, homes, near } = city
  worker.postMessage({
    type: 'city',
    city: {
      x: Float32Array.from(x),
      y: Float32Array.from(y),
      homes: Uint16Array.from(homes),
      near: Int32Array.from(near),
      steps: [124, 0, 62, 107.4],
    },
  })
  const inks = {
    home: 0x8a7a5f,
    people: 0xcf4f06,
    guard: 0x12287a,
    line: 0x176b61,
    refusing: 0xa95faa,
    plus: 0x9c1457,
    minus: 0x436f94,
  }
  const ask = (message: object) =>
    new Promise<number>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data.milliseconds)
      worker.postMessage(message)
    })
  const view = (k: number, dx: number) =>
    ask({
      type: 'view',
      pane: 1,
      serial: 1,
      inks,
      free: new Int16Array(400).map((_, i) => [100, 90, 190, 104][i % 4]! + 5 * (i >> 2)),
      view: {
        width: Math.round(width * dpr),
        height: Math.round(height * dpr),
        scale: k * dpr,
        left: -width / 2 / k + dx,
        top: -height / 2 / k,
        dpr,
      },
    })
  const heads = (i: number, other?: number) =>
    ask({
      type: 'heads',
      pane: 1,
      counts: Uint16Array.from(city.counts[i % city.counts.length]!),
      other: other === undefined ? undefined : Uint16Array.from(city.counts[other % city.counts.length]!),
      of: -1,
    })
  const out: Record<string, number[]> = {}
  const whole = Math.min(width / 12_100, height / 9850)
  for (const [name, k] of [
    ['whole city', whole],
    ['a district', 4 * whole],
  ] as const) {
    const still: number[] = [],
      moving: number[] = [],
      compared: number[] = []
    await view(k, 0)
    for (let i = 0; i < 120; i++) still.push(await heads(i))
    for (let i = 0; i < 120; i++) moving.push(await view(k * (1 + 0.002 * i), 8 * i))
    for (let i = 0; i < 60; i++) compared.push(await heads(i, i + 12))
    out[`${name}, hours pass`] = still.slice(10)
    out[`${name}, the view moves`] = moving.slice(10)
    out[`${name}, difference`] = compared.slice(5)
  }
  worker.terminate()
  return out
}
