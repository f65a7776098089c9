import { currentLanguage } from '@/i18n'
import { ApiClient } from './client'
import { tripactApi } from './tripact'

export const client = new ApiClient(currentLanguage)
export const api = tripactApi(client)
