// XML as strings, without loss: what XML 1.0 cannot hold is written as an element of its own, and what a parser would make another
// character of (the ends of lines) as a character reference.
import { aknNamespace, markerNames, ownNamespace } from '../../revisions/akn-profile.ts'

export type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** An element; attributes without a value are left out. Children are XML already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined || value === null ? [] : ` ${key}="${attribute(String(value))}"`,
    )
    .join('')
  const inside = children.join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

export const rootAttributes: Attributes = { xmlns: aknNamespace, 'xmlns:ph': ownNamespace }

/** Any characters at all within Akoma Ntoso's own inline elements. */
export function words(text: string): string {
  return text.replaceAll(special, (found) => escapes[found] ?? impossible(found))
}

/** The same within an element of our own namespace. */
export function ownWords(text: string): string {
  return text.replaceAll(
    special,
    (found) => escapes[found] ?? element('ph:character', { code: codeOf(found) }),
  )
}

/** What stands only for show: impossible characters become U+FFFD. */
function attribute(text: string): string {
  return text.replaceAll(special, (found) => escapes[found] ?? '\uFFFD').replaceAll(spaces, ' ')
}

const special =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[&<>"\r\u0085\u2028\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const spaces = /[\t\n]/g

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
}

function impossible(unit: string): string {
  return element('marker', { name: markerNames.character, 'ph:code': codeOf(unit) })
}

/** Of one UTF-16 unit, in hexadecimal. */
function codeOf(unit: string): string {
  return unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
