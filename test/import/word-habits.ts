// The marked documents of test/fixtures/written as files of Word, in the habits in which people and programs write them: who types numbers and
// who has them counted, breaks for paragraphs, tables for a layout, text boxes, notes of every kind.
import { strToU8, zipSync } from 'fflate'
import { Lists, spaces } from './word-lists.ts'
import type { WordParagraph, WordText } from './word-text.ts'
import { signsIn } from './written-drafts.ts'

export type WordHabit = (text: WordText) => Readonly<Record<string, string>>

export function wordFile(text: WordText, habit: WordHabit): Uint8Array {
  const parts = Object.entries(habit(text)).map(
    ([name, part]) => [`word/${name}.xml`, strToU8(part)] as const,
  )
  return zipSync(Object.fromEntries(parts))
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const r = (text: string, look = '') =>
  text === ''
    ? ''
    : `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
const p = (content: string, form = '') => `<w:p><w:pPr>${form}</w:pPr>${content}</w:p>`
const tab = '<w:r><w:tab/></w:r>'
const lineBreak = '<w:r><w:br/></w:r>'
const cell = (...content: string[]) => `<w:tc>${content.join('')}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

/** How the words of a paragraph are set, and its references. */
interface Setting {
  readonly opening?: string
  /** Notes as such, or their signs typed and raised. */
  readonly typed?: boolean
}

class Writer {
  readonly #text: WordText
  readonly #setting: Setting
  readonly #ids: ReadonlyMap<string, number>

  constructor(text: WordText, setting: Setting = {}) {
    this.#text = text
    this.#setting = setting
    this.#ids = new Map([...text.notes.keys()].map((sign, at) => [sign, at + 1]))
  }

  words({ words, front }: WordParagraph): string {
    const bar = words.indexOf('‖')
    const opening = bar < 0 ? '' : words.slice(0, bar)
    const rest = bar < 0 ? words : words.slice(bar + 1)
    const star = front && this.#ids.has('*') ? rest.replace(/(?<=[^*])\*$/u, '‹*›') : rest
    return this.#runs(opening, this.#setting.opening ?? '') + this.#runs(star, '')
  }

  #runs(words: string, look: string): string {
    return words
      .split(/(\s*‹[^›]*›)/u)
      .map((part) => {
        const sign = /‹([^›]*)›/u.exec(part)?.[1]
        return sign === undefined ? r(part, look) : this.#reference(sign)
      })
      .join('')
  }

  #reference(sign: string): string {
    const raised = '<w:vertAlign w:val="superscript"/>'
    return signsIn(sign)
      .map((each) => {
        const id = this.#ids.get(each)
        if (id === undefined || this.#setting.typed) return r(each, raised)
        if (!each.startsWith('*')) return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
        return `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${each}</w:t></w:r>`
      })
      .join('')
  }

  parts(body: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
    const notes = [...this.#text.notes].map(([sign, text]) => {
      const own = sign.startsWith('*') ? r(`${sign} `) : '<w:r><w:footnoteRef/></w:r>'
      return `<w:footnote w:id="${this.#ids.get(sign)}">${p(own + r(` ${text}`))}</w:footnote>`
    })
    return {
      document: `<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
      ...(!this.#setting.typed && {
        footnotes: `<w:footnotes ${spaces}>${notes.join('')}</w:footnotes>`,
      }),
      ...more,
    }
  }

  /** The notes behind the text, each with its raised sign. */
  typedNotes(): string {
    const raised = '<w:vertAlign w:val="superscript"/>'
    return [...this.#text.notes].map(([sign, text]) => p(r(sign, raised) + r(` ${text}`))).join('')
  }
}

const isText = ({ code, front }: WordParagraph) => !front && !/^[xt]/u.test(code)

const typedLabel = ({ label }: WordParagraph, gap = ' ') => (label === '' ? '' : r(label + gap))

const plain: WordHabit = (text) => {
  const writer = new Writer(text)
  return writer.parts(
    text.paragraphs.map((each) => p(typedLabel(each) + writer.words(each))).join(''),
  )
}

/** Words of every kind in a style of their own, openings in italics and underlined. */
const styled: WordHabit = (text) => {
  const writer = new Writer(text, { opening: '<w:i/><w:u w:val="single"/>' })
  const styleOf = ({ code }: WordParagraph) =>
    ({ t: 'Title', h: 'Heading2', e: 'Heading1' })[code[0] ?? ''] ?? 'Normal'
  const name = (id: string) => id.replace(/(?<=g)(?=\d)/u, ' ').toLowerCase()
  const styles = ['Title', 'Heading1', 'Heading2', 'Normal'].map(
    (id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name(id)}"/></w:style>`,
  )
  const body = text.paragraphs.map((each) =>
    p(typedLabel(each) + writer.words(each), `<w:pStyle w:val="${styleOf(each)}"/>`),
  )
  return writer.parts(body.join(''), {
    styles: `<w:styles ${spaces}>${styles.join('')}</w:styles>`,
  })
}

