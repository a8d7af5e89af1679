/** Keys of officers' pages, where they are not switched off. Which one does what, the page says: `data-key`. */
export const pressKeys = (): void => {
  if (document.body.dataset.keys === undefined) return
  for (const one of document.querySelectorAll<HTMLElement>('[data-key]'))
    one.setAttribute('aria-keyshortcuts', one.dataset.key ?? '')
  document.addEventListener('keydown', (event) => {
    // While a Vietnamese letter is being put together, keys are parts of it.
    if (!event.defaultPrevented && !event.isComposing && isTaken(event)) event.preventDefault()
  })
}

const fields = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'

const isTaken = ({ key, ctrlKey, metaKey, altKey, repeat, target }: KeyboardEvent): boolean => {
  const at = target instanceof Element ? target : document.body
  if (altKey) return false
  // On a link it opens another window.
  if (key === 'Enter') return (ctrlKey || metaKey) && !repeat && !at.closest('a') && press('Control+Enter')
  if (ctrlKey || metaKey || at.matches(fields)) return false
  if (key === 'j') return toRow(1)
  if (key === 'k') return toRow(-1)
  if (key === 'x') return !repeat && tick()
  return !repeat && press(key)
}

const press = (key: string): boolean => {
  const all = [...document.querySelectorAll<HTMLElement>('[data-key]')]
  const meant = all.find(({ dataset }) => dataset.key === key)
  if (meant?.matches(fields)) meant.focus()
  else meant?.click()
  return meant !== undefined
}

const rowOf = (element: Element | null) => element?.closest('tr')

const toRow = (step: 1 | -1): boolean => {
  const links = [...document.querySelectorAll<HTMLElement>('a[data-row]')]
  const here = links.findIndex((link) => rowOf(link) === (rowOf(document.activeElement) ?? undefined))
  const to = here < 0 ? (step > 0 ? links[0] : links.at(-1)) : links[here + step]
  to?.focus()
  return links.length > 0
}

const tick = (): boolean => {
  const box = rowOf(document.activeElement)?.querySelector<HTMLInputElement>('input[type=checkbox]')
  box?.click()
  return box != null
}
