import { anchor } from '../../shared/document/draft-text.ts'
import { directionOf, type Language } from '../../shared/document/language.ts'
import type { ProposalPiece } from '../../shared/negotiation/proposal.ts'
import { useWords } from '../i18n/interface-language.tsx'
import type { NameOfParagraph } from '../negotiation/use-labels.ts'

interface ProposalWordsProps {
  readonly pieces: readonly ProposalPiece[]
  /** Of the draft. */
  readonly language: Language
  /** Given where a heading a paragraph helps, since the words stand in several. */
  readonly nameOf: NameOfParagraph
}

const longestPiece = 600

/** The words struck and put in, in the order of the text. Said in words too: a screen reader does not tell a line through words. */
export function ProposalWords({ pieces, language, nameOf }: ProposalWordsProps) {
  const { translate } = useWords()
  const worded = pieces.filter(({ text }) => text !== '')
  if (worded.length === 0) return null
  const paragraphs = new Set(worded.map(({ paragraphId }) => paragraphId))
  return (
    <div className="proposal-text">
      {[...paragraphs].map((id) => (
        <p key={id} dir={directionOf(language)}>
          {paragraphs.size > 1 && <bdi className="proposal-where">{nameOf(id)} </bdi>}
          <span lang={language}>
            {worded
              .filter(({ paragraphId }) => paragraphId === id)
              .map(({ kind, text }, index) => {
                const isStruck = kind === 'strike'
                const Words = isStruck ? 'del' : 'ins'
                return (
                  // Pieces have no identity beside their order.
                  // oxlint-disable-next-line react/no-array-index-key
                  <Words key={index}>
                    <span className="hidden">
                      {translate(isStruck ? 'proposals.struck' : 'proposals.put-in')}
                    </span>
                    {shorten(text.replaceAll(anchor, ''))}
                  </Words>
                )
              })}
          </span>
        </p>
      ))}
    </div>
  )
}

/** The middle of what is very long is left out; the text itself has it all. */
function shorten(text: string): string {
  if (text.length <= longestPiece) return text
  const half = longestPiece / 2
  return `${text.slice(0, half)} … ${text.slice(-half)}`
}
