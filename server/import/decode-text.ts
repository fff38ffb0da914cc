import type { DecodedAs, TextEncoding } from '../../shared/protocol/text-encoding.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { scoreText } from './score-text.ts'

export interface DecodedText extends DecodedAs {
  readonly text: string
}

const unicode: readonly TextEncoding[] = ['utf-16le', 'utf-16be']
const older: readonly TextEncoding[] = [
  'gb18030',
  'big5',
  'windows-1252',
  'windows-1251',
  'windows-1256',
  'koi8-r',
  'macintosh',
  'ibm866',
]

/** A reading that is this good, and so much better than the next, is certain. */
const certainScore = 0.85
const certainLead = 0.15
/** As many bytes are looked at to choose. */
const sampleBytes = 200_000

/**
 * The text of a file. A byte order mark decides; without one UTF-8 is taken where the bytes are UTF-8, then what the page says of itself,
 * then whichever encoding gives what looks most like one of the six languages: that is said to be uncertain where another is as good.
 * `chosen` is taken where the bytes can be so read. Refuses bytes that are text in none: what is not text is never shown as if it were.
 */
export function decodeText(
  bytes: Uint8Array,
  chosen?: TextEncoding,
): Result<DecodedText, { readonly code: 'not-text' }> {
  const sure = chosen === undefined ? sureReading(bytes) : readAs(bytes, chosen)
  if (sure) return ok({ ...sure, isCertain: true })
  const sample = bytes.subarray(0, sampleBytes)
  const scored = [...unicode, ...older]
    .flatMap((encoding) => {
      // A sample may end within a character.
      const read = readAs(sample, encoding, { stream: sample.length < bytes.length })
      return read ? [{ encoding, text: read.text, score: scoreText(read.text) }] : []
    })
    .toSorted((a, b) => b.score - a.score)
  for (const { encoding, score, text } of scored) {
    const read = readAs(bytes, encoding)
    // Another reading that gives the same is no other.
    const next = scored.find((each) => each.text !== text)?.score ?? 0
    if (read)
      return ok({ ...read, isCertain: score >= certainScore && score - next >= certainLead })
  }
  return refuse({ code: 'not-text' })
}

interface Reading {
  readonly encoding: TextEncoding
  readonly text: string
}

function sureReading(bytes: Uint8Array): Reading | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return readAs(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return readAs(bytes, 'utf-16be')
  const utf8 = readAs(bytes, 'utf-8')
  if (utf8) return utf8
  const declared = declaredEncoding(bytes)
  return declared && readAs(bytes, declared)
}

/** `<meta charset="gb2312">`, by the names that browsers know. */
function declaredEncoding(bytes: Uint8Array): TextEncoding | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const name = /<meta[^>]*charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1]
  if (name === undefined) return null
  try {
    const known = new TextDecoder(name).encoding
    const same = known === 'gbk' ? 'gb18030' : known
    return [...unicode, ...older].find((each) => each === same) ?? null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Null where the bytes are not so encoded, or are no text when they are read so. */
function readAs(
  bytes: Uint8Array,
  encoding: TextEncoding,
  options: { readonly stream?: boolean } = {},
): Reading | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, options)
    return looksLikeText(text) ? { encoding, text } : null
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Control characters other than layout are the sign of a binary file; private use and what is not assigned, of another encoding. */
function looksLikeText(text: string): boolean {
  let odd = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const control =
      (code < 32 && !layout.has(code)) || (code >= 0x7f && code < 0xa0 && code !== 0x85)
    if (control || code === 0xfffd || (code >= 0xe000 && code < 0xf900)) odd++
  }
  return odd <= text.length / 200
}

const layout = new Set([9, 10, 11, 12, 13, 27])
