import { describe, expect, test } from 'vitest'
import { afterClose, closeCodes, readCloseReason, writeCloseReason } from './close-codes.ts'

describe('close codes', () => {
  test('each is used once', () => {
    const codes = Object.values(closeCodes)
    expect(new Set(codes).size).toBe(codes.length)
  })

  test.each([
    [closeCodes.refused, 'reset'],
    [closeCodes.malformed, 'reset'],
    [closeCodes.noSuchDraft, 'stop'],
    [closeCodes.oldSchema, 'stop'],
    [closeCodes.restart, 'return'],
    [1006, 'return'],
    [4500, 'return'],
  ])('after %i the client does: %s', (code, what) => {
    expect(afterClose(code)).toBe(what)
  })

  test('the reason carries a code, fits a close frame, and anything else is null', () => {
    const reason = writeCloseReason('client-id-of-another')
    expect(readCloseReason(reason)).toBe('client-id-of-another')
    expect(new TextEncoder().encode(reason).length).toBeLessThanOrEqual(123)
    for (const other of ['', 'no json', '{}', 'null', '{"code":1}'])
      expect(readCloseReason(other)).toBeNull()
  })
})
