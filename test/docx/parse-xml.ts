// A small strict XML reader for tests: throws on whatever is not well-formed, so that every file read with it is known to be.

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

const forbidden = /[^\u{9}\u{A}\u{D}\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
const token = /<\?[^>]*\?>|<\/([\w:.-]+)>|<([\w:.-]+)((?: [\w:.-]+="[^"<]*")*)(\/?)>|([^<]+)/uy

export function parseXml(source: string): Element {
  if (forbidden.test(source))
    throw new SyntaxError(`not an XML character: ${forbidden.exec(source)?.index}`)
  const builder = new Builder()
  token.lastIndex = 0
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const found = token.exec(source)
    if (!found) throw new SyntaxError(`not XML at ${at}: ${source.slice(at, at + 80)}`)
    const [, closed, opened, attributes = '', empty, text] = found
    if (closed !== undefined) builder.close(closed)
    else if (opened !== undefined) builder.open(opened, readAttributes(attributes), empty === '')
    else if (text !== undefined) builder.add(unescape(text))
  }
  return builder.root()
}

type Children = (Element | string)[]

class Builder {
  readonly #root: Children = []
  readonly #open: { readonly name: string; readonly children: Children }[] = [
    { name: '', children: this.#root },
  ]

  add(child: Element | string): void {
    this.#open.at(-1)!.children.push(child)
  }

  open(name: string, attributes: Element['attributes'], stays: boolean): void {
    const element = { name, attributes, children: [] }
    this.add(element)
    if (stays) this.#open.push(element)
  }

  close(name: string): void {
    const open = this.#open.pop()!.name
    if (open !== name) throw new SyntaxError(`</${name}> closes ${open}`)
  }

  root(): Element {
    if (this.#open.length !== 1) throw new SyntaxError(`${this.#open.at(-1)!.name} is open`)
    const [element, ...more] = this.#root.filter(
      (child) => typeof child !== 'string' || child.trim() !== '',
    )
    if (typeof element !== 'object' || more.length > 0) throw new SyntaxError('not one root')
    return element
  }
}

function readAttributes(written: string): Record<string, string> {
  const list = [...written.matchAll(/ ([\w:.-]+)="([^"]*)"/gu)].map(
    ([, name, value]) => [name!, unescape(value!)] as const,
  )
  if (new Set(list.map(([name]) => name)).size !== list.length)
    throw new SyntaxError(`an attribute twice: ${written}`)
  return Object.fromEntries(list)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function unescape(text: string): string {
  return text.replaceAll(/&(\w*;?)/gu, (_, name: string) => {
    const character = named[name.slice(0, -1)]
    if (!name.endsWith(';') || character === undefined) throw new SyntaxError(`&${name}`)
    return character
  })
}

export function elements(parent: Element | undefined): Element[] {
  return parent?.children.filter((child) => typeof child === 'object') ?? []
}

export function child(parent: Element | undefined, name: string): Element | undefined {
  return elements(parent).find((element) => element.name === name)
}

export function textOf(element: Element): string {
  return element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('')
}
