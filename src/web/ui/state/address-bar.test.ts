import { expect, test } from 'vitest'
import { AddressBar } from './address-bar.ts'

/** A page opened at an address: the history of its browser, which spells like one, and the bar. */
function openedAt(start: string) {
  const steps = [start]
  const numbers = new Map<number, number>()
  const bar = {
    hash: () => steps.at(-1)!.replaceAll(' ', '%20'),
    step: () => numbers.get(steps.length - 1),
    push: (code: string, step: number) => {
      steps.push(code)
      numbers.set(steps.length - 1, step)
    },
    replace: (code: string, step: number) => {
      steps.splice(-1, 1, code)
      numbers.set(steps.length - 1, step)
    },
    go: (by: number) => void steps.splice(steps.length + by),
  }
  return { steps, back: () => void steps.pop(), address: new AddressBar(bar) }
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

test('Back closes a sheet and stays on the screen, whose address goes on from there', () => {
  const { steps, back, address } = openedAt('#day')
  address.sheets(1)
  address.follow('#day?at=site:x')
  address.rest()
  expect(steps).toEqual(['#day', '#day?at=site:x'])
  back()
  expect(address.back()).toBe('sheet')
  address.sheets(0)
  expect(address.visited()).toBeUndefined()
  address.follow('#day?t=09:00')
  address.rest()
  expect(steps).toEqual(['#day?t=09:00'])
})

test('two sheets are closed one after the other, the next Back leaves the screen', () => {
  const { steps, back, address } = openedAt('#title')
  address.follow('#day')
  address.sheets(1)
  address.sheets(2)
  back()
  expect(address.back()).toBe('sheet')
  address.sheets(1)
  back()
  expect(address.back()).toBe('sheet')
  address.sheets(0)
  expect(steps).toEqual(['#title', '#day'])
  back()
  expect(address.back()).toBeUndefined()
  expect(address.visited()).toBe('#title')
})

test('a sheet closed without Back leaves nothing to go back to: the next screen takes its step, Back passes over it', () => {
  const one = openedAt('#day')
  one.address.sheets(1)
  one.address.sheets(0)
  one.address.follow('#sources')
  expect(one.steps).toEqual(['#day', '#sources'])

  const other = openedAt('#title')
  other.address.follow('#day')
  other.address.sheets(1)
  other.address.sheets(0)
  other.back()
  expect(other.address.back()).toBe('wait')
  expect(other.steps).toEqual(['#title'])
  expect(other.address.back()).toBeUndefined()
  expect(other.address.visited()).toBe('#title')
})
