// What paragraphs and words have from their styles and from those the styles are based on.
import type { Look } from '../from-paragraphs.ts'
import { child, isOn, valueOf, type XmlElement } from './xml.ts'

interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly paragraph: XmlElement | undefined
  readonly words: XmlElement | undefined
}

/** Word's own names, those of other programs, and those of the templates of the United Nations (`_ H_1`, `_ H_Ch`). */
const headingName = /^(?:heading|标题|заголовок|titre|encabezado|عنوان) ?\d$|^_* ?H_?(?:\d|Ch)/iu

/** Styles that are based on each other in a ring end here. */
const longestChain = 20

export class Styles {
  readonly #styles = new Map<string, Style>()

  constructor(root: XmlElement | null) {
    for (const element of root?.children ?? [])
      if (element.name === 'style')
        this.#styles.set(element.attributes.get('styleId') ?? '', {
          name: valueOf(element, 'name') ?? '',
          basedOn: valueOf(element, 'basedOn'),
          paragraph: child(element, 'pPr'),
          words: child(element, 'rPr'),
        })
  }

  /** The first of the paragraph's own properties and those of its styles that has this child. */
  property(own: XmlElement | undefined, name: string): XmlElement | undefined {
    return [own, ...this.#chain(valueOf(own, 'pStyle')).map(({ paragraph }) => paragraph)]
      .map((properties) => child(properties, name))
      .find((found) => found !== undefined)
  }

  /**
   * The list and the level of a paragraph; a style may say one of the two and leave the other to the style it is based on, or to the level
   * that names the style (ISO/IEC 29500-1, 17.9.23).
   */
  numberPlace(
    own: XmlElement | undefined,
    levelOfStyle: (list: string, style: string) => number | null,
  ): { readonly list: string; readonly level: number } | null {
    const first = valueOf(own, 'pStyle')
    const chain = this.#chain(first)
    const places = [own, ...chain.map(({ paragraph }) => paragraph)].map((each) =>
      child(each, 'numPr'),
    )
    const list = places.map((place) => valueOf(place, 'numId')).find((id) => id !== null)
    if (list === undefined || list === null || list === '0') return null
    const linked = this.#names(first).map((style) => levelOfStyle(list, style))
    const [ownLevel, ...levels] = places.map((place) => valueOf(place, 'ilvl'))
    const said = levels.find((level) => level !== null) ?? null
    const level = ownLevel ?? linked.find((found) => found !== null) ?? said ?? 0
    return { list, level: Number(level) }
  }

  /** Whether the paragraph has a style that Word itself calls a heading, or a level in the outline. */
  isHeading(own: XmlElement | undefined): boolean {
    const level = Number(this.property(own, 'outlineLvl')?.attributes.get('val') ?? 9)
    const chain = this.#chain(valueOf(own, 'pStyle'))
    return level < 9 || chain.some(({ name }) => headingName.test(name))
  }

  /** How words look beside the others of their paragraph: by their own properties and their own style, not by the paragraph's. */
  lookOf(own: XmlElement | undefined): Look {
    const chain = [own, ...this.#chain(valueOf(own, 'rStyle')).map(({ words }) => words)]
    const has = (...names: readonly string[]) =>
      chain.some((properties) => names.some((name) => isOn(properties, name))) &&
      !names.some((name) => child(own, name) !== undefined && !isOn(own, name))
    const isDotted = !['none', null].includes(
      chain.map((properties) => valueOf(properties, 'em')).find((each) => each !== null) ?? null,
    )
    return { italic: has('i', 'iCs') || isDotted, bold: has('b', 'bCs'), kai: chain.some(isKai) }
  }

  /** Whether words are hidden from the page. */
  isHidden(own: XmlElement | undefined): boolean {
    const chain = [own, ...this.#chain(valueOf(own, 'rStyle')).map(({ words }) => words)]
    const found = chain.find((properties) => child(properties, 'vanish') !== undefined)
    return isOn(found, 'vanish')
  }

  /** Whether a line goes through the words. */
  isStruck(own: XmlElement | undefined): boolean {
    return isOn(own, 'strike') || isOn(own, 'dstrike')
  }

  isRaised(own: XmlElement | undefined): boolean {
    const chain = [own, ...this.#chain(valueOf(own, 'rStyle')).map(({ words }) => words)]
    const align = chain.map((properties) => valueOf(properties, 'vertAlign'))
    return align.find((value) => value !== null) === 'superscript'
  }

  #chain(first: string | null): readonly Style[] {
    return this.#names(first).flatMap((id) => this.#styles.get(id) ?? [])
  }

  /** A style, and those it is based on. */
  #names(first: string | null): readonly string[] {
    const names: string[] = []
    for (let id = first; id !== null && names.length < longestChain;) {
      const style = this.#styles.get(id)
      if (!style) break
      names.push(id)
      id = style.basedOn
    }
    return names
  }
}

/** The face in which Chinese is set off. */
function isKai(properties: XmlElement | undefined): boolean {
  const face = child(properties, 'rFonts')?.attributes.get('eastAsia') ?? ''
  return /kai|楷/iu.test(face)
}
