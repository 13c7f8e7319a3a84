/**
 * The folder as a research object: RO-Crate 1.1 metadata after the Process Run Crate profile. The files are what a command
 * read and what it made; the action between them says with which version. Pure: the caller names the files and the hour.
 */
export interface CrateFile {
  /** Path within the folder. */
  readonly path: string
  readonly name: string
  readonly type: string
  /** Read by the command, or made by it. */
  readonly role: 'object' | 'result'
  readonly sha256: string
  readonly bytes: number
}

export interface CrateInput {
  readonly title: string
  readonly description: string
  readonly version: string
  readonly command: string
  /** Digest of what runs read of the tables. */
  readonly tables: string
  readonly files: readonly CrateFile[]
  /** Works that the evidence was read in, with the addresses found for them. */
  readonly sources?: readonly { readonly name: string; readonly address: string }[] | undefined
  /** ISO 8601, when the command ended. */
  readonly ended: string
}

const PROFILE = 'https://w3id.org/ro/wfrun/process/0.5'
const LICENSE = 'https://spdx.org/licenses/MIT'

/** The object to write as ro-crate-metadata.json. */
export function crate(input: CrateInput): Readonly<Record<string, unknown>> {
  const { title, description, version, command, tables, files, ended, sources = [] } = input
  const ids = (role: CrateFile['role']) =>
    files.filter((f) => f.role === role).map((f) => ({ '@id': f.path }))
  return {
    '@context': 'https://w3id.org/ro/crate/1.1/context',
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
        about: { '@id': './' },
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: title,
        description,
        datePublished: ended,
        license: { '@id': LICENSE },
        conformsTo: { '@id': PROFILE },
        hasPart: files.map((f) => ({ '@id': f.path })),
        mentions: { '@id': '#run' },
        citation: [
          `The Commune contributors, Commune: a laboratory for historical counterfactuals, ${version}.`,
          ...sources.map(({ address }) => ({ '@id': address })),
        ],
      },
      { '@id': PROFILE, '@type': 'CreativeWork', name: 'Process Run Crate', version: '0.5' },
      { '@id': LICENSE, '@type': 'CreativeWork', name: 'MIT License' },
      {
        '@id': '#commune',
        '@type': 'SoftwareApplication',
        name: 'Commune',
        description: 'A laboratory for historical counterfactuals',
        softwareVersion: version,
        license: { '@id': LICENSE },
      },
      {
        '@id': '#tables',
        '@type': 'Dataset',
        name: 'The tables that the runs read',
        identifier: tables,
      },
      {
        '@id': '#run',
        '@type': 'CreateAction',
        name: title,
        description: command,
        instrument: { '@id': '#commune' },
        object: [{ '@id': '#tables' }, ...ids('object')],
        result: ids('result'),
        endTime: ended,
        actionStatus: { '@id': 'http://schema.org/CompletedActionStatus' },
      },
      ...sources.map(({ address, name }) => ({ '@id': address, '@type': 'CreativeWork', name })),
      ...files.map(({ path, name, type, sha256, bytes }) => ({
        '@id': path,
        '@type': 'File',
        name,
        encodingFormat: type,
        contentSize: String(bytes),
        sha256,
      })),
    ],
  }
}
