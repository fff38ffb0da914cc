// `penholder lint`: what in a file is not as drafts are written, and by which rule. It only tells; nothing is changed.
import {
  anchor,
  type DraftText,
  type Paragraph,
  rawText,
} from '../../shared/document/draft-text.ts'
import { createTranslator, type MessageKey } from '../../shared/i18n/translate.ts'
import english from '../../shared/i18n/messages/en.json' with { type: 'json' }
import type { Finding } from '../../shared/lint/finding.ts'
import { lintText } from '../../shared/lint/lint-text.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import { exitCode } from './exit-code.ts'
import { explainOpenProblem, openFile } from './open-file.ts'
import { parseArguments } from './parse-arguments.ts'

export const usage = `penholder lint FILE [--for-issue] [--json]

Says what in FILE is not as drafts of the United Nations are written: punctuation at the ends of paragraphs, opening words,
numbers, footnotes, references, symbols, names of States, spaces, quotation marks, brackets. Each with its place and its rule.
Published documents depart from these rules too: what is told is advice.

FILE is any file that can be imported.

  --for-issue   as for a text about to be issued: no bracket may be left in it
  --json        one JSON object instead of lines to read: findings with rule, severity, place, values, source and fix

Exit code: 0 nothing found; 1 something found, or the file cannot be read; 2 not called as above.`

export async function run(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, {
    json: { type: 'boolean' },
    'for-issue': { type: 'boolean' },
  })
  const [path, ...more] = parsed.ok ? parsed.value.files : []
  if (!parsed.ok || path === undefined || more.length > 0) {
    console.error(`${parsed.ok ? 'lint takes one file.' : parsed.problem}\n\n${usage}`)
    return exitCode.misuse
  }
  const opened = await openFile(path)
  if (!opened.ok) {
    console.error(`penholder lint: ${explainOpenProblem(opened.problem)}`)
    return exitCode.refused
  }
  const { content, imported } = opened.value
  const findings = lintText(content, {
    forIssue: parsed.value.values['for-issue'] === true,
    ...(imported && { imported }),
  })
  console.log(
    parsed.value.values['json'] ? toJson(findings, content.text) : describe(findings, content.text),
  )
  return findings.length === 0 ? exitCode.done : exitCode.refused
}

function toJson(findings: readonly Finding[], text: DraftText): string {
  const names = nameParagraphs(text)
  const { translate } = createTranslator('en', english)
  const told = findings.map((finding) => ({
    ...finding,
    paragraph:
      finding.place.kind === 'text' ? (names.get(finding.place.paragraphId) ?? null) : null,
    excerpt: excerptOf(finding, text),
    message: translate(`lint.${finding.rule}`, finding.values),
  }))
  return JSON.stringify({ findings: told }, null, 2)
}

function describe(findings: readonly Finding[], text: DraftText): string {
  const names = nameParagraphs(text)
  const { translate } = createTranslator('en', english)
  const say = (key: MessageKey, values?: Finding['values']) => translate(key, values)
  const lines = findings.map((finding) => {
    const { rule, severity, place, values, source } = finding
    const name = place.kind === 'text' ? (names.get(place.paragraphId) ?? '') : place.kind
    const excerpt = excerptOf(finding, text)
    return [
      `${name}: ${severity}: ${say(`lint.${rule}`, values)} [${rule}; ${say(`lint-source.${source}`)}]`,
      ...(excerpt === null ? [] : [`    ${excerpt}`]),
    ].join('\n')
  })
  const count = say('checks.count', { count: findings.length })
  return findings.length === 0 ? say('checks.none') : [...lines, `${count}.`].join('\n')
}

/** `OP 3 (a)`; of the title and the subject line, what they are. */
function nameParagraphs(text: DraftText): ReadonlyMap<string, string> {
  const numbers = numberParagraphs(text, { language: 'en' })
  return new Map(
    text.paragraphs.map(({ id, part }, index) => [id, numbers[index]?.path ?? part] as const),
  )
}

/** The words with a few before and behind; null of what is not in the text. */
function excerptOf({ place }: Finding, text: DraftText): string | null {
  if (place.kind !== 'text') return null
  const found: Paragraph | undefined = text.paragraphs.find(({ id }) => id === place.paragraphId)
  const raw = found ? rawText(found) : ''
  const [from, to] = [Math.max(0, place.from - 30), Math.min(place.to, place.from + 60)]
  const excerpt = `${raw.slice(from, place.from)}>${raw.slice(place.from, to)}<${raw.slice(to, to + 15)}`
  return excerpt.replaceAll(anchor, '')
}
