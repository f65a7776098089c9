/** What the browser keeps for this person; without storage nothing is kept, and nothing breaks. */
export function remembered(key: string, storage: () => Storage = () => localStorage): string | null {
  try {
    return storage().getItem(key)
  } catch {
    return null
  }
}

export function remember(key: string, value: string, storage: () => Storage = () => localStorage): void {
  try {
    storage().setItem(key, value)
  } catch {
    // private windows may refuse
  }
}
