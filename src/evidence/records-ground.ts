/** Records of the ground: pieces of land, what joins them, roads beyond the gates. */
import type { Dataset, Words } from './dataset.ts'
import { type EvidenceRecord, record, same, say } from './record.ts'

/** Names of a place by its id; the id itself where the table lacks it. */
export function namer({ places }: Dataset): (id: string) => Words {
  const names = new Map(places.map(({ id, names: own }) => [id, own]))
  return (id) => names.get(id) ?? same(id)
}

/** Pieces of land, what joins them, and the roads beyond the gates. */
export function ground(data: Dataset): EvidenceRecord[] {
  const name = namer(data)
  const lands = new Map(data.lands.map(({ land, names }) => [land, names]).reverse() as [string, Words][])
  return [
    ...data.lands.map((row) =>
      record('lands.tsv', row, {
        title: row.names,
        value: `${row.lat}, ${row.lon}`,
        unit: 'degrees north, east',
        also: `land bank rive ile ${row.land}`,
      }),
    ),
    ...data.crossings.map((row) => {
      const [a, b] = [lands.get(row.from) ?? same(row.from), lands.get(row.to) ?? same(row.to)]
      const { en, fr } = name(row.bridge)
      return record('crossings.tsv', row, {
        title: { en: `${en}: ${a.en} - ${b.en}`, fr: `${fr} : ${a.fr} - ${b.fr}` },
        value: say(row.metres),
        unit: 'm at least',
        rests: [row.bridge],
        also: `bridge pont crossing ${row.footOnly ? 'foot only pietons' : ''}`,
      })
    }),
    ...data.outsideRoads.map((row) => {
      const [from, to] = [name(row.course[0] ?? ''), name(row.course.at(-1) ?? '')]
      return record('outside_roads.tsv', row, {
        title: { en: `Road: ${from.en} - ${to.en}`, fr: `Route : ${from.fr} - ${to.fr}` },
        value: say(row.course.length),
        unit: 'places on the road',
        rests: row.course,
        also: `road route ${row.march}`,
      })
    }),
  ]
}
