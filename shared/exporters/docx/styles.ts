// The styles of a United Nations document (measures of the Headquarters template, in twips and half points), with the faces of each
// language in all of Word's slots, so that names in another script stay legible.
import type { Language } from '../../document/language.ts'
import { placeOfStyle, writePlace } from './numbering.ts'
import { column, headingHang } from './page-measures.ts'
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

interface Paragraph {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  /** In the order of the schema. */
  readonly paragraph?: readonly string[]
  readonly run?: readonly string[]
  readonly custom?: boolean
}

/** The part `word/styles.xml`. `hanging`: headings stand at the left with their numbers before them, as in a report. */
export function writeStyles(language: Language, hanging = false): string {
  return (
    declaration +
    tag(
      'w:styles',
      namespaces,
      defaults(language),
      ...paragraphStyles(language, hanging).map(writeParagraphStyle),
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

function paragraphStyles(language: Language, hanging: boolean): Paragraph[] {
  return [
    ...pageStyles(language),
    ...textStyles(language),
    ...(hanging ? hangingHeadings(language) : centredHeadings()),
    ...annexStyles(language),
    ...summaryStyles(language),
    ...noteStyles(language),
  ]
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
    ofPage('Session', 'Session', {
      paragraph: [tag('w:ind', { 'w:right': 5040 })],
      run: bold,
    }),
    ofPage('AgendaItemNormal', 'Agenda_Item_Normal', {
      paragraph: [tag('w:ind', { 'w:right': 5040 })],
    }),
    ofPage('AgendaTitleH2', 'Agenda_Title_H2', {
      paragraph: [tag('w:ind', { 'w:right': 5040 })],
      run: bold,
    }),
    ofPage('Sponsors', 'Sponsors', {
      paragraph: [tag('w:keepNext'), spacing({ before: 240, after: 120 }), indented()],
      run: bold,
    }),
    ofPage('TitleH1', 'Title_H1', {
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
      run: emphasisOf(language),
    }),
    // On whose report it was adopted, and how it was voted.
    ofPage('UNBracketed', 'UN Bracketed', {
      paragraph: [tag('w:keepLines'), indented(), valued('w:jc', 'left')],
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

function firstLine(language: Language): number {
  return language === 'zh' ? 400 : column.indent
}

/**
 * Where the lines of a paragraph of the text stand, by its level. A paragraph whose style counts and that has no number itself says it too:
 * without the number, LibreOffice puts it at the edge of the page.
 */
export function indentOfText(level: number, language: Language): string {
  const first = firstLine(language)
  return level < 2
    ? indented({ 'w:firstLine': first })
    : indented({
        'w:left': column.inset + first + column.indent * level,
        'w:hanging': column.indent,
      })
}

function textStyles(language: Language): Paragraph[] {
  const first = firstLine(language)
  const text = column.inset + first + column.indent
  const tabs = tag('w:tabs', {}, tag('w:tab', { 'w:val': 'left', 'w:pos': text }))
  const indent = indentOfText(0, language)
  const body = (id: string, name: string, ...paragraph: string[]): Paragraph => ({
    id,
    name,
    basedOn: 'SingleTxt',
    paragraph: [...countOf(id), ...paragraph],
  })
  return [
    ofPage('SingleTxt', '__Single Txt', {
      paragraph: [spacing({ after: 120 }), indent, valued('w:jc', 'both')],
      ...(isLettered(language) && { run: letterSpacing }),
    }),
    body('UNSubject', 'UN Subject Line', indent),
    body('UNPreambular', 'UN Preambular Paragraph', indent),
    body('UNOperative', 'UN Operative Paragraph', tabs, indent),
    body('UNSubparagraph1', 'UN Subparagraph 1', tabs, indent),
    body('UNSubparagraph2', 'UN Subparagraph 2', indentOfText(2, language)),
    body('UNSubparagraph3', 'UN Subparagraph 3', indentOfText(3, language)),
  ]
}

/** In a resolution the number of a part stands over its title, both in the middle. */
function centredHeadings(): Paragraph[] {
  return [1, 2, 3].map((level) =>
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
  )
}

/** Sizes of rules.md 3.11, in half points. */
const headingSizes = [28, 24, 20] as const

function hangingHeadings(language: Language): Paragraph[] {
  return headingSizes.map((points, index) => {
    const level = index + 1
    return ofPage(`UNHeading${level}`, `UN Heading ${level}`, {
      paragraph: [
        tag('w:keepNext'),
        ...countOf(`UNHeading${level}`),
        tag('w:tabs', {}, tag('w:tab', { 'w:val': 'left', 'w:pos': column.inset })),
        spacing({ before: 240, after: 120, ...heightOf(language, points * 10 + 40) }),
        indented({ 'w:hanging': headingHang }),
        valued('w:jc', 'left'),
        valued('w:outlineLvl', level),
      ],
      run: [...bold, ...size([points, Math.max(points, 28)])],
    })
  })
}

/** The frame around the summary of a report: neighbours with equal borders have one. */
function summaryStyles(language: Language): Paragraph[] {
  const side = (name: string) =>
    tag(`w:${name}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 8, 'w:color': 'auto' })
  const frame = tag('w:pBdr', {}, ...['top', 'left', 'bottom', 'right'].map(side))
  const inside = tag('w:ind', {
    'w:left': column.inset + 160,
    'w:right': column.inset + 160,
    'w:firstLine': column.indent,
  })
  const styled = (id: string, name: string, run: readonly string[], ...more: string[]) =>
    ofPage(id, name, {
      paragraph: [frame, spacing({ after: 120 }), inside, valued('w:jc', 'both'), ...more],
      run,
    })
  const head = language === 'zh' || language === 'ar' ? bold : [...bold, ...italic]
  return [
    styled('UNSummary', 'UN Summary', []),
    styled('UNSummaryHead', 'UN Summary Heading', head, valued('w:outlineLvl', 1)),
  ]
}

function annexStyles(language: Language): Paragraph[] {
  return [
    ofPage('UNAnnex', 'UN Annex', {
      paragraph: [
        tag('w:keepNext'),
        ...countOf('UNAnnex'),
        spacing({ before: 360, after: 240, ...heightOf(language, 300) }),
        indented(),
        valued('w:jc', 'left'),
        valued('w:outlineLvl', 0),
      ],
      run: [...bold, ...size([28, 32])],
    }),
    ofPage('UNTable', 'UN Table', {
      paragraph: [spacing({ before: 40, after: 40, ...heightOf(language, 200) })],
      run: size([17, 22]),
    }),
    {
      id: 'UNTableHead',
      name: 'UN Table Head',
      basedOn: 'UNTable',
      paragraph: [tag('w:keepNext')],
      run: language === 'zh' || language === 'ar' ? bold : italic,
    },
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
    ofPage('CommentText', 'annotation text', {
      custom: false,
      paragraph: [spacing({ line: 240, lineRule: 'auto' })],
    }),
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

/** What other languages set in italics is in Kai in Chinese and heavier in Arabic. */
function emphasisOf(language: Language): string[] {
  if (language === 'zh') return [tag('w:rFonts', { 'w:eastAsia': kaiFace })]
  return language === 'ar' ? bold : italic
}

function characterStyles(language: Language): string[] {
  return [
    tag(
      'w:style',
      { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': 'UNOpeningWords' },
      valued('w:name', 'UN Opening Words'),
      tag('w:qFormat'),
      tag('w:rPr', {}, ...emphasisOf(language)),
    ),
    tag(
      'w:style',
      { 'w:type': 'character', 'w:styleId': 'FootnoteReference' },
      valued('w:name', 'footnote reference'),
      tag('w:rPr', {}, valued('w:vertAlign', 'superscript')),
    ),
    tag(
      'w:style',
      { 'w:type': 'character', 'w:styleId': 'CommentReference' },
      valued('w:name', 'annotation reference'),
      tag('w:rPr', {}, ...size([16, 16])),
    ),
  ]
}

/** Letters of the template are set a little wider and apart. */
const letterSpacing = [valued('w:spacing', 4), valued('w:w', 103), valued('w:kern', 14)]

function isLettered(language: Language): boolean {
  return language !== 'zh' && language !== 'ar'
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
    run === undefined || run.length === 0 ? '' : tag('w:rPr', {}, ...run),
  )
}
