import { isLanguage, languages } from '../../shared/document/language.ts'
import type { ImportReview, ReadingChoices } from '../../shared/protocol/import-api.ts'
import { textEncodings } from '../../shared/protocol/text-encoding.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Choice } from '../ui/choice.tsx'

interface ReviewWarningsProps {
  readonly review: ImportReview
  readonly busy: boolean
  readonly onReread: (choices: ReadingChoices) => void
}

/** What has to be known of the file before its text is looked at, and how else it may be read. */
export function ReviewWarnings({ review, busy, onReread }: ReviewWarningsProps) {
  const { translate, language } = useWords()
  const { changes, macros, scanned, unread, decoded } = review
  const list = new Intl.ListFormat(language, { type: 'unit' })
  const pages = (numbers: readonly number[]) => ({ pages: list.format(numbers.map(String)) })
  return (
    <>
      {changes && changes.authors.length > 0 && (
        <p className="notice">
          {translate('import.tracked', {
            authors: list.format(
              changes.authors.map(
                ({ author }) => `\u2068${author || translate('import.unnamed')}\u2069`,
              ),
            ),
          })}
        </p>
      )}
      {macros && <p className="notice">{translate('import.macros')}</p>}
      {scanned && <p className="notice">{translate('import.scanned')}</p>}
      {unread && unread.pictured.length > 0 && (
        <p className="notice">{translate('import.pages-pictured', pages(unread.pictured))}</p>
      )}
      {unread && unread.broken.length > 0 && (
        <p className="notice">{translate('import.pages-broken', pages(unread.broken))}</p>
      )}
      {decoded && !decoded.isCertain && (
        <p className="notice">{translate('import.decoded-uncertain')}</p>
      )}
      {review.document && <Rereading review={review} busy={busy} onReread={onReread} />}
    </>
  )
}

function Rereading({ review, busy, onReread }: ReviewWarningsProps) {
  const { translate } = useWords()
  const { decoded, content } = review
  const mayDecode = decoded !== null && (decoded.encoding !== 'utf-8' || !decoded.isCertain)
  return (
    <fieldset className="import-rereading" disabled={busy}>
      <legend className="hidden">{translate('import.read-again')}</legend>
      <Choice
        label={translate('import.read-in')}
        options={languages.map((id) => ({ id, text: translate(`language.${id}`) }))}
        value={content.masthead.language}
        onChange={(id) => {
          if (isLanguage(id) && id !== content.masthead.language) onReread({ language: id })
        }}
      />
      {mayDecode && (
        <Choice
          label={translate('import.decoded-as')}
          options={textEncodings.map((id) => ({ id, text: id.toUpperCase() }))}
          value={decoded.encoding}
          onChange={(id) => {
            const encoding = textEncodings.find((each) => each === id)
            if (encoding && encoding !== decoded.encoding) onReread({ encoding })
          }}
        />
      )}
      <p className="field-help">{translate('import.read-again')}</p>
    </fieldset>
  )
}
