import { useCallback } from 'react'
import { formatSide, parseSide } from '../../shared/protocol/compare-api.ts'
import type { DraftSummary, IssueSummary } from '../../shared/protocol/api.ts'
import { carriesText } from '../../shared/revisions/issue-form.ts'
import type { Translator } from '../../shared/i18n/translate.ts'
import { getDraft } from '../api.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { ProblemNotice } from '../status.tsx'
import { FileField } from '../ui/file-field.tsx'
import { Choice, type Option } from '../ui/choice.tsx'
import { useLoaded } from '../use-loaded.ts'
import { describeIssue } from './side-words.ts'

export type Chosen =
  /** With its draft named. */
  | { readonly kind: 'stored'; readonly side: string }
  | { readonly kind: 'file'; readonly file: File | null }

interface SidePickerProps {
  readonly side: 'old' | 'new'
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  readonly drafts: readonly DraftSummary[]
  readonly mayBring: boolean
}

const ofFile = 'file'

export function SidePicker({ side, chosen, onChoose, drafts, mayBring }: SidePickerProps) {
  const { translate } = useWords()
  const draftId = chosen.kind === 'stored' ? (parseSide(chosen.side)?.draftId ?? '') : ofFile
  const options: Option[] = [
    ...drafts.map(({ id, title, symbol, language }) => ({
      id,
      text: nameDraft(symbol, title || translate('drafts.untitled')),
      lang: language,
    })),
    ...(mayBring ? [{ id: ofFile, text: translate('compare.a-file') }] : []),
  ]
  const choose = (id: string) =>
    onChoose(id === ofFile ? { kind: 'file', file: null } : { kind: 'stored', side: `${id}:draft` })
  return (
    <fieldset className="choose-side">
      <legend>{translate(`compare.side-${side}`)}</legend>
      <Choice
        label={translate('compare.draft-or-file')}
        options={options}
        value={draftId}
        onChange={choose}
      />
      {chosen.kind === 'stored' ? (
        <TextPicker
          draftId={draftId}
          side={chosen.side}
          onChoose={(text) => onChoose({ kind: 'stored', side: text })}
        />
      ) : (
        <FilePicker file={chosen.file} onChoose={(file) => onChoose({ kind: 'file', file })} />
      )}
    </fieldset>
  )
}

interface TextPickerProps {
  readonly draftId: string
  readonly side: string
  readonly onChoose: (side: string) => void
}

/** The draft as it is now, and what was issued of it with a text of its own. */
function TextPicker({ draftId, side, onChoose }: TextPickerProps) {
  const words = useWords()
  const [draft, reload] = useLoaded(useCallback(() => getDraft(draftId), [draftId]))
  if (draft.kind === 'failed') return <ProblemNotice problem={draft.problem} onRetry={reload} />
  const issues = draft.kind === 'ready' ? draft.value.issues : []
  const listed: Option[] = [
    ...issues
      .filter(({ form }) => carriesText(form))
      .map((issue) => ({ id: `${draftId}:${issue.number}`, text: nameIssue(issue, words) })),
    { id: `${draftId}:draft`, text: words.translate('issues.compare-draft') },
  ]
  const text = parseSide(side)?.text
  // An earlier state of the draft comes by a link and is in no list.
  const own = text?.kind === 'at' ? [{ id: side, text: formatSide({ draftId: null, text }) }] : []
  return (
    <Choice
      label={words.translate('compare.text')}
      options={[...listed, ...own]}
      value={side}
      onChange={onChoose}
    />
  )
}

/** By the symbol that all its texts share. */
function nameDraft(symbol: string | null, title: string): string {
  return symbol === null ? title : `${symbol.replace(/\/Rev\.\d+$/u, '')} · ${title}`
}

function nameIssue(issue: IssueSummary, words: Translator): string {
  return `${describeIssue(issue, words)} · ${formatMoment(issue.issuedAt, words.language)}`
}

interface FilePickerProps {
  readonly file: File | null
  readonly onChoose: (file: File | null) => void
}

function FilePicker({ file, onChoose }: FilePickerProps) {
  const { translate } = useWords()
  return (
    <div className="field">
      <FileField
        label={translate('compare.file')}
        choose={translate('import.choose')}
        help={translate('compare.file-help')}
        chosen={file !== null && <bdi>{file.name}</bdi>}
        onChoose={([chosen]) => onChoose(chosen ?? null)}
      />
    </div>
  )
}
