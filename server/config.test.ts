import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

describe('the configuration', () => {
  test('arguments come before the environment, and both before what is usual', () => {
    const usual = readConfig({ demo: false, environment: {} })
    expect(usual.ok && usual.value).toMatchObject({ port: 3000, host: '127.0.0.1', demo: false })
    const environment = { PORT: '4000', PENHOLDER_DATA: '/srv/a' }
    const told = readConfig({ demo: true, environment })
    expect(told.ok && told.value).toMatchObject({ port: 4000, dataFolder: '/srv/a', demo: true })
    const argued = readConfig({ port: '0', data: '/srv/b', demo: true, environment })
    expect(argued.ok && argued.value).toMatchObject({ port: 0, dataFolder: '/srv/b' })
  })

  test.each([
    [{ PORT: 'many' }],
    [{ PORT: '70000' }],
    [{ PENHOLDER_ORIGIN: 'drafts.example.int' }],
    [{ PENHOLDER_ORIGIN: 'https://drafts.example.int/path' }],
    [{ PENHOLDER_ORIGIN: 'ftp://drafts.example.int' }],
  ])('%o stops the start', (environment) => {
    expect(readConfig({ demo: false, environment }).ok).toBe(false)
  })
})
