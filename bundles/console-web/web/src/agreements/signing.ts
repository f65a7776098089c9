import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { api } from '@/api'
import { patiently } from '@/api/patience'
import type { Agreement, Statement, StatementWish } from '@/api/types'
import { useCardStore } from '@/card/store'
import { useSessionStore } from '@/session/store'
import { useAgreementsStore } from './store'

interface Open {
  wish: StatementWish
  statement: Statement
}

/** A statement on its way to the card and back. The card is read anew before it signs, and no other one is let near. */
export const useSigningStore = defineStore('signing', () => {
  const card = useCardStore()
  const session = useSessionStore()
  const agreements = useAgreementsStore()
  const open = shallowRef<Open>()
  const action = computed(() => open.value?.wish.action)

  async function prepare(wish: StatementWish): Promise<void> {
    open.value = { wish, statement: await api.statement(wish) }
  }

  async function submit(pin: string): Promise<Agreement> {
    if (open.value === undefined || session.session === undefined) {
      throw new Error('nothing to sign')
    }
    const { wish, statement } = open.value
    const { certificate, signature } = await card.sign(statement.text, pin, session.session.card.number)
    const signed = { statementId: statement.id, certificate, signature }
    const agreement = await patiently(() =>
      wish.action === 'SIGN'
        ? api.sign({ ...signed, agreed: true })
        : api.terminate(statement.number, signed),
    )
    agreements.apply(agreement)
    open.value = undefined
    return agreement
  }

  function drop(): void {
    open.value = undefined
  }

  return { open, action, prepare, submit, drop }
})
