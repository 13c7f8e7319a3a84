/**
 * Roads beyond the wall: outside_roads.tsv, chains of places from a gate outward. Assumed: road metres are 1.06 times the line
 * through the places, which meets the lengths of roads.tsv within 2 % (outside.test.ts).
 */
import type { Dataset } from '../../evidence/index.ts'

export const ROAD_FACTOR = 1.06

/** Chains of ids of places, in the order of the table. */
export const roadsOf = ({ outsideRoads }: Pick<Dataset, 'outsideRoads'>): readonly (readonly string[])[] =>
  outsideRoads.map(({ course }) => course)
