/**
 * What a run keeps for additions to its model. Arrays of rules are part of snapshot and hash; notes of measures are part of the
 * snapshot alone, since a measure only looks: with it and without it a run has the same hash.
 */
import { type Arena, allocate, restore, snapshot } from '../state/arena.ts'
import type { Model } from './model.ts'
import type { Rule } from './rule.ts'

interface Noted extends Arena {
  readonly noted: Float64Array
  readonly since: Int32Array
}

export interface OwnState {
  readonly measures: Noted
  /** Rules that were added, each with its arrays; the arena of those that have any. */
  readonly rules: readonly { readonly rule: Rule; readonly state: unknown; readonly arena?: Arena }[]
}

export function createOwn({ own }: Model): OwnState | undefined {
  if (own === undefined) return undefined
  const count = own.measures.length
  return {
    measures: allocate((take, buffer) => ({
      buffer,
      noted: take(Float64Array, count),
      since: take(Int32Array, count),
    })),
    rules: own.rules.map((rule) => {
      const { state } = rule
      if (state === undefined) return { rule, state: undefined }
      const arena = allocate((take, buffer) => ({ buffer, state: state(take) }))
      return { rule, state: arena.state, arena }
    }),
  }
}

/** Arenas that are hashed: those of rules. */
export function hashed(own: OwnState | undefined): Arena[] {
  return own?.rules.flatMap(({ arena }) => arena ?? []) ?? []
}

function arenas(own: OwnState): Arena[] {
  return [own.measures, ...hashed(own)]
}

export function ownSnapshots(own: OwnState | undefined): Uint8Array[] {
  return own === undefined ? [] : arenas(own).map(snapshot)
}

/** Bytes that the additions take at the end of a snapshot. */
export function ownLength(own: OwnState | undefined): number {
  return own === undefined ? 0 : arenas(own).reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
}

/** Throws for a snapshot of another addition. */
export function restoreOwn(own: OwnState, bytes: Uint8Array): void {
  let from = 0
  for (const arena of arenas(own)) {
    const to = from + arena.buffer.byteLength
    restore(arena, bytes.subarray(from, to))
    from = to
  }
}

/** The arrays of a rule that was added, for measures and for other rules of the same addition. Throws where the run does not have it. */
export function ownState<S>(day: { readonly own: OwnState | undefined }, { id }: Rule<S>): S {
  const found = day.own?.rules.find(({ rule }) => rule.id === id)
  if (found === undefined) throw new Error(`the run has no rule ${id}`)
  return found.state as S
}
