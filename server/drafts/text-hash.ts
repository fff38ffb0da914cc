// What a consent, a confirmation or a certification is bound to: the words of a text, whoever wrote them and wherever they are stored.
import { createHash } from 'node:crypto'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { wordsToHash } from '../../shared/numbering/words-to-hash.ts'

/** SHA-256, hexadecimal, of the words of the base text (shared/numbering/words-to-hash.ts). */
export function hashText(text: DraftText): string {
  return createHash('sha256').update(wordsToHash(text)).digest('hex')
}
