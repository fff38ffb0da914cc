// What a paragraph has from its style and from those the style is based on.
import { child, valueOf, type XmlElement } from './xml.ts'

interface Style {
  readonly name: string
  readonly basedOn: string | null
  readonly properties: XmlElement | undefined
}

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
          properties: child(element, 'pPr'),
        })
  }

  /** The first of the paragraph's own properties and those of its styles that has this child. */
  property(own: XmlElement | undefined, name: string): XmlElement | undefined {
    return this.#chain(own)
      .map(({ properties }) => child(properties, name))
      .find((found) => found !== undefined)
  }

  /** Whether the paragraph has a style that Word itself calls a heading, or a level in the outline. */
  isHeading(own: XmlElement | undefined): boolean {
    const level = Number(this.property(own, 'outlineLvl')?.attributes.get('val') ?? 9)
    return level < 9 || this.#chain(own).some(({ name }) => /^heading \d$/i.test(name))
  }

  #chain(own: XmlElement | undefined): readonly Pick<Style, 'name' | 'properties'>[] {
    const chain: Pick<Style, 'name' | 'properties'>[] = [{ name: '', properties: own }]
    let id = valueOf(own, 'pStyle')
    while (id !== null && chain.length < longestChain) {
      const style = this.#styles.get(id)
      if (!style) break
      chain.push(style)
      id = style.basedOn
    }
    return chain
  }
}
