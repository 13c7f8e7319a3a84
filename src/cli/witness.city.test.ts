import { expect, test } from 'vitest'
import { PLAIN } from '../report/index.ts'
import { DATA } from './data.ts'
import { guarded } from './failure.ts'
import type { Screen } from './screen.ts'
import { type WitnessOptions, witness } from './witness.ts'

const BASE: WitnessOptions = {
  seed: 1,
  world: 0,
  scale: 0.005,
  lever: [],
  knockOut: [],
  lang: 'en',
  data: DATA,
}

function follow(words: readonly string[], options: Partial<WitnessOptions> = {}) {
  const said: string[] = []
  const errors: string[] = []
  const screen: Screen = {
    out: (line) => void said.push(line),
    err: (line) => void errors.push(line),
    status: () => {},
    tty: false,
    width: 100,
    paint: PLAIN,
  }
  const code = guarded(screen, () => witness(words, { ...BASE, ...options }, screen))
  return { code, text: said.join('\n'), errors: errors.join('\n') }
}

test('a trade that is not modelled is said in both languages, with the nearest that is', () => {
  const english = follow(['paris-1871', 'a seamstress of Belleville'])
  expect(english.text).toMatch(
    /\nNo seamstress is modelled: .*Nearest: A woman of a\s+working household.*\nPicked by lot among \d+ simulated adults living in Belleville\./s,
  )
  expect(english.text).toContain('witness paris-1871 "a seamstress of Belleville" --seed 1 --scale 0.005')
  const french = follow(['une couturière, Belleville'], { lang: 'fr' })
  expect(french.text).toMatch(/\nAucun personnage «\u00a0couturière\u00a0» dans le modèle.*Au plus près/s)
  const { unmodelled, person } = JSON.parse(follow(['an astronaut of Belleville'], { json: true }).text)
  expect([unmodelled, person.quarter]).toEqual(['astronaut', 77])
})

test('a kind of household is modelled, and a soldier is asked for by his unit', () => {
  expect(follow(['paris-1871', 'a', 'worker', 'of', 'Belleville']).text).not.toContain('modelled')
  expect(JSON.parse(follow(['a worker, Belleville'], { json: true }).text).unmodelled).toBeNull()
  expect(follow(['a soldier of the 88th de marche']).text).toContain('A private of the 88th de marche')
})

test('a scenario that there is not, nobody, and two descriptions at once are refused', () => {
  expect(follow(['paris-1872', 'a woman'])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('nearest: paris-1871'),
  })
  expect(follow([''])).toMatchObject({ code: 2, errors: expect.stringContaining('nobody was described') })
  for (const more of [{ near: 'Bastille' }, { person: 7 }, { soldier: '88th de marche' }, { age: 30 }])
    expect(follow(['a woman'], more)).toMatchObject({
      code: 2,
      errors: expect.stringContaining('described in words already'),
    })
  expect(follow(['a woman, Montmatre'])).toMatchObject({
    code: 2,
    errors: expect.stringContaining('nearest: Montmartre'),
  })
})
