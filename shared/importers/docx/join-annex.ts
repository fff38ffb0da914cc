// The heading of an annex, whose number or title Word keeps apart, as one line.
import { readAnnexHeading } from '../body/annex-headings.ts'
import type { SourceParagraph } from '../from-paragraphs.ts'

const plainLook = { italic: false, bold: false, kai: false } as const

/** An annex whose number Word counts, or whose title stands under it after a break of the line, is one line: `Annex I: Title`. */
export function joinAnnex(paragraph: SourceParagraph): SourceParagraph {
  const { text, number, looks = [] } = paragraph
  const typed = /^([^\n]{2,40})\n+(?=\S)/u.exec(text)
  const printed = number ?? typed?.[1]?.trim() ?? ''
  const annex = readAnnexHeading(printed)
  if (!annex || annex.rest !== '') return paragraph
  const cut = number === null ? (typed?.[0].length ?? 0) : 0
  const title = text.slice(cut).replace(/^\s+/u, '')
  const lead = title === '' ? annex.printed : `${annex.printed}: `
  const shift = lead.length + title.length - text.length
  return {
    ...paragraph,
    text: lead + title,
    number: null,
    heading: true,
    looks: [
      { from: 0, to: lead.length, look: plainLook },
      ...looks.flatMap(({ from, to, look }) =>
        to + shift <= lead.length
          ? []
          : [{ from: Math.max(lead.length, from + shift), to: to + shift, look }],
      ),
    ],
  }
}
