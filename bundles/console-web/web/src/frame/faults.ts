import { ApiProblem, Unreachable } from '@/api/problem'
import { CardFault } from '@/card/faults'
import { i18n } from '@/i18n'

/** A fault in words for the person: the server's own sentence where there is one. */
export function wordsFor(fault: unknown): string {
  const { t } = i18n.global
  if (fault instanceof ApiProblem) {
    return problemWords(fault)
  }
  if (fault instanceof CardFault) {
    return cardWords(fault)
  }
  return t(fault instanceof Unreachable ? 'fault.unreachable' : 'fault.unexpected')
}

function problemWords(problem: ApiProblem): string {
  const fields = problem.fields.map((field) => field.message)
  const trace = problem.status >= 500 ? [i18n.global.t('fault.trace', { id: problem.traceId })] : []
  return [problem.message, ...fields, ...trace].join(' ')
}

function cardWords(fault: CardFault): string {
  const { t } = i18n.global
  if (fault.kind === 'PIN_WRONG' && fault.triesLeft !== undefined) {
    return t('card.fault.PIN_WRONG_LEFT', { left: fault.triesLeft })
  }
  return t(`card.fault.${fault.kind}`, { said: fault.said })
}
