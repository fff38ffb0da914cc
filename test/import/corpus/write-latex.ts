// A composed draft as a source of XeLaTeX: footnotes of its own, justified and hyphenated, the symbol at the head of every page.
import { type ComposedDraft, type ComposedPiece, setPieces } from './composed-draft.ts'

const fonts: Readonly<Record<string, string>> = {
  zh: 'Noto Serif CJK SC',
  ar: 'Amiri',
  other: 'Liberation Serif',
}

const names: Readonly<Record<string, string>> = {
  en: 'english',
  fr: 'french',
  es: 'spanish',
  ru: 'russian',
  ar: 'arabic',
}

function quote(text: string): string {
  return text
    .replaceAll(/[#$%&_]/gu, String.raw`\$&`)
    .replaceAll(/https?:\S+/gu, (link) => link.replaceAll('/', String.raw`/\allowbreak{}`))
}

export function latexSource(draft: ComposedDraft): string {
  const seen = new Set<number>()
  const tell = (text: string) =>
    quote(text).replaceAll(/\{(\d+)\}/gu, (_, digits: string) => {
      const n = Number(digits)
      const first = !seen.has(n)
      seen.add(n)
      const mark = String.raw`\textsuperscript{${n}}`
      return first ? String.raw`\footnote{${quote(draft.notes[n - 1] ?? '')}}` : mark
    })
  const { language } = draft
  const [emblem = '', symbol = '', organ = '', ...rest] = draft.head
  const item = rest.slice(language === 'en' ? 3 : 4)
  const column = rest.slice(0, language === 'en' ? 3 : 4)
  const blocks = setPieces(draft)
    .map((piece) => block(piece, tell))
    .join('\n\n')
  return String.raw`\documentclass[11pt]{article}
\usepackage[a4paper,margin=3cm]{geometry}
\usepackage{fontspec,fancyhdr}
${setLanguage(language)}
\pagestyle{fancy}\fancyhf{}\renewcommand{\headrulewidth}{0.3pt}
\fancyhead[R]{\small ${quote(symbol)}}\fancyfoot[R]{\small\thepage}
\setlength{\parindent}{2em}\setlength{\parskip}{4pt}
\begin{document}\thispagestyle{empty}
\noindent\begin{tabular}{@{}p{0.6\textwidth}p{0.38\textwidth}@{}} ${quote(emblem)} & ${quote(symbol)} \\ \textbf{${quote(organ)}} & ${column.map(quote).join(String.raw` \newline `)} \end{tabular}

${item.map((line) => String.raw`\noindent\textbf{${quote(line)}}`).join('\n\n')}

\noindent\textbf{${quote(draft.sponsors)}}

\noindent\textbf{\large ${quote(draft.title)}}

${blocks}
\end{document}
`
}

function setLanguage(language: string): string {
  const font = fonts[language] ?? fonts['other'] ?? ''
  const han = String.raw`\XeTeXlinebreaklocale "zh"\XeTeXlinebreakskip=0pt plus 1pt`
  if (language === 'zh') return String.raw`\setmainfont{${font}}${han}`
  const name = names[language] ?? 'english'
  const more = language === 'ar' ? '[Script=Arabic]' : ''
  const set = String.raw`\usepackage{polyglossia}\setmainlanguage{${name}}\setmainfont{${font}}${more}`
  const same = language === 'ar' ? '' : String.raw`\newfontfamily\cyrillicfont{${font}}`
  return set + same
}

function block({ part, level, sign, text }: ComposedPiece, tell: (text: string) => string): string {
  const label = sign === '' ? '' : `${quote(sign)}${String.raw`\quad{}`}`
  if (part === 'heading') return String.raw`\noindent\textbf{${label}${tell(text)}}`
  if (level === 0) return `${label}${tell(text)}`
  return String.raw`{\leftskip=${(level ?? 0) * 2}em ${label}${tell(text)}\par}`
}
