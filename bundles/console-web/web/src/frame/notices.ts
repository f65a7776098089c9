import { ElMessage, ElMessageBox } from 'element-plus'
import { i18n } from '@/i18n'

/** Below the bar and the tabs, which it must not cover. */
const OFFSET = 118

export function say(kind: 'success' | 'warning' | 'error', message: string): void {
  ElMessage({ type: kind, message, offset: OFFSET, duration: 4000, grouping: true })
}

/** Takes away what was said: a dialog must not be covered by it. */
export function hush(): void {
  ElMessage.closeAll()
}

/** One sentence that the person must see; the manual's 系统提示. */
export async function tell(message: string, kind: 'info' | 'success' | 'warning' = 'info'): Promise<void> {
  const { t } = i18n.global
  await ElMessageBox.alert(message, t('notice.title'), {
    type: kind,
    confirmButtonText: t('notice.ok'),
  }).catch(() => undefined)
}

export async function ask(message: string): Promise<boolean> {
  const { t } = i18n.global
  try {
    await ElMessageBox.confirm(message, t('notice.title'), {
      type: 'warning',
      confirmButtonText: t('notice.ok'),
      cancelButtonText: t('notice.cancel'),
    })
    return true
  } catch {
    return false
  }
}
