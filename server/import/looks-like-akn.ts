// A file of Akoma Ntoso is recognised by its root element, before anything that reads XML is loaded.

/** What stands before the root element is short; a longer prologue is no document. */
const headBytes = 8192

/** True also where a document type is declared for it, so that the refusal says so. */
export function looksLikeAkn(bytes: Uint8Array): boolean {
  // Every other byte of UTF-16 is zero; the names are ASCII in any encoding that XML is written in.
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1').replaceAll('\0', '')
  const start = head.replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, '').trimStart()
  return start.startsWith('<') && rootName(start) === 'akomaNtoso'
}

function rootName(head: string): string | null {
  for (const [, sign, name] of head.matchAll(/<([?!/]?)((?:[\w.-]+:)?[\w.-]*)/gu)) {
    if (sign === '') return name?.split(':').at(-1) ?? null
    if (sign === '!' && name === 'DOCTYPE')
      return /<!DOCTYPE\s+(?:[\w.-]+:)?([\w.-]+)/u.exec(head)?.[1] ?? null
  }
  return null
}
