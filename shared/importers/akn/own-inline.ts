// The words of a paragraph of ours with the marks that the elements around them say; the reverse of shared/exporters/akn/inline.ts.
import {
  anchor,
  cellDivider,
  type Marks,
  type Ownership,
  type Run,
} from '../../document/draft-text.ts'
import { mergeRuns } from '../../document/merge-runs.ts'
import { markerNames } from '../../revisions/akn-profile.ts'
import { readCharacter } from './own-facts.ts'
import { branches, type XmlBranch, type XmlNode } from './xml-tree.ts'

export interface OwnWords {
  readonly runs: readonly Run[]
  readonly end: Marks
}

export class OwnInline {
  /** True once something was read that only another program can have written. */
  strange = false
  /** The permanent id by the id of the place. */
  readonly #permanent: ReadonlyMap<string, string>
  #runs: Run[] = []
  #end: Marks = {}
  /** Whether the cell ended with a divider of its own. */
  #divided = false

  constructor(permanent: ReadonlyMap<string, string>) {
    this.#permanent = permanent
  }

  read(nodes: readonly XmlNode[]): OwnWords {
    this.#runs = []
    this.#end = {}
    this.#readAll(nodes, {})
    return { runs: mergeRuns(this.#runs), end: this.#end }
  }

  /** Of a row, its cells. A divider that is not written has no marks. */
  readCells(cells: readonly (readonly XmlNode[])[]): OwnWords {
    this.#runs = []
    this.#end = {}
    cells.forEach((nodes, index) => {
      this.#divided = false
      this.#readAll(nodes, {})
      if (index < cells.length - 1 && !this.#divided) this.#write(cellDivider, {})
    })
    return { runs: mergeRuns(this.#runs), end: this.#end }
  }

  #readAll(nodes: readonly XmlNode[], marks: Marks): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#write(node, marks)
      else this.#readBranch(node, marks)
    }
  }

  #readBranch(branch: XmlBranch, marks: Marks): void {
    const { name, children } = branch
    switch (name) {
      case 'i':
        this.#readAll(children, isOpening(branch) ? marks : { ...marks, emphasis: true })
        return
      case 'ref':
        this.#readAll(children, this.#referring(branch, marks))
        return
      case 'ins':
      case 'del':
        this.#readAll(children, this.#proposed(branch, marks))
        return
      case 'authorialNote':
        this.#readNote(branch, marks)
        return
      case 'noteRef':
        this.#write(anchor, this.#noted(branch.attributes.get('href'), marks))
        return
      case 'marker':
        this.#readMarker(branch, marks)
        return
      default:
        // Set off by another program: the words stay.
        this.#readAll(children, marks)
    }
  }

  #write(text: string, marks: Marks): void {
    this.#runs.push({ text, marks })
  }

  #readNote(branch: XmlBranch, marks: Marks): void {
    const [block, ...more] = branches(branch)
    const id = branch.attributes.get('wId')
    if (block?.name !== 'p' || more.length > 0 || id === undefined) this.strange = true
    this.#readAll(block?.children ?? [], id === undefined ? marks : { ...marks, note: id })
  }

  #noted(href: string | undefined, marks: Marks): Marks {
    const note = this.#permanent.get(href?.slice(1) ?? '')
    if (note === undefined) this.strange = true
    return note === undefined ? marks : { ...marks, note }
  }

  #referring({ attributes }: XmlBranch, marks: Marks): Marks {
    const place = attributes.get('href')?.slice(1) ?? ''
    const refersTo = attributes.get('ph:refersTo') ?? this.#permanent.get(place)
    return refersTo === undefined ? marks : { ...marks, refersTo }
  }

  #proposed({ name, attributes }: XmlBranch, marks: Marks): Marks {
    const sid = attributes.get('ph:proposal')
    if (sid === undefined) {
      this.strange = true
      return marks
    }
    const owner: Ownership = { sid, by: sid.split(':')[0] ?? '' }
    if (name === 'del') return { ...marks, del: [...(marks.del ?? []), owner] }
    return attributes.get('class') === 'own-words'
      ? { ...marks, sub: owner }
      : { ...marks, ins: owner }
  }

  #readMarker(branch: XmlBranch, marks: Marks): void {
    const note = branch.attributes.get('ph:note')
    switch (branch.attributes.get('name') ?? '') {
      case markerNames.character:
        this.#write(readCharacter(branch, 'ph:code'), marks)
        return
      case markerNames.anchor:
        this.#write(anchor, marks)
        return
      case markerNames.divider:
        this.#divided = true
        this.#write(cellDivider, marks)
        return
      case markerNames.end:
        this.#end = note === undefined ? marks : { ...marks, note }
        return
      default:
        this.strange = true
    }
  }
}

function isOpening({ attributes }: XmlBranch): boolean {
  return attributes.get('class') === 'opening'
}
