// XML as strings. Names and structure are ours; whatever comes from a text goes through `escapeText` or an attribute.
import { cleanWords } from '../print/printable-text.ts'

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; attributes without a value are left out. */
export function tag(
  name: string,
  attributes: Attributes = {},
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : ` ${key}="${escapeText(String(value))}"`,
    )
    .join('')
  const inside = children.join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

/** An element whose only attribute is `w:val`. */
export function valued(name: string, value: string | number): string {
  return tag(name, { 'w:val': value })
}

/** Characters that XML 1.0 cannot hold become U+FFFD, controls a space. */
export function escapeText(text: string): string {
  return cleanWords(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const namespaces: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
