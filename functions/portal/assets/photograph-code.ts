/**
 * Finds a document by a photograph of its code: `[data-photograph]`, which is shown only where scripts run. What reads the
 * picture is large, and loaded when one was chosen.
 */
export const photographCodes = (): void => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-photograph]')) {
    const input = place.querySelector<HTMLInputElement>('input[type=file]')
    const status = place.querySelector<HTMLElement>('[role=status]')
    const { photograph, wait, none, other } = place.dataset
    if (!input || !status || !photograph) continue
    const say = (words: string | undefined) => {
      status.textContent = words ?? ''
    }
    const look = async (picture: File | undefined) => {
      if (!picture) return
      say(wait)
      try {
        const { readCode } = (await import(photograph)) as typeof import('./read-code')
        const said = await readCode(picture)
        // A code leads to nothing but a document of this site, whatever it says.
        const id = /\/verify\/([0-9a-z]+)(?:[/?#]|$)/i.exec(said ?? '')?.[1]
        if (id) location.assign(`/verify/${id}`)
        else say(said === undefined ? none : other)
      } catch {
        say(none)
      }
    }
    input.addEventListener('change', () => void look(input.files?.[0]))
    place.hidden = false
  }
}
