// The footnotes of a file wherever they are kept: where they are referred to, at the end, or among the metadata. Each is placed once,
// at the first place that refers to it.
import { anchor, type Run } from '../../document/draft-text.ts'
import { everyBranch, wordsOf, type XmlBranch, type XmlNode } from './xml-tree.ts'

export class OtherNotes {
  readonly #newId: () => string
  /** By their `eId`. */
  readonly #defined = new Map<string, XmlBranch>()
  readonly #referred = new Set<string>()
  readonly #placed = new Map<XmlBranch, string>()

  constructor(root: XmlBranch, newId: () => string) {
    this.#newId = newId
    for (const branch of everyBranch(root)) {
      const eId = branch.attributes.get('eId')
      if (isNote(branch) && eId !== undefined) this.#defined.set(eId, branch)
      if (branch.name === 'noteRef') this.#referred.add(targetOf(branch))
    }
  }

  /** A note where it stands. Null where only its words are kept here, alone in a block, and it is referred to elsewhere. */
  stand(note: XmlBranch, alone: boolean): Run | null {
    const eId = note.attributes.get('eId') ?? ''
    return alone && this.#referred.has(eId) ? null : this.#place(note)
  }

  /** Null where there is no such note. */
  refer(reference: XmlBranch): Run | null {
    const note = this.#defined.get(targetOf(reference))
    return note ? this.#place(note) : null
  }

  /** A note that is told elsewhere is placed nowhere in the text. */
  leaveOut(note: XmlBranch): void {
    if (!this.#placed.has(note)) this.#placed.set(note, this.#newId())
  }

  /** Those that nothing has led to. */
  placeLeft(root: XmlBranch): { readonly words: string; readonly run: Run }[] {
    return [...everyBranch(root)]
      .filter((branch) => isNote(branch) && !this.#placed.has(branch))
      .map((note) => ({ words: wordsOfNote(note), run: this.#place(note) }))
  }

  #place(note: XmlBranch): Run {
    const known = this.#placed.get(note)
    if (known !== undefined) return { text: anchor, marks: { note: known } }
    const id = this.#newId()
    this.#placed.set(note, id)
    return { text: wordsOfNote(note) || anchor, marks: { note: id } }
  }
}

export function isNote({ name, children }: XmlBranch): boolean {
  return name === 'authorialNote' || (name === 'note' && children.length > 0)
}

/** Its blocks with a space between. */
function wordsOfNote(note: XmlBranch): string {
  const parts = note.children.map(wordsOf).join(' ')
  return parts.replaceAll(anchor, '').replaceAll(/\s+/gu, ' ').trim()
}

export function wordsWithoutNotes(node: XmlNode): string {
  if (typeof node === 'string') return node
  return isNote(node) ? '' : node.children.map(wordsWithoutNotes).join('')
}

function targetOf({ attributes }: XmlBranch): string {
  return (attributes.get('href') ?? '').replace(/^[^#]*#/u, '')
}
