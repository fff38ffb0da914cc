// Files that somebody brings to be compared, to bytes and back, with lib0 as the messages of a room. Reading never throws.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { ok, refuse, type Result } from '../result.ts'
import type { BroughtSide, BroughtSides } from './compare-api.ts'

const kinds = { file: 0, stored: 1 } as const

export function writeBrought(sides: BroughtSides): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    for (const each of sides)
      if ('bytes' in each) {
        encoding.writeVarUint(encoder, kinds.file)
        encoding.writeVarString(encoder, each.name)
        encoding.writeVarUint8Array(encoder, each.bytes)
      } else {
        encoding.writeVarUint(encoder, kinds.stored)
        encoding.writeVarString(encoder, each.side)
      }
  })
}

/** The files share the memory of `bytes`. */
export function readBrought(
  bytes: Uint8Array,
): Result<BroughtSides, { readonly code: 'body-invalid' }> {
  try {
    const decoder = decoding.createDecoder(bytes)
    const sides = [readSide(decoder), readSide(decoder)] as const
    const [old, now] = sides
    if (old && now && !decoding.hasContent(decoder)) return ok([old, now] as const)
  } catch {
    // lib0 throws on bytes that end too early, on numbers past 2^53 and on text that is not UTF-8.
  }
  return refuse({ code: 'body-invalid' })
}

function readSide(decoder: decoding.Decoder): BroughtSide | null {
  switch (decoding.readVarUint(decoder)) {
    case kinds.file:
      return { name: decoding.readVarString(decoder), bytes: decoding.readVarUint8Array(decoder) }
    case kinds.stored:
      return { side: decoding.readVarString(decoder) }
    default:
      return null
  }
}
