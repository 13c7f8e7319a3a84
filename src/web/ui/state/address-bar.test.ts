import { expect, test } from 'vitest'
import { AddressBar } from './address-bar.ts'

/** A page opened at an address: the history of its browser, which spells like one, and the bar. */
function openedAt(start: string) {
  const steps = [start]
  const bar = {
    hash: () => steps.at(-1)!.replaceAll(' ', '%20'),
    push: (code: string) => void steps.push(code),
    replace: (code: string) => void steps.splice(-1, 1, code),
  }
  return { steps, address: new AddressBar(bar) }
}

test('a screen is a step of the history, anything else changes the step when the hand rests', () => {
  const { steps, address } = openedAt('#day')
  address.follow('#day?t=08:00')
  address.follow('#day?t=09:00')
  expect(steps).toEqual(['#day'])
  address.rest()
  expect(steps).toEqual(['#day?t=09:00'])
  address.follow('#decide?t=09:00')
  expect(steps).toEqual(['#day?t=09:00', '#decide?t=09:00'])
  address.rest()
  expect(steps).toHaveLength(2)
})

test('what waits is forgotten where the state is again what the address says', () => {
  const { steps, address } = openedAt('#day')
  address.follow('#day?t=08:00')
  address.follow('#day')
  address.rest()
  expect(steps).toEqual(['#day'])
})

test('what waits when a new screen comes is written into the step that is left', () => {
  const { steps, address } = openedAt('#day')
  address.follow('#day?t=08:00')
  address.follow('#decide?t=08:00')
  address.rest()
  expect(steps).toEqual(['#day?t=08:00', '#decide?t=08:00'])
})

test('whoever goes to another address while a change waits stays there', () => {
  const { steps, address } = openedAt('#about')
  address.follow('#about?lang=en')
  steps.push('#day?seed=7')
  // the hand rests, or the state moves, before the browser has said that it is elsewhere
  address.rest()
  address.follow('#claims')
  expect(steps).toEqual(['#about', '#day?seed=7'])
  expect(address.visited()).toBe('#day?seed=7')
  expect(address.visited()).toBeUndefined()
  address.follow('#day?lang=en&seed=7')
  address.rest()
  expect(steps.at(-1)).toBe('#day?lang=en&seed=7')
})

test('what the browser spells in its own way is not taken for a visit', () => {
  const { steps, address } = openedAt('#day')
  address.follow('#day?t=19 06:00')
  address.rest()
  expect(address.visited()).toBeUndefined()
  address.follow('#day?t=19 07:00')
  address.rest()
  expect(steps).toEqual(['#day?t=19 07:00'])
})
