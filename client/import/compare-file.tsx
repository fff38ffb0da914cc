import type { ComparedTexts } from '../../shared/protocol/compare-api.ts'
import { ChooseTexts } from '../comparison/choose-texts.tsx'
import { useWords } from '../i18n/interface-language.tsx'
import type { ChosenFile } from '../import-calls.ts'

interface CompareFileProps {
  readonly draftId: string
  readonly file: ChosenFile
  readonly onCompared: (compared: ComparedTexts) => void
}

/** The file that cannot become proposals, set against a text of the draft: it need not be brought again. */
export function CompareFile({ draftId, file, onCompared }: CompareFileProps) {
  const { translate } = useWords()
  return (
    <>
      <h2>{translate('import.compare')}</h2>
      <ChooseTexts
        start={{ old: null, new: null }}
        draftId={draftId}
        brought={new File([Uint8Array.from(file.bytes)], file.name)}
        onCompared={onCompared}
      />
    </>
  )
}
