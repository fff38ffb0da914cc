// Opens the package that a Word file is: a ZIP of XML parts. What it may cost is limited before anything is unpacked.
import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate'
import { ok, refuse, type Result } from '../../result.ts'

export interface DocxProblem {
  readonly code:
    | 'docx-not-word'
    /** The format before 2007, .doc. */
    | 'docx-old-format'
    | 'docx-encrypted'
    | 'docx-damaged'
    | 'docx-too-large'
    | 'docx-empty'
}

/** The parts that carry text and what is known of it, in whichever folder; pictures, fonts and macros are not unpacked. */
const wanted = /^(?:_rels\/\.rels|(?:[^/]+\/){0,3}[^/]+\.xml)$/iu
const unwanted =
  /^(?:customXml|docProps)\/|(?:^|\/)(?:theme|media|embeddings|fonts|glossary|charts|diagrams)\//iu
/** Characters of all parts unpacked. The longest report of the United Nations has a tenth of it. */
const largest = 100_000_000
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]

/** By name, `word/document.xml`. A package without that part is refused. */
export function openPackage(bytes: Uint8Array): Result<ReadonlyMap<string, string>, DocxProblem> {
  if (compoundFile.every((byte, index) => bytes[index] === byte))
    return refuse({ code: isEncrypted(bytes) ? 'docx-encrypted' : 'docx-old-format' })
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse({ code: 'docx-not-word' })
  let size = 0
  let isTwice = false
  const names = new Set<string>()
  const filter = ({ name: written, originalSize }: UnzipFileInfo) => {
    const name = plainName(written)
    if (!wanted.test(name) || unwanted.test(name)) return false
    isTwice ||= names.has(name) && /^(?!_rels\/).+\//u.test(name)
    names.add(name)
    size += originalSize
    return size <= largest
  }
  try {
    const parts = unzipSync(bytes, { filter })
    if (size > largest) return refuse({ code: 'docx-too-large' })
    // Which of two parts of one name is the text, every program says otherwise.
    if (isTwice) return refuse({ code: 'docx-damaged' })
    const read = Object.entries(parts).map(
      ([name, part]) => [plainName(name), decode(part)] as const,
    )
    return nameParts(inWordFolder(new Map(read)))
  } catch (error) {
    if (error instanceof Error) return refuse({ code: 'docx-damaged' })
    throw error
  }
}

/** Some programs divide folders by a backslash. */
function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//u, '')
}

/** XML is in UTF-8, or in UTF-16 with a mark at its start that says so. */
function decode(part: Uint8Array): string {
  const [first, second] = part
  if (first === 0xff && second === 0xfe) return decodeUtf16(part, true)
  if (first === 0xfe && second === 0xff) return decodeUtf16(part, false)
  return strFromU8(part)
}

function decodeUtf16(part: Uint8Array, little: boolean): string {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
  const units: string[] = []
  for (let at = 2; at + 1 < part.byteLength; at += 2)
    units.push(String.fromCharCode(view.getUint16(at, little)))
  return units.join('')
}

/** The relations of the package say where the text is; its other parts stand beside it. */
function inWordFolder(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const relations = parts.get('_rels/.rels') ?? ''
  const [main] = [...relations.matchAll(/<Relationship\b[^>]*>/gu)].filter(([relation]) =>
    /Type="[^"]*\/officeDocument"/u.test(relation),
  )
  const target = plainName(/Target="([^"]*)"/u.exec(main?.[0] ?? '')?.[1] ?? '')
  if (!parts.has(target) || parts.has('word/document.xml')) return parts
  const folder = target.slice(0, target.lastIndexOf('/') + 1)
  return new Map(
    [...parts].map(([name, part]) => {
      if (name === target) return ['word/document.xml', part]
      return [name.startsWith(folder) ? `word/${name.slice(folder.length)}` : name, part]
    }),
  )
}

/** Some programs call the main part `document2.xml`, and so on; nobody has two. */
function nameParts(
  parts: ReadonlyMap<string, string>,
): Result<ReadonlyMap<string, string>, DocxProblem> {
  const named = new Map(parts)
  for (const [name, part] of parts) {
    const plain = name.replace(
      /\/(document|styles|numbering|footnotes|endnotes|comments)\d\.xml$/u,
      '/$1.xml',
    )
    if (!named.has(plain)) named.set(plain, part)
  }
  return named.has('word/document.xml') ? ok(named) : refuse({ code: 'docx-not-word' })
}

/** A protected file is a compound file with a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('')
  return strFromU8(bytes.subarray(0, 1_000_000), true).includes(name) || hasAtEnd(bytes, name)
}

/** The directory of a compound file may stand behind its streams. */
function hasAtEnd(bytes: Uint8Array, name: string): boolean {
  return strFromU8(bytes.subarray(-1_000_000), true).includes(name)
}
