// The title of a resolution of the World Health Assembly may bear the sign of a numbered note, fused with its last word: `sueros antiofídicos1`. Where no
// paragraph has that sign, it is the title's, and title and note are given the asterisk that other organs have there.
import type { FrontMatter } from '../front/front-matter.ts'
import { referenceTo } from './foot-notes.ts'
import type { ReadNotes } from './read-notes.ts'

interface Signed {
  readonly front: FrontMatter
  readonly notes: ReadNotes
}

interface Paragraph {
  readonly text: string
  readonly signs: readonly { readonly sign: string }[]
}

export function starTitle(
  front: FrontMatter,
  notes: ReadNotes,
  paragraphs: readonly Paragraph[],
): Signed {
  const [, words, sign] = /^(.*\p{L}{3})(\d)$/su.exec(front.title) ?? []
  const at = notes.notes.findIndex((note) => note.sign === sign)
  if (words === undefined || sign === undefined || at < 0) return { front, notes }
  const reference = referenceTo(Number(sign))
  const borne = paragraphs.some(({ text, signs }) => {
    return reference.test(text) || signs.some((one) => one.sign === sign)
  })
  if (borne) return { front, notes }
  const field = { line: front.titleLine, text: sign, field: 'label' } as const
  return {
    front: { ...front, title: words, fields: [...front.fields, field] },
    notes: {
      ...notes,
      notes: notes.notes.map((note, index) => (index === at ? { ...note, sign: '*' } : note)),
    },
  }
}
