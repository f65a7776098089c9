import { createI18n } from 'vue-i18n'
import { remembered, remember } from '@/frame/memory'
import { en } from './en'
import { zhCN, type Messages } from './zh-CN'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const KEY = 'tripact.language'

function first(): Language {
  const kept = remembered(KEY)
  return LANGUAGES.find((language) => language === kept) ?? 'zh-CN'
}

export const i18n = createI18n<[Messages], Language, false>({
  legacy: false,
  locale: first(),
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN, en },
})

document.documentElement.lang = i18n.global.locale.value

export function currentLanguage(): Language {
  return i18n.global.locale.value
}

export function speak(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language
  remember(KEY, language)
}
