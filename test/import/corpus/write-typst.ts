// A composed draft as a source of Typst in a form that is not Penholder's own: justified and hyphenated lines, ligatures, notes at the foot.
import { type ComposedDraft, type ComposedPiece, setPieces } from './composed-draft.ts'

const fonts: Readonly<Record<string, string>> = {
  zh: '"Noto Serif CJK SC", "Noto Serif SC", "Noto Sans CJK SC"',
  ar: '"Amiri", "Noto Naskh Arabic"',
  ru: '"Libertinus Serif", "Tinos"',
  other: '"Libertinus Serif", "New Computer Modern", "Tinos"',
}

function quote(text: string): string {
  return JSON.stringify(text).replaceAll(/\\u([\da-f]{4})/giu, String.raw`\u{$1}`)
}

export function typstSource(draft: ComposedDraft): string {
  const seen = new Set<number>()
  const tell = (text: string) =>
    text
      .split(/(\{\d+\})/u)
      .map((piece) => {
        const n = Number(/^\{(\d+)\}$/u.exec(piece)?.[1] ?? 0)
        if (n === 0) return `#(${quote(piece)})`
        const first = !seen.has(n)
        seen.add(n)
        return first ? `#footnote(${quote(draft.notes[n - 1] ?? '')})<n${n}>` : `#footnote(<n${n}>)`
      })
      .join('')
  const { language } = draft
  const font = fonts[language] ?? fonts['other']
  const cut = Math.min(draft.head.length, language === 'en' ? 6 : 7)
  const [emblem = '', symbol = '', organ = '', ...rest] = draft.head.slice(0, cut)
  const item = draft.head.slice(cut)
  return `#set page(paper: "a4", margin: 3cm, numbering: "1 / 1", header: context if counter(page).get().first() > 1 [#align(right)[#(${quote(symbol)})]])
#set text(font: (${font}), size: 11pt, lang: "${language}", hyphenate: ${language !== 'zh' && language !== 'ar'})
#set par(justify: true)
#grid(columns: (1fr, 1fr), row-gutter: 8pt, [#(${quote(emblem)})], align(right)[#(${quote(symbol)})], [*#(${quote(organ)})*], [${rest.map((line) => `#(${quote(line)})`).join(' \\ ')}])
${item.map((line) => `*#(${quote(line)})*`).join('\n\n')}

*#(${quote(draft.sponsors)})*

#text(size: 13pt, weight: "bold")[#(${quote(draft.title)})]

${setPieces(draft)
  .map((piece) => block(piece, tell))
  .join('\n\n')}
`
}

function block({ part, level, sign, text }: ComposedPiece, tell: (text: string) => string): string {
  const label = sign === '' ? '' : `#(${quote(sign)})#h(0.8em)`
  if (part === 'heading') return `#v(4pt)#text(weight: "bold")[${label}${tell(text)}]`
  if (level === 0) return `#h(2em)${label}${tell(text)}`
  return `#pad(left: ${(level ?? 0) * 2}em)[${label}${tell(text)}]`
}
