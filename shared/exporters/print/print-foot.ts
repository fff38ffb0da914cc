// The foot of page 1, and the job number on the pages after it (rules.md 1.2).
import type { Masthead } from '../../document/masthead.ts'
import { code39 } from './code-39.ts'
import { documentAddress } from '../document-address.ts'
import { printable } from './printable-text.ts'
import type { PrintedFoot } from './printed-page.ts'
import { qrCode } from './qr-code.ts'
import { printWording } from '../wording/print-wording.ts'

/**
 * Job number, language letter, date codes, barcode and square code (rules.md 1.2). The codes are those of the masthead's day when
 * none are given: one in the original language, two in a translation (inferred).
 */
export function printFoot(
  masthead: Masthead,
  issued: boolean,
  dateCodes?: readonly string[],
): PrintedFoot {
  const { jobNumber, language, originalLanguage, date, reissued, symbol } = masthead
  const printed = issued ? symbol : null
  const end = {
    qr: printed === null ? null : qrCode(documentAddress(printed, language)),
    recycle: printed === null ? null : printWording(language).recycle.text,
  }
  if (jobNumber === null || !issued)
    return { job: null, barcode: null, bars: null, short: null, ...end }
  const dayCode = date === null ? [] : [formatDateCode(date)]
  const codes = dateCodes ?? (language === originalLanguage ? dayCode : [...dayCode, ...dayCode])
  const letter = printWording(language).jobLetter
  const job = [`${jobNumber}${'*'.repeat(reissued.length)} (${letter})`, ...codes].join('    ')
  const digits = jobNumber.replaceAll(/\D/gu, '')
  const barcode = `*${digits}*`
  return {
    job: printable(job),
    barcode,
    bars: code39(barcode),
    short: printable(jobNumber),
    ...end,
  }
}

/** `2020-03-09` is `090320`. */
function formatDateCode(day: string): string {
  return `${day.slice(8, 10)}${day.slice(5, 7)}${day.slice(2, 4)}`
}
