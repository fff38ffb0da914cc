// XML as a plain tree of names, attributes and children, by local names: Word's two dialects (transitional and strict) differ in
// nothing but their namespaces.
import type { Element, Node } from '@xmldom/xmldom'
import { openXml } from '../xml.ts'

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The characters directly in it. */
  readonly text: string
}

/** Null where openXml refuses it. */
export function parseXml(source: string): XmlElement | null {
  const root = openXml(source)
  return root && readElement(root)
}

function readElement(element: Element): XmlElement {
  const children: XmlElement[] = []
  let text = ''
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) children.push(readElement(node))
    else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
      text += node.nodeValue ?? ''
  }
  return { name: element.localName ?? '', attributes: readAttributes(element), children, text }
}

function readAttributes({ attributes }: Element): Map<string, string> {
  const read = new Map<string, string>()
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes.item(index)
    if (attribute) read.set(attribute.localName ?? attribute.name, attribute.value)
  }
  return read
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name)
}

/** The `val` of a child, `<w:numId w:val="3"/>`; null where there is none. */
export function valueOf(element: XmlElement | undefined, name: string): string | null {
  return child(element, name)?.attributes.get('val') ?? null
}

/** Whether a switch such as `<w:i/>` or `<w:i w:val="0"/>` is on. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const found = child(element, name)
  return (
    found !== undefined &&
    !['0', 'false', 'none', 'off'].includes(found.attributes.get('val') ?? '')
  )
}
