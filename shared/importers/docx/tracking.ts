// Track Changes as a file has it: which words and ends of paragraphs somebody put in or struck, and which of that is taken.
import type { XmlElement } from './xml.ts'

/** One mark. Words may bear several: what one author put in and another struck. */
export interface Track {
  readonly kind: 'inserted' | 'deleted'
  /** As the file names them; empty where it does not. */
  readonly author: string
  /** One half of a move: taken away from here, or brought here. */
  readonly moved: boolean
  /** Of the author amid whose words these stand, who did not put them in, or takes away the rest of their paragraph. */
  readonly isHost?: true
}

/** Which changes of a file are taken; the others are left. */
export type TakenChanges = 'accepted' | 'rejected' | { readonly by: ReadonlySet<string> }

const kinds: Readonly<Record<string, Pick<Track, 'kind' | 'moved'>>> = {
  ins: { kind: 'inserted', moved: false },
  moveTo: { kind: 'inserted', moved: true },
  del: { kind: 'deleted', moved: false },
  moveFrom: { kind: 'deleted', moved: true },
  cellIns: { kind: 'inserted', moved: false },
  cellDel: { kind: 'deleted', moved: false },
}

/** Null of an element that is no such mark. */
export function readTrack({ name, attributes }: XmlElement): Track | null {
  const kind = kinds[name]
  return kind ? { ...kind, author: (attributes.get('author') ?? '').trim() } : null
}

/** The marks in the properties of a paragraph's end or of a row. */
export function tracksIn(properties: XmlElement | undefined): Track[] {
  return properties?.children.flatMap((each) => readTrack(each) ?? []) ?? []
}

/** Whether what bears these marks is in the text: everything that put it in is taken, and nothing that struck it. */
export function stands(tracks: readonly Track[], taken: TakenChanges): boolean {
  return tracks.every(({ kind, author }) => (kind === 'inserted') === isTaken(author, taken))
}

function isTaken(author: string, taken: TakenChanges): boolean {
  return typeof taken === 'string' ? taken === 'accepted' : taken.by.has(author)
}
