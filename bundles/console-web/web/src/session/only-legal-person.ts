import { ElMessageBox } from 'element-plus'
import { h } from 'vue'
import { useCardStore } from '@/card/store'
import { i18n } from '@/i18n'
import { useSessionStore } from './store'

/** The manual's sentence first, the cause after it. */
export async function tellOnlyLegalPerson(cause: string): Promise<void> {
  const { t } = i18n.global
  const message = h('div', [h('p', h('strong', t('onlyLegalPerson.sentence'))), h('p', cause)])
  await ElMessageBox.alert(message, t('notice.title'), {
    type: 'warning',
    confirmButtonText: t('notice.ok'),
  }).catch(() => undefined)
}

/** Whether the session's legal-person card is there; if not, the person has been told why. */
export async function legalPersonIsHere(): Promise<boolean> {
  const { t } = i18n.global
  const { presence } = useCardStore()
  if (presence.kind === 'ABSENT') {
    await tellOnlyLegalPerson(t(`onlyLegalPerson.${presence.fault}`))
    return false
  }
  if (!useSessionStore().isLegalPerson) {
    await tellOnlyLegalPerson(t('onlyLegalPerson.operator'))
    return false
  }
  return true
}
