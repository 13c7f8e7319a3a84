import { de, the } from '../../fr/article.ts'
import type { PlaceWords } from '../index.ts'

export const places: PlaceWords = { the, of: (place) => de(the(place)) }
