// A file of Akoma Ntoso as a plain tree in which words and elements keep their order.
import type { Element, Node } from '@xmldom/xmldom'
import { ok, refuse, type Result } from '../../result.ts'
import { ownNamespace } from '../../revisions/akn-profile.ts'
import { isTooDeep, openXml } from '../xml.ts'

export type XmlNode = string | XmlBranch

export interface XmlBranch {
  /** Without prefix. */
  readonly name: string
  /** Whether it is of our own namespace. */
  readonly own: boolean
  /** By local names; those of our own namespace with the prefix `ph:`, those of other namespaces left out. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

export interface AknProblem {
  readonly code:
    /** Not well-formed, or cut off. */
    | 'akn-not-xml'
    | 'akn-document-type'
    | 'akn-too-large'
    | 'akn-too-deep'
    | 'akn-not-akn'
    /** Written by a later Penholder. */
    | 'akn-newer-format'
    | 'akn-empty'
}

/** The longest report of the United Nations has a tenth of it. */
const longest = 20_000_000

export function openTree(source: string): Result<XmlBranch, AknProblem> {
  if (source.length > longest) return refuse({ code: 'akn-too-large' })
  if (/<!DOCTYPE/iu.test(source)) return refuse({ code: 'akn-document-type' })
  if (isTooDeep(source)) return refuse({ code: 'akn-too-deep' })
  const root = openXml(source)
  if (!root) return refuse({ code: 'akn-not-xml' })
  return ok(readElement(root))
}

function readElement(element: Element): XmlBranch {
  const children: XmlNode[] = []
  let words = ''
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) {
      if (words !== '') children.push(words)
      words = ''
      children.push(readElement(node))
    } else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
      words += node.nodeValue ?? ''
  }
  if (words !== '') children.push(words)
  return {
    name: element.localName ?? '',
    own: element.namespaceURI === ownNamespace,
    attributes: readAttributes(element),
    children,
  }
}

function readAttributes({ attributes }: Element): Map<string, string> {
  const read = new Map<string, string>()
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes.item(index)
    if (!attribute) continue
    const name = attribute.localName ?? attribute.name
    if (attribute.namespaceURI === ownNamespace) read.set(`ph:${name}`, attribute.value)
    else if (!attribute.namespaceURI) read.set(name, attribute.value)
  }
  return read
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE
}

export function branches(of: XmlBranch | undefined): XmlBranch[] {
  return (of?.children ?? []).filter((child) => typeof child !== 'string')
}

export function childOf(of: XmlBranch | undefined, name: string): XmlBranch | undefined {
  return branches(of).find((child) => child.name === name)
}

/** The element and everything in it, in the order of the file. */
export function* everyBranch(of: XmlBranch): Generator<XmlBranch> {
  yield of
  for (const child of branches(of)) yield* everyBranch(child)
}

/** All words in it, with nothing between them. */
export function wordsOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('')
}
