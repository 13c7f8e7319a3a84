import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Address, HOME, parseAddress, writeAddress } from './address.ts'
import { SCREENS } from './screens.ts'

const addresses: fc.Arbitrary<Address> = fc.record({
  kiosk: fc.boolean(),
  screen: fc.constantFrom(...SCREENS),
  item: fc.constantFrom('', 'C-01', 'E-0318-03', 'a b/c?&'),
  language: fc.constantFrom(undefined, 'en' as const, 'fr' as const),
  theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  seed: fc.nat(4294967295),
  world: fc.nat(4294967295),
  scale: fc.constantFrom(undefined, 1, 0.1),
  levers: fc.constantFrom({}, { 'gates.shut': '22:00' }, { 'teams.hour': '17 23:30', 'fire.order': 'never' }),
  values: fc.constantFrom({}, { phi: 0.5, teams: 44 }),
  seconds: fc.integer({ min: 1, max: 63 * 60 }).map((minutes) => minutes * 60),
  view: fc.constantFrom('single' as const, 'two' as const, 'difference' as const),
  selection: fc.constantFrom(
    undefined,
    { kind: 'site' as const, id: 'hotel-de-ville' },
    { kind: 'cell' as const, cell: 12 },
    { kind: 'quarter' as const, number: 70 },
  ),
  version: fc.constantFrom(undefined, '0.1.0'),
})

test('an address reads back as it was written', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      expect(parseAddress(writeAddress(address))).toEqual({ address, refused: [] })
    }),
  )
})

test('what cannot be taken is named and left at its default', () => {
  const { address, refused } = parseAddress('#day?seed=-1&scale=3&t=25:00&do=gates.shut&x=1&lang=fr&lang=en')
  expect(address).toEqual({ ...HOME, screen: 'day', language: 'fr' })
  expect(refused.map(({ part }) => part)).toEqual([
    'seed=-1',
    'scale=3',
    't=25:00',
    'do=gates.shut',
    'x=1',
    'lang=en',
  ])
})

test('a wrong key or screen is named with the nearest right word, a wrong value with what is expected', () => {
  const near = (hash: string) => parseAddress(hash).refused.map((one) => one.nearest ?? one.expected)
  expect(near('#dya')).toEqual(['day'])
  expect(near('#day?sed=3')).toEqual(['seed'])
  expect(near('#day?world=x')).toEqual(['world=0 … 4294967295'])
  for (const bad of [
    'scale=0x1',
    'scale=',
    'scale=1e0',
    'my=guardsPresent:',
    'my=guardsPresent:0x10',
    'my=a:1_000',
  ])
    expect(
      parseAddress(`#day?${bad}`).refused.map(({ part }) => part),
      bad,
    ).toEqual([bad])
})

test('no text whatever makes the parser fail', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void parseAddress(text)))
})

test('the plain kiosk address is the title in a kiosk', () => {
  expect(parseAddress('#kiosk').address).toEqual({ ...HOME, kiosk: true })
})
