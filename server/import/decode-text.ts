import { ok, refuse, type Result } from '../../shared/result.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/**
 * The text of a file in UTF-8, UTF-16 or GB18030 (the old Chinese encodings are parts of it). A byte order mark decides; without
 * one UTF-8 is taken where the bytes are UTF-8, then UTF-16 where every other byte is mostly zero, then GB18030. Refuses
 * bytes that are text in none of them: what is not text is never shown as if it were.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, { readonly code: 'not-text' }> {
  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding)
    if (text !== null && looksLikeText(text, encoding)) return ok({ text, encoding })
  }
  return refuse({ code: 'not-text' })
}

function candidates(bytes: Uint8Array): Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd > sample.length / 20) return even > odd ? ['utf-16be'] : ['utf-16le']
  return ['utf-8', 'gb18030']
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Control characters other than layout are the sign of a binary file; private use in GB18030, of another encoding. */
function looksLikeText(text: string, encoding: Encoding): boolean {
  let odd = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const control = (code < 32 && !layout.has(code)) || code === 0x7f || code === 0xfffd
    if (control || (encoding === 'gb18030' && code >= 0xe000 && code < 0xf900)) odd++
  }
  return odd <= text.length / 200
}

const layout = new Set([9, 10, 11, 12, 13, 27])
