// The sales number of a publication has the year in two digits, E.09.XI.17 (rules.md 3.10: `E.9.XI.17` was printed, and is a slip).
import { type LineRule, reportMatches, stretchesOf } from '../rule.ts'

const short =
  /(?<![\p{L}\p{N}.])([ACEFRSM])\.(\d)\.([IVX]{1,5}(?:\.[A-Z])?)\.(\d{1,3})(?![\p{L}\p{N}])/gu

export const checkSalesNumbers: LineRule = (line) =>
  stretchesOf(line).flatMap((words) =>
    reportMatches('sales-number', words, short, ([found, language, year, subject, number]) => {
      const expected = `${language}.0${year}.${subject}.${number}`
      return { values: { number: found, expected }, replacement: expected }
    }),
  )
