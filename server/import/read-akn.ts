// A file of Akoma Ntoso by its bytes: decoded as it says of itself.
import { unreachable } from '../../shared/assert.ts'
import { fromAkn, type ReadAkn } from '../../shared/importers/akn/from-akn.ts'
import type { AknProblem } from '../../shared/importers/akn/xml-tree.ts'
import { refuse, type Result } from '../../shared/result.ts'
import { decodeText } from './decode-text.ts'
import type { DocumentProblem } from './read-document.ts'

/** Never throws for what is in the bytes. */
export function readAkn(bytes: Uint8Array, newId: () => string): Result<ReadAkn, DocumentProblem> {
  const source = decodeXml(bytes)
  if (source === null) return refuse({ code: 'not-text' })
  const read = fromAkn(source, { newId })
  return read.ok ? read : refuse(toDocumentProblem(read.problem))
}

/** As its byte order mark or its declaration says, otherwise UTF-8. Null where the bytes are not that: nothing is guessed of XML. */
function decodeXml(bytes: Uint8Array): string | null {
  const isMarked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.subarray(0, 4).includes(0)
  if (isMarked) {
    const decoded = decodeText(bytes)
    return decoded.ok ? decoded.value.text : null
  }
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes)
  } catch (error) {
    // Bytes that are not so encoded, or an encoding that is not known.
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

function toDocumentProblem({ code }: AknProblem): DocumentProblem {
  switch (code) {
    case 'akn-not-xml':
      return { code: 'broken' }
    case 'akn-document-type':
      return { code: 'other-format', format: 'XML (DOCTYPE)' }
    case 'akn-not-akn':
      return { code: 'other-format', format: 'XML' }
    case 'akn-too-large':
    case 'akn-too-deep':
      return { code: 'too-long' }
    case 'akn-newer-format':
      return { code: 'json', problem: { code: 'json-newer-format', path: 'format' } }
    case 'akn-empty':
      return { code: 'without-text' }
    default:
      return unreachable(code)
  }
}
