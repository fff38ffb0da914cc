import { bodyText, maxLevel, type Paragraph } from '../../shared/document/draft-text.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { allStates } from '../../shared/sponsors/states.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { Suggest } from '../ui/suggest.tsx'
import { bracketsIn, type FoundBracket } from './correct-brackets.ts'
import { digitsIn, numbersIn } from './correct-notes.ts'
import { type Correction, cutsIn } from './correct.ts'
import { mayTakeOut, type ReviewCorrection, type ReviewState } from './review-state.ts'

interface CorrectionsProps {
  readonly state: ReviewState
  readonly paragraph: Paragraph
  readonly isFirst: boolean
  readonly onCorrect: (correction: ReviewCorrection) => void
}

/** The other readings of a paragraph, each a button. */
export function Corrections({ state, paragraph, isFirst, onCorrect }: CorrectionsProps) {
  const { translate } = useWords()
  const take = (correction: Correction) => onCorrect({ kind: 'text', correction })
  return (
    <fieldset className="import-corrections">
      <legend className="hidden">{translate('import.corrections')}</legend>
      <Forms paragraph={paragraph} isFirst={isFirst} onTake={take} />
      <NoteSigns state={state} paragraph={paragraph} onTake={take} />
      <Brackets state={state} paragraph={paragraph} onTake={take} />
      <Cuts paragraph={paragraph} onTake={take} />
      {mayTakeOut(paragraph) && (
        <Button onPress={() => onCorrect({ kind: 'take-out', id: paragraph.id })}>
          {translate('import.act-take-out')}
        </Button>
      )}
    </fieldset>
  )
}

interface ActsProps {
  readonly paragraph: Paragraph
  readonly onTake: (correction: Correction) => void
}

const parts = ['preamble', 'operative', 'numbered', 'text'] as const
const kinds = ['heading', 'annex', 'row'] as const

function Forms({ paragraph, isFirst, onTake }: ActsProps & { readonly isFirst: boolean }) {
  const { translate } = useWords()
  const { id, kind, part, level } = paragraph
  const isPlain = kind === 'paragraph'
  return (
    <>
      {parts
        .filter((each) => !isPlain || each !== part)
        .map((each) => (
          <Button key={each} onPress={() => onTake({ kind: 'part', id, part: each })}>
            {translate(`import.act-${each}`)}
          </Button>
        ))}
      {(['title', 'subject'] as const)
        .filter((each) => each !== part)
        .map((each) => (
          <Button key={each} onPress={() => onTake({ kind: each, id })}>
            {translate(`import.act-${each}`)}
          </Button>
        ))}
      {kinds
        .filter((each) => each !== kind)
        .map((each) => (
          <Button key={each} onPress={() => onTake({ kind: each, id })}>
            {translate(`import.act-${each}`)}
          </Button>
        ))}
      {level < maxLevel && kind !== 'row' && kind !== 'annex' && (
        <Button onPress={() => onTake({ kind: 'level', id, by: 1 })}>
          {translate('import.act-deeper')}
        </Button>
      )}
      {level > 0 && (
        <Button onPress={() => onTake({ kind: 'level', id, by: -1 })}>
          {translate('import.act-higher')}
        </Button>
      )}
      {!isFirst && (
        <Button onPress={() => onTake({ kind: 'join', id })}>{translate('import.act-join')}</Button>
      )}
    </>
  )
}

function NoteSigns({ state, paragraph, onTake }: ActsProps & { readonly state: ReviewState }) {
  const { translate } = useWords()
  const { id } = paragraph
  return (
    <>
      {numbersIn(state.text, id).flatMap(({ note, number }) => [
        <Button key={`number ${note}`} onPress={() => onTake({ kind: 'number', id, note })}>
          {translate('import.act-number', { note: number })}
        </Button>,
        <Button key={`unrefer ${note}`} onPress={() => onTake({ kind: 'unrefer', id, note })}>
          {translate('import.act-unrefer', { note: number })}
        </Button>,
      ])}
      {digitsIn(state.text, paragraph).map(({ note, number, at, length, words }) => (
        <Button key={at} onPress={() => onTake({ kind: 'reference', id, note, at, length })}>
          {translate('import.act-reference', { note: number, words: isolate(words) })}
        </Button>
      ))}
    </>
  )
}

function Brackets({ state, paragraph, onTake }: ActsProps & { readonly state: ReviewState }) {
  const { translate, language } = useWords()
  const { id } = paragraph
  const propose = (bracket: FoundBracket, by: string) =>
    onTake({ kind: 'propose', id, bracket, by })
  return bracketsIn(paragraph, state.masthead.language).map((bracket) => {
    const by = bracket.delegations[0]
    const words = isolate(bracket.words)
    const key = `${bracket.run} ${bracket.from}`
    return by === undefined ? (
      <Suggest
        key={key}
        label={translate('import.act-propose', {
          delegation: isolate(bracket.unknown.join(', ')),
          words,
        })}
        options={allStates.map(({ code }) => ({ id: code, text: delegationName(code, language) }))}
        value={null}
        onChange={(code) => {
          if (code !== null) propose(bracket, code)
        }}
      />
    ) : (
      <Button key={key} onPress={() => propose(bracket, by)}>
        {translate('import.act-propose', { delegation: delegationName(by, language), words })}
      </Button>
    )
  })
}

function Cuts({ paragraph, onTake }: ActsProps) {
  const { translate } = useWords()
  const { id } = paragraph
  if (bodyText(paragraph).length === 0) return null
  return cutsIn(paragraph).map(({ at, words }) => (
    <Button
      key={at}
      onPress={() => onTake({ kind: 'split', id, at, newId: `${id.slice(0, 30)}-c${at}` })}
    >
      {translate('import.act-split', { words: isolate(words) })}
    </Button>
  ))
}

function isolate(words: string): string {
  return `\u2068${words}\u2069`
}
