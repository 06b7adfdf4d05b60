import type { Locale } from 'antd/es/locale/index.js'
import * as words from 'antd/es/locale/zh_CN.js'

type Wrapped = { readonly default: Locale | Wrapped }

/** Bundler and type checker disagree on how deep the default export of this file lies. */
function unwrapped(from: Wrapped): Locale {
  const inner = from.default
  return 'locale' in inner ? inner : unwrapped(inner)
}

/** The Chinese words of Ant Design's own buttons and calendars. */
export const antdWords: Locale = unwrapped(words)
