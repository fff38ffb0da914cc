// What a file is that Penholder does not read, by its first bytes: so that a person is told what it is and not only that it is not read.

type Named = { readonly format: string } | 'picture'

/** Name of the format as programs call it; the same in all languages. */
const signatures: readonly (readonly [signature: string, named: Named])[] = [
  ['{\\rtf', { format: 'RTF' }],
  ['MZ\u0090\0', { format: 'Windows (EXE)' }],
  ['\u007FELF', { format: 'Linux (ELF)' }],
  ['\u00FF\u00D8\u00FF', 'picture'],
  ['\u0089PNG', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['%!PS', { format: 'PostScript' }],
  ['Rar!', { format: 'RAR' }],
  ['7z\u00BC\u00AF', { format: '7-Zip' }],
  ['\u001F\u008B', { format: 'GZIP' }],
  ['AT&TFORM', { format: 'DjVu' }],
  ['\u00FFWPC', { format: 'WordPerfect' }],
  ['MIME-Version:', { format: 'MHTML' }],
]

/** Null of what may be text, or a Word file, or a PDF. */
export function nameFormat(bytes: Uint8Array): Named | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (/^RIFF.{4}WEBP/su.test(head) || /^.{4}ftyp(?:heic|heix|mif1|avif)/su.test(head))
    return 'picture'
  return signatures.find(([signature]) => head.startsWith(signature))?.[1] ?? null
}

/** What an archive holds that is no Word file: by the names in it, which are not compressed. */
export function nameArchive(bytes: Uint8Array): string {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = archives.find(([sign]) => held.includes(sign, 0, 'latin1'))
  return found?.[1] ?? 'ZIP'
}

const archives: readonly (readonly [sign: string, format: string])[] = [
  ['application/vnd.oasis.opendocument.text', 'OpenDocument (ODT)'],
  ['application/vnd.oasis.opendocument', 'OpenDocument'],
  ['application/epub+zip', 'EPUB'],
  ['xl/workbook.xml', 'Excel (XLSX)'],
  ['ppt/presentation.xml', 'PowerPoint (PPTX)'],
  ['Index/Document.iwa', 'Apple Pages'],
  ['index.apxl', 'Apple Pages'],
]

/** Of a Word file. They are neither run nor kept. */
export function holdsMacros(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('vbaProject.bin')
}
