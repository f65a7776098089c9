const BEIJING = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** Beijing time, as 2026-11-22 09:00:07; a dash for what has not happened. */
export function beijingTime(at: string | null | undefined): string {
  return at ? BEIJING.format(new Date(at)) : '—'
}

export function beijingDate(at: string | null | undefined): string {
  return at ? BEIJING.format(new Date(at)).slice(0, 10) : '—'
}

export function beijingClock(at: string): string {
  return BEIJING.format(new Date(at)).slice(11)
}
