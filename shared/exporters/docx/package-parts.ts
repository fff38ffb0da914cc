// What every Word package has besides its text: the list of parts, how they belong together, settings, properties.
import type { Language } from '../../document/language.ts'
import { declaration, escapeText, namespaces, tag, valued } from './xml.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts beside `word/document.xml`, with the type of the relationship and the id by which the document names them. */
const parts = [
  { file: 'styles.xml', type: 'styles', content: 'styles', id: 'rIdStyles' },
  { file: 'numbering.xml', type: 'numbering', content: 'numbering', id: 'rIdNumbering' },
  { file: 'footnotes.xml', type: 'footnotes', content: 'footnotes', id: 'rIdFootnotes' },
  { file: 'settings.xml', type: 'settings', content: 'settings', id: 'rIdSettings' },
  { file: 'header1.xml', type: 'header', content: 'header', id: 'rIdHeaderFirst' },
  { file: 'header2.xml', type: 'header', content: 'header', id: 'rIdHeaderEven' },
  { file: 'header3.xml', type: 'header', content: 'header', id: 'rIdHeaderOdd' },
  { file: 'footer1.xml', type: 'footer', content: 'footer', id: 'rIdFooterFirst' },
  { file: 'footer2.xml', type: 'footer', content: 'footer', id: 'rIdFooterEven' },
  { file: 'footer3.xml', type: 'footer', content: 'footer', id: 'rIdFooterOdd' },
] as const

/** Beside the text, where somebody commented on it. */
const commentParts = [
  { file: 'comments.xml', type: `${office}/comments`, content: 'comments', id: 'rIdComments' },
  {
    file: 'commentsExtended.xml',
    type: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
    content: 'commentsExtended',
    id: 'rIdCommentsExtended',
  },
] as const

export function writeContentTypes(hasComments: boolean): string {
  const override = (name: string, type: string) =>
    tag('Override', { PartName: name, ContentType: type })
  return (
    declaration +
    tag(
      'Types',
      { xmlns: `${packages}/content-types` },
      tag('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/word/document.xml', `${word}.document.main+xml`),
      ...[...parts, ...(hasComments ? commentParts : [])].map(({ file, content }) =>
        override(`/word/${file}`, `${word}.${content}+xml`),
      ),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    )
  )
}

export function writeRelationships(): string {
  return relationships([
    { id: 'rIdDocument', type: `${office}/officeDocument`, target: 'word/document.xml' },
    {
      id: 'rIdCore',
      type: `${packages}/relationships/metadata/core-properties`,
      target: 'docProps/core.xml',
    },
  ])
}

export function writeDocumentRelationships(hasComments: boolean): string {
  return relationships([
    ...parts.map(({ file, type, id }) => ({ id, type: `${office}/${type}`, target: file })),
    ...(hasComments ? commentParts : []).map(({ file, type, id }) => ({ id, type, target: file })),
  ])
}

function relationships(
  list: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): string {
  return (
    declaration +
    tag(
      'Relationships',
      { xmlns: `${packages}/relationships` },
      ...list.map(({ id, type, target }) =>
        tag('Relationship', { Id: id, Type: type, Target: target }),
      ),
    )
  )
}

/** `tracking` switches Track Changes on, so that whoever goes on writing is tracked too. */
export function writeSettings(language: Language, tracking: boolean): string {
  return (
    declaration +
    tag(
      'w:settings',
      namespaces,
      tracking ? tag('w:trackRevisions') : '',
      valued('w:defaultTabStop', 475),
      tag('w:evenAndOddHeaders'),
      language === 'zh' ? valued('w:characterSpacingControl', 'compressPunctuation') : '',
      tag('w:footnotePr', {}, tag('w:footnote', { 'w:id': -1 }), tag('w:footnote', { 'w:id': 0 })),
      tag(
        'w:compat',
        {},
        tag('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
    )
  )
}

export interface Properties {
  readonly title: string
  readonly author: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly language: Language
  /** `2020-03-05T00:00:00Z`. */
  readonly date: string
}

export function writeProperties({
  title,
  author,
  description,
  keywords,
  language,
  date,
}: Properties): string {
  const day = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeText(date)}</dcterms:${name}>`
  return (
    declaration +
    tag(
      'cp:coreProperties',
      {
        'xmlns:cp': `${packages}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      tag('dc:title', {}, escapeText(title)),
      tag('dc:creator', {}, escapeText(author)),
      tag('dc:description', {}, escapeText(description)),
      tag('cp:keywords', {}, escapeText(keywords.join(', '))),
      tag('dc:language', {}, language),
      day('created'),
      day('modified'),
    )
  )
}
