import { expect, test } from 'vitest'
import { parseWish } from './wish.ts'

test('a seamstress of 34 in Belleville is a working woman of 34 near Belleville, in both languages', () => {
  const wish = {
    kind: 'person',
    wanted: { sex: 'woman', group: 'worker', age: 34 },
    near: 'belleville',
    did: undefined,
  }
  expect(parseWish('a seamstress, 34, Belleville')).toMatchObject(wish)
  expect(parseWish('une couturière de 34 ans à Belleville')).toMatchObject(wish)
})

test('a place of several words keeps them; without a place it is Montmartre', () => {
  expect(parseWish('concierge, Hôtel de Ville')).toMatchObject({
    near: 'hotel de ville',
    wanted: { group: 'concierge' },
  })
  expect(parseWish('a woman who took arms')).toMatchObject({
    near: 'Montmartre',
    did: 'arms',
    wanted: { sex: 'woman' },
  })
})

test('a trade is not modelled, nor what nobody knows: both are said; kinds of household are', () => {
  const said = (text: string) => {
    const wish = parseWish(text)
    return wish.kind === 'person' ? [wish.unmodelled, wish.near] : []
  }
  expect(said('a seamstress, 34, Belleville')).toEqual(['seamstress', 'belleville'])
  expect(said('une couturière de 34 ans à Belleville')).toEqual(['couturière', 'belleville'])
  expect(said('an astronaut, Belleville')).toEqual(['astronaut', 'belleville'])
  expect(said('an astronaut of Belleville')).toEqual(['astronaut', 'belleville'])
  expect(said('un cosmonaute de la Villette')).toEqual(['cosmonaute', 'villette'])
  expect(said('a Belleville woman')).toEqual([undefined, 'belleville'])
  for (const known of [
    'a concierge, Hôtel de Ville',
    'a worker, Belleville',
    'une femme, 30 ans, Montmartre',
    'un ouvrier, la Villette',
  ])
    expect(said(known)[0], known).toBeUndefined()
})

test('a soldier is asked for by his unit', () => {
  expect(parseWish('a soldier of the 88th de marche')).toEqual({ kind: 'soldier', unit: '88th de marche' })
  expect(parseWish('un soldat du 88e de marche')).toEqual({ kind: 'soldier', unit: '88e de marche' })
  expect(parseWish('a soldier')).toEqual({ kind: 'soldier', unit: '88th de marche' })
})

test('nobody and children are refused with what is expected', () => {
  expect(() => parseWish('  ')).toThrow(/expected words such as/)
  expect(() => parseWish('a boy, 9, Belleville')).toThrow(/expected an age from 20 to 99/)
  expect(() => parseWish(`a woman, ${'x'.repeat(120)}`)).toThrow(/129 characters; expected at most 120/)
})