/** Empty paragraphs between all others, tabs behind numbers and before words. */
const gapped: WordHabit = (text) => {
  const writer = new Writer(text, { opening: '<w:b/>' })
  const body = text.paragraphs.map((each) => {
    const level = Number(/\d/u.exec(each.code)?.[0] ?? 0)
    const head = tab.repeat(isText(each) ? level : 0)
    return p(head + typedLabel(each, '\t') + writer.words(each)) + p(r(level > 0 ? '\u00a0' : ''))
  })
  return writer.parts(body.join(''))
}

/** All of the text in one paragraph, a break between what are paragraphs. */
const broken: WordHabit = (text) => {
  const writer = new Writer(text)
  const lines = (kept: readonly WordParagraph[], gap: string) =>
    kept.length === 0 ? '' : p(kept.map((each) => typedLabel(each) + writer.words(each)).join(gap))
  const front = text.paragraphs.filter((each) => !isText(each) && each.front)
  const behind = text.paragraphs.filter((each) => !isText(each) && !each.front)
  return writer.parts(
    lines(front, lineBreak) +
      lines(text.paragraphs.filter(isText), lineBreak) +
      lines(behind, lineBreak),
  )
}

/** Preambles under each other with an empty line between, items broken off within their paragraph. */
const brokenParts: WordHabit = (text) => {
  const writer = new Writer(text, { opening: '<w:i/>' })
  const groups: { code: string; lines: string[] }[] = []
  for (const each of text.paragraphs) {
    const last = groups.at(-1)
    const words = typedLabel(each) + writer.words(each)
    const goesOn =
      last && ((each.code === 'p' && last.code === 'p') || /^[or][1-9]/u.test(each.code))
    if (goesOn) last.lines.push(words)
    else groups.push({ code: each.code, lines: [words] })
  }
  return writer.parts(
    groups
      .map(({ code, lines }) => p(lines.join(code === 'p' ? lineBreak + lineBreak : lineBreak)))
      .join(''),
  )
}

const headed = /^([^:：]{2,30})([:：])\s*(\S.*)$/u

/** Heads under each other, `Committee: ...`, in a table of two columns, with their colons or without. */
function tabledHeads(colon: boolean): WordHabit {
  return (text) => {
    const writer = new Writer(text)
    const { paragraphs } = text
    const isHead = (each: WordParagraph | undefined) =>
      each?.front === true && each.code === 'x' && headed.test(each.words)
    const body = paragraphs.map((each, at) => {
      const above = isHead(each) && isHead(paragraphs[at - 1])
      if (!isHead(each) || !(above || isHead(paragraphs[at + 1])))
        return p(typedLabel(each) + writer.words(each))
      const [, name = '', sign = '', value = ''] = headed.exec(each.words) ?? []
      const cells = row(cell(p(r(colon ? name + sign : name))), cell(p(r(value))))
      return `${above ? '' : '<w:tbl>'}${cells}${isHead(paragraphs[at + 1]) ? '' : '</w:tbl>'}`
    })
    return writer.parts(body.join(''))
  }
}

const framed: WordHabit = (text) => {
  const writer = new Writer(text)
  const each = text.paragraphs.map((one) => p(typedLabel(one) + writer.words(one)))
  return writer.parts(table(row(cell(...each))))
}

/** What stands over the text in a text box that hangs on the first paragraph of the text. */
const boxed: WordHabit = (text) => {
  const writer = new Writer(text)
  const write = (each: WordParagraph) => typedLabel(each) + writer.words(each)
  const front = text.paragraphs.filter(({ front: above }) => above)
  const rest = text.paragraphs.filter(({ front: above }) => !above)
  const box = front.map((each) => p(write(each))).join('')
  const drawn = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
  const body = rest.map((each, at) => p((at === 0 && box !== '' ? drawn : '') + write(each)))
  return writer.parts(body.join(''))
}

/** Signs of notes typed and raised, the notes behind the text. */
const typedNotes: WordHabit = (text) => {
  const writer = new Writer(text, { typed: true })
  const body = text.paragraphs.map((each) => p(typedLabel(each) + writer.words(each)))
  return writer.parts(body.join('') + writer.typedNotes())
}

const levelIn = (code: string) => Number(/\d/u.exec(code)?.[0] ?? 0)

const numbered: WordHabit = (text) => {
  const writer = new Writer(text, { opening: '<w:i/>' })
  const lists = new Lists(false)
  const body = text.paragraphs.map((each) => {
    const place =
      each.label === '' || each.code === 't' ? null : lists.place(each.label, levelIn(each.code))
    return p((place === null ? typedLabel(each) : '') + writer.words(each), place ?? '')
  })
  return writer.parts(body.join(''), { numbering: lists.part })
}

