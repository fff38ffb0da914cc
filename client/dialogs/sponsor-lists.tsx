import { useEffect, useState } from 'react'
import {
  directionOf,
  isLanguage,
  type Language,
  languages,
} from '../../shared/document/language.ts'
import { formatDay } from '../../shared/grammar/calendar.ts'
import { formatSponsorNames } from '../../shared/grammar/sponsor-line.ts'
import { createTranslator, type MessageKey, type Translator } from '../../shared/i18n/translate.ts'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import {
  type SponsorPhase,
  sponsorPhases,
  sponsorsByPhase,
  type SponsorsByPhase,
} from '../../shared/record/sponsor-phases.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { calendarDay } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { loadMessages } from '../i18n/load-messages.ts'
import { loadFaces } from '../styles/load-faces.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'

type Form = 'sentence' | 'lines'

interface SponsorListsDialogProps {
  readonly draft: DraftRecord
  readonly onClose: () => void
}

/** Who sponsors since when, to be copied into a letter or a report: in any language, in that language's order. */
export function SponsorListsDialog({ draft, onClose }: SponsorListsDialogProps) {
  const { translate } = useWords()
  const [language, setLanguage] = useState<Language>(draft.masthead.language)
  const [form, setForm] = useState<Form>('sentence')
  const [copied, setCopied] = useState<string | null>(null)
  const words = useWordsOf(language)
  const phases = sponsorsByPhase(draft.sponsors.events, draft.issues)
  const lists = words === null ? [] : writeLists(phases, words, form)
  // Before the first issue nothing was tabled yet.
  const keyOf = (phase: SponsorPhase): MessageKey =>
    phase === 'tabling' && draft.issues.length === 0 ? 'sponsors.title' : `sponsors.phase-${phase}`
  const copy = (name: string, text: string) => {
    void navigator.clipboard.writeText(text).then(() => setCopied(name))
  }
  const titleOf = (phase: SponsorPhase) => words?.translate(keyOf(phase)) ?? ''
  const all = lists.map(({ phase, text }) => `${titleOf(phase)}\n${text}`).join('\n\n')
  return (
    <Dialog title={translate('sponsors.lists-title')} isOpen onClose={onClose} width="wide">
      <div className="form">
        <Choice
          label={translate('sponsors.lists-language')}
          options={languages.map((code) => ({ id: code, text: nameOf(code), lang: code }))}
          value={language}
          onChange={(code) => {
            if (isLanguage(code)) setLanguage(code)
          }}
        />
        <Choice
          label={translate('sponsors.lists-form')}
          options={[
            { id: 'sentence', text: translate('sponsors.lists-sentence') },
            { id: 'lines', text: translate('sponsors.lists-lines') },
          ]}
          value={form}
          onChange={(id) => setForm(id === 'lines' ? 'lines' : 'sentence')}
        />
        {lists.map(({ phase, text }) => (
          <section key={phase} aria-label={translate(keyOf(phase))}>
            <div className="sponsor-list-head">
              <h3 className="panel-heading" lang={language}>
                {titleOf(phase)}
              </h3>
              <Button
                kind="quiet"
                aria-label={translate('sponsors.lists-copy', {
                  list: translate(keyOf(phase)),
                })}
                onPress={() => copy(translate(keyOf(phase)), text)}
              >
                {translate('sponsors.lists-copy-short')}
              </Button>
            </div>
            <p className="sponsor-list-text" lang={language} dir={directionOf(language)}>
              {text}
            </p>
          </section>
        ))}
        <output>{copied !== null && translate('sponsors.lists-copied', { list: copied })}</output>
        <div className="actions">
          <Button
            kind="primary"
            onPress={() => copy(translate('sponsors.lists-title'), all)}
            isDisabled={lists.length === 0}
          >
            {translate('sponsors.lists-copy-all')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {translate('app.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** The words of a language other than that of the interface; null until they are loaded. */
function useWordsOf(language: Language): Translator | null {
  const [words, setWords] = useState<Translator | null>(null)
  useEffect(() => {
    let current = true
    loadFaces(language)
    const load = async () => {
      const messages = await loadMessages(language)
      if (current) setWords(createTranslator(language, messages))
    }
    void load()
    return () => {
      current = false
    }
  }, [language])
  return words
}

interface WrittenList {
  readonly phase: SponsorPhase
  readonly text: string
}

/** Those that have anybody on them. Who has withdrawn stands one a line with the day, since that is what is asked of them. */
function writeLists(phases: SponsorsByPhase, { language }: Translator, form: Form): WrittenList[] {
  return sponsorPhases
    .filter((phase) => phases[phase].length > 0)
    .map((phase) => {
      const { sentence, lines, note } = formatSponsorNames(phases[phase], language)
      const names = form === 'sentence' ? sentence : lines.join('\n')
      const text = note === null ? names : `${names}\n${note}`
      return { phase, text: phase === 'withdrawn' ? writeFormer(phases, language) : text }
    })
}

function writeFormer({ withdrawn }: SponsorsByPhase, language: Language): string {
  return withdrawn
    .map(({ delegation, withdrawnAt }) => {
      const day = formatDay(calendarDay(new Date(withdrawnAt)), language)
      return language === 'zh'
        ? `${stateName(delegation, language)}（${day}）`
        : `${stateName(delegation, language)} (${day})`
    })
    .join('\n')
}

/** A language by its own name. */
function nameOf(language: Language): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
}
