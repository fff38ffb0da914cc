// A negotiated text of which every letter says by itself which proposals put it in and, first of all, struck it: whoever reads a file of it needs
// no other account of whose the words are.
import type { DraftText, Marks, Ownership } from '../../shared/document/draft-text.ts'

const first = 0x1e00
const most = 11

export interface LetterOwners {
  /** Ids of proposals; empty where there is none. */
  readonly owner: string
  readonly striker: string
}

export class SignedLetters {
  readonly #sids: string[] = ['']

  sign(text: DraftText): DraftText {
    return {
      paragraphs: text.paragraphs.map((paragraph) => ({
        ...paragraph,
        runs: paragraph.runs.map(({ text: words, marks }) => ({
          text: words.replaceAll(/[^\s\uFFFC]/gu, this.#signOf(marks)),
          marks,
        })),
      })),
    }
  }

  /** Null of a letter that is none of the text. */
  read(char: string): LetterOwners | null {
    const code = (char.codePointAt(0) ?? 0) - first
    const [owner, striker] = [this.#sids[Math.floor(code / most)], this.#sids[code % most]]
    return code < 0 || owner === undefined || striker === undefined ? null : { owner, striker }
  }

  #signOf({ ins, sub, del }: Marks): string {
    return String.fromCodePoint(
      first + this.#number((sub ?? ins)?.sid) * most + this.#number(del?.[0]?.sid),
    )
  }

  #number(sid: Ownership['sid'] = ''): number {
    const known = this.#sids.indexOf(sid)
    return known < 0 ? this.#sids.push(sid) - 1 : known
  }
}
