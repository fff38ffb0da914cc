import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages } from '../shared/document/language.ts'
import { closeReasons, errorStatus, RequestFailure } from './errors.ts'

const codes = [...new Set([...Object.keys(errorStatus), ...closeReasons])]

describe('the error catalogue', () => {
  test('no code is listed twice in one list', () => {
    expect(new Set(closeReasons).size).toBe(closeReasons.length)
  })

  test.each(languages)('every code has its words in %s', (language) => {
    const file = new URL(`../shared/i18n/messages/${language}.json`, import.meta.url)
    const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    expect(codes.filter((code) => messages[`error.${code}`] === undefined)).toEqual([])
  })

  test('a status says whose mistake it is', () => {
    for (const status of Object.values(errorStatus)) expect(status).toBeGreaterThanOrEqual(400)
    expect(new RequestFailure('no-such-draft').status).toBe(404)
  })
})
