/** The data folder that comes with the program. */
import { fileURLToPath } from 'node:url'

export const DATA = fileURLToPath(new URL('../../data/paris-1871', import.meta.url))
