// The styles of a United Nations document (measures of the Headquarters template, in twips and half points), with the faces of each
// language in all of Word's slots, so that names in another script stay legible.
import type { Language } from '../../document/language.ts'
import { placeOfStyle, writePlace } from './numbering.ts'
import { declaration, namespaces, tag, valued, type Attributes } from './xml.ts'

const latinFace = 'Times New Roman'
const songFace = 'SimSun'
const kaiFace = 'KaiTi'
const arabicFace = 'Traditional Arabic'

/** As Word names the languages; of the one of the text. */
const localeOf: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  ru: 'ru-RU',
  zh: 'zh-CN',
  ar: 'ar-SA',
}

export const column = { inset: 1267, indent: 475, text: 9840 } as const

interface Paragraph {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  /** In the order of the schema. */
  readonly paragraph?: readonly string[]
  readonly run?: readonly string[]
  readonly custom?: boolean
}

/** The part `word/styles.xml`. */
export function writeStyles(language: Language): string {
  return (
    declaration +
    tag(
      'w:styles',
      namespaces,
      defaults(language),
      ...paragraphStyles(language).map(writeParagraphStyle),
      ...characterStyles(language),
      tag(
        'w:style',
        { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
        valued('w:name', 'Normal Table'),
        tag(
          'w:tblPr',
          {},
          tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
          tag(
            'w:tblCellMar',
            {},
            ...['left', 'right'].map((side) => tag(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' })),
          ),
        ),
      ),
    )
  )
}

function defaults(language: Language): string {
  const locale = localeOf[language]
  return tag(
    'w:docDefaults',
    {},
    tag(
      'w:rPrDefault',
      {},
      tag(
        'w:rPr',
        {},
        tag('w:rFonts', {
          'w:ascii': latinFace,
          'w:hAnsi': latinFace,
          'w:eastAsia': songFace,
          'w:cs': language === 'ar' ? arabicFace : latinFace,
        }),
        ...size(language === 'ar' ? [20, 28] : [20, 20]),
        tag('w:lang', {
          'w:val': language === 'zh' || language === 'ar' ? 'en-GB' : locale,
          'w:eastAsia': 'zh-CN',
          'w:bidi': 'ar-SA',
        }),
      ),
    ),
    tag('w:pPrDefault', {}, tag('w:pPr', {})),
  )
}

function paragraphStyles(language: Language): Paragraph[] {
  return [...pageStyles(language), ...textStyles(language), ...noteStyles(language)]
}

function pageStyles(language: Language): Paragraph[] {
  return [
    {
      id: 'Normal',
      name: 'Normal',
      custom: false,
      paragraph: [
        ...(language === 'ar' ? [tag('w:bidi')] : []),
        spacing({ after: 0, ...heightOf(language, 240) }),
      ],
    },
    ofPage('Header', 'header', { custom: false, run: [...bold, ...size([17, 17])] }),
    ofPage('Footer', 'footer', { custom: false, run: size([17, 17]) }),
    ofPage('UNMasthead', 'UN Masthead', { paragraph: [spacing({ line: 240, lineRule: 'auto' })] }),
    ofPage('UNSession', 'UN Session', { paragraph: [tag('w:ind', { 'w:right': 5040 })] }),
    ofPage('UNSponsors', 'UN Sponsors', {
      paragraph: [spacing({ before: 240, after: 120 }), indented()],
      run: bold,
    }),
    ofPage('UNTitle', 'UN Title', {
      paragraph: [
        tag('w:keepNext'),
        spacing({ before: 120, after: 120, ...heightOf(language, 270) }),
        indented(),
        valued('w:jc', 'left'),
        valued('w:outlineLvl', 0),
      ],
      run: [...bold, ...size([24, 32])],
    }),
    ofPage('UNAdoption', 'UN Adoption', {
      paragraph: [indented(), valued('w:jc', 'right')],
      run: italic,
    }),
    ofPage('UNRule', 'UN Closing Rule', {
      paragraph: [
        tag('w:pBdr', {}, tag('w:top', { 'w:val': 'single', 'w:sz': 4, 'w:space': 1 })),
        spacing({ before: 240 }),
        tag('w:ind', { 'w:left': 4200, 'w:right': 4200 }),
      ],
    }),
  ]
}

function textStyles(language: Language): Paragraph[] {
  const first = language === 'zh' ? 400 : column.indent
  const text = column.inset + first + column.indent
  const tabs = tag('w:tabs', {}, tag('w:tab', { 'w:val': 'left', 'w:pos': text }))
  const indent = indented({ 'w:firstLine': first })
  const body = (id: string, name: string, ...paragraph: string[]): Paragraph => ({
    id,
    name,
    basedOn: 'UNBody',
    paragraph: [...countOf(id), ...paragraph],
  })
  const hanging = (level: number) =>
    indented({
      'w:left': column.inset + first + column.indent * level,
      'w:hanging': column.indent,
    })
  return [
    ofPage('UNBody', 'UN Body Text', {
      paragraph: [spacing({ after: 120 }), indented(), valued('w:jc', 'both')],
    }),
    body('UNSubject', 'UN Subject Line', indent),
    body('UNPreambular', 'UN Preambular Paragraph', indent),
    body('UNText', 'UN Text', indent),
    body('UNOperative', 'UN Operative Paragraph', tabs, indent),
    body('UNSubparagraph1', 'UN Subparagraph 1', tabs, indent),
    body('UNSubparagraph2', 'UN Subparagraph 2', hanging(2)),
    body('UNSubparagraph3', 'UN Subparagraph 3', hanging(3)),
    ...[1, 2, 3].map((level) =>
      ofPage(`UNHeading${level}`, `UN Heading ${level}`, {
        paragraph: [
          tag('w:keepNext'),
          ...countOf(`UNHeading${level}`),
          spacing({ before: 120, after: 120 }),
          indented(),
          valued('w:jc', 'center'),
          valued('w:outlineLvl', level),
        ],
        run: bold,
      }),
    ),
  ]
}

function noteStyles(language: Language): Paragraph[] {
  const paragraph = [
    spacing(heightOf(language, 210)),
    indented({ 'w:hanging': 432 }),
    valued('w:jc', 'both'),
  ]
  return [
    ofPage('FootnoteText', 'footnote text', { custom: false, paragraph, run: size([17, 22]) }),
  ]
}

/** Whoever gives a paragraph this style gets its number too. */
function countOf(style: string): string[] {
  const place = placeOfStyle(style)
  return place ? [writePlace(place)] : []
}

function ofPage(id: string, name: string, more: Partial<Paragraph>): Paragraph {
  return { id, name, basedOn: 'Normal', ...more }
}

function indented(more: Attributes = {}): string {
  return tag('w:ind', { 'w:left': column.inset, 'w:right': column.inset, ...more })
}

function characterStyles(language: Language): string[] {
  const kai = tag('w:rFonts', { 'w:eastAsia': kaiFace })
  const opening = language === 'zh' ? [kai] : language === 'ar' ? bold : italic
  return [
    tag(
      'w:style',
      { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': 'UNOpeningWords' },
      valued('w:name', 'UN Opening Words'),
      tag('w:qFormat'),
      tag('w:rPr', {}, ...opening),
    ),
    tag(
      'w:style',
      { 'w:type': 'character', 'w:styleId': 'FootnoteReference' },
      valued('w:name', 'footnote reference'),
      tag('w:rPr', {}, valued('w:vertAlign', 'superscript')),
    ),
  ]
}

const bold = [tag('w:b'), tag('w:bCs')]
const italic = [tag('w:i'), tag('w:iCs')]

function size([latin, complex]: readonly [number, number]): string[] {
  return [valued('w:sz', latin), valued('w:szCs', complex)]
}

interface Spacing {
  readonly before?: number
  readonly after?: number
  readonly line?: number
  readonly lineRule?: string
}

function spacing({ before, after, line, lineRule }: Spacing): string {
  return tag('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': line,
    'w:lineRule': lineRule,
  })
}

/** Arabic letters do not fit a line of exactly this height. */
function heightOf(language: Language, line: number): Spacing {
  return { line, lineRule: language === 'ar' ? 'atLeast' : 'exact' }
}

function writeParagraphStyle({
  id,
  name,
  basedOn,
  paragraph,
  run,
  custom = true,
}: Paragraph): string {
  return tag(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': id === 'Normal' ? 1 : undefined,
      'w:customStyle': custom ? 1 : undefined,
      'w:styleId': id,
    },
    valued('w:name', name),
    basedOn === undefined ? '' : valued('w:basedOn', basedOn),
    tag('w:qFormat'),
    paragraph === undefined ? '' : tag('w:pPr', {}, ...paragraph),
    run === undefined ? '' : tag('w:rPr', {}, ...run),
  )
}
