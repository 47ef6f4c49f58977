import { describe, expect, it } from 'vitest'
import { ConfigWrong, readConfig } from './config.ts'

describe('the settings of the environment', () => {
  it('N14: none is needed; a shop starts on port 4000 with a database of its own', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 4000, host: 'localhost' })
    expect(config.home).toMatch(/\/\.dangol$/)
    expect(config.databaseUrl).toBeUndefined()
    expect(config.stripe).toBeUndefined()
  })

  it('an empty value counts as left out', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000, databaseUrl: undefined })
  })

  it.each([
    [{ PORT: '70000' }, 'PORT is "70000"; it must be a whole number from 1 to 65535'],
    [{ PORT: 'http' }, 'PORT is "http"'],
    [{ DATABASE_URL: 'mysql://shop' }, 'DATABASE_URL is "mysql://…"; it must be like postgresql://'],
    [{ BASE_URL: 'shop.example.com' }, 'BASE_URL is'],
    [
      { STORE_ORIGINS: 'https://app.example/shop' },
      'STORE_ORIGINS is "https://app.example/shop"; it must be at most 20',
    ],
    [{ TRUST_PROXY: 'maybe' }, 'TRUST_PROXY is "maybe"; it must be yes'],
    [{ STRIPE_SECRET_KEY: 'sk_test_1' }, 'STRIPE_PUBLISHABLE_KEY and STRIPE_WEBHOOK_SECRET must be set too'],
  ])('a wrong value is named with what to write instead: %j', (environment, words) => {
    expect(() => readConfig(environment)).toThrow(ConfigWrong)
    expect(() => readConfig(environment)).toThrow(words)
  })

  it('all wrong values are named at once', () => {
    expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/PORT[\s\S]+LOG_LEVEL/)
  })

  it('a wrong secret is not repeated on the screen', () => {
    expect(() => readConfig({ STRIPE_SECRET_KEY: 'my-whole-secret-key' })).toThrow(/^(?![\s\S]*my-whole-secret)/)
  })
})
