import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const given = { demo: false, webDirectory: '/web' }

describe('readConfig', () => {
  it('listens on this machine unless told otherwise', () => {
    expect(readConfig(given, {})).toEqual({
      host: '127.0.0.1',
      port: 8750,
      demo: false,
      secure: false,
      publicUrl: null,
      proxies: [],
      webDirectory: '/web',
      fontsDirectory: null,
      selfCheck: false,
    })
  })

  it('opens the self-check only where it is asked for', () => {
    expect(readConfig(given, { HENGJIAN_SELF_CHECK: 'on' }).selfCheck).toBe(true)
    expect(readConfig(given, { HENGJIAN_SELF_CHECK: 'off' }).selfCheck).toBe(false)
  })

  it('takes the address of the office, and https from it', () => {
    const environment = {
      HENGJIAN_HOST: '0.0.0.0',
      HENGJIAN_PORT: '80',
      HENGJIAN_PUBLIC_URL: 'https://hengjian.example.gov.cn',
      HENGJIAN_PROXY: '10.0.0.1, 10.0.0.2',
    }
    expect(readConfig(given, environment)).toMatchObject({
      host: '0.0.0.0',
      port: 80,
      secure: true,
      publicUrl: 'https://hengjian.example.gov.cn',
      proxies: ['10.0.0.1', '10.0.0.2'],
    })
    expect(readConfig({ ...given, port: '9000' }, environment).port).toBe(9000)
  })

  it('keeps the demo on this machine, whatever the environment says', () => {
    const environment = {
      HENGJIAN_HOST: '0.0.0.0',
      HENGJIAN_PUBLIC_URL: 'http://demo.example.cn',
      HENGJIAN_PROXY: '10.0.0.1',
    }
    expect(readConfig({ ...given, demo: true }, environment)).toMatchObject({
      host: '127.0.0.1',
      publicUrl: null,
      proxies: [],
    })
  })

  it.each([
    [{ HENGJIAN_SELF_CHECK: 'yes' }, '配置不对：HENGJIAN_SELF_CHECK 只能是 on 或 off。请改正后重新启动。'],
    [{ HENGJIAN_PORT: 'http' }, '配置不对：HENGJIAN_PORT（或 --port）须为数字。请改正后重新启动。'],
    [
      { HENGJIAN_PORT: '70000' },
      '配置不对：HENGJIAN_PORT（或 --port）须在 0 至 65535 之间。请改正后重新启动。',
    ],
    [
      { HENGJIAN_PUBLIC_URL: 'hengjian.example.gov.cn' },
      '配置不对：HENGJIAN_PUBLIC_URL 须为完整网址，如 https://hengjian.example.gov.cn。请改正后重新启动。',
    ],
  ])('says which variable is wrong and what belongs there: %j', (environment, sentence) => {
    expect(() => readConfig(given, environment)).toThrow(sentence)
  })
})
