// WOFF 1.0 back to the font file inside it (W3C Recommendation "WOFF File Format 1.0", section 3 onwards).
import { inflateSync } from 'node:zlib'

const signature = 0x774f4646 // wOFF
const headerBytes = 44
const entryBytes = 20

interface Table {
  readonly tag: number
  readonly checksum: number
  readonly data: Buffer
}

/** The TrueType or OpenType file. Throws RangeError when the bytes are not WOFF 1.0. */
export function readWoff(woff: Buffer): Buffer {
  if (woff.length < headerBytes || woff.readUInt32BE(0) !== signature)
    throw new RangeError('not a WOFF 1.0 file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => readTable(woff, index))
  return writeFont(woff.readUInt32BE(4), tables)
}

function readTable(woff: Buffer, index: number): Table {
  const at = headerBytes + index * entryBytes
  const offset = woff.readUInt32BE(at + 4)
  const packedBytes = woff.readUInt32BE(at + 8)
  const bytes = woff.readUInt32BE(at + 12)
  const packed = woff.subarray(offset, offset + packedBytes)
  return {
    tag: woff.readUInt32BE(at),
    checksum: woff.readUInt32BE(at + 16),
    data: packedBytes < bytes ? inflateSync(packed) : packed,
  }
}

/** The table directory of the OpenType specification, then the tables, each padded to four bytes. */
function writeFont(flavor: number, tables: readonly Table[]): Buffer {
  const selector = Math.floor(Math.log2(tables.length))
  const range = 16 * 2 ** selector
  const directory = Buffer.alloc(12 + 16 * tables.length)
  directory.writeUInt32BE(flavor, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(range, 6)
  directory.writeUInt16BE(selector, 8)
  directory.writeUInt16BE(16 * tables.length - range, 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = 12 + 16 * index
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    directory.writeUInt32BE(tag, at)
    directory.writeUInt32BE(checksum, at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(data.length, at + 12)
    parts.push(data, padding)
    offset += data.length + padding.length
  })
  return Buffer.concat(parts)
}
