import type { Comparison, ComparisonStats } from '../../shared/diff/comparison.ts'
import type { MessageKey } from '../../shared/i18n/translate.ts'
import { useWords } from '../i18n/interface-language.tsx'

const paragraphFigures = [
  'changed',
  'added',
  'deleted',
  'moved',
  'split',
  'joined',
  'renumbered',
] as const satisfies readonly (keyof ComparisonStats['paragraphs'])[]

/** The figures of a comparison on one line; what is zero is not said. */
export function StatsLine({ comparison: { stats } }: { comparison: Comparison }) {
  const { translate } = useWords()
  const { paragraphs, words, sponsors, notes } = stats
  const counts = (figures: readonly (readonly [MessageKey, number])[]) =>
    figures.flatMap(([key, count]) => (count > 0 ? [translate(key, { count })] : [])).join(', ')
  const lines: readonly (readonly [MessageKey, string])[] = [
    [
      'compare.stats-paragraphs',
      counts(paragraphFigures.map((name) => [`compare.stats-${name}`, paragraphs[name]])),
    ],
    [
      'compare.stats-words',
      counts([
        ['compare.stats-inserted', words.inserted],
        ['compare.stats-struck', words.deleted],
      ]),
    ],
    [
      'compare.stats-sponsors',
      counts([
        ['compare.stats-joined-list', sponsors.added],
        ['compare.stats-left', sponsors.deleted],
        ['compare.stats-changed', sponsors.changed],
      ]),
    ],
    [
      'compare.stats-notes',
      counts([
        ['compare.stats-changed', notes.changed],
        ['compare.stats-added', notes.added],
        ['compare.stats-deleted', notes.deleted],
      ]),
    ],
  ]
  return (
    <dl className="stats-line">
      {lines
        .filter(([, figures]) => figures !== '')
        .map(([key, figures]) => (
          <div key={key}>
            <dt>{translate(key)}</dt>
            <dd>{figures}</dd>
          </div>
        ))}
    </dl>
  )
}
