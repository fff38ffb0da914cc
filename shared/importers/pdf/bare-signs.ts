// Signs of sections that stand before their heading without a point, and so close that no space parts them: `A Governance`, 一数据. A letter may be
// the first word of a heading, so they count only where two of them follow each other.
import type { Block } from '../body/block.ts'
import { readSectionSign, type SectionSign } from '../body/section-signs.ts'

const bare =
  /^([IVXL]{1,6}|[A-Z]|[一二三四五六七八九十]{1,3})\s?(?=\p{Lu}\p{L}|\p{Script=Han})(.*)$/su

export function readBareSigns(
  blocks: readonly Block[],
  isHeading: (block: Block) => boolean,
): Block[] {
  const signs = blocks.map((block) => (isHeading(block) ? readBare(block) : null))
  const found = signs.filter((sign) => sign !== null)
  const [first, second] = found
  const follows = first?.readings.some((one) =>
    second?.readings.some((two) =>
      one.style === two.style ? two.value === one.value + 1 : one.value === 1 && two.value === 1,
    ),
  )
  if (!follows) return [...blocks]
  return blocks.map((block, index) => {
    const section = signs[index] ?? null
    return section ? { ...block, section, text: section.rest } : block
  })
}

function readBare({ text, label, section, annex }: Block): SectionSign | null {
  const match = label || section || annex ? null : bare.exec(text)
  return match ? readSectionSign(`${match[1]}. ${match[2]}`) : null
}
