// What a mail has around the text that it carries: the heads of the message that was sent on, and the signature below. No part of the text.
import { readLabel } from '../body/printed-labels.ts'
import type { FurnitureLine } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

interface Carried {
  readonly lines: readonly SourceLine[]
  readonly furniture: readonly FurnitureLine[]
}

/** `---------- Forwarded message ---------`, whatever the language of the program. */
const sentOn = /^(?:-{4,}\s?\S[^-]{3,60}\S\s?-{4,}|Begin forwarded message:)$/u
/** The heads in six languages, by what they say. */
const heads: readonly RegExp[] = [
  /^(?:from|de|от|发件人|寄件者|من)\s?[:：]\s/iu,
  /^(?:date|sent|fecha|enviado(?: el)?|envoyé|дата|отправлено|日期|发送时间|发送日期|التاريخ|تم الإرسال)\s?[:：]\s/iu,
  /^(?:subject|objet|asunto|тема|主题|主旨|الموضوع)\s?[:：]\s/iu,
  /^(?:to|à|para|кому|收件人|إلى)\s?[:：]\s/iu,
  /^(?:b?cc|cci|копия|抄送|نسخة|reply-to|attachments?)\s?[:：]\s/iu,
]
const answered = /^(?:On|Le|El) .{8,120}(?:wrote|a écrit|escribió)\s?:$/u
const sender =
  /^(?:Sent from (?:my|Mail|Outlook|Yahoo)|Get Outlook for|Envoyé (?:de mon|depuis)|Enviado desde (?:mi )?|Отправлено (?:с|из) |发自我的|أُ?رسلت? من )\s?.{0,50}$/u

const greeting =
  /^(?:(?:best|kind|warm|many) (?:regards|wishes|thanks)|regards|cheers|thanks(?: a lot| so much)?|thank you|(?:yours )?sincerely|cordialement|bien à vous|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente|с уважением|спасибо|此致|谢谢|祝好|مع (?:أطيب )?(?:التحيات?|الشكر)|شكرا)[,.!，。،]?$/iu

/** Under the last stop of a text a signature has no more lines. */
const longest = 14
const fewestHeads = 3

/** Looks at every line once. */
export function takeMailFrame(lines: readonly SourceLine[]): Carried {
  const first = headsOf(lines)
  const signature = signatureOf(lines)
  const signed = signature.some((index) => isOfMail(lines[index]?.text ?? ''))
  const taken = new Set([...first, ...(first.length > 0 || signed ? signature : [])])
  if (taken.size === 0) return { lines, furniture: [] }
  return {
    lines: lines.filter((_, index) => !taken.has(index)),
    furniture: lines.flatMap(({ number, text }, index): FurnitureLine[] =>
      taken.has(index) ? [{ line: number, text, what: 'mail' }] : [],
    ),
  }
}

/** A memorandum has such heads as well, which are its own: those of a mail have addresses, or stand under the line of what was sent on. */
function headsOf(lines: readonly SourceLine[]): number[] {
  const taken: number[] = []
  for (let at = 0; at < lines.length; at++) {
    const run = runOf(lines, at)
    const under = sentOn.test(lines[at - 1]?.text ?? '')
    const words = run.map((index) => lines[index]?.text ?? '')
    const addressed = words.some((text) => /\S@\S+\.\S/u.test(text))
    if ((under || addressed) && areHeads(words)) taken.push(...(under ? [at - 1] : []), ...run)
    at += Math.max(0, run.length - 1)
    if (answered.test(lines[at]?.text ?? '')) taken.push(at)
  }
  return taken
}

function areHeads(words: readonly string[]): boolean {
  const kinds = new Set(words.map(headOf))
  return kinds.has(0) && kinds.size >= fewestHeads
}

/** Heads right under each other; a long list of receivers goes on below, with their addresses. */
function runOf(lines: readonly SourceLine[], from: number): number[] {
  const run: number[] = []
  for (let at = from; at < lines.length; at++) {
    const { text = '', gap = 0 } = lines[at] ?? {}
    const first = run.length === 0
    const goesOn = !first && gap === 0 && /^\S*@|<\S+@\S+>[,;]?$/u.test(text)
    if (!(headOf(text) >= 0 && (first || gap === 0)) && !goesOn) break
    run.push(at)
  }
  return run
}

function headOf(text: string): number {
  return heads.findIndex((head) => head.test(text))
}

/** A statement ends in `Thank you.` too: a mail says who writes, or that a program sent it. */
function isOfMail(text: string): boolean {
  return sender.test(text) || /\S@\S+\.\S/u.test(text)
}

/** Behind the sign for it, `--`, a greeting, or the line that a program adds; nothing of a text may stand below. */
function signatureOf(lines: readonly SourceLine[]): number[] {
  const from = Math.max(1, lines.length - longest)
  const at = lines.findIndex(
    ({ text }, index) =>
      index >= from && [/^[-–—]{1,2}$/u, sender, greeting].some((sign) => sign.test(text)),
  )
  const below = at < 0 ? [] : lines.slice(at)
  if (below.length === 0 || !/[.。!؟?;؛；]\W{0,3}$/u.test(lines[at - 1]?.text ?? '')) return []
  if (below.some(({ text }) => readLabel(text) !== null && text.length > 2)) return []
  return below.map((_, index) => at + index)
}