/** Only the paragraphs are counted, and what is in them is typed. */
const numberedParagraphs: WordHabit = (text) => {
  const writer = new Writer(text)
  const lists = new Lists(false)
  const body = text.paragraphs.map((each) => {
    const isCounted = each.label !== '' && /^[or]0?$/u.test(each.code)
    const place = isCounted ? lists.place(each.label, 0) : null
    return p((place === null ? typedLabel(each) : '') + writer.words(each), place ?? '')
  })
  return writer.parts(body.join(''), { numbering: lists.part })
}

/** The lists of Google Docs: `1.`, `a.`, `i.`, whatever the text has; empty paragraphs between. */
const googled: WordHabit = (text) => {
  const writer = new Writer(text, { opening: '<w:u w:val="single"/>' })
  const formats = ['decimal', 'lowerLetter', 'lowerRoman', 'decimal', 'lowerLetter', 'lowerRoman']
  const levels = formats.map(
    (format, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${at + 1}."/></w:lvl>`,
  )
  let lists = 0
  const body = text.paragraphs.map((each, at) => {
    const listed = each.label !== '' && each.code.startsWith('o')
    if (listed && (lists === 0 || (levelIn(each.code) === 0 && isFirst(each)))) lists++
    const form = listed
      ? `<w:numPr><w:ilvl w:val="${levelIn(each.code)}"/><w:numId w:val="${lists}"/></w:numPr>`
      : ''
    const gap = at > 0 && levelIn(each.code) === 0 ? p('') : ''
    return gap + p((listed ? '' : typedLabel(each)) + writer.words(each), form)
  })
  const nums = Array.from({ length: lists }, (_, at) => at + 1)
  const abstracts = nums.map(
    (id) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`,
  )
  const numbering = `<w:numbering ${spaces}>${abstracts.join('')}${nums.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}</w:numbering>`
  return writer.parts(body.join(''), { numbering })
}

const isFirst = ({ label }: WordParagraph) => /^\D*1\D*$/u.test(label)

/** What stands in a paragraph has bullets that Word sets, one list for all levels. */
const bulleted: WordHabit = (text) => {
  const writer = new Writer(text)
  const levels = Array.from({ length: 6 }, (_, at) => bulletLevel(at))
  const body = text.paragraphs.map((each) => {
    const level = levelIn(each.code)
    const listed = each.code.startsWith('o') && level > 0
    const form = listed
      ? `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr>`
      : ''
    return p((listed ? '' : typedLabel(each)) + writer.words(each), form)
  })
  const numbering = `<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
  return writer.parts(body.join(''), { numbering })
}

const bulletLevel = (at: number) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>`

/** Every level is counted `1.`, in one list. */
const nested: WordHabit = (text) => {
  const writer = new Writer(text)
  const levels = Array.from(
    { length: 6 },
    (_, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%${at + 1}."/></w:lvl>`,
  )
  const body = text.paragraphs.map((each) => {
    const listed = each.label !== '' && each.code.startsWith('o')
    const form = listed
      ? `<w:numPr><w:ilvl w:val="${levelIn(each.code)}"/><w:numId w:val="1"/></w:numPr>`
      : ''
    return p((listed ? '' : typedLabel(each)) + writer.words(each), form)
  })
  const numbering = `<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
  return writer.parts(body.join(''), { numbering })
}

/** What somebody pasted from a PDF: every line a paragraph, the notes behind the text. */
const pasted: WordHabit = (text) => {
  const writer = new Writer(text, { typed: true })
  const width = text.language === 'zh' ? 40 : 84
  const write = (words: string) =>
    p(writer.words({ code: 'd', label: '', words: words.replaceAll('‖', ''), front: false }))
  const lines = text.paragraphs.flatMap(({ label, words }) => [
    ...wrap(`${label === '' ? '' : `${label} `}${words}`, width).map(write),
    p(''),
  ])
  const notes = [...text.notes].flatMap(([sign, words]) =>
    wrap(`‹${sign}› ${words}`, width).map(write),
  )
  return writer.parts([...lines, ...notes].join(''))
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\s)|(?<=\p{Script=Han})(?=\p{Script=Han})/u)) {
    if (line.length + word.trimEnd().length > width && line !== '') {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
  }
  return [...lines, line.trimEnd()]
}

export const wordHabits: Readonly<Record<string, WordHabit>> = {
  plain,
  styled,
  gapped,
  broken,
  brokenParts,
  tabledHeads: tabledHeads(true),
  bareHeads: tabledHeads(false),
  framed,
  boxed,
  typedNotes,
  numbered,
  numberedParagraphs,
  googled,
  bulleted,
  nested,
  pasted,
}
