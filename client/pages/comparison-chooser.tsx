import { useState } from 'react'
import type { Person } from '../../shared/protocol/api.ts'
import type { ComparedTexts } from '../../shared/protocol/compare-api.ts'
import { ChooseTexts } from '../comparison/choose-texts.tsx'
import { ComparisonView } from '../comparison/comparison-view.tsx'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import '../styles/comparison-page.css'
import { TopBar } from '../top-bar.tsx'
import { Button } from '../ui/button.tsx'
import { useTitle } from '../use-title.ts'

interface ComparisonChooserPageProps {
  /** The draft somebody comes from. */
  readonly id: string | null
  readonly person: Person
}

/** Two texts are chosen; where a file is one of them the comparison is shown here, and gone with the page: nothing is kept. */
export function ComparisonChooserPage({ id, person }: ComparisonChooserPageProps) {
  const { translate } = useWords()
  const [compared, setCompared] = useState<ComparedTexts | null>(null)
  return (
    <div className="draft">
      <TopBar person={person}>
        {id !== null && <Link to={{ page: 'draft', id }}>{translate('issued.back')}</Link>}
      </TopBar>
      {compared ? (
        <ComparisonView compared={compared}>
          <p className="actions">
            <Button onPress={() => setCompared(null)}>{translate('compare.choose-others')}</Button>
            <span className="quiet">{translate('compare.not-kept')}</span>
          </p>
        </ComparisonView>
      ) : (
        <Choosing id={id} onCompared={setCompared} />
      )}
    </div>
  )
}

interface ChoosingProps {
  readonly id: string | null
  readonly onCompared: (compared: ComparedTexts) => void
}

function Choosing({ id, onCompared }: ChoosingProps) {
  const { translate } = useWords()
  useTitle(translate('compare.choose'))
  return (
    <main id="text" tabIndex={-1} className="sheet">
      <div className="sheet-head">
        <h1>{translate('compare.choose')}</h1>
      </div>
      <p className="quiet">{translate('compare.choose-explained')}</p>
      <ChooseTexts start={{ old: null, new: null }} draftId={id} onCompared={onCompared} />
    </main>
  )
}
