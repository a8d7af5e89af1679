/** Tells whether a file is the one that was issued, without sending it anywhere: `[data-check-file]`. */
export const checkFiles = (): void => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-check-file]')) {
    const input = place.querySelector<HTMLInputElement>('input[type=file]')
    const status = place.querySelector<HTMLElement>('[data-check-status]')
    if (!input || !status || !crypto.subtle) continue
    const check = async (file: File | undefined) => {
      if (!file) return
      const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
      const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      const same = hash === place.dataset.sha256
      status.className = `motcua-standing motcua-standing--${same ? 'current' : 'altered'}`
      status.textContent = (same ? place.dataset.same : place.dataset.different) ?? ''
    }
    input.addEventListener('change', () => void check(input.files?.[0]))
    place.addEventListener('submit', (event) => {
      event.preventDefault()
      void check(input.files?.[0])
    })
    place.addEventListener('dragover', (event) => event.preventDefault())
    place.addEventListener('drop', (event) => {
      event.preventDefault()
      void check(event.dataTransfer?.files[0])
    })
  }
}
